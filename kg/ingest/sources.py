"""A source as a person names it -> its drafts. One that fails never stops the rest."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kg.errors import SourceError
from kg.ingest import formats, records
from kg.ingest.address import is_address
from kg.ingest.draft import Draft, Page
from kg.ingest.encoding import decoded
from kg.ingest.files import LINES, page, read, shown, unreadable, walked
from kg.model import Dropped

_STDIN = "-"


def drafts(source: str, *, stdin: BinaryIO | None = None) -> Iterator[Draft | Dropped]:
    """What a path, an address or `-` holds."""
    if source == _STDIN:
        return _sparing("standard input", _piped(stdin))
    if is_address(source):
        return _sparing(source, _fetched(source))
    return _sparing(shown(Path(source)), _path(Path(source)))


def lines_of(
    source: str, *, stdin: BinaryIO | None = None
) -> Iterator[Draft | Dropped]:
    """Each line that is not blank as a document, named by its number from 1."""
    return _sparing(source, _lines(source, stdin))


def _sparing(name: str, found: Iterator[Draft | Dropped]) -> Iterator[Draft | Dropped]:
    """The same, with an error as the last thing dropped."""
    try:
        yield from found
    except SourceError as error:
        yield Dropped(item=name, reason=str(error))


def _piped(stdin: BinaryIO | None) -> Iterator[Draft | Dropped]:
    content = read(stdin or sys.stdin.buffer)
    yield from formats.drafts(Page(name="standard input", content=content))


def _fetched(url: str) -> Iterator[Draft | Dropped]:
    """The page, or the items of the feed, with those that are read behind links."""
    yield from formats.drafts(_page_at(url), follow=_behind_link)


def _behind_link(url: str) -> Iterator[Draft | Dropped]:
    """One page named by a feed; should it be a feed again, its teasers must do."""
    return _sparing(url, _page_behind(url))


def _page_behind(url: str) -> Iterator[Draft | Dropped]:
    yield from formats.drafts(_page_at(url))


def _page_at(url: str) -> Page:
    from kg.ingest.network import fetched  # noqa: PLC0415 slow to import

    return fetched(url)


def _path(path: Path) -> Iterator[Draft | Dropped]:
    if not os.path.isdir(path):  # noqa: PTH112 Path.is_dir raises for long names
        yield from _file(path)
        return
    empty = True
    for found in walked(path):
        empty = False
        if isinstance(found, Dropped):
            yield found
        else:
            yield from _sparing(shown(found), _file(found))
    if empty:
        raise SourceError("a folder without articles; nothing to read")


def _file(path: Path) -> Iterator[Draft | Dropped]:
    if path.suffix.lower() not in LINES:
        yield from formats.drafts(page(path))
        return
    try:
        with path.open("rb") as file:  # a stream: such files can be larger than memory
            yield from records.drafts(file, name=shown(path))
    except OSError as error:
        raise SourceError(unreadable(error)) from error


def _lines(source: str, stdin: BinaryIO | None) -> Iterator[Draft | Dropped]:
    if source == _STDIN:
        yield from _numbered(stdin or sys.stdin.buffer)
        return
    try:
        with Path(source).open("rb") as file:
            yield from _numbered(file)
    except (OSError, ValueError) as error:
        raise SourceError(unreadable(error)) from error


def _numbered(file: BinaryIO) -> Iterator[Draft | Dropped]:
    for number, line in enumerate(file, start=1):
        name = str(number)
        try:
            text = decoded(line).rstrip("\r\n")
        except SourceError as error:
            yield Dropped(item=name, reason=str(error))
            continue
        if text.strip():
            yield Draft(name=name, text=text, verbatim=True)
