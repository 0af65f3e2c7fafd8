"""Answers as the SPARQL 1.1 Protocol hands them out: bytes in a media type.

Nothing is held back and nothing is cut: an answer that is larger than allowed is
refused whole.
"""

import io
from collections.abc import Collection, Sequence

import pyoxigraph as ox

from kg import vocab
from kg.errors import AnswerFormError, AnswerSizeError
from kg.graph import folder
from kg.graph.querying import Dataset, found, mistakes
from kg.graph.store import Store
from kg.graph.text_search import with_matches

ROWS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
}
"""Media types of SELECT and ASK, the best first."""
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
"""Media types of CONSTRUCT and DESCRIBE, the best first."""
PLAIN = frozenset({"text/csv", "text/tab-separated-values"})
"""Formats that have no word for the truth of an ASK, so that one is ours."""


def answer(
    store: Store,
    query: str,
    *,
    forms: tuple[str | None, str | None],
    most: int,
    base: str | None = None,
    dataset: Dataset | None = None,
) -> tuple[str, bytes]:
    """The media type of an answer and its bytes, at most so many.

    `forms` are the media types for rows and for triples; none where the asker wants
    none that there is.
    """
    with folder.errors("the store"), mistakes(query):
        query = with_matches(query, store.searchable)
        result = found(store.engine, query, base=base, dataset=dataset)
        sink = _Sink(most)
        if isinstance(result, ox.QueryTriples):
            form = _form(forms[1], GRAPHS)
            ox.serialize(result, sink, format=GRAPHS[form], prefixes=vocab.PREFIXES)
            return form, sink.getvalue()
        form = _form(forms[0], ROWS)
        if isinstance(result, ox.QueryBoolean) and form in PLAIN:
            return form, b"true\n" if result else b"false\n"
        result.serialize(sink, format=ROWS[form])
        return form, sink.getvalue()


def written(triples: Sequence[ox.Triple], form: str) -> bytes:
    """Triples in one of the media types for graphs."""
    return ox.serialize(triples, format=GRAPHS[form], prefixes=vocab.PREFIXES) or b""


def _form(form: str | None, known: Collection[str]) -> str:
    """The media type, if there is one that fits."""
    if form is None:
        raise AnswerFormError(f"this answer can be had as {', '.join(known)} only")
    return form


class _Sink(io.BytesIO):
    """Bytes up to a number."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def write(self, content: bytes) -> int:  # type: ignore[override]  # bytes only here
        """Take the bytes, or refuse the whole."""
        if self.tell() + len(content) > self.most:
            raise AnswerSizeError(
                f"the answer is larger than {self.most:,} bytes; ask for less, "
                "with LIMIT for instance"
            )
        return super().write(content)
