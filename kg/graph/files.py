"""Files that are written whole or not at all, for exports and pages alike."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kg.errors import StoreError


def write_whole(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Put a file in place once all of it is on the disk."""
    new = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as file:
            file.writelines([content] if isinstance(content, bytes) else content)
        new.replace(path)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
