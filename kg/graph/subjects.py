"""The triples of a whole store by subject, as the engine's text and in its order.

To find the text of a node is what costs the engine most, so each is asked for as
seldom as can be: graphs are not named, and common properties come as numbers.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

Pairs = list[tuple[str, str]]
"""Properties, as numbers where they have one, with their values."""

PART = "\0"
"""After the subject: less than any sign, so that what hangs on a node (`a#x`) follows
the node (`a`)."""
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


def subject_lines(
    engine: ox.Store, numbered: list[str], scratch: Path
) -> Iterator[str]:
    """A line for each subject of the union, or several, with what it has.

    All is as in SPARQL's TSV, but an IRI as the subject lacks its last sign, `>`.
    `numbered` are the properties that come as their place in it.
    """
    path = scratch / "rows.tsv"
    numbers = " ".join(f"({name} {place})" for place, name in enumerate(numbered))
    found = engine.query(ROWS % numbers, use_default_graph_as_union=True)
    if isinstance(found, ox.QuerySolutions):
        found.serialize(path, format=ox.QueryResultsFormat.TSV)
    with path.open(encoding="utf-8", newline="\n") as rows:
        next(rows)  # the names of the columns
        yield from _gathered(rows)


def _gathered(rows: Iterator[str]) -> Iterator[str]:
    """Rows of one subject, which on the disk follow each other, in one line."""
    before, parts = "", [""]
    for row in rows:
        subject, _, rest = row.partition("\t")
        if subject != before:
            if before:
                yield _line(before, parts)
            before, parts = subject, []
        if "<<" in rest and rest.count("\t") > 1:  # in a triple that is a value
            name, _, value = rest.partition("\t")
            rest = f"{name}\t" + value.replace("\t", "\\t")
        parts.append(rest[:-1])
    if before:
        yield _line(before, parts)


def _line(subject: str, parts: list[str]) -> str:
    return f"{subject.removesuffix('>')}{PART}" + "\t".join(parts) + "\n"


def whole_subjects(lines: Iterable[str]) -> Iterator[tuple[str, Pairs]]:
    """Each subject once with all that it has, some of it more than once."""
    before, pairs = "", []
    for line in lines:
        subject, _, rest = line[:-1].partition(PART)
        fields = rest.split("\t")
        found = list(zip(fields[::2], fields[1::2], strict=True))
        if subject == before:
            pairs += found
            continue
        if before:
            yield before, pairs
        before, pairs = subject, found
    if before:
        yield before, pairs
