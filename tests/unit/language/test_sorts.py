from functools import partial

import pytest

from kg.language.nouns import KIND_OF_NOUN
from kg.language.sorts import SORTS, sort_of_name, sorts_agree
from kg.model import Form, Kind, Mention, Span
from tests.trees import sentences


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
        ("operator", "company", True),
        ("operator", "union", False),
        ("river", "site", False),
        ("conflict", "strike", False),
        ("raid", "attack", True),
        ("river", "town", False),
        ("city", "capital", True),
        ("country", "capital", False),
        ("group", "court", True),
        ("agency", "ministry", False),
        ("agency", "regulator", True),
        ("agency", "company", True),
        ("president", "minister", False),
        ("leader", "president", True),
        ("striker", "goalkeeper", False),
        ("player", "striker", True),
    ],
)
def test_what_two_nouns_say(one: str, other: str, *, agree: bool) -> None:
    assert sorts_agree(SORTS.get(one), SORTS.get(other)) is agree


def test_what_the_name_of_a_place_says() -> None:
    text, parsed = sentences("River River PROPN 2 compound\nEsk Esk PROPN 0 root")
    named = partial(Mention, text=text, form=Form.NAMED, sentence=0, head=1)
    whole = named(span=Span(0, 9), kind=Kind.LOCATION, first=0, last=1)
    assert sort_of_name(parsed[0], whole) == "river"
    short = named(span=Span(6, 9), kind=Kind.LOCATION, first=1, last=1)
    assert sort_of_name(parsed[0], short) is None
