"""The triples of a whole store by subject, as the engine's text and in its order.

To find the text of a node is what costs the engine most, so each is asked for as
seldom as can be: graphs are not named, and common properties come as numbers.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox

from kg.graph.growing import growing_lines

Pairs = list[tuple[str, str]]
"""Properties, as numbers where they have one, with their values."""

SAMPLE = 20_000
"""Triples that are looked at for the properties that are common."""
COMMON = f"""SELECT DISTINCT ?p WHERE {{
  {{ SELECT ?p WHERE {{ ?s ?p ?o }} LIMIT {SAMPLE} }} }}"""
# Whatever the right side of OPTIONAL is, the engine keeps the order of the left one.
ROWS = """SELECT ?s (COALESCE(?number, ?p) AS ?name) ?o WHERE {
  ?s ?p ?o OPTIONAL { VALUES (?p ?number) { %s } } }"""


def common_properties(engine: ox.Store) -> list[str]:
    """Properties of the union that are worth a number, in N-Triples."""
    found = engine.query(COMMON, use_default_graph_as_union=True)
    return (
        [str(row[0]) for row in found] if isinstance(found, ox.QuerySolutions) else []
    )


def subject_rows(
    engine: ox.Store, numbered: list[str], scratch: Path
) -> Iterator[tuple[str, Pairs]]:
    """Each subject of the union, some more than once, with some of what it has.

    All is as in SPARQL's TSV, but an IRI as the subject lacks its last sign, `>`.
    `numbered` are the properties that come as their place in it. The engine writes in a
    thread of its own, so that two cores share the work.
    """
    path = scratch / "rows.tsv"
    path.touch()
    numbers = " ".join(f"({name} {place})" for place, name in enumerate(numbered))
    with ThreadPoolExecutor(1) as beside:
        writing = beside.submit(_write, engine, ROWS % numbers, path)
        rows = growing_lines(path, writing)
        next(rows)  # the names of the columns
        yield from _gathered(rows)


def _write(engine: ox.Store, query: str, path: Path) -> None:
    found = engine.query(query, use_default_graph_as_union=True)
    if isinstance(found, ox.QuerySolutions):
        found.serialize(path, format=ox.QueryResultsFormat.TSV)


def _gathered(rows: Iterator[str]) -> Iterator[tuple[str, Pairs]]:
    """Rows of one subject, which on the disk follow each other, together."""
    before, pairs = "", Pairs()
    for row in rows:
        subject, _, rest = row.partition("\t")
        name, _, value = rest.partition("\t")
        if "\t" in value:  # in a triple that is a value
            value = value.replace("\t", "\\t")
        if subject != before:
            if before:
                yield before.removesuffix(">"), pairs
            before, pairs = subject, []
        pairs.append((name, value))
    if before:
        yield before.removesuffix(">"), pairs
