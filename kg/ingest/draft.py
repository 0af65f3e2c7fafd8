"""What passes between the readers: bytes not yet understood, and raw articles."""

from dataclasses import dataclass
from datetime import date, datetime

PAGE_BYTES = 20 * 1024 * 1024
"""Larger files and pages are not articles; reading them would only cost memory."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """The bytes of a file or an address before anyone knows what they are."""

    name: str
    """Path or address, for messages."""
    content: bytes
    suffix: str = ""
    """Of the file's name, in lower case with its dot."""
    url: str | None = None
    """The address that answered, where it came from the network."""
    media_type: str = ""
    charset: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What a reader found: the text as it stands and what metadata says of it."""

    name: str
    text: str
    url: str | None = None
    title: str | None = None
    published: date | datetime | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    headed: bool = False
    """Whether title, byline and date may stand in the first lines of the text."""
    verbatim: bool = False
    """Whether the text is to be kept to the letter."""
