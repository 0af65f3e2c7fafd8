"""Attitudes to documents, by way of what rests on them.

"X backs the talks based on Resolution 242" says that X backs the resolution.
"""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import NOMINALISATIONS, TRANSPARENT
from kg.extract.scene import Scene
from kg.extract.tree import base, preposition
from kg.model import Kind, Statement


def through_document(scene: Scene, number: int) -> Iterator[Statement]:
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
    if base(noun) == "nmod" and canonical in ATTITUDES:
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
