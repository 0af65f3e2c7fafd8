"""Places: every thing has one, none on another, the same every time."""

from math import hypot, isfinite

from hypothesis import given, settings, strategies as st

from kg.model import Kind
from kg.view.appearance import SHAPES, mark, size
from kg.view.bends import bends, fan
from kg.view.layout import positions
from kg.view.overview import overview
from kg.view.packing import packed

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


def test_lone_things_stand_in_a_grid_aside() -> None:
    star = [(0, n) for n in range(1, 10)]
    places = positions([12.0] * 60, star)
    part, lone = places[:10], places[10:]
    left, right = min(x for x, _ in part), max(x for x, _ in part)
    top, bottom = min(y for _, y in part), max(y for _, y in part)
    assert not [(x, y) for x, y in lone if left < x < right and top < y < bottom]
    assert len({x for x, _ in lone}) < 20
    assert len({y for _, y in lone}) < 20


SIZES = st.lists(st.tuples(st.floats(1, 900), st.floats(1, 900)), max_size=25)


@given(SIZES, st.integers(0, 25))
def test_packed_boxes_do_not_overlap(
    sizes: list[tuple[float, float]], first: int
) -> None:
    corners = packed(sizes, first=min(first, len(sizes)), shape=1.35)
    boxes = [
        (x, y, x + w, y + h) for (x, y), (w, h) in zip(corners, sizes, strict=True)
    ]
    assert all(x >= 0 and y >= 0 for x, y in corners)
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart_x = max(one[0], other[0]) - min(one[2], other[2])
            apart_y = max(one[1], other[1]) - min(one[3], other[3])
            assert max(apart_x, apart_y) > -1e-6


@given(st.lists(st.tuples(st.integers(0, 399), st.integers(0, 399)), max_size=600))
def test_at_first_sight_everything_has_a_link(pairs: list[tuple[int, int]]) -> None:
    shown = overview(400, pairs)
    assert shown is not None
    assert len(shown) < 100
    linked = {
        end for a, b in pairs if a != b and {a, b} <= set(shown) for end in (a, b)
    }
    assert linked == set(shown)


def test_a_small_graph_is_shown_whole() -> None:
    assert overview(150, [(0, 1)]) is None


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
