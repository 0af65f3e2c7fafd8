"""The scores under foreign ontologies count as their benchmarks do."""

import pytest

from benchmarks import knowledgenet, tekgen

GOLD = [("Trionfo", "composer", "Carl Orff")]


@pytest.mark.parametrize(
    ("found", "f1"),
    [
        ([("trionfo", "composer", "CarlOrff")], 1.0),
        ([("Trionfo", "composer", "Carl Orff"), ("Trionfo", "genre", "cantata")], 1.0),
        ([("Trionfo", "composer", "Carl Orff"), ("Trionfo", "composer", "x")], 2 / 3),
        ([("Carl Orff", "composer", "Trionfo")], 0.0),
        ([], 0.0),
    ],
    ids=["case and blanks", "other relation", "too many", "turned", "nothing"],
)
def test_tekgen(found: list[tekgen.Triple], f1: float) -> None:
    tally = tekgen.score(lambda _: found, [("", GOLD)], {"composer"})
    assert tally.f1 == [pytest.approx(f1)]


def test_tekgen_counts_every_triple_in_the_plain_precision() -> None:
    found = [*GOLD, ("Trionfo", "genre", "cantata")]
    tally = tekgen.score(lambda _: found, [("", GOLD)], {"composer"})
    assert (tally.found, tally.right) == (2, 1)
    assert tally.conforming == [0.5]


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("2003", "01 January 2003"),
        ("2003-05", "01 May 2003"),
        ("2003-05-21", "21 May 2003"),
        ("1998-99", "late"),
    ],
)
def test_dates_as_wikidata_has_them(value: str, label: str) -> None:
    assert tekgen.date_label(value, "late") == label


FACT = ("CEO", (10, 20), (0, 4))


@pytest.mark.parametrize(
    ("found", "asked", "counts"),
    [
        ([("CEO", (15, 22), (0, 9))], {"CEO"}, (1, 0, 0)),
        ([("CEO", (0, 4), (10, 20))], {"CEO"}, (0, 1, 1)),
        ([("CEO", (20, 25), (0, 4))], {"CEO"}, (0, 1, 1)),
        ([FACT, ("SPOUSE", (10, 20), (0, 4))], {"CEO"}, (1, 0, 0)),
        ([FACT, ("SPOUSE", (10, 20), (0, 4))], {"CEO", "SPOUSE"}, (1, 0, 1)),
    ],
    ids=["overlap", "turned", "touching", "not asked for", "asked for"],
)
def test_knowledgenet(
    found: list[knowledgenet.Fact], asked: set[str], counts: tuple[int, int, int]
) -> None:
    tally = knowledgenet.Tally()
    knowledgenet.add(tally, [FACT], found, asked)
    assert (tally.right, tally.missed, tally.wrong) == counts
