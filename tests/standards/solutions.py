"""Results of SPARQL queries, compared as the W3C's tests want it.

The order of rows does not count, blank nodes may have other names, and a number or
a truth is the same in any lexical form.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pyoxigraph as ox

from tests.standards.w3c import canonical

RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
XSD = "http://www.w3.org/2001/XMLSchema#"
EXACT = {f"{XSD}integer", f"{XSD}decimal"}
FLOATING = {f"{XSD}double", f"{XSD}float"}
ROWS = {
    ".srx": ox.QueryResultsFormat.XML,
    ".srj": ox.QueryResultsFormat.JSON,
    ".tsv": ox.QueryResultsFormat.TSV,
}
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = dict[str, Term]


def rows(content: bytes, form: ox.QueryResultsFormat) -> bool | list[Row]:
    """The truth or the rows of a result."""
    found = ox.parse_query_results(content, format=form)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = [variable.value for variable in found.variables]
    return [
        {n: v for n, v in zip(names, row, strict=True) if v is not None}
        for row in found
    ]


def expected(path: Path) -> bool | list[Row]:
    """The result that a file holds, in a format of results or as a graph of one."""
    if path.suffix in ROWS:
        return rows(path.read_bytes(), ROWS[path.suffix])
    return _listed(ox.Dataset(ox.parse(path=path, base_iri=path.as_uri())))


def is_result_set(path: Path) -> bool:
    """Whether a file in Turtle or RDF/XML holds rows instead of a graph."""
    return path.suffix in ROWS or RS in path.read_text("utf-8")


def _listed(graph: ox.Dataset) -> bool | list[Row]:
    """The rows of a result set as the W3C writes it in RDF."""

    def values(subject: object, name: str) -> Iterator[Term]:
        for quad in graph.quads_for_subject(subject):  # type: ignore[arg-type]
            if quad.predicate.value == RS + name:
                yield quad.object

    for quad in graph:
        if quad.predicate.value == RS + "boolean":
            return bool(getattr(quad.object, "value", "") == "true")
    return [
        {
            getattr(next(values(binding, "variable")), "value", ""): next(
                values(binding, "value")
            )
            for binding in values(quad.object, "binding")
        }
        for quad in graph
        if quad.predicate.value == RS + "solution"
    ]


def as_graph(found: Iterable[Row]) -> ox.Dataset:
    """The rows as a graph, so that blank nodes can be compared."""
    quads = []
    for number, row in enumerate(found):
        node = ox.BlankNode(f"row{number}")
        quads.append(ox.Quad(node, ox.NamedNode(RS + "in"), ox.NamedNode(RS + "all")))
        quads += [
            ox.Quad(node, ox.NamedNode(f"{RS}value-{name}"), _normal(value))
            for name, value in row.items()
        ]
    return canonical(quads)


def _normal(value: Term) -> Term:
    """A number in one of its forms."""
    if not isinstance(value, ox.Literal):
        return value
    kind = value.datatype.value
    try:
        if kind in EXACT:
            text = format(Decimal(value.value).normalize(), "f")
        elif kind in FLOATING:
            text = repr(float(value.value))
        elif kind == f"{XSD}boolean":
            text = {"1": "true", "0": "false"}.get(value.value, value.value)
        else:
            return value
    except (InvalidOperation, ValueError):
        return value
    return ox.Literal(text, datatype=value.datatype)


def table(content: bytes) -> list[list[tuple[str, str]]]:
    """A result in CSV: rows and columns sorted, blank nodes without their names."""
    head, *lines = csv.reader(io.StringIO(content.decode(), newline=""))
    return sorted(
        sorted(
            (name, "_:" if cell.startswith("_:") else cell)
            for name, cell in zip(head, row, strict=True)
        )
        for row in lines
    )
