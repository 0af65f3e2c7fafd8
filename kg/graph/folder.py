"""The folder of a store on disk, and what can go wrong with it.

store/
format       one line: the format of the store, here 1
oxigraph/    the engine's own files
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

FORMAT = 1
"""Rises when an older `kg` could no longer read what a newer one writes."""
MARK = "kg store, format "


def engine(path: Path, *, create: bool, write: bool = True) -> ox.Store:
    """The engine in a folder; without `create` it must be there already."""
    with errors(str(path)):
        _check(path, create=create)
        inner = path / "oxigraph"
        return ox.Store(inner) if write else ox.Store.read_only(str(inner))


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Keep other processes from writing to a store that several are reading.

    It is the lock that the engine itself takes when it opens a store for writing.
    """
    if fcntl is None:  # Windows does not let go of files that somebody reads
        yield
        return
    with (path / "oxigraph" / "LOCK").open("r+b") as file:
        with errors(str(path)):
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def _check(path: Path, *, create: bool) -> None:
    """Make the folder of a new store, or see that an old one can be read."""
    marker = path / "format"
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path}: this is a file; name a folder for the store")
    if not marker.exists():
        _found(path, marker, create=create)
        return
    line = marker.read_text(encoding="utf-8", errors="replace").strip()
    number = line.removeprefix(MARK)
    if not line.startswith(MARK) or not number.isdecimal():
        raise StoreError(
            f"{marker}: this does not name the format of a store; "
            "restore the folder or build the store again"
        )
    if int(number) > FORMAT:
        raise StoreError(
            f"{path}: the store has format {number} and this kg reads {FORMAT}; "
            "update kg or name another folder"
        )


def _found(path: Path, marker: Path, *, create: bool) -> None:
    """Make the folder of a new store."""
    if path.exists() and any(p.name != "format.new" for p in path.iterdir()):
        raise StoreError(
            f"{path}: this folder holds other things than a store; name another"
        )
    if not create:
        raise StoreError(f"{path}: there is no store yet; make one with `kg build`")
    path.mkdir(parents=True, exist_ok=True)
    new = path / "format.new"
    new.write_text(f"{MARK}{FORMAT}\n", encoding="utf-8")
    new.replace(marker)


@contextmanager
def errors(place: str) -> Iterator[None]:
    """Say in one line what the engine or the disk complains about."""
    try:
        yield
    # Oxigraph reports damage as RuntimeError and all else as OSError.
    except (OSError, RuntimeError) as error:
        raise StoreError(f"{place}: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    """What has happened and what to do about it."""
    said = " ".join(str(error).split())
    lowered = said.lower()
    if "lock" in lowered and ("resource" in lowered or "no locks" in lowered):
        return "another process has this store open; wait for it or stop it"
    if "no space left" in lowered or "quota" in lowered or "too large" in lowered:
        return (
            "the disk is full; make room and run the command again "
            "(the store is as after the last complete article)"
        )
    if "corruption" in lowered or "checksum" in lowered:
        return f"the store is damaged ({said}); restore it or build it again"
    if isinstance(error, PermissionError) or "permission denied" in lowered:
        return "no permission to read and write here; name another folder"
    return f"the store cannot be used ({said})"
