"""Places: every thing has one, none on another, the same every time."""

from math import hypot, isfinite
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from kg.model import Kind
from kg.view.appearance import SHAPES, mark, size
from kg.view.arrangement import arranged
from kg.view.bends import bends, fan
from kg.view.communities import communities
from kg.view.islands import islands
from kg.view.layout import FLATTEN, positions
from kg.view.overview import first_sight, order
from kg.view.packing import packed
from kg.view.scene import scene
from tests.browser import sample

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
    found = order(400, pairs)
    assert sorted(found) == list(range(400))
    linked = {end for a, b in pairs if a != b for end in (a, b)}
    shown = first_sight(400, len(linked))
    seen = set(found[:shown])
    assert not linked or seen <= linked
    beside = {end for a, b in pairs if a != b and {a, b} <= seen for end in (a, b)}
    assert len(seen - beside) <= 1 or not linked  # the last may come without its own


def test_a_small_graph_is_shown_whole() -> None:
    assert first_sight(150, 2) == 150


def test_communities_are_what_is_linked_among_itself() -> None:
    rings = [(c * 8 + n, c * 8 + (n + 1) % 8) for c in range(5) for n in range(8)]
    chords = [(c * 8 + n, c * 8 + (n + 3) % 8) for c in range(5) for n in range(8)]
    bridges = [(c * 8, (c + 1) % 5 * 8) for c in range(5)]
    found = communities(40, rings + chords + bridges)
    assert sorted(found) == [list(range(c * 8, c * 8 + 8)) for c in range(5)]
    assert communities(3, []) == [[0], [1], [2]]


def test_islands_keep_communities_apart() -> None:
    rings = [(c * 8 + n, c * 8 + (n + 1) % 8) for c in range(5) for n in range(8)]
    groups = [list(range(c * 8, c * 8 + 8)) for c in range(5)]
    places = islands([10.0] * 40, rings, groups)
    assert places == islands([10.0] * 40, rings, groups)
    discs = []
    for group in groups:
        xs = [places[at][0] / FLATTEN for at in group]
        ys = [places[at][1] for at in group]
        x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        reach = max(hypot(u - x, v - y) for u, v in zip(xs, ys, strict=True))
        discs.append((x, y, reach))
    for number, (x, y, reach) in enumerate(discs):
        for u, v, other in discs[:number]:
            assert hypot(x - u, y - v) > reach + other


def test_places_are_kept_and_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    seen = scene(sample.many(500, 900)[0])
    first = arranged(seen)
    (kept,) = (tmp_path / "kg" / "places").iterdir()
    assert arranged(seen) == first
    kept.write_text("[", encoding="utf-8")  # a broken cache is none
    assert arranged(seen) == first


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
