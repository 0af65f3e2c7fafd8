from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.extra.numpy import arrays

from kg.language.names import KINDS, TAGS, names
from kg.model import Kind


def _scores(*rows: dict[str, float]) -> np.ndarray:
    """Log-probabilities of the named tags; the rest is improbable."""
    scores = np.full((len(rows), TAGS), -20.0, dtype=np.float32)
    for number, row in enumerate(rows):
        for tag, score in row.items():
            scores[number, _tag(tag)] = score
    return scores


def _tag(tag: str) -> int:
    if tag == "O":
        return 0
    prefix, kind = tag.split("-")
    return 1 + 2 * KINDS.index(Kind(kind)) + (prefix == "I")


def test_spans_with_kinds() -> None:
    found = names(
        _scores(
            {"B-person": -0.1},
            {"I-person": -0.3},
            {"O": 0},
            {"B-location": 0},
            {"B-location": 0},
        )
    )
    assert [(n.first, n.last, n.kind) for n in found] == [
        (0, 1, Kind.PERSON),
        (3, 3, Kind.LOCATION),
        (4, 4, Kind.LOCATION),
    ]
    assert found[0].confidence == pytest.approx(np.exp(-0.2))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # An inside that cannot follow gives way to the next best that can.
        (({"O": 0}, {"I-person": -0.1, "B-person": -1}), [(1, 1, "person")]),
        (({"O": 0}, {"I-person": -0.1, "O": -1}), []),
        (
            ({"B-person": -0.1}, {"I-event": -0.1, "I-person": -0.5}),
            [(0, 1, "person")],
        ),
    ],
)
def test_impossible_sequences_are_mended(
    rows: tuple[dict[str, float], ...], expected: list[tuple[int, int, str]]
) -> None:
    assert [(n.first, n.last, n.kind) for n in names(_scores(*rows))] == expected


@settings(max_examples=50, deadline=None)
@given(
    arrays(
        np.float32,
        st.tuples(st.integers(1, 8), st.just(TAGS)),
        elements=st.floats(-20, 0, width=16),
    )
)
def test_spans_are_in_order_and_apart(scores: np.ndarray) -> None:
    found = names(scores)
    assert all(n.first <= n.last < len(scores) for n in found)
    assert all(a.last < b.first for a, b in pairwise(found))
    assert all(0 < n.confidence <= 1 for n in found)
