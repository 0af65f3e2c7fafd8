"""The tables of names are well-formed and whole."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from kg.model import Kind
from kg.resolve.gazetteer import Row, rows

FOLDER = Path(__file__).parents[2] / "ontology" / "gazetteer"
FILES = sorted(FOLDER.glob("*.tsv"))
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
        (Kind.LOCATION, 600),
        (Kind.ORGANIZATION, 500),
        (Kind.GOVERNMENT_BODY, 350),
        (Kind.ARMED_GROUP, 100),
        (Kind.DOCUMENT, 80),
    ],
)
def test_enough_is_known_of_each_kind(
    table: dict[str, Row], kind: Kind, least: int
) -> None:
    assert sum(row.kind is kind for row in table.values()) >= least
