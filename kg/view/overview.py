"""What a large graph shows at first sight.

The most linked things and some of what they are linked with, so that everything shown
has a link; the rest comes on demand.
"""

from collections.abc import Sequence

from kg.view.spread import Pair

ALL = 150
"""A graph of so many things or fewer is shown whole."""
SHOWN = 90
"""How many names a window of usual size has room for."""
EACH = 8
"""How many neighbours of one thing, so that one hub does not take all the room."""


def overview(count: int, pairs: Sequence[Pair]) -> list[int] | None:
    """The things to show first, by number; none where all are shown.

    Lower numbers are more linked.
    """
    if count <= ALL:
        return None
    near: list[set[int]] = [set() for _ in range(count)]
    for one, other in pairs:
        if one != other:
            near[one].add(other)
            near[other].add(one)
    chosen: set[int] = set()
    for thing in range(count):
        if len(chosen) >= SHOWN:
            break
        if near[thing]:
            chosen.update((thing, *sorted(near[thing])[:EACH]))
    return sorted(chosen)
