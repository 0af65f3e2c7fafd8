import pytest

from kg.language.nouns import KIND_OF_NOUN
from kg.language.sorts import SORTS, sorts_agree


def test_a_noun_of_a_sort_has_a_kind() -> None:
    """Else no name of that kind could be called so."""
    assert not {*SORTS} - {*KIND_OF_NOUN}


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("airline", "carrier", True),
        ("company", "bank", True),
        ("bank", "airline", False),
        ("court", "company", False),
        ("city", "capital", True),
        ("country", "capital", False),
        ("group", "court", True),
        ("agency", "ministry", False),
        ("agency", "regulator", True),
        ("president", "minister", False),
        ("leader", "president", True),
        ("striker", "goalkeeper", False),
        ("player", "striker", True),
    ],
)
def test_what_two_nouns_say(one: str, other: str, *, agree: bool) -> None:
    assert sorts_agree(SORTS.get(one), SORTS.get(other)) is agree
