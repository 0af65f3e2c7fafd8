"""What comes first where not all can be shown.

The most linked things come with some of what they are linked with, so that everything
shown has a link; the rest comes as one looks closer.
"""

from collections.abc import Sequence

from kg.view.spread import Pair

ALL = 150
"""A graph of so many things or fewer is shown whole."""
SHOWN = 90
"""How many names a window of usual size has room for."""
EACH = 8
"""How many neighbours of one thing, so that one hub does not take all the room."""


def order(count: int, pairs: Sequence[Pair]) -> list[int]:
    """The things by number in the order in which they should be seen.

    Lower numbers are more linked. Each thing brings its first neighbours.

    >>> order(4, [(0, 3), (1, 2)])
    [0, 3, 1, 2]
    """
    near: list[set[int]] = [set() for _ in range(count)]
    for one, other in pairs:
        if one != other:
            near[one].add(other)
            near[other].add(one)
    found: dict[int, None] = {}
    for thing in sorted(range(count), key=lambda at: (not near[at], at)):
        found[thing] = None
        waiting = (other for other in sorted(near[thing]) if other not in found)
        for other, _ in zip(waiting, range(EACH), strict=False):
            found[other] = None
    return list(found)


def first_sight(count: int, linked: int) -> int:
    """How many things to show at first, of which so many have a link."""
    return count if count <= ALL else min(SHOWN, linked) or SHOWN
