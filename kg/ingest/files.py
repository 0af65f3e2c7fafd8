"""Paths -> the files to read."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kg.errors import SourceError
from kg.ingest.draft import PAGE_BYTES, Page
from kg.model import Dropped

TEXTS = frozenset({".txt", ".text"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
FEEDS = frozenset({".xml", ".rss", ".atom"})
LINES = frozenset({".jsonl", ".ndjson"})
JSON = frozenset({".json"})
_READ = TEXTS | PAGES | FEEDS | LINES | JSON


STORE_MARK = "oxigraph"
"""The folder that marks a folder as a store of `kg`."""


def walked(folder: Path) -> Iterator[Path | Dropped]:
    """The files of a folder and the folders in it, in the order of their names.

    Hidden files are passed over, and so are the folders in which browsers keep the
    pictures of a saved page; files of kinds that hold no articles are dropped.
    """
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        yield Dropped(item=shown(folder), reason=unreadable(error))
        return
    pages = {name.rsplit(".", 1)[0] for name in names if Path(name).suffix in PAGES}
    for name in names:
        path = folder / name
        belongs = name.endswith("_files") and name.removesuffix("_files") in pages
        if name.startswith(".") or (belongs and path.is_dir()):
            continue
        if (path / STORE_MARK).is_dir():  # our own graph, not what it was read from
            continue
        if path.is_dir():
            if not path.is_symlink():  # it could lead round in circles
                yield from walked(path)
        elif path.suffix.lower() in _READ:
            yield path
        else:
            reason = "not a kind of file that holds articles (.txt .html .xml .jsonl)"
            yield Dropped(item=shown(path), reason=reason)


def page(path: Path) -> Page:
    """The bytes of a file; SourceError where it cannot be read or is enormous."""
    try:
        with path.open("rb") as file:
            content = read(file)
    except (OSError, ValueError) as error:
        raise SourceError(unreadable(error)) from error
    return Page(name=shown(path), content=content, suffix=path.suffix.lower())


def read(file: BinaryIO) -> bytes:
    """All bytes up to the limit; SourceError where there are more."""
    content = file.read(PAGE_BYTES + 1)
    if len(content) > PAGE_BYTES:
        raise SourceError("larger than 20 MB; split it, or write it as JSON Lines")
    return content


def shown(path: Path) -> str:
    """A path as text that can be printed anywhere."""
    return str(path).encode("utf-8", "replace").decode()


def unreadable(error: OSError | ValueError) -> str:
    """Why a file cannot be opened, and what to do."""
    match error:
        case FileNotFoundError():
            return "no such file or folder; check the path"
        case PermissionError():
            return "permission denied; check who may read it"
        case OSError(strerror=str(said)):
            return f"cannot be read ({said.lower()}); check the path"
        case _:
            return "not a path; check it"
