"""The union of a whole store as Turtle, the same bytes as `kg.graph.turtle` gives.

It works on text instead of nodes, several times as fast, and in little memory.
"""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.graph.sorted_lines import PIECE, sorted_lines
from kg.graph.subjects import Pairs, common_properties, subject_rows
from kg.graph.turtle import BARE, INTEGER, block, declared, short_iri

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
XSD = "http://www.w3.org/2001/XMLSchema#"
BARE_FORMS = {str(datatype): form for datatype, form in BARE.items()}
PART = "\0"
"""After the subject: less than any sign, so that what hangs on a node (`a#x`) follows
the node (`a`)."""
SEVERAL = "\1"
"""Before what has some property more than once."""
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
    rows = subject_rows(engine, numbered, folder)
    lines = (_line(subject, pairs, names, short) for subject, pairs in rows)
    between = ""
    for start, parts in _by_subject(sorted_lines(lines, folder, piece)):
        subject = short[f"{start}>"] if start[0] == "<" else start
        yield f"{between}{_block(subject, parts)}"
        between = "\n"


def _line(subject: str, pairs: Pairs, names: Names, short: Short) -> str:
    """A subject and how what it has is written, in order, between tabs.

    So most is ready before all is sorted, while the engine is still writing.
    """
    # A text is seldom written twice: not worth remembering.
    written = [
        f"{names[name]} {value}"
        if value[0] == value[-1] == '"'
        else f"{names[name]} {short[value]}"
        for name, value in pairs
    ]
    written.sort()
    if written[0] < "a":  # "<http://...>": the class comes first all the same
        written.sort(key=_class_first)
    several = "" if len(dict(pairs)) == len(pairs) else SEVERAL
    return f"{subject}{PART}{several}" + "\t".join(written) + "\n"


def _class_first(pair: str) -> str:
    return "" if pair.startswith("a ") else pair


def _by_subject(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each subject once, with what its lines have."""
    before, parts = "", list[str]()
    for line in lines:
        subject, _, rest = line[:-1].partition(PART)
        if subject != before:
            if before:
                yield before, parts
            before, parts = subject, []
        parts.append(rest)
    if before:
        yield before, parts


def _block(subject: str, parts: list[str]) -> str:
    """A subject with its properties, as `block` has it, mostly without its sets."""
    if len(parts) == 1 and not parts[0].startswith(SEVERAL):
        return f"{subject} " + parts[0].replace("\t", " ;\n    ") + " .\n"
    found: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        for pair in part.removeprefix(SEVERAL).split("\t"):
            name, _, value = pair.partition(" ")
            found[name].add(value)
    return block(subject, found, "")
