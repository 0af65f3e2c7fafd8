"""The tables of names are well-formed and whole."""

import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from kg.model import Kind
from kg.resolve.gazetteer import Row, rows
from training.gazetteer.turtle import text
from training.gazetteer.words import WORDS, given_names

FOLDER = Path(__file__).parents[2] / "ontology" / "gazetteer"
FILES = sorted(FOLDER.glob("*.tsv"))
CERTAIN = """Q30 United States; Q148 China; Q159 Russia; Q212 Ukraine; Q858 Syria;
    Q183 Germany; Q142 France; Q145 United Kingdom; Q668 India; Q801 Israel; Q84 London;
    Q90 Paris; Q649 Moscow; Q64 Berlin; Q1490 Tokyo; Q60 New York City;
    Q1065 United Nations;
    Q22686 Donald Trump; Q7747 Vladimir Putin; Q76 Barack Obama"""
"""A few whose identifiers everybody who uses Wikidata knows."""
HEAD = "id\tname\tkind\taliases\tdemonyms\textra"
IDENTIFIER = re.compile(r"Q[1-9]\d*|[a-z0-9][\w.-]*")
RELATIONS = frozenset({"country", "capital", "government", "metonym_of", "part_of"})


@pytest.fixture(scope="module")
def table() -> dict[str, Row]:
    return {row.id: row for row in rows(FOLDER)}


@pytest.fixture(scope="module")
def countries() -> tuple[Row, ...]:
    return rows(FOLDER / "countries.tsv")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_are_tables_in_order(path: Path) -> None:
    text = path.read_text("utf-8")
    head, *lines = text.splitlines()
    assert head == HEAD
    assert text.endswith("\n")
    assert text == unicodedata.normalize("NFC", text)
    for line in lines:
        cells = line.split("\t")
        assert len(cells) == len(HEAD.split("\t")), line
        assert all(cell == cell.strip() and "  " not in cell for cell in cells), line
    names = [line.split("\t")[1].casefold() for line in lines]
    assert names == sorted(names)


def test_cells_hold_what_their_columns_say(table: dict[str, Row]) -> None:
    for row in table.values():
        assert IDENTIFIER.fullmatch(row.id), row
        assert row.name not in row.aliases, row
        assert len(set(row.aliases)) == len(row.aliases), row
        assert len(set(row.demonyms)) == len(row.demonyms), row
        assert set(row.relations) <= RELATIONS, row
        assert not row.demonyms or row.kind is Kind.LOCATION, row


def test_relations_lead_to_rows(table: dict[str, Row]) -> None:
    for row in table.values():
        for targets in row.relations.values():
            assert set(targets) <= set(table), row


def test_names_are_not_given_twice(table: dict[str, Row]) -> None:
    counts = Counter(row.name for row in table.values())
    assert {name for name, count in counts.items() if count > 1} == set()


def test_each_country_has_capital_demonym_and_government(
    countries: tuple[Row, ...], table: dict[str, Row]
) -> None:
    # 193 members and two observers of the United Nations, Kosovo and Taiwan.
    assert len(countries) == 197
    for country in countries:
        assert country.id.startswith("Q"), country
        assert country.demonyms, country
        capital = table[country.related("capital") or ""]
        government = table[country.related("government") or ""]
        assert capital.kind is Kind.LOCATION
        assert capital.related("country") == country.id
        assert government.kind is Kind.GOVERNMENT_BODY
        assert government.related("country") == country.id


def test_a_metonym_stands_for_a_body_of_its_country(table: dict[str, Row]) -> None:
    found = [row for row in table.values() if "metonym_of" in row.relations]
    assert len(found) > 20
    for row in found:
        meant = table[row.related("metonym_of") or ""]
        assert meant.kind is Kind.GOVERNMENT_BODY, row
        assert meant.related("country") == row.related("country"), row
        assert "metonym_of" not in meant.relations, row


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        (Kind.LOCATION, 2400),
        (Kind.ORGANIZATION, 1700),
        (Kind.PERSON, 370),
        (Kind.GOVERNMENT_BODY, 350),
        (Kind.ARMED_GROUP, 100),
        (Kind.DOCUMENT, 80),
    ],
)
def test_enough_is_known_of_each_kind(
    table: dict[str, Row], kind: Kind, least: int
) -> None:
    assert sum(row.kind is kind for row in table.values()) >= least


def test_there_are_two_thousand_cities_each_in_a_country() -> None:
    tables = ("capitals", "cities", "cities_of_geonames")
    cities = [row for name in tables for row in rows(FOLDER / f"{name}.tsv")]
    assert len(cities) >= 2000
    assert sum(row.related("country") is None for row in cities) <= 10


def test_no_city_of_the_large_table_is_a_word_or_a_persons_name() -> None:
    for row in rows(FOLDER / "cities_of_geonames.tsv"):
        assert row.name not in WORDS, row
        assert row.name.lower() not in given_names(), row


@pytest.mark.parametrize("case", CERTAIN.split(";"))
def test_a_sample_of_the_identifiers_is_right(case: str, table: dict[str, Row]) -> None:
    identifier, name = case.strip().split(" ", 1)
    assert table[identifier].name == name


def test_terms_of_office_follow_each_other(table: dict[str, Row]) -> None:
    held: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    lines = (FOLDER.parent / "offices.tsv").read_text("utf-8").splitlines()
    assert lines[0] == "person\toffice\tcountry\tstart\tend"
    for line in lines[1:]:
        person, office, country, start, end = line.split("\t")
        assert table[person].kind is Kind.PERSON, line
        assert country in table[person].relations["country"], line
        days = (date.fromisoformat(start), date.fromisoformat(end or "9999-01-01"))
        assert days[0] < days[1], line
        held[country, office].append((start, end or "9999-01-01", person))
    for terms in held.values():
        for one, other in pairwise(sorted(terms)):
            assert one[1] <= other[0], (one, other)


def test_the_turtle_is_made_from_the_tables() -> None:
    assert (FOLDER.parent / "gazetteer.ttl").read_text("utf-8") == text(FOLDER.parent)
