"""Who does what to whom by "each other".

"Ana and Ben sued each other" states two suits. "Ana and Ben accused one another of
lying" has each say of the other that he lied.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from kg.extract.clause import Clause
from kg.extract.scene import Scene

MUTUAL = frozenset({("each", "other"), ("one", "another")})


def mutual(scene: Scene, clause: Clause) -> Iterator[tuple[Clause, int | None]]:
    """The clause once for each of those who do it to each other, with who speaks.

    Just the clause, and nobody, where it says nothing of the kind.
    """
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
