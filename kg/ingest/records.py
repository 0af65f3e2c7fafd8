"""JSON Lines and JSON -> one article a record, read as a stream."""

import json
from collections.abc import Iterable, Iterator, Mapping

from kg.errors import SourceError
from kg.ingest.address import web_address
from kg.ingest.dates import moment
from kg.ingest.draft import Draft
from kg.ingest.encoding import decoded
from kg.ingest.markup import marked_up, one_line, words_of
from kg.model import Dropped

_NAMES = {
    "text": (
        "text", "body", "content", "articlebody", "maintext", "fulltext", "article",
    ),
    "title": ("title", "headline"),
    "url": ("url", "link", "uri", "sourceurl", "permalink"),
    "published": (
        "published", "date", "datepublished", "publishedat", "publishdate",
        "datepublish", "pubdate", "publicationdate", "datetime", "timestamp",
    ),
    "publisher": (
        "publisher", "source", "outlet", "site", "sitename", "sourcedomain", "domain",
    ),
    "author": ("author", "authors", "byline", "creator"),
    "language": ("language", "lang"),
}  # fmt: skip
"""What other tools call our keys, in lower case without `_`, `-` and spaces."""


def drafts(lines: Iterable[bytes], *, name: str) -> Iterator[Draft | Dropped]:
    """One article a line; a line that is none is dropped with its number."""
    for number, line in enumerate(lines, start=1):
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        place = f"{name}:{number}"
        try:
            yield _draft(_value(decoded(line)), name=place)
        except SourceError as error:
            yield Dropped(item=place, reason=str(error))


def listed(text: str, *, name: str) -> Iterator[Draft | Dropped]:
    """The articles of one JSON value: a record, or a list of records."""
    value = _value(text)
    records = value if isinstance(value, list) else [value]
    for number, record in enumerate(records, start=1):
        place = f"{name}:{number}" if isinstance(value, list) else name
        try:
            yield _draft(record, name=place)
        except SourceError as error:
            yield Dropped(item=place, reason=str(error))


def _value(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        where = f"{error.msg.lower()} at character {error.pos}"
        raise SourceError(f"not JSON ({where}); write one object a line") from error
    except (ValueError, RecursionError) as error:
        raise SourceError("JSON nested too deeply or with too long a number") from error


def _draft(record: object, *, name: str) -> Draft:
    if not isinstance(record, dict):
        raise SourceError("not a JSON object; write one object with a `text` a line")
    keys = {_folded(key): value for key, value in record.items()}
    text = _found(keys, "text")
    if not isinstance(text, str) or not text.strip():
        raise SourceError("no `text` in this record; name the article's words `text`")
    return Draft(
        name=name,
        text=words_of(text) if marked_up(text) else text,
        url=web_address(_found(keys, "url")),
        title=one_line(_found(keys, "title")),
        published=moment(_found(keys, "published")),
        publisher=_name(_found(keys, "publisher")),
        author=_name(_found(keys, "author")),
        language=one_line(_found(keys, "language")),
        headed=True,
    )


def _folded(key: str) -> str:
    return "".join(c for c in key.lower() if c.isalnum())


def _found(keys: Mapping[str, object], name: str) -> object:
    """The first filled key of those that mean `name`."""
    return next(
        (keys[k] for k in _NAMES[name] if keys.get(k) not in (None, "", [])), None
    )


def _name(value: object) -> str | None:
    """A name, or the names in a list or in an object's `name`."""
    values = value if isinstance(value, list) else [value]
    names = (one_line(v.get("name") if isinstance(v, dict) else v) for v in values)
    return ", ".join(dict.fromkeys(n for n in names if n)) or None
