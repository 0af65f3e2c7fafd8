"""The lines of a file that another thread is still writing."""

from collections.abc import Iterator
from concurrent.futures import Future, wait
from pathlib import Path

PART = 1 << 20
"""Bytes that are read at a time."""
PAUSE = 0.02
"""Seconds until a file that gave nothing new is asked again."""


def growing_lines(path: Path, writing: Future[None]) -> Iterator[str]:
    """Each line without its line feed, as soon as it stands there whole.

    Raises:
        Exception: whatever stopped the writing.
    """
    rest = b""
    with path.open("rb") as file:
        while True:
            done = writing.done()
            part = file.read(PART)
            if part:
                whole, feed, tail = part.rpartition(b"\n")
                if feed:
                    yield from (rest + whole).decode().split("\n")
                    rest = tail
                else:
                    rest += part
            elif done:
                break
            else:
                wait((writing,), timeout=PAUSE)
    writing.result()
    if rest:
        yield rest.decode()
