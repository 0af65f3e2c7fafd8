"""When a statement counts as an annotated one."""

import pytest

from benchmarks.matching import stems, words
from tests.unit.benchmarks.reading import matches

SENTENCE = "The army shelled the market in Omdurman on Friday."


@pytest.mark.parametrize(
    ("gold", "same"),
    [
        ("army | shell | market in Omdurman", True),
        ("army | bombard / shell | market", True),
        ("market | shell | army", False),
        ("army | leave | market", False),
        ("army | shell | Omdurman", False),
    ],
)
def test_same(gold: str, same: bool) -> None:  # noqa: FBT001 a case
    assert matches(SENTENCE, gold) is same


def test_words_that_matter() -> None:
    assert words("the ministry's plan of action") == ["ministry", "plan", "action"]
    assert stems("took control of") & stems("take control of") == {"contr"}
