"""Our minimal pairs: no denial, plan or condition becomes a fact."""

import pytest

from benchmarks.contrast import failures, pairs

LEAST = 0.8
"""The share of pairs that must be right; it only rises."""


@pytest.mark.slow
def test_no_pair_is_inverted_and_most_are_right() -> None:
    every = list(pairs())
    failed = [list(failures(pair)) for pair in every]
    inverted = [str(one) for found in failed for one in found if one.inverted]
    assert len(every) >= 300
    assert not inverted, "\n".join(inverted)
    assert sum(not found for found in failed) >= LEAST * len(every)


def test_every_sentence_has_something_to_hold() -> None:
    assert all(
        len(pair.members) == 2 and all(lines for _, lines in pair.members)
        for pair in pairs()
    )
