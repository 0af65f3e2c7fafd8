"""Counts of votes and goals, and pairs of numbers that are none."""

import pytest

from kg.extract.scores import second_number
from tests.build import analysis


@pytest.mark.parametrize(("before", "second"), [("voted", 3), ("from", None)])
def test_years_are_no_score(before: str, second: int | None) -> None:
    """ "Voted 31 to 22" counts, "from 2006 to 2008" does not."""
    numbers = f"{before} {before} X 0 root\n31 31 NUM 1 obl\nto to ADP 4 case"
    sentence = analysis(f"{numbers}\n22 22 NUM 2 nmod").sentences[0]
    assert second_number(sentence, 1) == second
