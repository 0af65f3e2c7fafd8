"""Which articles hold which words: an index beside the store, made from it alone.

It is SQLite's full-text search (https://www.sqlite.org/fts5.html) over the texts of the
articles. Nothing is only there: it is compared with the store by the articles' digests
before it is asked, catches up with what it lacks, and is made anew where it is gone or
broken.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox

from kg.graph.folding import folded, terms
from kg.graph.terms import node, term

FILE = "text.sqlite"
DIGEST, BODY = term("schema:sha256"), term("schema:articleBody")
TABLES = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS article (id INTEGER PRIMARY KEY, iri TEXT, digest TEXT);
CREATE VIRTUAL TABLE IF NOT EXISTS body USING fts5(words, tokenize = 'unicode61');
"""
PATIENCE = 60
"""Seconds to wait for another process that is catching up."""


class TextIndex:
    """The index of one store; in memory where there is no folder to write in."""

    def __init__(self, engine: ox.Store, folder: Path | None) -> None:
        self.engine = engine
        self.path = folder and folder / FILE
        self.current = False
        """Whether it is known to agree with the store."""
        self._opened: sqlite3.Connection | None = None

    def articles(self, words: str) -> list[str]:
        """The articles that hold all of the words, by IRI; see `folding.terms`."""
        wanted = [
            f'"{one[:-1]}"*' if one.endswith("*") else f'"{one}"'
            for one in terms(words)
        ]
        if not wanted:
            return []
        self.catch_up()
        found = self._connection().execute(
            "SELECT iri FROM body JOIN article ON id = body.rowid"
            " WHERE body MATCH ? ORDER BY iri",
            (" AND ".join(wanted),),
        )
        return [iri for (iri,) in found]

    def catch_up(self) -> None:
        """Take in what the store has and the index lacks, and the other way round."""
        if self.current:
            return
        try:
            self._compare()
        except sqlite3.DatabaseError:  # broken, or nothing that may be written
            self._make_anew()
            self._compare()
        self.current = True

    def close(self) -> None:
        """Let go of the file."""
        if self._opened:
            self._opened.close()
        self._opened = None

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            place = self.path or ":memory:"
            self._opened = sqlite3.connect(place, timeout=PATIENCE)
            self._opened.executescript(TABLES)
        return self._opened

    def _make_anew(self) -> None:
        self.close()
        try:
            if self.path:
                for file in self.path.parent.glob(f"{FILE}*"):
                    file.unlink()
            self._connection()
        except (OSError, sqlite3.DatabaseError):
            self.close()
            self.path = None

    def _compare(self) -> None:
        connection = self._connection()
        there = {
            quad.subject.value: _text(quad)
            for quad in self.engine.quads_for_pattern(None, DIGEST, None, None)
            if quad.subject == quad.graph_name
            and isinstance(quad.subject, ox.NamedNode)
        }
        with connection, closing(connection.cursor()) as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            rows = cursor.execute("SELECT id, iri, digest FROM article")
            known = {iri: (number, digest) for number, iri, digest in rows}
            for iri, (number, digest) in known.items():
                if there.get(iri) == digest:
                    del there[iri]
                else:
                    cursor.execute("DELETE FROM article WHERE id = ?", (number,))
                    cursor.execute("DELETE FROM body WHERE rowid = ?", (number,))
            for iri, digest in there.items():
                cursor.execute(
                    "INSERT INTO article (iri, digest) VALUES (?, ?)", (iri, digest)
                )
                cursor.execute(
                    "INSERT INTO body (rowid, words) VALUES (?, ?)",
                    (cursor.lastrowid, folded(self._body(node(iri)))),
                )

    def _body(self, article: ox.NamedNode) -> str:
        found = self.engine.quads_for_pattern(article, BODY, None, article)
        return min(map(_text, found), default="")


def _text(quad: ox.Quad) -> str:
    return "" if isinstance(quad.object, ox.Triple) else quad.object.value
