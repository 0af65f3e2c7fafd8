import pytest

from kg.language.likeness import acronym, alike, related, same, shortened
from kg.model import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the United Nations", "United Nations"),
        ("U.S.", "US"),
        ("Reyes\u2019s", "Reyes"),
        ("BERLIN", "Berlin"),
    ],
)
def test_same(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("short", "name", "is_one"),
    [
        ("HTS", "Hayat Tahrir al-Sham", True),
        ("WHO", "World Health Organization", True),
        ("U.N.", "United Nations", True),
        ("DOJ", "Department of Justice", True),
        ("IMF", "World Health Organization", False),
        ("Who", "World Health Organization", False),
        ("A", "Alphabet", False),
    ],
)
def test_acronym(short: str, name: str, is_one: bool) -> None:  # noqa: FBT001
    assert acronym(short, name) is is_one


@pytest.mark.parametrize(
    ("short", "name", "kind", "is_one"),
    [
        ("Reyes", "Ana Reyes", Kind.PERSON, True),
        ("Ana", "Ana Reyes", Kind.PERSON, False),
        ("Bank", "World Bank", Kind.ORGANIZATION, True),
        ("Sham", "Jebel Sham", Kind.LOCATION, True),
        ("Malawi", "Lake Malawi", Kind.LOCATION, False),
        ("Apple", "Apple Inc.", Kind.ORGANIZATION, False),  # the same already
        ("Ana Reyes", "Reyes", Kind.PERSON, False),
    ],
)
def test_shortened(short: str, name: str, kind: Kind, is_one: bool) -> None:  # noqa: FBT001
    assert shortened(short, name, kind) is is_one


def test_related() -> None:
    assert not related("Ana Reyes", "John Reyes", Kind.PERSON)
    assert not related("Moscow", "Russia", Kind.LOCATION)
    assert related("Justice Department", "Department of Justice", Kind.ORGANIZATION)


def test_alike() -> None:
    assert alike(Kind.ORGANIZATION, Kind.ARMED_GROUP)
    assert not alike(Kind.PERSON, Kind.LOCATION)
