from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.resolve.gazetteer import rows

HEAD = "id\tname\tkind\taliases\tdemonyms\textra\n"


def test_a_row_with_all_its_cells(tmp_path: Path) -> None:
    file = tmp_path / "places.tsv"
    file.write_text(
        f"{HEAD}Q1\tNorland\tlocation\tRepublic of Norland|NL\tNorlandic|Norlanders"
        "\tcapital=Q2|part_of=a|part_of=b\n",
        encoding="utf-8",
    )
    (row,) = rows(file)
    assert row.aliases == ("Republic of Norland", "NL")
    assert row.demonyms == ("Norlandic", "Norlanders")
    assert row.related("capital") == "Q2"
    assert row.relations["part_of"] == ("a", "b")
    assert row.same_as == ("http://www.wikidata.org/entity/Q1",)


def test_an_identifier_of_our_own_is_no_wikidata_address(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(f"{HEAD}Quirky\tQuirky\tperson\n")
    assert rows(tmp_path)[0].same_as == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name\tkind\nx\tperson\n", "no column 'id'"),
        (f"{HEAD}a\tA\tplanet\n", ":2: 'planet' is no kind"),
        (f"{HEAD}a\t\tperson\n", "must not be empty"),
        (f"{HEAD}a\tA\tperson\na\tB\tperson\n", "the identifier a occurs twice"),
    ],
)
def test_what_is_wrong_and_where(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "bad.tsv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        rows(file)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="cannot read the gazetteer"):
        rows(tmp_path / "none.tsv")
