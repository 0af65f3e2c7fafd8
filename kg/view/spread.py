"""The places of a connected graph: near what is linked, far from what is not.

Forces (Fruchterman and Reingold, 1991) give a start; stress majorization (Gansner,
Koren and North, 2005) then brings the distance of any two things near to the number of
links between them, which untangles what forces leave crossed. Its cost is the square of
the number of things, so in a large graph only the most linked get it, and the others
find their places around them by forces.
"""

from collections.abc import Sequence
from math import hypot, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import rustworkx as rx

Position = tuple[float, float]
Pair = tuple[int, int]

SEED = 7
ROUNDS = 400
ROUNDS_LARGE = 60
STRESSED = 150
"""More things than this get fewer rounds: a round costs the square of their number."""
CORE = 80
"""How many of a larger graph the page shows first, and so get the better places."""
STRESS_ROUNDS = 60
TRIES, PATIENCE = 8, 320
"""How often a small graph is laid out anew, to keep what has the fewest crossings."""
NEAR = 26.0
"""A line that passes a thing at less than this seems to touch it."""
LINK = 120.0
"""Length of a link in pixels at full size."""


def spread(count: int, links: Sequence[Pair]) -> list[Position]:
    """A place for each of `count` things, the most linked of which come first."""
    import rustworkx as rx  # noqa: PLC0415  slow to import

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(list(links))
    core = count if count <= STRESSED else CORE
    steps = [row[:core] for row in rx.distance_matrix(graph).tolist()[:core]]
    inside = [(a, b) for a, b in links if a < core and b < core]
    link = LINK * sqrt(sqrt(count / core))
    tries = range(max(1, min(TRIES, PATIENCE // count)))
    found = [
        _least_stress(_by_forces(graph, SEED + turn)[:core], steps, link)
        for turn in tries
    ]
    inner = min(found, key=lambda places: _tangle(places, inside))
    return inner if core == count else _around(graph, inner, links)


def _by_forces(graph: "rx.PyGraph[int, None]", seed: int) -> list[Position]:
    """A rough picture, as wide as its number of things wants."""
    import rustworkx as rx  # noqa: PLC0415  slow to import

    count = graph.num_nodes()
    found = rx.spring_layout(
        graph,
        k=1 / sqrt(count),
        num_iter=ROUNDS if count <= STRESSED else ROUNDS_LARGE // 2,
        seed=seed,
        scale=round(LINK * sqrt(count) / 2),
    )
    return [(found[at][0], found[at][1]) for at in range(count)]


def _tangle(places: list[Position], links: list[Pair]) -> int:
    """How many links cross each other or run over a thing that is not theirs."""
    over = sum(
        _runs_over(places[a], places[b], place)
        for a, b in links
        for at, place in enumerate(places)
        if at not in (a, b)
    )
    return over + sum(
        _cross(places[a], places[b], places[c], places[d])
        for number, (a, b) in enumerate(links)
        for c, d in links[number + 1 :]
        if len({a, b, c, d}) == 4  # noqa: PLR2004  two links with four ends
    )


def _runs_over(a: Position, b: Position, place: Position) -> bool:
    """Whether the stretch from a to b comes too near to a place."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = (place[0] - a[0]) * dx + (place[1] - a[1]) * dy
    part = max(0.0, min(1.0, along / (dx * dx + dy * dy or 1.0)))
    return hypot(a[0] + part * dx - place[0], a[1] + part * dy - place[1]) < NEAR


def _cross(a: Position, b: Position, c: Position, d: Position) -> bool:
    """Whether the stretch from a to b meets the one from c to d."""

    def left(p: Position, q: Position, r: Position) -> bool:
        return (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0])

    return left(a, b, c) != left(a, b, d) and left(c, d, a) != left(c, d, b)


def _least_stress(
    start: list[Position], steps: list[list[float]], link: float
) -> list[Position]:
    """The places moved until distances are as near to the wanted ones as they get."""
    places = [(x + at * 1e-3, y) for at, (x, y) in enumerate(start)]
    for _ in range(STRESS_ROUNDS):
        for at, row in enumerate(steps):
            places[at] = _drawn(at, row, places, link)
    return places


def _drawn(at: int, row: list[float], places: list[Position], link: float) -> Position:
    """Where one thing is drawn to by all others, the near ones counting most."""
    x, y = places[at]
    total = across = down = 0.0
    for other, hops in enumerate(row):
        if other == at:
            continue
        ox, oy = places[other]
        dx, dy = x - ox, y - oy
        weight = 1 / (hops * hops)
        pull = hops * link / (hypot(dx, dy) or 1.0)
        across += weight * (ox + dx * pull)
        down += weight * (oy + dy * pull)
        total += weight
    return across / total, down / total


def _around(
    graph: "rx.PyGraph[int, None]", inner: list[Position], links: Sequence[Pair]
) -> list[Position]:
    """The places of a core, with all others around their neighbours in it."""
    import rustworkx as rx  # noqa: PLC0415  slow to import

    count = graph.num_nodes()
    places = dict(enumerate(inner))
    near: dict[int, list[int]] = {}
    for a, b in links:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    x0 = sum(x for x, _ in inner) / len(inner)
    y0 = sum(y for _, y in inner) / len(inner)
    waiting = [at for at in range(count) if at not in places]
    while waiting:
        ready = [at for at in waiting if any(other in places for other in near[at])]
        for at in ready:
            known = [places[other] for other in near[at] if other in places]
            x = sum(x for x, _ in known) / len(known)
            y = sum(y for _, y in known) / len(known)
            away = hypot(x - x0, y - y0) or 1.0
            out = 1 + LINK * (0.6 + at % 7 / 10) / away
            places[at] = (x0 + (x - x0) * out, y0 + (y - y0) * out)
        waiting = [at for at in waiting if at not in places]
    found = rx.spring_layout(
        graph,
        pos=places,
        fixed=set(range(len(inner))),
        k=LINK * 0.7,
        num_iter=ROUNDS_LARGE,
        seed=SEED,
    )
    return [(found[at][0], found[at][1]) for at in range(count)]
