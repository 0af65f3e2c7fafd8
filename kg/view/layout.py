"""Where things stand: computed once, so that the page opens still.

Connected parts are spread out, turned so that their long side lies flat, loosened where
marks would touch, and packed: what is seen first together, then the others by size, so
that the lone things end as a tidy grid.
"""

from collections.abc import Sequence
from math import atan2, cos, sin, sqrt

from kg.view.packing import packed
from kg.view.spread import Pair, Position, spread

FLATTEN = 1.35
"""Width over height that fills a usual window."""
MOST_FLATTENED = 1.3
WIDE, HIGH = 84.0, 34.0
"""The room for a name that two marks leave between them, beside and below."""
CROWD, CROWDED = 150, 0.5
"""Among more things than this not every name is shown, and they may stand nearer."""
LOOSENING = 80
EASE = 0.3
"""The part of a missing distance that each of two things gives way in a round."""
PAIR = 150.0
"""How far two things stand apart that have each other only."""
MARGIN_WIDE, MARGIN_HIGH = 150.0, 84.0
"""The room around a part, for the names of its outer things."""


def positions(
    sizes: Sequence[float], pairs: Sequence[Pair], first: Sequence[int] = ()
) -> list[Position]:
    """A place for each thing; `sizes` are the radii of their marks, the largest first.

    `pairs` are the numbers of things that are linked, `first` those that are seen
    alone at first and so stand together.
    """
    placed: list[Position] = [(0.0, 0.0)] * len(sizes)
    shown = set(first)
    parts = _components(len(sizes), pairs)
    parts.sort(key=shown.isdisjoint)
    inner = []
    for part in parts:
        radii = [sizes[member] for member in part]
        inner.append(_from_corner(loosened(_flat(_laid_out(part, pairs)), radii)))
    boxes = [_extent(points) for points in inner]
    corners = packed(
        [(wide + MARGIN_WIDE, high + MARGIN_HIGH) for wide, high in boxes],
        first=sum(not shown.isdisjoint(part) for part in parts),
        shape=FLATTEN,
    )
    for part, points, (left, top) in zip(parts, inner, corners, strict=True):
        for member, (x, y) in zip(part, points, strict=True):
            placed[member] = (round(left + x, 1), round(top + y, 1))
    return placed


def _components(count: int, pairs: Sequence[Pair]) -> list[list[int]]:
    """The connected parts, largest first."""
    import rustworkx as rx  # noqa: PLC0415  slow to import

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(list(pairs))
    parts = [sorted(part) for part in rx.connected_components(graph)]
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _laid_out(members: list[int], pairs: Sequence[Pair]) -> list[Position]:
    """The places of a connected part; one or two things need no forces."""
    if len(members) == 1:
        return [(0.0, 0.0)]
    if len(members) == 2:  # noqa: PLR2004  two is two
        return [(0.0, 0.0), (PAIR, 0.0)]
    number = {member: at for at, member in enumerate(members)}
    inside = {
        (min(number[a], number[b]), max(number[a], number[b]))
        for a, b in pairs
        if a in number and a != b
    }
    return spread(len(members), sorted(inside))


def _flat(points: list[Position]) -> list[Position]:
    """Turned so that the long axis lies flat, and stretched to a window's shape."""
    count = len(points)
    x0, y0 = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    moved = [(x - x0, y - y0) for x, y in points]
    across = sum(x * x - y * y for x, y in moved)
    turn = -atan2(2 * sum(x * y for x, y in moved), across) / 2
    turned = [
        (x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)) for x, y in moved
    ]
    wide, high = _extent(turned)
    if not wide or not high:
        return turned
    wanted = sqrt(FLATTEN * high / wide)
    stretch = min(MOST_FLATTENED, max(1 / MOST_FLATTENED, wanted))
    return [(x * stretch, y / stretch) for x, y in turned]


def loosened(
    points: list[Position], radii: Sequence[float], rounds: int = LOOSENING
) -> list[Position]:
    """Moved apart until no two marks stand nearer than a name needs, or rounds end."""
    share = CROWDED if len(points) > CROWD else 1.0
    xs, ys = [x for x, _ in points], [y for _, y in points]
    reach = 2 * max(radii)
    for _ in range(rounds):
        moved = False
        for first, second in _near(xs, ys, WIDE * share + reach, HIGH * share + reach):
            both = radii[first] + radii[second]
            dx, dy = xs[second] - xs[first], ys[second] - ys[first]
            missing_x = WIDE * share + both - abs(dx)
            missing_y = HIGH * share + both - abs(dy)
            if missing_x <= 0 or missing_y <= 0:
                continue
            moved = True
            # The shorter way out; things in the same place part by their order.
            if missing_x / (WIDE + both) < missing_y / (HIGH + both):
                step = missing_x * EASE * (1 if dx >= 0 else -1)
                xs[first] -= step
                xs[second] += step
            else:
                step = missing_y * EASE * (1 if dy >= 0 else -1)
                ys[first] -= step
                ys[second] += step
        if not moved:
            break
    return list(zip(xs, ys, strict=True))


def _near(xs: list[float], ys: list[float], wide: float, high: float) -> list[Pair]:
    """The pairs that may stand too near, found by a grid of such cells."""
    cells: dict[Pair, list[int]] = {}
    for number, (x, y) in enumerate(zip(xs, ys, strict=True)):
        cells.setdefault((int(x // wide), int(y // high)), []).append(number)
    found = []
    for (column, row), members in sorted(cells.items()):
        for dx, dy in ((0, 0), (1, 0), (-1, 1), (0, 1), (1, 1)):
            others = cells.get((column + dx, row + dy), [])
            found += [
                (a, b) for a in members for b in others if (dx, dy) != (0, 0) or a < b
            ]
    return found


def _extent(points: list[Position]) -> Position:
    """Width and height of what the points cover."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs), max(ys) - min(ys)


def _from_corner(points: list[Position]) -> list[Position]:
    """The points counted from the upper left corner of what they cover."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return [(x - left, y - top) for x, y in points]
