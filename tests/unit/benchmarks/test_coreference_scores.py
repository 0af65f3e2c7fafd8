from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from benchmarks.coreference import (
    b_cubed,
    best_pairing,
    ceaf_e,
    chains,
    conll_f1,
    gap_f1,
    mean_f1,
    muc,
)

# The worked example of Luo (2005), in letters: truth {1-5} {6 7} {8-C}.
GOLD = chains(["12345", "67", "89ABC"])
JOINED = chains(["12345", "6789ABC"])


def test_muc() -> None:
    ratio = muc(GOLD, JOINED)
    # 9 of 10 predicted links are right, all 9 gold links are found.
    assert ratio.precision == pytest.approx(90)
    assert ratio.recall == pytest.approx(100)


def test_b_cubed() -> None:
    ratio = b_cubed(GOLD, JOINED)
    # Each mention's share of its predicted chain that is right, in all 12 mentions.
    assert ratio.precision == pytest.approx(100 * (5 + 4 / 7 + 25 / 7) / 12)
    assert ratio.recall == pytest.approx(100)


def test_ceaf_e() -> None:
    ratio = ceaf_e(GOLD, JOINED)
    # The pairs {1-5} with itself and {8-C} with the rest: 1 + 2*5/12.
    best = 1 + 10 / 12
    assert ratio.precision == pytest.approx(100 * best / 2)
    assert ratio.recall == pytest.approx(100 * best / 3)


def test_mentions_of_one_side_only_cost() -> None:
    ratio = b_cubed(chains(["ab"]), chains(["ac"]))
    assert ratio.precision == pytest.approx(25)
    assert ratio.recall == pytest.approx(25)
    assert muc(chains(["ab"]), chains(["ac"])).f1 == 0


def test_singletons_do_not_count() -> None:
    assert chains(["a", "bc"]) == [frozenset("bc")]


def test_mean_over_documents() -> None:
    totals = conll_f1([(GOLD, GOLD), (JOINED, JOINED)])
    assert mean_f1(totals) == pytest.approx(100)
    assert mean_f1(conll_f1([(GOLD, [])])) == 0


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 4), st.integers(1, 4), st.randoms(use_true_random=False))
def test_best_pairing_is_the_best(rows: int, columns: int, chance: object) -> None:
    values = [[chance.randint(0, 9) for _ in range(columns)] for _ in range(rows)]  # type: ignore[attr-defined]
    table = np.array(values, dtype=float)
    wide = table if rows <= columns else table.T
    best = max(
        sum(wide[row, column] for row, column in enumerate(order))
        for order in permutations(range(wide.shape[1]), wide.shape[0])
    )
    assert best_pairing(table) == pytest.approx(best)


def test_gap() -> None:
    answers = [
        ((True, False), (True, False)),
        ((False, True), (True, False)),
        ((False, False), (False, False)),
    ]
    assert gap_f1(answers) == pytest.approx(50)
