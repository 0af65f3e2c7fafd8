"""A map of a large graph: each group an island, linked islands near each other.

The largest island lies in the middle; each further one goes to the free place nearest
to the islands that it is linked with, so that the whole fills a window and no two
islands overlap.
"""

from collections import defaultdict
from collections.abc import Container, Sequence
from math import ceil, cos, hypot, pi, sin, sqrt

from kg.view.layout import FLATTEN, loosened
from kg.view.spread import LINK, Pair, Position

Island = tuple[float, float, float]
"""The middle of an island and its radius."""

ROUNDS = 120
LOOSENED = 16
"""Rounds in which marks make room for each other; from afar more are not seen."""
SEED = 7
SEA = 60.0
"""The least water between two islands."""
TURNS = 20
"""How many places are tried on the smallest ring around a wish."""
NAME = 2.6
"""What a thing that is seen from afar keeps free around it, times the root of the
number of all things, with which the map grows."""
STEP = 0.5
"""From one ring to the next, in radii of the island that looks for its place."""


def islands(
    sizes: Sequence[float],
    pairs: Sequence[Pair],
    groups: Sequence[Sequence[int]],
    first: Container[int] = (),
) -> list[Position]:
    """A place for each thing; `sizes` are the radii of their marks.

    Those in `first` are seen from afar, by name, and so keep far apart.
    """
    afar = NAME * sqrt(len(sizes))
    apart = [max(size, afar) if at in first else 0.0 for at, size in enumerate(sizes)]
    home = {member: at for at, group in enumerate(groups) for member in group}
    inside: list[list[Pair]] = [[] for _ in groups]
    between: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for one, other in pairs:
        if home[one] == home[other]:
            inside[home[one]].append((one, other))
        else:
            between[home[one]][home[other]] += 1
            between[home[other]][home[one]] += 1
    grounds = [
        _centred(_ground(group, links, sizes, apart))
        for group, links in zip(groups, inside, strict=True)
    ]
    radii = [
        max(hypot(x / FLATTEN, y) for x, y in ground) + SEA / 2 for ground in grounds
    ]
    places: list[Position] = [(0.0, 0.0)] * len(sizes)
    for group, ground, (x, y) in zip(
        groups, grounds, _settled(radii, between), strict=True
    ):
        for member, (dx, dy) in zip(group, ground, strict=True):
            places[member] = (x + dx, y + dy)
    return places


def _ground(
    group: Sequence[int],
    links: Sequence[Pair],
    sizes: Sequence[float],
    apart: Sequence[float],
) -> list[Position]:
    """The places of one group, by forces, with room for its marks.

    Those with a radius in `apart` are moved away from each other first.
    """
    import rustworkx as rx  # noqa: PLC0415  slow to import

    count = len(group)
    if count == 1:
        return [(0.0, 0.0)]
    number = {member: at for at, member in enumerate(group)}
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data([(number[a], number[b]) for a, b in links])
    found = rx.spring_layout(
        graph,
        k=1.6 / count**0.5,
        num_iter=ROUNDS,
        seed=SEED,
        scale=LINK * count**0.5 / 2,
    )
    points = [(found[at][0] * FLATTEN, found[at][1]) for at in range(count)]
    named = [at for at, member in enumerate(group) if apart[member]]
    if len(named) > 1:
        moved = loosened(
            [points[at] for at in named], [apart[group[at]] for at in named]
        )
        for at, place in zip(named, moved, strict=True):
            points[at] = place
    return loosened(points, [sizes[member] for member in group], LOOSENED)


def _centred(points: list[Position]) -> list[Position]:
    """The points around the middle of what they cover."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x0, y0 = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return [(x - x0, y - y0) for x, y in points]


def _settled(
    radii: Sequence[float], between: dict[int, dict[int, int]]
) -> list[Position]:
    """Where each island lies; measured as if the sea were round, then stretched."""
    sea = _Sea(max(radii, default=1.0))
    found: dict[int, Position] = {}
    reached: dict[float, float] = {}
    for at, radius in enumerate(radii):
        linked = [(found[o], w) for o, w in between[at].items() if o in found]
        total = sum(weight for _, weight in linked)
        wish = (
            sum(x * w for (x, _), w in linked) / total if total else 0.0,
            sum(y * w for (_, y), w in linked) / total if total else 0.0,
        )
        # Islands without links look around the middle, where rings fill up in turn.
        size = round(radius / SEA)
        start = 0.0 if total else reached.get(size, 0.0)
        found[at], ring = sea.nearest(wish, radius, start)
        if not total:
            reached[size] = ring
        sea.add((*found[at], radius))
    return [(x * FLATTEN, y) for x, y in (found[at] for at in range(len(radii)))]


class _Sea:
    """The islands that lie already, in squares, so that a look-up is quick."""

    def __init__(self, largest: float) -> None:
        self.square = max(largest / 4, SEA)
        self.squares: dict[Pair, list[Island]] = defaultdict(list)

    def _over(self, x: float, y: float, radius: float) -> list[Pair]:
        left, right = int((x - radius) // self.square), int((x + radius) // self.square)
        top, low = int((y - radius) // self.square), int((y + radius) // self.square)
        return [(c, r) for c in range(left, right + 1) for r in range(top, low + 1)]

    def add(self, island: Island) -> None:
        """Take its room."""
        for square in self._over(*island):
            self.squares[square].append(island)

    def free(self, x: float, y: float, radius: float) -> bool:
        """Whether an island would touch none."""
        return all(
            hypot(x - ox, y - oy) >= radius + other
            for square in self._over(x, y, radius)
            for ox, oy, other in self.squares.get(square, ())
        )

    def nearest(
        self, wish: Position, radius: float, ring: float
    ) -> tuple[Position, float]:
        """The free place nearest to a wish, on rings from `ring` outwards."""
        step = max(radius * STEP, SEA / 2)
        while True:
            turns = max(1, ceil(2 * pi * ring / (step * 1.5))) if ring else 1
            turns = min(max(turns, TURNS if ring else 1), 240)
            for turn in range(turns):
                angle = 2 * pi * turn / turns
                x, y = wish[0] + ring * cos(angle), wish[1] + ring * sin(angle)
                if self.free(x, y, radius):
                    return (x, y), ring
            ring += step
