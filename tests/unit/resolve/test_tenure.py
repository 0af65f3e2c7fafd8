"""Who held an office on a day, by a table of made-up terms."""

from datetime import date
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.resolve.tenure import Incumbents, tenures

TERMS = """person\toffice\tcountry\tstart\tend
ana\tprime minister\tQ1\t2000-01-01\t2010-01-01
luis\tprime minister\tQ1\t2010-01-01\t
vera\tqueen\tQ1\t2005-01-01\t2012-01-01
rosa\tpresident\tQ9\t2001-01-01\t2009-01-01
rosa\tpresident\tQ9\t2011-01-01\t
"""


@pytest.fixture
def known(tmp_path: Path) -> Incumbents:
    path = tmp_path / "offices.tsv"
    path.write_text(TERMS, encoding="utf-8")
    return Incumbents(tenures(path))


@pytest.mark.parametrize(
    ("office", "country", "day", "person"),
    [
        ("prime minister", "Q1", date(2009, 12, 31), "ana"),
        ("premier", "Q1", date(2010, 1, 1), "luis"),
        ("monarch", "Q1", date(2011, 1, 1), "vera"),
        ("president", "Q1", date(2011, 1, 1), None),
        ("leader", "Q9", date(2005, 1, 1), "rosa"),
        ("leader", "Q1", date(2011, 1, 1), None),  # two hold an office there
        ("premier", "Q1", date(2030, 1, 1), None),  # later than what is known
    ],
)
def test_the_holder_of_an_office(
    known: Incumbents, office: str, country: str, day: date, person: str | None
) -> None:
    found = known.holder(office, country, day)
    assert (found.person if found else None) == person


@pytest.mark.parametrize(
    ("office", "country", "day", "person"),
    [
        ("premier", "Q1", date(2012, 1, 1), "ana"),
        ("premier", "Q1", date(2009, 1, 1), None),
        ("premier", "Q1", date(2040, 1, 1), None),  # too long ago
        ("president", "Q9", date(2012, 1, 1), None),  # holds it again
    ],
)
def test_the_former_holder_of_an_office(
    known: Incumbents, office: str, country: str, day: date, person: str | None
) -> None:
    found = known.former(office, country, day, within=20)
    assert (found.person if found else None) == person


def test_a_table_that_is_none(tmp_path: Path) -> None:
    assert tenures(tmp_path / "none.tsv") == ()
    (tmp_path / "bad.tsv").write_text("person\toffice\nana\tqueen\n", encoding="utf-8")
    with pytest.raises(OntologyError, match="check the terms of office"):
        tenures(tmp_path / "bad.tsv")
