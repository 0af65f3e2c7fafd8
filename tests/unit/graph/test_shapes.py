"""The SHACL check over a store: what it finds, and that it finds nothing else."""

import re
from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest

from kg import vocab
from kg.graph import Store
from kg.graph.shapes import check, check_triples
from kg.model import Claim, Granularity, Kind, Polarity, Span, Time
from tests.claims import article, claim, entity

NEWS = article("news", "Iran backs Assad and Assad met Putin.")
IRAN = entity("Iran", Kind.GOVERNMENT_BODY)
ASSAD = entity("Assad")
BACKING = claim(NEWS, IRAN, "backs", ASSAD, property_="supports")
MEETING = claim(NEWS, ASSAD, "met", entity("Putin"), polarity=Polarity.NEGATIVE)


def found(*claims: Claim, extra: tuple[ox.Quad, ...] = ()) -> list[str]:
    store = Store.memory()
    store.put(NEWS, claims)
    store.engine.extend(extra)
    return [str(finding) for finding in check(store)]


def test_what_we_write_keeps_the_promises() -> None:
    assert found(BACKING, MEETING) == []
    assert found() == []


def test_a_confidence_above_one() -> None:
    (line,) = found(replace(BACKING, confidence=1.5))
    assert line.startswith("Violation: claim:")
    assert line.endswith(
        "kg:confidence | 1.5 | A claim has one confidence from 0 to 1."
    )


def test_an_edge_that_nobody_claims() -> None:
    edge = ox.Quad(
        ox.NamedNode(IRAN.iri),
        ox.NamedNode("https://kg.example/ontology#meets"),
        ox.NamedNode(ASSAD.iri),
        ox.NamedNode(NEWS.iri),
    )
    (line,) = found(BACKING, extra=(edge,))
    assert "ent:Iran" in line
    assert "rests on no claim that an article asserts itself" in line


def test_ends_of_the_wrong_kind() -> None:
    city = entity("Iran", Kind.DOCUMENT)
    lines = found(replace(BACKING, subject=city))
    assert any("is of no kind that" in line for line in lines)


def test_what_only_all_articles_together_break() -> None:
    store = Store.memory()
    for name in ("one", "two", "three"):
        news = article(name, f"Assad was born in {name}.")
        place = entity(name, Kind.LOCATION)
        store.put(news, [claim(news, ASSAD, "was born in", place, property_="bornIn")])
    (finding,) = check(store)
    assert (finding.severity, finding.path) == ("Warning", "kg:bornIn")


def test_what_does_not_go_together_is_said_in_words_over_all_articles() -> None:
    store = Store.memory()
    court = entity("High Court", Kind.GOVERNMENT_BODY)
    for name, words, relation, day in (
        ("one", "freed", "releases", 2),
        ("two", "jailed", "arrests", 9),
    ):
        news = article(name, f"High Court {words} Assad.")
        made = claim(news, court, words, ASSAD, property_=relation)
        when = date(2024, 12, day)
        time = Time(
            text=words,
            span=Span(0, 4),
            start=when,
            end=when,
            granularity=Granularity.DAY,
        )
        store.put(news, [replace(made, time=time)])
    (line,) = map(str, check(store))
    assert line.startswith("Warning: ent:Assad")
    assert line.endswith(
        "Assad was released on 2024-12-02, but no arrest is known before 2024-12-09."
    )


EXAMPLES = vocab.ontology_path() / "examples"
ANSWERED = (
    "misquoted",
    "edge_of_a_denial",
    "edge_to_itself",
    "wrong_range",
    "born_twice",
    "released_before_arrest",
    "deed_after_death",
)
"""Examples of what Oxigraph answers; the others are pySHACL's (tests/standards)."""
NAMED = re.compile(r"# violates shape:(\w+)")


@pytest.mark.parametrize("name", ANSWERED)
def test_constraints_in_sparql(name: str) -> None:
    path = EXAMPLES / "invalid" / f"{name}.ttl"
    named = NAMED.match(path.read_text("utf-8"))
    assert named
    triples = (quad.triple for quad in ox.parse(path=path))
    broken = {finding.shape for finding in check_triples(triples)}
    assert f"{vocab.BASE}shapes#{named[1]}" in broken
