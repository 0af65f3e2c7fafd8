"""Who is among others, said the other way round.

"Among them was Ana" and "three deputies, among them Ana," give `Ana | be among | them`.
"""

from collections.abc import Iterator

from kg.extract.scene import Scene
from kg.extract.tree import base, conjuncts, preposition
from kg.model import Statement


def inverted(scene: Scene) -> Iterator[Statement]:
    """The statements of nouns behind the phrase that says what they are part of."""
    for phrase in range(len(scene.sentence.tokens)):
        subject = _subject(scene, phrase)
        if subject is None or scene.is_time(phrase):
            continue
        if not scene.names_something(phrase):
            continue
        be, case = _copula(scene, subject), preposition(scene.sentence, phrase)
        for one in conjuncts(scene.sentence, subject):
            if scene.names_something(one):
                yield scene.statement(
                    subject,
                    subject=one,
                    predicate=f"{be} {case}".strip(),
                    phrase=f"be {case}",
                    object_=phrase,
                    rule="verb",
                )


def _subject(scene: Scene, phrase: int) -> int | None:
    """The noun behind a phrase with "among": Ana of "among them (was) Ana"."""
    token = scene.sentence.tokens[phrase]
    noun = token.head
    if base(token) not in {"nmod", "obl"} or noun < phrase:
        return None
    if scene.sentence.tokens[noun].upos not in {"NOUN", "PROPN"}:
        return None
    return noun if preposition(scene.sentence, phrase) == "among" else None


def _copula(scene: Scene, noun: int) -> str:
    return scene.words(
        [
            child
            for child in scene.sentence.children[noun]
            if base(scene.sentence.tokens[child]) == "cop"
        ]
    )
