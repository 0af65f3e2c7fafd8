"""More lines than fit into memory, sorted piece by piece on the disk and merged."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

PIECE = 100_000_000
"""Characters that are sorted at a time; some 150 MB."""


def sorted_lines(
    lines: Iterable[str], scratch: Path, piece: int = PIECE
) -> Iterator[str]:
    """The lines in order; each ends with a line feed. `scratch` is an empty folder.

    Nothing comes back before the last line was taken.
    """
    paths: list[Path] = []
    held: list[str] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= piece:
            paths.append(_kept(held, scratch / f"{len(paths)}.txt"))
            held, size = [], 0
    held.sort()
    if not paths:
        yield from held
        return
    with ExitStack() as opened:
        files = [
            opened.enter_context(path.open(encoding="utf-8", newline="\n"))
            for path in paths
        ]
        yield from heapq.merge(*files, held)


def _kept(lines: list[str], path: Path) -> Path:
    """Lines on the disk, sorted."""
    lines.sort()
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)
    return path
