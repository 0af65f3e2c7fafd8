"""Whether two full names may be those of one person.

`Carla M. Ruiz` is `Carla Ruiz`, `Bob Lund` `Robert Lund`; `George H. W. Bush` is not
`George W. Bush`, nor `Ernesto Vidal Jr.` `Ernesto Vidal`.
"""

from dataclasses import dataclass

from kg.resolve.forms import ARTICLES, TITLES, normal
from kg.resolve.nicknames import is_short_for
from kg.resolve.sounds import alike

SAME, SPELT, SHORT, INITIAL, LESS = 1.0, 0.9, 0.85, 0.85, 0.9
"""How much speaks for one person where a part of the name is the same, spelt otherwise,
a short form, an initial, or left out.
"""
_GENERATIONS = {
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr",
    **{n: n for n in "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split()},
}  # fmt: skip
_PARTICLES = ARTICLES | frozenset(
    "de del della di da do dos du van von der den la le y e bin ibn bint ben".split()
)


@dataclass(frozen=True, slots=True)
class _Name:
    first: str
    middle: tuple[str, ...]
    last: str
    generation: str


def agree(one: str, other: str) -> float:
    """How much speaks for one person, from 1 to 0.

    >>> agree("John F. Kennedy", "John Kennedy") > 0
    True
    >>> agree("George H. W. Bush", "George W. Bush") or agree("Carl X", "Carl XI")
    0
    """
    mine, theirs = _parts(one), _parts(other)
    if mine is None or theirs is None or mine.generation != theirs.generation:
        return 0
    if " " in one and " " in other and alike(one, other):
        return SPELT if normal(one) != normal(other) else SAME
    first = _part(mine.first, theirs.first, given=True)
    last = _part(mine.last, theirs.last, given=False)
    middle = _middles(mine.middle, theirs.middle)
    return first * last * middle


def last_name(name: str) -> str:
    """The surname, or the only name.

    >>> last_name("Ernesto Vidal Jr.")
    'vidal'
    """
    parts = _parts(name)
    return parts.last if parts else normal(name)


def _parts(name: str) -> _Name | None:
    words = [word for word in normal(name).split() if word not in _PARTICLES]
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    generation = ""
    if len(words) > 1 and words[-1] in _GENERATIONS:
        generation = _GENERATIONS[words.pop()]
    if not words:
        return None
    return _Name(words[0], tuple(words[1:-1]), words[-1], generation)


def _part(one: str, other: str, *, given: bool) -> float:
    if one == other:
        return SAME
    if given and 1 in {len(one), len(other)}:
        return INITIAL if one[0] == other[0] else 0
    if given and is_short_for(one, other):
        return SHORT
    return SPELT if alike(one, other) else 0


def _middles(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """Middle names: one side may leave all of them out, but not some."""
    if not mine or not theirs:
        return SAME if mine == theirs else LESS
    if len(mine) != len(theirs):
        return 0
    score = 1.0
    for one, other in zip(mine, theirs, strict=True):
        score *= _part(one, other, given=True)
    return score
