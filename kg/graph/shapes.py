"""Whether a graph keeps the promises of the ontology's SHACL shapes.

https://www.w3.org/TR/shacl/ by pySHACL, one article at a time so that memory stays
bounded. Each article is checked together with what its entities are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import vocab
from kg.errors import OntologyError
from kg.graph.store import ENTITIES, Store
from kg.graph.terms import node

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A node that breaks a shape."""

    focus: str
    """IRI of the node."""
    path: str | None
    """The property concerned, as a CURIE."""
    value: str | None
    message: str
    severity: str
    """`Violation`, `Warning` or `Info`."""
    shape: str | None
    """IRI of the shape, or of the constraint in it."""

    def __str__(self) -> str:
        """One line that a person reads."""
        parts = [vocab.curie(self.focus), self.path, self.value, self.message]
        return f"{self.severity}: " + " | ".join(part for part in parts if part)


def check(store: Store) -> list[Finding]:
    """Every broken promise in the store, sorted; none is the good news."""
    engine = store.engine
    known = {
        quad.subject for quad in engine.quads_for_pattern(None, None, None, ENTITIES)
    }
    found: set[Finding] = set()
    for iri in store.article_iris():
        graph = node(iri)
        quads = list(engine.quads_for_pattern(None, None, None, graph))
        for mention in {quad.object for quad in quads} & known:
            if isinstance(mention, ox.NamedNode):
                quads += engine.quads_for_pattern(mention, None, None, ENTITIES)
        found.update(check_triples(quad.triple for quad in quads))
    return sorted(found, key=str)


def check_triples(triples: Iterable[ox.Triple]) -> Iterator[Finding]:
    """What breaks a shape in one graph."""
    from pyshacl import validate  # noqa: PLC0415 - slow to load
    from rdflib import Graph  # noqa: PLC0415

    lines = "".join(f"{triple} .\n" for triple in triples)
    _, report, _ = validate(
        Graph().parse(data=lines, format="nt"),
        shacl_graph=_shapes(),
        ont_graph=_classes(),
        inplace=True,
    )
    yield from _findings(report)


@cache
def _shapes() -> "Graph":
    """The shapes of the ontology."""
    return _parsed("shapes.ttl")


@cache
def _classes() -> "Graph":
    """Which class is below which; more of the ontology is not needed."""
    from rdflib import RDFS, Graph  # noqa: PLC0415

    below = Graph()
    for triple in _parsed("kg.ttl").triples((None, RDFS.subClassOf, None)):
        below.add(triple)
    return below


def _parsed(name: str) -> "Graph":
    """A file of the ontology; an `OntologyError` says what is wrong with it."""
    from rdflib import Graph  # noqa: PLC0415

    path = vocab.ontology_path() / name
    try:
        # Oxigraph reads it, for its messages are better and it is faster.
        triples = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        lines = "".join(f"{quad.triple} .\n" for quad in triples)
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"{path}: {error}; restore the file") from error
    return Graph().parse(data=lines, format="nt")


def _findings(report: "Graph") -> Iterator[Finding]:
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
