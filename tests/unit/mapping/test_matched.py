"""A property that was read from the words stands in the claim, if its ends fit it."""

import pytest

from kg import vocab
from kg.mapping import Ontology, claims
from kg.model import Claim, Dropped, Entity, Kind, Link, Links
from tests.build import analysis, statement

TERMS = """
@prefix ex: <http://example.com/terms#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ex:Person a owl:Class . ex:Event a owl:Class .
ex:writer a owl:ObjectProperty ; rdfs:range ex:Person .
ex:winner a owl:ObjectProperty ; rdfs:domain ex:Event .
"""
EX = "http://example.com/terms#"
WRITTEN = """
Trionfo Trionfo PROPN 3 nsubj:pass named:work
was be AUX 3 aux:pass
written write VERB 0 root
by by ADP 5 case
Orff Orff PROPN 3 obl named:person
"""


@pytest.fixture(scope="module")
def ontology(tmp_path_factory: pytest.TempPathFactory) -> Ontology:
    file = tmp_path_factory.mktemp("terms") / "terms.ttl"
    file.write_text(TERMS, encoding="utf-8")
    return Ontology.load(file)


def read(
    ontology: Ontology, property_: str, phrases: tuple[str, ...] = ()
) -> tuple[tuple[Claim, ...], tuple[Dropped, ...]]:
    found = analysis(WRITTEN)
    entities = {
        number: Entity(
            iri=vocab.entity(mention.text), name=mention.text, kind=mention.kind
        )
        for number, mention in enumerate(found.mentions)
    }
    links = {
        number: Link(entity=entity, score=1.0, reason="name")
        for number, entity in entities.items()
    }
    one = statement(
        found, "Trionfo", "writer", "Orff", rule="match", property=EX + property_
    )
    said = [statement(found, "Trionfo", phrase, "Orff") for phrase in phrases]
    every = (*said, one)
    return claims(found.article, found, every, Links(by_mention=links), ontology)


def test_the_claim_has_the_property(ontology: Ontology) -> None:
    (claim,), dropped = read(ontology, "writer")
    assert not dropped
    assert claim.property == EX + "writer"
    assert claim.subject.name == "Trionfo"
    assert isinstance(claim.object, Entity)
    assert claim.object.kind is Kind.PERSON
    assert not claim.swapped


def test_kinds_that_the_property_does_not_allow(ontology: Ontology) -> None:
    found, dropped = read(ontology, "winner")
    assert not found
    assert dropped[0].reason == "kind that the property does not allow"


def test_what_a_phrase_says_is_not_read_again(ontology: Ontology) -> None:
    (claim,), (dropped,) = read(ontology, "writer", ("writer",))
    assert claim.statement.property is None
    assert claim.property == EX + "writer"
    assert dropped.reason == "said twice"
