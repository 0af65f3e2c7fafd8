from pathlib import Path

import pytest

from kg import vocab
from kg.errors import OntologyError
from kg.mapping import Ontology
from kg.mapping.phrases import property_of, variants
from kg.model import Kind

FOREIGN = """
@prefix ex: <http://example.com/terms#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:Person a owl:Class .
ex:Mayor a owl:Class ; rdfs:subClassOf ex:Person .
ex:City a owl:Class .
ex:governs a owl:ObjectProperty ; rdfs:label "governs" ;
    skos:altLabel "is mayor of" ; rdfs:domain ex:Mayor ; rdfs:range ex:City .
ex:foundedBy a owl:ObjectProperty ; rdfs:range ex:Person .
ex:hasRival a owl:ObjectProperty ; rdfs:label "has rival" .
ex:population a owl:DatatypeProperty ; rdfs:label "counts" ; rdfs:range xsd:integer .
"""
EX = "http://example.com/terms#"


@pytest.fixture(scope="module")
def ours() -> Ontology:
    return Ontology.load(vocab.ontology_path())


@pytest.fixture
def foreign(tmp_path: Path) -> Ontology:
    file = tmp_path / "terms.ttl"
    file.write_text(FOREIGN, encoding="utf-8")
    return Ontology.load(file)


@pytest.mark.parametrize(
    ("phrase", "subject", "object_", "expected", "inverse"),
    [
        ("take control of", Kind.ARMED_GROUP, Kind.LOCATION, "controls", False),
        ("fall to", Kind.LOCATION, Kind.ARMED_GROUP, "takesControlOf", True),
        ("reiterate support for", Kind.LOCATION, Kind.DOCUMENT, "supports", False),
        ("be based in", Kind.ORGANIZATION, Kind.LOCATION, "locatedIn", False),
        ("be capital of", Kind.LOCATION, Kind.LOCATION, "capitalOf", False),
        ("be top military commander of", Kind.PERSON, Kind.ARMED_GROUP, "heads", False),
        ("kill", Kind.EVENT, Kind.NUMBER, "killsNumber", False),
        ("be executive director of", Kind.PERSON, Kind.ORGANIZATION, "heads", False),
    ],
)
def test_phrases_of_our_ontology(
    ours: Ontology,
    phrase: str,
    subject: Kind,
    object_: Kind,
    expected: str,
    *,
    inverse: bool,
) -> None:
    sense = property_of(ours, phrase, subject, object_)
    assert sense is not None
    assert (sense.property.iri, sense.inverse) == (vocab.KG + expected, inverse)


def test_a_frame_keeps_its_phrases_to_its_kinds(ours: Ontology) -> None:
    closes = property_of(ours, "close", Kind.GOVERNMENT_BODY, Kind.FACILITY)
    repeals = property_of(ours, "repeal", Kind.GOVERNMENT_BODY, Kind.DOCUMENT)
    assert closes
    assert repeals
    assert closes.property == repeals.property
    assert property_of(ours, "repeal", Kind.GOVERNMENT_BODY, Kind.FACILITY) is None


def test_an_unknown_subject_may_be_anything_but_an_unknown_object_not(
    ours: Ontology,
) -> None:
    sense = property_of(ours, "graduate from", Kind.THING, Kind.ORGANIZATION)
    assert sense
    assert sense.property.iri == vocab.KG + "educatedAt"
    assert property_of(ours, "graduate from", Kind.LOCATION, Kind.ORGANIZATION) is None
    assert property_of(ours, "graduate from", Kind.PERSON, Kind.THING) is None


@pytest.mark.parametrize(
    ("phrase", "subject", "object_"),
    [
        ("take control of", Kind.ARMED_GROUP, Kind.MONEY),
        ("withdraw support for", Kind.LOCATION, Kind.DOCUMENT),
        ("have support of", Kind.PERSON, Kind.PERSON),
        ("be closed to", Kind.LOCATION, Kind.LOCATION),
        ("be appealed to", Kind.THING, Kind.ORGANIZATION),
        ("appeal to", Kind.ORGANIZATION, Kind.GOVERNMENT_BODY),
        ("hang", Kind.PERSON, Kind.THING),
        ("be finance chief of", Kind.PERSON, Kind.ORGANIZATION),
        ("steal", Kind.LOCATION, Kind.THING),
        ("push back", Kind.THING, Kind.THING),
        ("launch", Kind.ORGANIZATION, Kind.THING),
        ("blame", Kind.LOCATION, Kind.EVENT),
        ("receive", Kind.PERSON, Kind.THING),
        ("zzz", Kind.PERSON, Kind.PERSON),
    ],
)
def test_no_property_where_it_does_not_fit(
    ours: Ontology, phrase: str, subject: Kind, object_: Kind
) -> None:
    assert property_of(ours, phrase, subject, object_) is None


def test_a_deputy_is_not_what_he_deputises_for() -> None:
    assert "prime minister of" not in set(variants("be deputy prime minister of"))


@pytest.mark.parametrize(
    ("phrase", "subject", "object_", "expected", "inverse"),
    [
        ("govern", Kind.PERSON, Kind.LOCATION, "governs", False),
        ("be mayor of", Kind.PERSON, Kind.LOCATION, "governs", False),
        ("found", Kind.PERSON, Kind.ORGANIZATION, "foundedBy", True),
        ("be rival of", Kind.PERSON, Kind.PERSON, "hasRival", True),
        ("count", Kind.LOCATION, Kind.NUMBER, "population", False),
    ],
)
def test_labels_of_another_ontology(
    foreign: Ontology,
    phrase: str,
    subject: Kind,
    object_: Kind,
    expected: str,
    *,
    inverse: bool,
) -> None:
    sense = property_of(foreign, phrase, subject, object_)
    assert sense is not None
    assert (sense.property.iri, sense.inverse) == (EX + expected, inverse)


def test_domains_of_another_ontology_are_kept_to(foreign: Ontology) -> None:
    assert property_of(foreign, "govern", Kind.LOCATION, Kind.LOCATION) is None
    assert property_of(foreign, "count", Kind.LOCATION, Kind.PERSON) is None


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.ttl", "this is no turtle", "cannot read the ontology"),
        ("a.ttl", "", "no property in this ontology"),
        ("a.docx", "", "no format of ontologies"),
    ],
)
def test_what_is_wrong_with_a_file(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        Ontology.load(file)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="cannot read the ontology"):
        Ontology.load(tmp_path / "none.ttl")
