"""Statements that nouns make: "Iran's support for Hezbollah", "the arrest of X by Y".

The noun takes for granted what it names, so the statement stands also where the verb
around it is planned or denied: "Iran will not end its support for X".
"""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import NOMINALISATIONS, TRANSPARENT
from kg.extract.scene import Scene
from kg.extract.tree import base, conjuncts, preposition
from kg.model import Kind, Statement

OBJECT_CASES = {
    "support": {"for", "of"},
    "backing": {"for", "of"},
    "opposition": {"to"},
    "visit": {"to"},
    "attack": {"on", "against"},
    "assault": {"on", "against"},
    "condemnation": {"of"},
    "criticism": {"of"},
    "praise": {"for", "of"},
    "recognition": {"of"},
    "withdrawal": {"from"},
    "departure": {"from"},
    "resignation": {"as", "from"},
    "ban": {"on"},
}
"""Prepositions before what the act is directed at; elsewhere it is "of"."""

AGENTLESS = frozenset({"resignation", "departure", "withdrawal"})
"""Nouns whose "of" names who acts: "the resignation of X"."""

UNREAL = frozenset({"no", "any", "future"})


def nominal(scene: Scene) -> Iterator[Statement]:
    """The statements of every act named by a noun."""
    for number, token in enumerate(scene.sentence.tokens):
        acts = token.upos == "NOUN" and token.lemma in NOMINALISATIONS
        if acts and not _unreal(scene, number):
            yield from _of_noun(scene, number)
        yield from _through_document(scene, number)


def _unreal(scene: Scene, number: int) -> bool:
    """Whether a modifier says that the act did not (yet) happen."""
    return any(
        scene.sentence.tokens[child].lemma in UNREAL
        for child in scene.sentence.children[number]
    )


def _of_noun(scene: Scene, number: int) -> Iterator[Statement]:
    noun = scene.sentence.tokens[number]
    actor = _actor(scene, number)
    if actor is None:
        return
    target = _target(scene, number)
    if target is None and noun.lemma not in AGENTLESS:
        return
    case = "" if target is None else preposition(scene.sentence, target)
    targets = (None,) if target is None else conjuncts(scene.sentence, target)
    for end in targets:
        if end is not None and not scene.names_something(end):
            continue
        yield scene.statement(
            number,
            subject=actor,
            predicate=f"{noun.text} {case}".strip(),
            phrase=_phrase(noun.lemma, case),
            object_=end,
            rule="noun",
            presupposed=True,
        )


def _phrase(noun: str, case: str) -> str:
    """The verb that says the same, with its preposition where it needs one."""
    verb = NOMINALISATIONS[noun]
    return f"{verb} {case}".strip() if noun in AGENTLESS and case != "of" else verb


def _actor(scene: Scene, number: int) -> int | None:
    """Who does what the noun names: "Iran's", "by Iran", "Iranian"."""
    noun = scene.sentence.tokens[number]
    found = None
    for child in scene.sentence.children[number]:
        token = scene.sentence.tokens[child]
        case = preposition(scene.sentence, child)
        modifier = token.relation in {"amod", "compound"} and (
            scene.mentions.kind_at(child) in {Kind.NATIONALITY, Kind.LOCATION}
        )
        owner = token.relation == "nmod:poss" and scene.names_something(child)
        agent = base(token) == "nmod" and (
            case == "by" or (case == "of" and noun.lemma in AGENTLESS)
        )
        if owner or (agent and scene.names_something(child)):
            return child
        if modifier:
            found = child
    return found


def _target(scene: Scene, number: int) -> int | None:
    """What the act that the noun names is directed at."""
    wanted = OBJECT_CASES.get(scene.sentence.tokens[number].lemma, {"of"})
    for child in scene.sentence.children[number]:
        token = scene.sentence.tokens[child]
        if base(token) == "nmod" and preposition(scene.sentence, child) in wanted:
            return child
    return None


def _through_document(scene: Scene, number: int) -> Iterator[Statement]:
    """An attitude to efforts "based on" or "under" a document is one to the document.

    "X backs the talks based on Resolution 242" says that X backs the resolution.
    """
    noun = scene.sentence.tokens[number]
    if noun.upos != "NOUN" or noun.lemma not in TRANSPARENT:
        return
    verb = _attitude(scene, number)
    if verb is None:
        return
    actor, canonical, words = verb
    for child in scene.sentence.children[number]:
        for document in _documents(scene, child):
            yield scene.statement(
                number,
                subject=actor,
                predicate=words,
                phrase=canonical,
                object_=document,
                rule="through document",
            )


ATTITUDES = frozenset(
    """support back endorse welcome oppose reject condemn favour favor defend
    criticise criticize""".split()
)


def _attitude(scene: Scene, number: int) -> tuple[int, str, str] | None:
    """Who has which attitude to what the noun names, verbal or nominal."""
    noun = scene.sentence.tokens[number]
    governor = scene.sentence.tokens[noun.head] if noun.head >= 0 else None
    if governor is None:
        return None
    if base(noun) == "obj" and governor.lemma in ATTITUDES:
        clause = scene.clauses.get(noun.head)
        if clause and clause.subjects and not clause.passive:
            return clause.subjects[0], governor.lemma, governor.text
        return None
    canonical = NOMINALISATIONS.get(governor.lemma)
    if (
        base(noun) == "nmod"
        and canonical in ATTITUDES
        and not _unreal(scene, noun.head)
    ):
        case = preposition(scene.sentence, number)
        for child in scene.sentence.children[noun.head]:
            if scene.sentence.tokens[child].relation == "nmod:poss":
                return child, canonical, f"{governor.text} {case}"
        above = scene.clauses.get(governor.head)
        if base(governor) == "obj" and above and above.subjects:
            return above.subjects[0], canonical, f"{governor.text} {case}"
    return None


def _documents(scene: Scene, child: int) -> Iterator[int]:
    """The documents that a noun rests on: "based on X", "under X", "in line with X"."""
    token = scene.sentence.tokens[child]
    if scene.mentions.kind_at(child) is Kind.DOCUMENT and (
        preposition(scene.sentence, child)
        in {
            "under",
            "in line with",
            "in accordance with",
            "based on",
            "in keeping with",
        }
    ):
        yield child
    if token.upos == "VERB" and token.lemma in {"base", "ground", "root", "implement"}:
        for inner in scene.sentence.children[child]:
            if scene.mentions.kind_at(inner) is Kind.DOCUMENT:
                yield inner
