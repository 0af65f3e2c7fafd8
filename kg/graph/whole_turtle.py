"""The union of a whole store as Turtle, the same bytes as `kg.graph.turtle` gives.

It works on text instead of nodes, several times as fast, and in little memory.
"""

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from kg.graph.sorted_lines import PART, PIECE, sorted_lines
from kg.graph.turtle import BARE, block, declared, short_iri

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
BARE_FORMS = {str(datatype): form for datatype, form in BARE.items()}
CHUNK = 1 << 20
KNOWN = 1 << 17
"""How many short forms are remembered."""


def whole_turtle(engine: ox.Store, piece: int = PIECE) -> Iterator[bytes]:
    """The file in parts; the prefixes, known at the end, come first."""
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        body = Path(folder) / "body.ttl"
        short = Short()
        with body.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_blocks(engine, Path(folder), piece, short))
        yield declared(short.prefixes).encode()
        with body.open("rb") as file:
            while part := file.read(CHUNK):
                yield part


class Short(dict[str, str]):
    """From a node in N-Triples to how Turtle writes it; knows the prefixes it used."""

    def __init__(self) -> None:
        super().__init__()
        self.prefixes: set[str] = set()

    def __missing__(self, node: str) -> str:
        """Work it out and remember it."""
        if len(self) > KNOWN:
            self.clear()
        written = self._written(node)
        self[node] = written
        return written

    def _written(self, node: str) -> str:
        if node[0] == "<" and node[1] != "<":
            found = short_iri(node[1:-1])
            if found[0] != "<":
                self.prefixes.add(found.partition(":")[0])
            return found
        if node[0] != '"' or node[-1] != ">":
            return node
        value, _, datatype = node.rpartition("^^")
        form = BARE_FORMS.get(datatype)
        if form and form.fullmatch(value[1:-1]):
            return value[1:-1]
        return f"{value}^^{self[datatype]}"


def _blocks(engine: ox.Store, folder: Path, piece: int, short: Short) -> Iterator[str]:
    """A block for each subject, blank lines between."""
    lines = (line.split(PART) for line in sorted_lines(engine, folder, piece))
    between = ""
    for start, rows in groupby(lines, key=lambda row: row[0]):
        subject = short[f"{start}>"] if start[0] == "<" else start
        found: dict[str, set[str]] = defaultdict(set)
        for _, property_, value in rows:
            name = "a" if property_ == TYPE else short[property_]
            # A text is seldom written twice: not worth remembering.
            plain = value[0] == '"' and value[-1] != ">"
            found[name].add(value if plain else short[value])
        yield f"{between}{block(subject, found, '')}"
        between = "\n"
