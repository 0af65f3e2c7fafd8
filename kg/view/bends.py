"""How lines bend, so that each can be followed.

Lines between the same two things fan out, and a single line goes round a thing that
stands in its way instead of seeming to end there.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin

from kg.view.spread import Position

Link = tuple[int, int, int]
"""The number of a claim and those of the two things that it links."""

CURVE = 0.22
"""How far apart parallel lines fan out; less where there are many."""
WIDEST = 0.9
DETOURS = (0.3, -0.3, 0.45, -0.45, 0.15, -0.15)
"""What is tried for a line that would run over a thing, in this order."""
ROOM = 6.0
"""What a line leaves between itself and the mark of a thing."""
STEPS = 12
CROWD = 400
"""Among more lines nobody follows a single one, and straight lines are faster."""


def bends(
    links: Sequence[Link], places: Sequence[Position], sizes: Sequence[float]
) -> dict[int, float]:
    """For each claim how its line bends: 0 is straight, positive is clockwise."""
    between: dict[tuple[int, int], list[Link]] = defaultdict(list)
    for link in links:
        between[min(link[1:]), max(link[1:])].append(link)
    found: dict[int, float] = {}
    for members in between.values():
        if len(members) == 1 and len(links) <= CROWD:
            at, one, other = members[0]
            found[at] = _round_others(one, other, places, sizes)
            continue
        for (at, one, other), bend in zip(members, fan(len(members)), strict=True):
            found[at] = bend if one <= other else -bend
    return found


def fan(count: int) -> list[float]:
    """The bends of so many lines between two things.

    >>> fan(1), fan(2), fan(3)
    ([0.0], [-0.11, 0.11], [-0.22, 0.0, 0.22])
    """
    step = min(CURVE, 2 * WIDEST / count)
    middle = (count - 1) / 2
    return [round((number - middle) * step, 3) for number in range(count)]


def _round_others(
    one: int, other: int, places: Sequence[Position], sizes: Sequence[float]
) -> float:
    """The first bend with which a line runs over nothing; straight if none does."""
    if one == other:
        return 0.0
    start, end = places[one], places[other]
    reach = hypot(end[0] - start[0], end[1] - start[1])
    near = [
        (place, radius + ROOM)
        for at, (place, radius) in enumerate(zip(places, sizes, strict=True))
        if at not in (one, other)
        and min(_apart(place, start), _apart(place, end)) < reach
    ]
    for bend in (0.0, *DETOURS):
        points = [_point(start, end, bend, step / STEPS) for step in range(1, STEPS)]
        if all(_apart(point, place) > room for point in points for place, room in near):
            return bend
    return 0.0


def _apart(one: Position, other: Position) -> float:
    """How far two places are apart."""
    return hypot(one[0] - other[0], one[1] - other[1])


def _point(start: Position, end: Position, bend: float, part: float) -> Position:
    """A place on the line as vis-network 9.1 draws its `curvedCW` and `curvedCCW`."""
    across, up = end[0] - start[0], start[1] - end[1]
    turn = atan2(up, across) + (bend + 1) / 2 * pi
    far = (abs(bend) + 1) / 2 * hypot(across, up)
    via = (start[0] + far * sin(turn), start[1] + far * cos(turn))
    first, second, third = (1 - part) ** 2, 2 * part * (1 - part), part**2
    return (
        first * start[0] + second * via[0] + third * end[0],
        first * start[1] + second * via[1] + third * end[1],
    )
