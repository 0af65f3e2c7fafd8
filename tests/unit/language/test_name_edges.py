"""Names that a network reads too short."""

import pytest

from kg.language.name_edges import whole
from kg.language.names import Name
from kg.model import Kind
from tests.trees import sentences

TABLE = """
{0} {0} PROPN 2 compound Number=Sing
{1} {1} PROPN 3 nsubj Number=Sing
left leave VERB 0 root
"""


@pytest.mark.parametrize(
    ("first", "second", "read", "kind", "last"),
    [
        ("Brennick", "Group", Kind.ORGANIZATION, Kind.ORGANIZATION, 1),
        ("Lund", "University", Kind.LOCATION, Kind.ORGANIZATION, 1),
        ("Council", "Leader", Kind.ORGANIZATION, Kind.ORGANIZATION, 0),
        ("Brennick", "group", Kind.ORGANIZATION, Kind.ORGANIZATION, 0),
    ],
)
def test_a_name_goes_on_to_the_noun_that_says_what_it_is_of(
    first: str, second: str, read: Kind, kind: Kind, last: int
) -> None:
    _, parsed = sentences(TABLE.format(first, second))
    ((found,),) = whole(parsed, [[Name(0, 0, read, 0.9)]])
    assert (found.last, found.kind) == (last, kind)


@pytest.mark.parametrize(
    ("first", "second", "named"),
    [("Labour", "minister", 0), ("Labour", "leader", 1), ("Syria", "minister", 1)],
)
def test_what_a_minister_is_for_is_no_name(first: str, second: str, named: int) -> None:
    _, parsed = sentences(TABLE.format(first, second))
    (found,) = whole(parsed, [[Name(0, 0, Kind.ORGANIZATION, 0.9)]])
    assert len(found) == named


FIRM = """
Oakhurst Oakhurst PROPN 4 nsubj
& & CCONJ 3 cc
Lyle Lyle PROPN 1 conj
left leave VERB 0 root
"""


@pytest.mark.parametrize("read", [Kind.ORGANIZATION, Kind.PERSON])
def test_two_names_around_an_ampersand_are_one_firm(read: Kind) -> None:
    _, parsed = sentences(FIRM)
    names = [[Name(0, 0, read, 0.9), Name(2, 2, Kind.PERSON, 0.9)]]
    ((found,),) = whole(parsed, names)
    assert (found.last, found.kind) == (2, Kind.ORGANIZATION)
