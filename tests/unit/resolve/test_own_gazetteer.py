"""Names that somebody brings, in a table or as RDF."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.graph.gazetteer_file import entries
from kg.model import Kind
from kg.pipeline import Reader
from kg.resolve.gazetteer import own

CSV = """name,kind,aliases,same_as
Ana Reyes,person,"Reyes, A.|La Jefa",https://a.example/ana
"Sunrise Dyes, Inc.",organization,,
Damascus,location,City of Jasmine,https://a.example/dam
Thing without kind,,,
"""
TURTLE = """@prefix schema: <https://schema.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix kg: <https://kg.example/ontology#> .
<https://a.example/1> a schema:Person ; rdfs:label "Ana Reyes" ;
    skos:altLabel "La Jefa" .
<https://a.example/2> a kg:ArmedGroup ; schema:name "Hill Column" .
<https://a.example/3> a schema:Place ; rdfs:label "Dimashq" ;
    owl:sameAs <http://www.wikidata.org/entity/Q3766> .
"""


def reader(tmp_path: Path, name: str, text: str) -> Reader:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return Reader(gazetteers=[path])


def meant(reader: Reader, name: str, kind: Kind) -> str:
    return reader.index.candidates(name, kind)[0].entity.iri


def test_a_table_needs_only_names(tmp_path: Path) -> None:
    found = reader(tmp_path, "own.csv", CSV)
    ana = meant(found, "La Jefa", Kind.PERSON)
    assert ana == "https://kg.example/entity/Ana_Reyes"
    entity = found.index.entity(ana)
    assert entity
    assert entity.same_as == ("https://a.example/ana",)
    assert meant(found, "Sunrise Dyes", Kind.ORGANIZATION).endswith(
        "/Sunrise_Dyes_Inc."
    )
    unknown = own(tmp_path / "own.csv")[-1]
    assert unknown.kind is Kind.THING


def test_what_is_known_already_gains_names(tmp_path: Path) -> None:
    found = reader(tmp_path, "own.csv", CSV)
    damascus = found.index.candidates("City of Jasmine", Kind.LOCATION)[0].entity
    assert damascus.iri == "https://kg.example/entity/Damascus"
    assert damascus.same_as[-1] == "https://a.example/dam"
    assert found.index.is_capital(damascus)


def test_a_known_thing_with_one_name_in_two_cases_is_one(tmp_path: Path) -> None:
    found = reader(tmp_path, "own.csv", "name,kind,aliases\nIkea,organization,Blue Box")
    assert meant(found, "Blue Box", Kind.ORGANIZATION) == (
        "https://kg.example/entity/Ikea"
    )


def test_rdf_keeps_its_own_iris(tmp_path: Path) -> None:
    found = reader(tmp_path, "own.ttl", TURTLE)
    assert meant(found, "La Jefa", Kind.PERSON) == "https://a.example/1"
    assert meant(found, "Hill Column", Kind.ARMED_GROUP) == "https://a.example/2"
    damascus = found.index.candidates("Dimashq", Kind.LOCATION)[0].entity
    assert damascus.iri == "https://kg.example/entity/Damascus"
    assert "https://a.example/3" in damascus.same_as


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("own.csv", "title\nx\n", "no column 'name'"),
        ("own.csv", "name,kind\nAna,wizard\n", "'wizard' is no kind"),
        ("own.csv", "name\nAna\nAna\n", "occurs twice"),
        ("own.ttl", "<urn:a> <urn:b> <urn:c> .", "nothing in it has a name"),
        ("own.ttl", "@prefix", "cannot be read"),
        ("own.pdf", "", "name a gazetteer in"),
    ],
)
def test_files_that_are_no_gazetteer(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    with pytest.raises(OntologyError, match=message):
        reader(tmp_path, name, text)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="check the file"):
        Reader(gazetteers=[tmp_path / "none.csv"])
    with pytest.raises(OntologyError, match="cannot be read"):
        entries(tmp_path / "none.ttl")
