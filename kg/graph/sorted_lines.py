"""The triples of a whole store, sorted, without holding them all in memory.

The engine writes N-Quads fast, and text sorts fast: what does not fit into memory is
sorted piece by piece on the disk and merged.
"""

import heapq
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain, groupby, islice
from pathlib import Path

import pyoxigraph as ox

PIECE = 1_000_000
"""Triples that are sorted at a time; some 300 MB."""
PART = "\0"
"""Between subject, property and value: less than any sign, so that what hangs on a node
(`a#x`) follows the node (`a`)."""


def sorted_lines(engine: ox.Store, scratch: Path, piece: int = PIECE) -> Iterator[str]:
    """Every triple of the union once, as its parts in N-Triples.

    An IRI as the subject lacks its last sign, `>`. `scratch` is an empty folder.
    """
    dumped = scratch / "quads.nq"
    engine.dump(dumped, ox.RdfFormat.N_QUADS)
    with dumped.open(encoding="utf-8", newline="\n") as quads:
        lines = map(_parts, quads)
        first = sorted(set(islice(lines, piece)))
        following = next(lines, None)
        if following is None:
            yield from first
            return
        paths = [_kept(first, scratch / "0.txt")]
        del first
        rest = chain([following], lines)
        while part := sorted(set(islice(rest, piece))):
            paths.append(_kept(part, scratch / f"{len(paths)}.txt"))
    yield from _merged(paths)


def _parts(line: str) -> str:
    """The triple of a line of N-Quads; its graph is left out."""
    subject, property_, rest = line.split(" ", 2)
    return PART.join((subject.removesuffix(">"), property_, _value(rest)))


def _value(rest: str) -> str:
    """The object, which in a line comes before the graph, if any, and the dot."""
    if rest[0] in "<_" and not rest.startswith("<<"):
        return rest.split(" ", 1)[0]
    # Neither a language nor an IRI holds a quote, nor what ends a triple term.
    last = rest.rfind(">>") + 1 if rest[0] == "<" else rest.rfind('"')
    end = rest.find(" ", last + 1)
    return rest[:end]


def _kept(lines: list[str], path: Path) -> Path:
    """Lines on the disk."""
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return path


def _merged(paths: list[Path]) -> Iterator[str]:
    """Sorted files as one, each line once."""
    with ExitStack() as opened:
        files = [
            opened.enter_context(path.open(encoding="utf-8", newline="\n"))
            for path in paths
        ]
        for line, _ in groupby(heapq.merge(*files)):
            yield line[:-1]
