"""Bytes -> text, or a refusal where the bytes are no text."""

import codecs
import re

from kg.errors import SourceError

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound, picture or video file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_CONTROL_SHARE = 0.02
"""Text has next to no control characters; compressed bytes have about 10 %."""
_SAMPLE = 65_536
_DECLARED = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)


def decoded(content: bytes, *, declared: str | None = None) -> str:
    """The text of the bytes.

    A byte order mark decides, then UTF-8 where the bytes are valid UTF-8 (nothing
    else looks like it by chance), then what the source declares, then Windows-1252.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            content = content[len(mark) :] if encoding == "utf-8" else content
            return content.decode(encoding, errors="replace")
    _refuse_binary(content)
    for guess in ("utf-8", declared, "cp1252"):
        text = _attempt(content, guess)
        if text is not None:
            return text
    return content.decode("latin-1")


def declared_charset(content: bytes) -> str | None:
    """The encoding that a page of HTML or XML names in its first lines."""
    found = _DECLARED.search(content[:2048])
    return found.group(1).decode("ascii", "replace") if found else None


def _refuse_binary(content: bytes) -> None:
    for magic, what in _MAGIC:
        if content.startswith(magic):
            raise SourceError(f"{what}, not text; save its text and give that")
    sample = content[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in sample or controls > _CONTROL_SHARE * len(sample):
        raise SourceError("binary, not text; give a text file, a page or JSON Lines")


def _attempt(content: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
