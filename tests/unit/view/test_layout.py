"""Places: every thing has one, none on another, the same every time."""

from math import hypot, isfinite

from hypothesis import given, settings, strategies as st

from kg.model import Kind
from kg.view.appearance import SHAPES, mark, size
from kg.view.bends import bends, fan
from kg.view.layout import positions

COUNTS = st.integers(1, 24)
PAIRS = st.lists(st.tuples(st.integers(0, 23), st.integers(0, 23)), max_size=50)


@settings(max_examples=40, deadline=None)
@given(COUNTS, PAIRS)
def test_every_thing_has_a_place_of_its_own(
    count: int, pairs: list[tuple[int, int]]
) -> None:
    links = [(a, b) for a, b in pairs if a < count and b < count]
    radii = [12.0] * count
    places = positions(radii, links)
    assert places == positions(radii, links)
    assert len(places) == count
    assert all(isfinite(x) and isfinite(y) for x, y in places)
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[number + 1 :]:
            assert hypot(x - other_x, y - other_y) > 24


def test_what_is_linked_stands_nearer_than_what_is_not() -> None:
    ring = [(n, (n + 1) % 12) for n in range(12)]
    places = positions([12.0] * 12, ring)

    def apart(one: int, other: int) -> float:
        (x, y), (u, v) = places[one], places[other]
        return hypot(x - u, y - v)

    assert max(apart(a, b) for a, b in ring) < min(
        apart(n, (n + 6) % 12) for n in range(6)
    )


def test_lone_things_stand_in_rows_below() -> None:
    star = [(0, n) for n in range(1, 10)]
    places = positions([12.0] * 30, star)
    lowest = max(y for _, y in places[:10])
    rows = {y for _, y in places[10:]}
    assert min(rows) > lowest
    assert len(rows) < 8


def test_a_large_graph_gets_its_places_too() -> None:
    links = [(n, n // 3) for n in range(1, 400)]
    places = positions([10.0] * 400, links)
    assert len(set(places)) == 400


def test_no_graph_needs_no_places() -> None:
    assert positions([], []) == []


def test_no_two_kinds_look_alike() -> None:
    assert len(set(SHAPES.values())) == len(SHAPES)
    assert mark(Kind.MONEY) == mark(Kind.THING)


@given(st.integers(1, 60))
def test_lines_between_the_same_two_things_all_bend_otherwise(count: int) -> None:
    found = fan(count)
    assert len(set(found)) == count
    assert max(map(abs, found)) <= 1


def test_a_line_goes_round_a_thing_in_its_way() -> None:
    places = [(0.0, 0.0), (300.0, 0.0), (150.0, 0.0)]
    assert bends([(0, 0, 1)], places[:2], [12.0] * 2) == {0: 0.0}
    assert bends([(0, 0, 1)], places, [12.0] * 3)[0] != 0


def test_lines_to_and_fro_do_not_lie_on_each_other() -> None:
    places = [(0.0, 0.0), (300.0, 0.0)]
    there, back = bends([(7, 0, 1), (8, 1, 0)], places, [12.0] * 2).values()
    # Seen from the other end, the same side is the other turn.
    assert there == back != 0


def test_more_links_never_make_a_smaller_mark() -> None:
    sizes = [size(degree) for degree in range(200)]
    assert sizes == sorted(sizes)
