"""The words of a predicate, as they stand and as a canonical phrase.

"was not seized by" is the group "was seized by" and the phrase "seize"; "plans to take
control of" is the phrase "take control of".
"""

from kg.extract.arguments import MOVED
from kg.extract.clause import Clause, Oblique
from kg.extract.lexicon.modality import ENDING, FAILING, UNABLE
from kg.extract.lexicon.reporting import DENYING
from kg.extract.lexicon.verbs import DIRECTIONS
from kg.extract.scene import Scene
from kg.extract.tree import (
    base,
    dependents,
    is_gerund,
    lower,
    meaning,
    opening,
    preposition,
)

REFUSING = DENYING | FAILING | UNABLE
"""Words that the polarity says: "failed to sign" is to "sign", and not."""


RESULTS = frozenset("loose free open shut short dead alive apart flat wide".split())
"""Adjectives that parsers take for adverbs behind a verb: "came loose"."""

MEASURES = frozenset("due such more less much further early late likely same".split())
"""Adjectives that behind a verb say how much or when."""

DEGREES = {"too": False, "enough": True}
"""Adverbs without which an adjective says something else, and whether behind it."""

CUT_SHORT = frozenset({"ca", "wo", "sha"})
"""What is left of an auxiliary without its "n't"."""


def verb_group(scene: Scene, head: int, *, copula: bool = False) -> list[int]:
    """A verb with auxiliaries, particle and the verbs that govern it, without "not".

    "plans to buy" is the group of "buy", whose subject is that of "plans".
    """
    sentence = scene.sentence
    group = [] if copula else [head]
    verb = sentence.tokens[head]
    gerund = is_gerund(verb)
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        relation = base(token)
        negation = lower(token) in {"not", "n't", "never"}
        if negation or lower(token) in CUT_SHORT:
            continue
        if (
            (relation in {"aux", "cop"} and not _astray(scene, head, child))
            or is_particle(scene, child)
            or (relation == "mark" and lower(token) == "to" and not gerund)
        ):
            group.append(child)
        elif relation in {"mark", "case"} and token.text.lower() == "due":
            group.extend((child, *dependents(sentence, child, "fixed")))
    token = sentence.tokens[head]
    above = scene.clauses.get(token.head)
    if above and _undone(scene, above.head):
        return [n for n in sorted(set(group)) if sentence.tokens[n].upos != "PART"]
    alone = above is not None and not (above.objects or above.recipients)
    own = scene.clauses.get(head)
    if above and own and own.subjects != above.subjects:
        alone = False  # in "appealed to nurses to call it off" the nurses do
    if base(token) == "xcomp" and above and alone:
        group.extend(verb_group(scene, token.head, copula=False))
        if above.copular:
            group.extend(verb_group(scene, token.head, copula=True))
    return sorted(set(group))


def _astray(scene: Scene, head: int, auxiliary: int) -> bool:
    """Whether an auxiliary behind a comma and its verb is another verb's."""
    between = scene.sentence.tokens[head:auxiliary]
    return any(token.text == "," for token in between)


def _undone(scene: Scene, verb: int) -> bool:
    """Whether a verb only says that what follows was not done: "failed", "has yet"."""
    tokens = scene.sentence.tokens
    yet = tokens[verb].lemma == "have" and any(
        lower(tokens[child]) == "yet" for child in scene.sentence.children[verb]
    )
    return yet or meaning(scene.sentence, verb) in REFUSING


def is_particle(scene: Scene, number: int) -> bool:
    """Whether a word is the "out" of "walk out" or the "home" of "fly home"."""
    token = scene.sentence.tokens[number]
    if _stranded(scene, number):
        return True
    before = scene.sentence.tokens[number - 1]
    behind_pronoun = before.upos == "PRON" and before.head == token.head == number - 2
    beside = base(token) == "advmod" and (token.head + 1 == number or behind_pronoun)
    return token.relation == "compound:prt" or (beside and lower(token) in DIRECTIONS)


def _stranded(scene: Scene, number: int) -> bool:
    """Whether it is the "at" of "will be looked at", which has no noun of its own."""
    token = scene.sentence.tokens[number]
    alone = token.upos == "ADP" and not scene.sentence.children[number]
    verb = scene.clauses.get(token.head)
    behind = token.head + 1 == number and base(token) in {"obl", "advmod", "case"}
    return alone and behind and verb is not None and verb.passive


