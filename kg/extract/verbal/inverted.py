"""Who is among others, said the other way round.

"Among them was Ana" and "three deputies, among them Ana," give `Ana | be among | them`.
"""

from collections.abc import Iterator

from kg.extract.scene import Scene
from kg.extract.tree import base, conjuncts, preposition
from kg.extract.verbal.predicates import case_tokens
from kg.model import Statement


def inverted(scene: Scene) -> Iterator[Statement]:
    """The statements of nouns behind the phrase that says what they are part of."""
    for phrase in range(len(scene.sentence.tokens)):
        subject = _subject(scene, phrase)
        if subject is None or scene.is_time(phrase):
            continue
        if not scene.names_something(phrase):
            continue
        be = _copula(scene, subject)
        for one in conjuncts(scene.sentence, subject):
            if scene.names_something(one):
                yield scene.statement(
                    subject,
                    subject=one,
                    predicate=scene.words([*be, *case_tokens(scene, phrase)]),
                    phrase=f"be {preposition(scene.sentence, phrase)}",
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


def _copula(scene: Scene, noun: int) -> list[int]:
    return [
        child
        for child in scene.sentence.children[noun]
        if base(scene.sentence.tokens[child]) == "cop"
    ]
