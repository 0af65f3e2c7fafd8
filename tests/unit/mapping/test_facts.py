"""What ontology files say of properties, however they say it."""

from pathlib import Path

import pytest

from kg import vocab
from kg.mapping import Ontology
from kg.mapping.facts import facts
from kg.mapping.wording import spelled
from kg.model import Kind

PREFIXES = """
@prefix ex: <http://example.com/terms#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
EX = "http://example.com/terms#"
RESTRICTED = """
ex:Person a owl:Class ; rdfs:subClassOf
    [ a owl:Restriction ; owl:onProperty ex:works_for ; owl:allValuesFrom ex:Company ] .
ex:Company a owl:Class .
ex:works_for a owl:ObjectProperty ; rdfs:label "works_for" ;
    skos:definition "the company that pays somebody" .
"""
UNITED = """
ex:Person a owl:Class . ex:Company a owl:Class .
ex:works_for a owl:ObjectProperty ; rdfs:range ex:Company ;
    rdfs:domain [ a owl:Class ; owl:unionOf (ex:Person ex:Company) ] .
"""
INCLUDED = """
ex:Person a owl:Class . ex:Company a owl:Class .
ex:works_for a owl:ObjectProperty ; schema:domainIncludes ex:Person ;
    schema:rangeIncludes ex:Company .
"""


def loaded(tmp_path: Path, turtle: str) -> Ontology:
    file = tmp_path / "terms.ttl"
    file.write_text(PREFIXES + turtle, encoding="utf-8")
    return Ontology.load(file)


@pytest.mark.parametrize(
    ("turtle", "domain"),
    [
        (RESTRICTED, frozenset({Kind.PERSON})),
        (UNITED, frozenset({Kind.PERSON, Kind.ORGANIZATION})),
        (INCLUDED, frozenset({Kind.PERSON})),
    ],
    ids=["restriction", "union", "schema.org"],
)
def test_ends_of_a_property(
    tmp_path: Path, turtle: str, domain: frozenset[Kind]
) -> None:
    found = loaded(tmp_path, turtle).properties[EX + "works_for"]
    assert found.domain == domain
    assert found.range == frozenset({Kind.ORGANIZATION})
    assert found.ends[0].startswith("person")
    assert found.ends[1] == "company"


def test_a_domain_that_is_given_beats_a_restriction(tmp_path: Path) -> None:
    stricter = RESTRICTED + "ex:works_for rdfs:domain ex:Company ."
    found = loaded(tmp_path, stricter).properties[EX + "works_for"]
    assert found.domain == frozenset({Kind.ORGANIZATION})


def test_labels_in_other_languages_are_not_read(tmp_path: Path) -> None:
    turtle = """ex:p a owl:ObjectProperty ;
        rdfs:label "arbeitet f\u00fcr"@de, "works for"@en-GB ;
        skos:altLabel "employer" ."""
    found = loaded(tmp_path, turtle).properties[EX + "p"]
    assert found.label == "works for"
    assert found.text == "works for, employer"


def test_a_description_is_read_without_tags_and_brackets(tmp_path: Path) -> None:
    turtle = """ex:worksFor a owl:ObjectProperty ;
        rdfs:comment "Who <b>pays</b> (money). More follows." ."""
    found = loaded(tmp_path, turtle).properties[EX + "worksFor"]
    assert found.text == "works For: Who pays"


def test_nodes_without_a_name_are_no_terms(tmp_path: Path) -> None:
    file = tmp_path / "terms.ttl"
    file.write_text(PREFIXES + RESTRICTED + UNITED, encoding="utf-8")
    found = facts([file])
    assert EX + "works_for" in found
    assert not any(term.startswith("_:") for term in found)
    objects = {o for below in found.values() for many in below.values() for o in many}
    assert not any(one.startswith("_:") for one in objects)


@pytest.mark.parametrize(
    ("label", "words"),
    [("worksFor", "works For"), ("has_part", "has part"), ("CEO", "CEO")],
)
def test_a_label_in_words(label: str, words: str) -> None:
    assert spelled(label) == words


def test_the_example_has_terms_of_schema_org() -> None:
    file = vocab.ontology_path() / "examples" / "foreign" / "schema_news.ttl"
    found = Ontology.load(file)
    works_for = found.properties["https://schema.org/worksFor"]
    assert works_for.text == "works for, employer: organization that a person works for"
    assert works_for.domain == frozenset({Kind.PERSON})
    assert all(one.text and all(one.ends) for one in found.properties.values())
