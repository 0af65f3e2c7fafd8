"""What a query found, and how it is written out."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias

import pyoxigraph as ox

from kg import vocab
from kg.errors import QueryError
from kg.graph.display import html_table
from kg.graph.frames import pandas_frame, polars_frame
from kg.graph.turtle import turtle

FORMATS = {
    "json": ox.QueryResultsFormat.JSON,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "xml": ox.QueryResultsFormat.XML,
}
WIDEST = 100
"""Longer cells of a table are cut, so that a sentence still fits a screen."""
WIDE = frozenset("WF")
"""East Asian widths of characters that take two columns (Unicode annex 11)."""
UNKNOWN = "\N{REPLACEMENT CHARACTER}"
TRIPLE = ("subject", "predicate", "object")

Found: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None
Value: TypeAlias = str | int | float | bool | date | None

READERS: dict[str, Callable[[str], Value]] = {
    "xsd:boolean": {"true": True, "1": True, "false": False, "0": False}.get,
    "xsd:integer": int,
    "xsd:decimal": float,
    "xsd:double": float,
    "xsd:float": float,
    "xsd:date": date.fromisoformat,
    "xsd:dateTime": datetime.fromisoformat,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of named values, or a yes or no, or triples.

    Iterating gives each row as a dictionary of Python values; an IRI is a string.
    """

    results: bytes | None = None
    """Rows or truth in the SPARQL 1.1 results format for JSON."""
    truth: bool | None = None
    triples: tuple[ox.Triple, ...] | None = None

    @classmethod
    def of(
        cls, found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
    ) -> "Answer":
        """Everything that an engine's lazy answer holds."""
        if isinstance(found, ox.QueryTriples):
            return cls(triples=tuple(sorted(set(found), key=str)))
        truth = bool(found) if isinstance(found, ox.QueryBoolean) else None
        return cls(results=found.serialize(format=FORMATS["json"]), truth=truth)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the variables, in the order of the query."""
        if self.triples is not None:
            return TRIPLE
        found = self._found()
        if isinstance(found, ox.QuerySolutions):
            return tuple(variable.value for variable in found.variables)
        return ()

    @property
    def rows(self) -> tuple[tuple[Found, ...], ...]:
        """The values in the order of the columns."""
        if self.triples is not None:
            return tuple((t.subject, t.predicate, t.object) for t in self.triples)
        found = self._found()
        if isinstance(found, ox.QuerySolutions):
            return tuple(tuple(solution) for solution in found)
        return ()

    def __iter__(self) -> Iterator[dict[str, Value]]:
        columns = self.columns
        for row in self.rows:
            values = (_value(found) for found in row)
            yield dict(zip(columns, values, strict=True))

    def __len__(self) -> int:
        return len(self.rows)

    def __bool__(self) -> bool:
        """Yes, or at least one row or triple."""
        return self.truth if self.truth is not None else bool(self.rows)

    def to_pandas(self) -> Any:  # noqa: ANN401 - pandas need not be there
        """The rows as a `pandas.DataFrame` of Python values."""
        return pandas_frame(self._values())

    def to_polars(self) -> Any:  # noqa: ANN401 - nor polars
        """The rows as a `polars.DataFrame` of Python values."""
        return polars_frame(self._values())

    def _repr_html_(self) -> str:
        """What a notebook shows: the rows, or yes or no."""
        if self.truth is not None:
            return "<p>yes</p>" if self.truth else "<p>no</p>"
        rows = self.rows
        return html_table(self.columns, (map(_cell, row) for row in rows), len(rows))

    def _values(self) -> dict[str, list[Value]]:
        """The rows as columns."""
        found = list(self)
        return {name: [row[name] for row in found] for name in self.columns}

    def write(self, form: str) -> str:
        """The answer as `table`, `json`, `csv`, `tsv`, `xml` or `ttl`."""
        if form == "table":
            return self._table()
        if form == "ttl" and self.triples is not None:
            return turtle(self.triples)
        if form == "ttl":
            raise QueryError("only CONSTRUCT and DESCRIBE give ttl; use table or json")
        if form not in FORMATS:
            known = ", ".join(["table", *FORMATS, "ttl"])
            raise QueryError(f"no answer can be written as {form!r}; use {known}")
        if self.triples is not None:
            raise QueryError(
                f"CONSTRUCT and DESCRIBE give triples, not {form}; use ttl or table"
            )
        if form in {"csv", "tsv"} and self.truth is not None:
            return "true\n" if self.truth else "false\n"
        written = self._found().serialize(format=FORMATS[form]) or b""
        return written.decode() + "\n" * (form in {"json", "xml"})

    def _found(self) -> ox.QuerySolutions | ox.QueryBoolean:
        """The rows once more, for whoever wants to read them."""
        return ox.parse_query_results(self.results or b"", format=FORMATS["json"])

    def _table(self) -> str:
        """Columns under their names, as wide as they need to be."""
        if self.truth is not None:
            return "yes\n" if self.truth else "no\n"
        lines = [self.columns, *(tuple(map(_cell, row)) for row in self.rows)]
        widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
        rule = tuple("─" * width for width in widths)
        table = "".join(_line(line, widths) for line in (lines[0], rule, *lines[1:]))
        count = len(lines) - 1
        return f"{table}{count} row{'' if count == 1 else 's'}\n"


def _value(found: Found) -> Value:
    """A node as the Python value that it stands for."""
    if found is None or isinstance(found, ox.Triple):
        return None if found is None else str(found)
    if not isinstance(found, ox.Literal):
        return found.value
    read = READERS.get(vocab.curie(found.datatype.value), str)
    try:
        return read(found.value)
    except ValueError:  # a literal may contradict its datatype
        return found.value


def _cell(found: Found) -> str:
    """A node as a person reads it, on one line."""
    if found is None:
        return ""
    if isinstance(found, ox.NamedNode):
        text = vocab.curie(found.value)
    elif isinstance(found, ox.Literal):
        text = found.value
    else:
        text = str(found)
    # Text of strangers must not move the cursor or change colours.
    text = "".join(
        character
        if unicodedata.category(character) != "Cc"
        else "\N{REPLACEMENT CHARACTER}"
        for character in " ".join(text.split())
    )
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0
        if unicodedata.combining(character)
        else 1 + (unicodedata.east_asian_width(character) in WIDE)
        for character in text
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One line of a table."""
    padded = (
        cell + " " * (width - _width(cell))
        for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(padded).rstrip() + "\n"
