"""Which words may take part in a relation, and which pairs of them."""

import numpy as np
import pytest

from kg.language.candidates import MOST_PAIRS, pairs, standing, things
from kg.language.names import Name
from kg.model import Form, Kind, Mention, Span

B, I, O = (0.1, 0.8, 0.1), (0.1, 0.1, 0.8), (0.9, 0.05, 0.05)  # noqa: E741

EVERY = [True] * 40


def mention(first: int, last: int, form: Form = Form.NAMED) -> Mention:
    return Mention(
        span=Span(first, last + 1),
        text="x",
        kind=Kind.THING,
        form=form,
        sentence=0,
        first=first,
        last=last,
        head=first,
    )


@pytest.mark.parametrize(
    ("tags", "names", "expected"),
    [
        ([O, B, I, O], [], [(1, 2, Kind.THING)]),
        ([B, B, O], [], [(0, 0, Kind.THING), (1, 1, Kind.THING)]),
        ([O, I, I], [], [(1, 2, Kind.THING)]),
        ([B, I, I], [Name(0, 1, Kind.PERSON, 0.9)], [(0, 2, Kind.PERSON)]),
        ([B, I, I, I], [Name(0, 0, Kind.PERSON, 0.9)], [(0, 3, Kind.THING)]),
        ([O, B, I], [Name(0, 1, Kind.WORK, 0.9)], []),
    ],
    ids=["run", "two", "no first", "mostly a name", "hardly a name", "cut name"],
)
def test_things(
    tags: list[tuple[float, float, float]],
    names: list[Name],
    expected: list[tuple[int, int, Kind]],
) -> None:
    found = things(np.array(tags, dtype=np.float32), 0.5, names)
    assert [(one.first, one.last, one.kind) for one in found] == expected


def test_what_is_not_sure_is_no_thing() -> None:
    assert not list(things(np.array([B], dtype=np.float32), 0.95, []))


def test_pairs_in_the_order_of_the_text() -> None:
    assert pairs([mention(3, 4), mention(0, 0)], EVERY) == [(1, 0)]


def test_parts_of_longer_names_stand_in_no_pair() -> None:
    found = [mention(0, 4), mention(0, 0, Form.NOMINAL), mention(6, 6)]
    assert pairs(found, EVERY) == [(0, 2)]


def test_names_in_noun_phrases_stand_in_pairs() -> None:
    found = [mention(0, 4, Form.NOMINAL), mention(0, 0), mention(6, 6)]
    assert set(pairs(found, EVERY)) == {(0, 2), (1, 2)}


def test_of_many_pairs_the_nearest_are_looked_at() -> None:
    found = pairs([mention(2 * n, 2 * n) for n in range(40)], EVERY)
    assert len(found) == MOST_PAIRS
    assert (0, 1) in found
    assert (0, 39) not in found


def test_descriptions_take_part_for_what_has_a_name() -> None:
    forms = Form.NAMED, Form.NOMINAL, Form.NOMINAL, Form.PRONOUN
    found = [mention(2 * n, 2 * n, form) for n, form in enumerate(forms)]
    assert standing(found, [[0, 1], [2, 3]]) == [True, True, False, True]
    assert pairs(found[:3], [True, False, True]) == [(0, 2)]
