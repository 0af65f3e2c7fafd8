"""Who does what to whom by "each other".

"Ana and Ben sued each other" states two suits. "Ana and Ben accused one another of
lying" has each say of the other that he lied; of "Ana and Ben met" she met him.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, permutations

from kg.extract.clause import Clause
from kg.extract.scene import Scene
from kg.extract.tree import base

RECIPROCAL = frozenset("meet marry wed divorce clash debate quarrel feud duel".split())
"""Verbs that several without an object do to each other."""
CLAUSAL = frozenset({"xcomp", "ccomp"})
APART = frozenset({"both", "each", "separately"})

MUTUAL = frozenset({("each", "other"), ("one", "another")})


def mutual(scene: Scene, clause: Clause) -> Iterator[tuple[Clause, int | None]]:
    """The clause once for each of those who do it to each other, with who speaks.

    Just the clause, and nobody, where it says nothing of the kind.
    """
    if _together(scene, clause):
        for one, other in combinations(clause.subjects, 2):
            yield replace(clause, subjects=(one,), objects=(other,)), None
        return
    word = _each_other(scene, (*clause.objects, *(o.head for o in clause.obliques)))
    if word is not None and len(clause.subjects) > 1 and not clause.passive:
        for one, other in permutations(clause.subjects, 2):
            yield _between(clause, word, one, other), None
        return
    word = _each_other(scene, clause.subjects)
    above = scene.clauses.get(clause.parent) if clause.parent is not None else None
    if word is not None and above is not None and len(above.subjects) > 1:
        for one, other in permutations(above.subjects, 2):
            yield replace(clause, subjects=(other,)), one
        return
    yield clause, None


def _together(scene: Scene, clause: Clause) -> bool:
    """Whether those who act do it to each other, as in "Ana and Ben met in Rome"."""
    sentence = scene.sentence
    if sentence.tokens[clause.head].lemma not in RECIPROCAL or len(clause.subjects) < 2:  # noqa: PLR2004
        return False
    below = sentence.children[clause.head]
    first, second, *_ = clause.subjects
    if any(first < child < second for child in _phrases(scene, first)):
        return False  # "envoys of Mali and Chad": one may be of both
    return (
        not (clause.passive or clause.copular or clause.objects)
        and not any(oblique.case in {"with", "by"} for oblique in clause.obliques)
        and not any(base(sentence.tokens[child]) in CLAUSAL for child in below)
        and not any(sentence.words[child] in APART for child in below)
    )


def _phrases(scene: Scene, noun: int) -> list[int]:
    return [
        child
        for child in scene.sentence.children[noun]
        if base(scene.sentence.tokens[child]) == "nmod"
    ]


def _each_other(scene: Scene, ends: tuple[int, ...]) -> int | None:
    """The first of the ends that is "each other" or "one another"."""
    words = scene.sentence.words
    return next((end for end in ends if words[end : end + 2] in MUTUAL), None)


def _between(clause: Clause, word: int, one: int, other: int) -> Clause:
    """The clause as what one does to the other."""
    return replace(
        clause,
        subjects=(one,),
        objects=tuple(other if end == word else end for end in clause.objects),
        obliques=tuple(
            replace(oblique, head=other) if oblique.head == word else oblique
            for oblique in clause.obliques
        ),
    )
