"""Boxes side by side in a space that is as wide as a window is to its height.

Each box goes where it lies highest, on a skyline of those already there (after the
bottom-left rule of Baker, Coffman and Rivest, 1980).
"""

from collections.abc import Sequence
from math import sqrt

Size = tuple[float, float]
Corner = tuple[float, float]
Skyline = list[tuple[float, float]]
"""Where each stretch starts, and how far down it is taken."""


def packed(sizes: Sequence[Size], *, first: int, shape: float) -> list[Corner]:
    """The upper left corner of each box.

    The first ones are packed as if they were all, because they are seen alone.
    """
    corners = []
    skyline: Skyline = [(0.0, 0.0)]
    narrow, full = _width(sizes[:first], shape), _width(sizes, shape)
    for number, (wide, high) in enumerate(sizes):
        limit = narrow if number < first else max(narrow, full)
        top, left = _highest(skyline, wide, limit)
        corners.append((left, top))
        skyline = _lowered(skyline, left, left + wide, top + high)
    return corners


def _width(sizes: Sequence[Size], shape: float) -> float:
    """How wide the space must be to get its shape, and to hold the widest box."""
    area = sum(wide * high for wide, high in sizes)
    return max(sqrt(area * shape), max((wide for wide, _ in sizes), default=0.0))


def _highest(skyline: Skyline, wide: float, limit: float) -> tuple[float, float]:
    """The top and the left of the highest place for a box."""
    places = [
        (max(_depths(skyline, left, left + wide)), left)
        for left, _ in skyline
        if left + wide <= limit or not left
    ]
    return min(places)


def _depths(skyline: Skyline, left: float, right: float) -> list[float]:
    """How far down the stretches between two edges are taken."""
    ends = [start for start, _ in skyline[1:]] + [float("inf")]
    return [
        depth
        for (start, depth), end in zip(skyline, ends, strict=True)
        if start < right and end > left
    ]


def _lowered(skyline: Skyline, left: float, right: float, depth: float) -> Skyline:
    """The skyline with a box on it."""
    before = [stretch for stretch in skyline if stretch[0] < left]
    after = [stretch for stretch in skyline if stretch[0] > right]
    rest = [stretch for stretch in skyline if stretch[0] <= right]
    return [*before, (left, depth), (right, rest[-1][1]), *after]
