"""An RSS or Atom feed -> its items."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

from kg.errors import SourceError
from kg.ingest.address import web_address
from kg.ingest.draft import Draft, Page
from kg.ingest.markup import one_line, words_of
from kg.model import Dropped

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_FULL_TEXT_WORDS = 120
"""Items with fewer words are teasers, whose article stands behind the link."""

Follow = Callable[[str], Iterator[Draft | Dropped]]


def drafts(page: Page, *, follow: Follow | None = None) -> Iterator[Draft | Dropped]:
    """The items of a feed; those with a teaser only are read behind their links.

    `follow` reads an address; without it the teaser is the text, as in a saved feed.
    A feed that declares XML entities is refused: they can be made to fill memory.
    """
    import feedparser  # noqa: PLC0415 slow to import

    if _ENTITY.search(page.content):
        raise SourceError("a feed with entity declarations, which are unsafe to expand")
    feed = feedparser.parse(page.content, resolve_relative_uris=True)
    if not feed.entries:
        raise SourceError("a feed without items; give another address or file")
    for number, entry in enumerate(feed.entries, start=1):
        draft = _item(entry, feed.feed, name=f"{page.name}#{number}")
        teaser = len(draft.text.split()) < _FULL_TEXT_WORDS
        if teaser and draft.url and follow:
            yield from follow(draft.url)
        elif draft.text.strip():
            yield draft
        else:
            yield Dropped(item=draft.name, reason="a feed item without text")


def _item(
    entry: Mapping[str, object], feed: Mapping[str, object], *, name: str
) -> Draft:
    language = entry.get("language") or feed.get("language")
    return Draft(
        name=name,
        text=_text(entry),
        url=web_address(entry.get("link")),
        title=one_line(entry.get("title")),
        published=_published(entry),
        publisher=one_line(feed.get("title")),
        author=one_line(entry.get("author")),
        language=language if isinstance(language, str) else None,
    )


def _text(entry: Mapping[str, object]) -> str:
    """The longest of the texts that an item has."""
    contents = entry.get("content")
    values = [c.get("value") for c in contents] if isinstance(contents, list) else []
    values.append(entry.get("summary"))
    texts = (words_of(value) for value in values if isinstance(value, str))
    return max(texts, key=len, default="")


def _published(entry: Mapping[str, object]) -> datetime | None:
    for key in ("published_parsed", "updated_parsed"):
        found = entry.get(key)
        if isinstance(found, tuple):
            year, month, day, hour, minute, second = found[:6]
            return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    return None
