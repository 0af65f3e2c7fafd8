"""The graph as a file, in the format that the file's suffix names.

.ttl .nt .rdf hold the union of all graphs; .trig .nq .jsonld keep them apart; .csv has
one claim a line. The same store always gives the same bytes.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg import vocab
from kg.errors import StoreError
from kg.graph import turtle
from kg.graph.claims_table import claims_table
from kg.graph.files import write_whole
from kg.graph.store import Store
from kg.graph.terms import Object
from kg.graph.whole_turtle import whole_turtle

APART = (".trig", ".nq", ".jsonld")
"""Formats that keep graphs apart."""
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2)."""
ELEMENT = re.compile(r"[^\W\d][\w.-]*\Z")
"""How the IRI of a property ends if RDF/XML can write it."""


def export(store: Store, path: Path | str) -> None:
    """Write the store to a file, whole or not at all."""
    path = Path(path)
    written = FORMATS.get(path.suffix.lower())
    if written is None:
        known = ", ".join(FORMATS)
        raise StoreError(
            f"{path}: no format has the suffix {path.suffix!r}; use {known}"
        )
    write_whole(path, written(store))


def export_apart(store: Store, path: Path) -> None:
    """Write a store with inferred edges, in a format that keeps graphs apart."""
    if path.suffix.lower() not in APART:
        raise StoreError(
            f"{path}: this format would mix what follows with what articles said;"
            f" use {', '.join(APART)}"
        )
    export(store, path)


def _union(store: Store) -> list[ox.Triple]:
    """The triples of all graphs together, sorted."""
    return sorted({quad.triple for quad in store.quads()}, key=str)


def _sorted_quads(store: Store) -> list[ox.Quad]:
    """Every quad, graph by graph, sorted."""
    return sorted(store.quads(), key=lambda quad: (str(quad.graph_name), str(quad)))


def _turtle(store: Store) -> Iterator[bytes]:
    """Turtle, grouped by subject."""
    return whole_turtle(store.engine)


def _trig(store: Store) -> bytes:
    """TriG, a block for each graph."""
    return turtle.trig(store.quads()).encode()


def _ntriples(store: Store) -> bytes:
    """N-Triples, a sorted line for each triple."""
    return "".join(f"{triple} .\n" for triple in _union(store)).encode()


def _nquads(store: Store) -> bytes:
    """N-Quads, a sorted line for each quad."""
    return "".join(sorted(f"{quad} .\n" for quad in store.quads())).encode()


def _jsonld(store: Store) -> bytes:
    """JSON-LD 1.1, a named graph for each article."""
    quads = _sorted_quads(store)
    return _serialized(quads, ox.RdfFormat.JSON_LD)


def _rdfxml(store: Store) -> bytes:
    """RDF/XML; a character that XML cannot hold becomes U+FFFD."""
    triples = []
    for triple in _union(store):
        if not ELEMENT.search(triple.predicate.value):
            raise StoreError(
                f"RDF/XML cannot write the property {triple.predicate.value}; use .ttl"
            )
        value = _writable(triple.object)
        triples.append(ox.Triple(triple.subject, triple.predicate, value))
    written = _serialized(triples, ox.RdfFormat.RDF_XML)
    # A bare carriage return would be read as a line feed (XML 1.0, section 2.11).
    return written.replace(b"\r", b"&#13;")


def _writable(value: Object) -> Object:
    """The value without the characters that XML cannot hold."""
    if isinstance(value, ox.Literal) and UNWRITABLE.search(value.value):
        text = UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", value.value)
        if value.language:
            return ox.Literal(text, language=value.language)
        return ox.Literal(text, datatype=value.datatype)
    return value


def _serialized(rows: list[ox.Triple] | list[ox.Quad], form: ox.RdfFormat) -> bytes:
    """What Oxigraph makes of the rows, in their order."""
    return ox.serialize(rows, format=form, prefixes=vocab.PREFIXES) or b""


def _csv(store: Store) -> bytes:
    """One claim a line."""
    return claims_table(store.articles(), store.claims()).encode()


FORMATS: dict[str, Callable[[Store], bytes | Iterator[bytes]]] = {
    ".ttl": _turtle,
    ".trig": _trig,
    ".nt": _ntriples,
    ".nq": _nquads,
    ".jsonld": _jsonld,
    ".rdf": _rdfxml,
    ".csv": _csv,
}
