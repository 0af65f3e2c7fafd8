"""The rdflib face: live, with plain strings, off the network."""

import pytest
from rdflib import RDFS, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery

from kg.errors import QueryError
from kg.graph import Store
from tests.claims import article, claim, entity

NEWS = article("news", "Iran supports Resolution 2254.")
IRAN = entity("Iran")
SUPPORT = claim(NEWS, IRAN, "supports", entity("Resolution 2254"))


@pytest.fixture
def store() -> Store:
    made = Store.memory()
    made.put(NEWS, [SUPPORT])
    return made


def test_strings_are_plain(store: Store) -> None:
    graph = store.rdflib
    assert (URIRef(IRAN.iri), RDFS.label, Literal("Iran")) in graph
    assert Literal("Iran") in set(graph.objects(URIRef(IRAN.iri), RDFS.label))
    found = graph.query("SELECT ?n { ent:Iran rdfs:label ?n }").bindings
    assert [list(row.values()) for row in found] == [[Literal("Iran")]]
    built = graph.query("CONSTRUCT WHERE { ent:Iran rdfs:label ?n }").graph
    assert built is not None
    assert (URIRef(IRAN.iri), RDFS.label, Literal("Iran")) in built
    assert graph.query("ASK { ent:Iran rdfs:label 'Iran' }").askAnswer


def test_it_is_live_both_ways(store: Store) -> None:
    graph = store.rdflib
    new = (URIRef("http://a/s"), URIRef("http://a/p"), Literal("x"))
    graph.add(new)
    assert store.query("ASK { <http://a/s> <http://a/p> 'x' }").truth
    graph.remove(new)
    store.remove(NEWS.iri)
    assert len(graph) == 0


def test_one_article_is_one_graph(store: Store) -> None:
    store.put(article("other", "Nothing."), [])
    graph = store.rdflib.graph(URIRef(NEWS.iri))
    assert (URIRef(SUPPORT.iri), None, None) in graph
    assert (URIRef(IRAN.iri), RDFS.label, None) not in graph


def test_prepared_queries_are_answered_by_rdflib(store: Store) -> None:
    prepared = prepareQuery(
        "SELECT ?n { ?e rdfs:label ?n FILTER(?n = 'Iran') }", initNs={"rdfs": RDFS}
    )
    found = store.rdflib.query(prepared).bindings
    assert [list(row.values()) for row in found] == [[Literal("Iran")]]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { OPTIONAL { SERVICE ?s { ?s ?p ?o } } }",
        "SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }",
    ],
)
def test_nothing_is_fetched(store: Store, query: str) -> None:
    with pytest.raises(QueryError):
        store.rdflib.query(prepareQuery(query))
    if "SERVICE" in query:
        with pytest.raises(QueryError):
            store.rdflib.query(query)


def test_updates_fetch_nothing_either(store: Store) -> None:
    with pytest.raises(QueryError, match="LOAD fetches a document"):
        store.rdflib.update("LOAD <http://127.0.0.1:9/>")
    store.rdflib.update("INSERT DATA { <http://a/s> <http://a/p> 'x' }")
    assert store.query("ASK { <http://a/s> <http://a/p> 'x' }").truth