def is_complement(scene: Scene, number: int) -> bool:
    """Whether an adjective right behind its verb or object says what comes of them.

    So the "loose" of "came loose" and the "guilty" of "found Ana guilty".
    """
    token = scene.sentence.tokens[number]
    verb = token.head
    said = base(token) in {"xcomp", "advmod"} or (
        base(token) == "obl" and preposition(scene.sentence, number) == "as"
    )
    flat = token.upos == "ADV" and lower(token) in RESULTS
    if not (token.upos == "ADJ" or flat) or not said or number < verb:
        return False
    if number in scene.clauses or token.lemma in MEASURES or _short_of(scene, number):
        return False
    first = min(scene.sentence.subtree(number))
    between = scene.sentence.tokens[verb + 1 : first]
    return all(word.upos not in {"PUNCT", "VERB", "AUX"} for word in between)


def _short_of(scene: Scene, number: int) -> bool:
    """Whether it is the "short" of "stopped short of leaving"."""
    sentence = scene.sentence
    return lower(sentence.tokens[number]) == "short" and any(
        "of" in opening(sentence, clause)
        for clause in dependents(sentence, sentence.tokens[number].head, "advcl")
    )


def degree(scene: Scene, number: int) -> list[int]:
    """The "too" of "too high", which is another thing than high."""
    if scene.sentence.tokens[number].upos != "ADJ":
        return []
    return [
        child
        for child in scene.sentence.children[number]
        if base(scene.sentence.tokens[child]) == "advmod"
        and DEGREES.get(lower(scene.sentence.tokens[child])) == (child > number)
    ]


def moved(scene: Scene, number: int) -> list[int]:
    """The "up" of "is up 3 percent", without which the amount says something else."""
    return [
        child
        for child in scene.sentence.children[number]
        if lower(scene.sentence.tokens[child]) in MOVED and child < number
    ]


def case_tokens(scene: Scene, number: int) -> list[int]:
    """The tokens of the preposition of a noun."""
    found: list[int] = []
    for child in scene.sentence.children[number]:
        if base(scene.sentence.tokens[child]) == "case" and child < number:
            found.extend(scene.sentence.subtree(child))
    return found


def opens_relative(scene: Scene, clause: Clause, number: int) -> bool:
    """Whether a word is the "for" of "for whom he fought", which belongs behind."""
    token = scene.sentence.tokens[number]
    words = {oblique.word for oblique in clause.obliques} - {None}
    return number < clause.head and bool({number, token.head} & words)


def case_of(scene: Scene, oblique: Oblique) -> list[int]:
    """The tokens of the preposition of a phrase; "where" is its own."""
    if oblique.word is None:
        return case_tokens(scene, oblique.head)
    return case_tokens(scene, oblique.word) or [oblique.word]


def phrase(scene: Scene, clause: Clause, tokens: list[int], light: int | None) -> str:
    """Lemmas of what a predicate says: verb, particle, light noun, preposition."""
    kept: list[str] = []
    being = clause.copular or not clause.objects
    for number in sorted(tokens, key=lambda n: (opens_relative(scene, clause, n), n)):
        token = scene.sentence.tokens[number]
        relation = base(token)
        if relation == "cop" and token.head == clause.head:
            kept.insert(0, "be")
        elif lower(token) == "where" and relation == "advmod":
            kept.append("in")
        elif clause.copular and lower(token) in MOVED and relation != "case":
            kept.append(lower(token))
        elif (
            number in {clause.head, light}
            or is_particle(scene, number)
            or (lower(token) in {*DEGREES, "not"} and relation == "advmod")
            or (token.head == clause.head and is_complement(scene, number))
        ):
            kept.append(token.lemma.lower())
        elif token.lemma in ENDING:  # "stop buy" is not to buy
            kept.append(token.lemma)
        elif (
            (relation in {"case", "fixed"} and token.upos != "PART")
            or (relation == "mark" and token.head != clause.head)
            or (being and token.head == light and relation in {"amod", "compound"})
        ):
            kept.append(token.text.lower())
    words = " ".join(kept)
    if light is not None and being and not words.endswith(_LAST_CASES):
        words += " of"
    return words


_LAST_CASES = tuple(
    f" {case}" for case in "of with to for on in from against at over by".split()
)
