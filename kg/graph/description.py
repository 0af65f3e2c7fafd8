"""What the endpoint says of itself.

https://www.w3.org/TR/sparql11-service-description/
"""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.endpoint import GRAPHS, ROWS
from kg.graph.store import Store
from kg.graph.terms import TYPE, literal, node
from kg.graph.triples import number

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMAT = "http://www.w3.org/ns/formats/"
VOID = "http://rdfs.org/ns/void#"
NAMES = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/n-triples": "N-Triples",
    "application/ld+json": "JSON-LD",
    "application/rdf+xml": "RDF_XML",
}
"""The names of the formats that the W3C gave them."""


def description(store: Store, endpoint: str, *, updates: bool) -> list[ox.Triple]:
    """The service, its languages and formats, and what it asks by default."""
    return list(_described(store, endpoint, updates=updates))


def _described(store: Store, endpoint: str, *, updates: bool) -> Iterator[ox.Triple]:
    service, dataset, union = (ox.BlankNode(n) for n in ("service", "dataset", "union"))
    yield ox.Triple(service, TYPE, _sd("Service"))
    yield ox.Triple(service, _sd("endpoint"), node(endpoint))
    yield ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    if updates:
        yield ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Update"))
    yield ox.Triple(service, _sd("feature"), _sd("UnionDefaultGraph"))
    for media in (*ROWS, *GRAPHS):
        if media in NAMES:
            name = node(FORMAT + NAMES[media])
            yield ox.Triple(service, _sd("resultFormat"), name)
    yield ox.Triple(service, _sd("defaultDataset"), dataset)
    yield ox.Triple(dataset, TYPE, _sd("Dataset"))
    yield ox.Triple(dataset, _sd("defaultGraph"), union)
    yield ox.Triple(union, TYPE, _sd("Graph"))
    yield ox.Triple(
        union,
        node("http://www.w3.org/2000/01/rdf-schema#comment"),
        literal("The union of all named graphs, one for each article."),
    )
    yield ox.Triple(union, node(f"{VOID}triples"), number(len(store)))


def _sd(name: str) -> ox.NamedNode:
    """A term of the vocabulary."""
    return node(SD + name)
