"""What follows from edges, and that it stays apart from what was said."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import vocab
from kg.errors import StoreError
from kg.facade import Graph
from kg.graph import Store
from kg.graph.inference import INFERRED, Axioms, Edge, inferred, with_inferred
from kg.graph.terms import node
from kg.model import Kind, Modality, Polarity
from tests.claims import article, claim, entity

ABERA = entity("Abera", Kind.LOCATION)
NORLAND = entity("Norland", Kind.LOCATION)
NORTH = entity("The North", Kind.LOCATION)
ANA, BEN = entity("Ana"), entity("Ben")
POST = article(
    "post", "Abera is the capital of Norland. Norland lies in The North. Ana wed Ben."
)


@pytest.fixture(scope="module")
def axioms() -> Axioms:
    return Axioms.load(vocab.ontology_path() / "kg.ttl")


def edges(text: str) -> set[Edge]:
    """Edges from `a relation b` with commas between."""
    found: set[Edge] = set()
    for part in filter(None, map(str.strip, text.split(","))):
        subject, relation, object_ = part.split()
        ends = (ox.NamedNode(f"urn:{subject}"), ox.NamedNode(f"urn:{object_}"))
        found.add((vocab.KG + relation, ends))
    return found


@pytest.mark.parametrize(
    ("given", "follows"),
    [
        ("a meets b", "b meets a"),
        ("a owns b", "b ownedBy a"),
        ("a childOf b", "b parentOf a, a relativeOf b, b relativeOf a"),
        ("a bombs b", "a attacks b"),
        ("a partOf b, b subsidiaryOf c", "b partOf c, a partOf c"),
        (
            "a locatedIn b, b locatedIn c, c locatedIn d",
            "a locatedIn c, a locatedIn d, b locatedIn d",
        ),
        ("a locatedIn b, b locatedIn a", ""),
        ("a kills b", ""),
        ("a meets b, b meets a", ""),
    ],
)
def test_what_follows(given: str, follows: str, axioms: Axioms) -> None:
    assert inferred(edges(given), axioms) == edges(follows)


def test_a_value_is_the_subject_of_nothing(axioms: Axioms) -> None:
    value = (vocab.KG + "meets", (ox.NamedNode("urn:a"), ox.Literal("1")))
    assert inferred({value}, axioms) == set()


@pytest.fixture
def store() -> Store:
    made = Store.memory()
    made.put(
        POST,
        [
            claim(POST, ABERA, "is the capital of", NORLAND, property_="capitalOf"),
            claim(POST, NORLAND, "lies in", NORTH, property_="locatedIn"),
            claim(
                POST,
                ANA,
                "wed",
                BEN,
                property_="spouseOf",
                polarity=Polarity.NEGATIVE,
                modality=Modality.CLAIMED,
            ),
        ],
    )
    return made


def test_only_facts_are_reasoned_from_and_the_store_stays_as_it_is(
    store: Store,
) -> None:
    before = set(store.quads())
    copy = with_inferred(store)
    found = {
        (quad.subject, quad.predicate.value.removeprefix(vocab.KG), quad.object)
        for quad in set(copy.quads()) - before
    }
    abera, norland, north = (node(e.iri) for e in (ABERA, NORLAND, NORTH))
    assert found == {
        (norland, "hasCapital", abera),
        (abera, "locatedIn", norland),
        (abera, "locatedIn", north),
    }
    assert {q.graph_name for q in set(copy.quads()) - before} == {INFERRED}
    assert set(store.quads()) == before
    assert copy.article_iris() == store.article_iris()
    assert copy.remove(POST.iri)


def test_a_query_sees_it_only_when_asked(store: Store) -> None:
    graph = Graph(store)
    query = f"ASK {{ <{ABERA.iri}> kg:locatedIn <{NORTH.iri}> }}"
    assert not graph.query(query)
    assert graph.query(query, infer=True)
    inside = query.replace("{ <", f"{{ GRAPH <{vocab.INFERRED_GRAPH}> {{ <") + " }"
    assert graph.query(inside, infer=True)


@pytest.mark.parametrize("suffix", [".trig", ".nq", ".jsonld"])
def test_an_export_keeps_it_apart(store: Store, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{suffix}"
    Graph(store).export(path)
    assert vocab.INFERRED_GRAPH not in path.read_text(encoding="utf-8")
    Graph(store).export(path, infer=True)
    assert "graph/inferred" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", [".ttl", ".csv", ".graphml"])
def test_a_format_without_graphs_is_refused(
    store: Store, suffix: str, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match=r"use \.trig"):
        Graph(store).export(tmp_path / f"graph{suffix}", infer=True)
