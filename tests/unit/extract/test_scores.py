"""Counts of votes and goals, and pairs of numbers that are none."""

import pytest

from kg.extract.scores import scores, second_number
from tests.build import analysis


@pytest.mark.parametrize(("pair", "moves"), [((31, 22), 2), ((250, 290), 0)])
def test_numbers_that_rise_are_a_range(pair: tuple[int, int], moves: int) -> None:
    """ "Voted 31 to 22" counts, "holds 250 to 290" says what it holds."""
    first, second = pair
    sentence = analysis(
        f"holds hold VERB 0 root\n{first} {first} NUM 1 obj\nto to ADP 4 case\n"
        f"{second} {second} NUM 2 nmod"
    ).sentences[0]
    assert len(list(scores(sentence))) == moves


def test_numbers_of_two_nouns_are_no_score() -> None:
    """So in "fell from 9 tons in 1897 to 1 ton"."""
    sentence = analysis(
        "fell fall VERB 0 root\n1897 1897 NUM 1 obl\nto to ADP 5 case\n"
        "1 1 NUM 5 nummod\nton ton NOUN 1 obl"
    ).sentences[0]
    assert second_number(sentence, 1) is None


@pytest.mark.parametrize(("before", "second"), [("voted", 3), ("from", None)])
def test_years_are_no_score(before: str, second: int | None) -> None:
    """ "Voted 31 to 22" counts, "from 2006 to 2008" does not."""
    numbers = f"{before} {before} X 0 root\n31 31 NUM 1 obl\nto to ADP 4 case"
    sentence = analysis(f"{numbers}\n22 22 NUM 2 nmod").sentences[0]
    assert second_number(sentence, 1) == second
