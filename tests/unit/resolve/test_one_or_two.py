"""Names that are one thing's or two things': persons, spellings, callings, sorts."""

import pytest

from kg.model import Kind
from kg.resolve import callings
from kg.resolve.forms import core
from kg.resolve.persons import agree
from kg.resolve.sounds import alike, key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John F. Kennedy", "John Kennedy"),
        ("Robert Fitzgerald Quinn", "Robert F. Quinn"),
        ("Bob Lund", "Robert Lund"),
        ("Joseph R. Biden", "Joe Biden"),
        ("Khaled Mansour", "Khalid Mansur"),
        ("Abdul Rahman Noori", "Abdulrahman Nouri"),
        ("Maria del Carmen Ochoa", "Maria Carmen Ochoa"),
        ("Ernesto Vidal Jr.", "Ernesto Vidal junior"),
        ("J. Reyes", "Juan Reyes"),
    ],
)
def test_two_forms_of_one_persons_name(one: str, other: str) -> None:
    assert 0.7 <= agree(one, other) <= 1
    assert agree(one, other) == agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("George H. W. Bush", "George W. Bush"),
        ("Ernesto Vidal Jr.", "Ernesto Vidal"),
        ("Elizabeth I", "Elizabeth II"),
        ("Maria Lopez", "Mario Lopez"),
        ("Ali Hassan", "Ali Hussein"),
        ("Bill Lund", "Bob Lund"),
        ("J. Robert Hale", "J. Thomas Hale"),
        ("Anna Berg", "Anne Berg"),
        ("Chen Wei", "Chen Jun"),
    ],
)
def test_two_persons(one: str, other: str) -> None:
    assert agree(one, other) < 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hezbollah", "Hizbullah"),
        ("Hay'at Tahrir al-Sham", "Hayat Tahrir al-Sham"),
        ("Raqqa", "Ar-Raqqah"),
        ("Peshmerga", "Pesh Merga"),
        ("Deir ez-Zor", "Deir al-Zour"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Slovakia", "Slovenia"), ("Iran", "Iraq"), ("Mali", "Malawi"), ("Oman", "Amman")],
)
def test_names_that_only_look_alike(one: str, other: str) -> None:
    assert not alike(one, other)


@pytest.mark.parametrize(
    ("name", "kind", "short"),
    [
        ("the Hamas movement", Kind.ARMED_GROUP, "hamas"),
        ("Kingdom of Norland", Kind.LOCATION, "norland"),
        ("Standard Lending Bank", Kind.ORGANIZATION, "standard lending"),
        ("Apple Bank", Kind.ORGANIZATION, "apple bank"),
        ("Norden Shipping A/S", Kind.ORGANIZATION, "norden shipping"),
        ("Grupo Azul, S.A. de C.V.", Kind.ORGANIZATION, "grupo azul"),
    ],
)
def test_names_without_their_sort(name: str, kind: Kind, short: str) -> None:
    assert core(name, kind) == short


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (["senator"], ["goalkeeper"], True),
        (["senator"], ["general"], False),
        (["senator"], [], False),
        (["senator", "striker"], ["goalkeeper"], False),
        (["gardener"], ["nurse"], True),
    ],
)
def test_callings_of_one_person(
    one: list[str], other: list[str], *, apart: bool
) -> None:
    assert callings.apart(one, other) is apart
    assert callings.apart(other, one) is apart
