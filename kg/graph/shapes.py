"""Whether a graph keeps the promises of the ontology's SHACL shapes.

https://www.w3.org/TR/shacl/ by pySHACL: first the claims, one article at a time so that
memory stays bounded, then the edges of all articles together.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import vocab
from kg.errors import OntologyError
from kg.graph.constraints import broken, constrained
from kg.graph.corroborating import CORROBORATION
from kg.graph.descriptions import ENTITIES
from kg.graph.finding import Finding
from kg.graph.store import Store
from kg.graph.terms import node, term
from kg.graph.triples import Triples

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node


READ = (
    "rdf:type",
    "rdfs:subClassOf",
    "kg:kind",
    "kg:domainKind",
    "kg:rangeKind",
    "kg:plover",
)
"""What the shapes read from the ontology."""
BACKING = (
    "rdf:subject",
    "rdf:predicate",
    "rdf:object",
    "kg:polarity",
    "kg:modality",
    "kg:attributedTo",
    "kg:eventStart",
    "kg:eventEnd",
)
"""What decides whether a claim backs an edge, and what can follow what."""


DERIVED = (ENTITIES, CORROBORATION)
"""Graphs that say of things what they are called and how often they are met."""


def check(store: Store) -> list[Finding]:
    """Every broken promise in the store, sorted; none is the good news."""
    found: set[Finding] = set()
    for iri in store.article_iris():
        found.update(check_triples(_claims(store.engine, node(iri))))
    found.update(check_triples(_edges(store.engine)))
    return sorted(found, key=str)


def _claims(engine: ox.Store, article: ox.NamedNode) -> Iterator[ox.Triple]:
    """The graph of an article with what its entities are, but without its edges."""
    quads = list(engine.quads_for_pattern(None, None, None, article))
    mentioned = {q.object for q in quads if q.predicate == term("schema:mentions")}
    yield from (quad.triple for quad in quads if quad.subject not in mentioned)
    for entity in mentioned:
        if isinstance(entity, ox.NamedNode):
            described = engine.quads_for_pattern(entity, None, None, ENTITIES)
            yield from (quad.triple for quad in described)


def _edges(engine: ox.Store) -> Iterator[ox.Triple]:
    """All edges, what their ends are, and so much of claims as may back an edge."""
    described = engine.quads_for_pattern(None, None, None, ENTITIES)
    entities = [quad.triple for quad in described]
    yield from entities
    for entity in {triple.subject for triple in entities}:
        known = engine.quads_for_pattern(entity, None, None, None)
        yield from (q.triple for q in known if q.graph_name not in DERIVED)
    for curie in BACKING:
        quads = engine.quads_for_pattern(None, term(curie), None, None)
        yield from (quad.triple for quad in quads)


def check_triples(triples: Iterable[ox.Triple]) -> Iterator[Finding]:
    """What breaks a shape in one graph."""
    from pyshacl import validate  # noqa: PLC0415 - slow to load

    known = [*triples, *_ontology()]
    rows = ox.Store()
    rows.extend(ox.Quad(t.subject, t.predicate, t.object) for t in known)
    yield from broken(Triples(_read("shapes.ttl")), rows)
    _, report, _ = validate(_rdflib(known), shacl_graph=_shapes(), inplace=True)
    yield from _results(report)


@cache
def _shapes() -> "Graph":
    """The shapes without the constraints that Oxigraph answers."""
    triples = _read("shapes.ttl")
    answered = constrained(Triples(triples))
    return _rdflib(
        triple
        for triple in triples
        if triple.predicate != term("sh:sparql")
        or not isinstance(triple.subject, ox.NamedNode)
        or triple.subject.value not in answered
    )


@cache
def _ontology() -> tuple[ox.Triple, ...]:
    """What the shapes read from the ontology."""
    wanted = {term(curie) for curie in READ}
    return tuple(t for t in _read("kg.ttl") if t.predicate in wanted)


@cache
def _read(name: str) -> tuple[ox.Triple, ...]:
    """A file of the ontology; an `OntologyError` says what is wrong with it."""
    path = vocab.ontology_path() / name
    try:
        return tuple(quad.triple for quad in ox.parse(path=path))
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"{path}: {error}; restore the file") from error


def _rdflib(triples: Iterable[ox.Triple]) -> "Graph":
    """Triples as an rdflib graph."""
    from rdflib import Graph  # noqa: PLC0415

    lines = "".join(f"{triple} .\n" for triple in triples)
    return Graph().parse(data=lines, format="nt")


def _results(report: "Graph") -> Iterator[Finding]:
    """The results of a SHACL report."""
    from rdflib import RDF, SH  # noqa: PLC0415

    def text(result: "Node", name: str) -> str | None:
        value = report.value(result, SH[name])
        return None if value is None else vocab.curie(str(value))

    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(result, SH.sourceShape)
        yield Finding(
            focus=str(report.value(result, SH.focusNode)),
            path=text(result, "resultPath"),
            value=text(result, "value"),
            message=" ".join((text(result, "resultMessage") or "").split()),
            severity=(text(result, "resultSeverity") or "").removeprefix("sh:"),
            shape=str(shape) if shape is not None else None,
        )
