"""The union of a whole store as Turtle, the same bytes as `kg.graph.turtle` gives.

It works on text instead of nodes, several times as fast, and in little memory.
"""

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.graph.sorted_lines import PIECE, sorted_lines
from kg.graph.subjects import (
    Pairs,
    common_properties,
    subject_lines,
    whole_subjects,
)
from kg.graph.turtle import BARE, INTEGER, block, declared, short_iri

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
XSD = "http://www.w3.org/2001/XMLSchema#"
BARE_FORMS = {str(datatype): form for datatype, form in BARE.items()}
KNOWN = 1 << 17
"""How many short forms are remembered."""
CHUNK = 1 << 20


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
    """From a node in TSV to how Turtle writes it; knows the prefixes it used."""

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
        if node[0] in "+-.0123456789" and not INTEGER.fullmatch(node):
            kind = "double" if "e" in node.lower() else "decimal"
            return f'"{node}"^^{self[f"<{XSD}{kind}>"]}'
        if node[0] != '"' or node[-1] != ">":
            return node
        value, _, datatype = node.rpartition("^^")
        form = BARE_FORMS.get(datatype)
        if form and form.fullmatch(value[1:-1]):
            return value[1:-1]
        return f"{value}^^{self[datatype]}"


class Names(dict[str, str]):
    """From a property, or its number, to how Turtle writes it."""

    def __init__(self, numbered: list[str], short: Short) -> None:
        super().__init__()
        self.numbered, self.short = numbered, short

    def __missing__(self, name: str) -> str:
        """Work it out and remember it."""
        full = self.numbered[int(name)] if name[0] != "<" else name
        self[name] = written = "a" if full == TYPE else self.short[full]
        return written


def _blocks(engine: ox.Store, folder: Path, piece: int, short: Short) -> Iterator[str]:
    """A block for each subject, blank lines between."""
    numbered = common_properties(engine)
    names = Names(numbered, short)
    lines = sorted_lines(subject_lines(engine, numbered, folder), folder, piece)
    between = ""
    for start, pairs in whole_subjects(lines):
        subject = short[f"{start}>"] if start[0] == "<" else start
        yield f"{between}{_block(subject, pairs, names, short)}"
        between = "\n"


def _block(subject: str, pairs: Pairs, names: Names, short: Short) -> str:
    """A subject with its properties."""
    # A text is seldom written twice: not worth remembering.
    written = [
        (names[name], value if value[0] == value[-1] == '"' else short[value])
        for name, value in pairs
    ]
    if len(dict(written)) == len(written):  # as `block` has it, without its sets
        written.sort()
        if written[0][0] < "a":  # "<http://...>": the class comes first all the same
            written.sort(key=_class_first)
        return f"{subject} " + " ;\n    ".join(map(" ".join, written)) + " .\n"
    found: dict[str, set[str]] = defaultdict(set)
    for name, value in written:
        found[name].add(value)
    return block(subject, found, "")


def _class_first(pair: tuple[str, str]) -> str:
    return "" if pair[0] == "a" else pair[0]
