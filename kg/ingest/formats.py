"""What a page is, and the reader for it."""

import io
import re
from collections.abc import Iterator

from kg.errors import SourceError
from kg.ingest import feed, records, web_page
from kg.ingest.draft import Draft, Page
from kg.ingest.encoding import decoded
from kg.ingest.files import JSON, LINES
from kg.model import Dropped

_START = 2048
_PROLOG = rb"\s*(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*\?>\s*)*(?:<!--.*?-->\s*)*"
_FEED = re.compile(
    _PROLOG + rb"(?:<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>\s*)?<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML = re.compile(
    _PROLOG + rb"(?:<!DOCTYPE\s+html|<html|<head|<body|<article|<main|<div|<meta|<p\b)",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml", re.IGNORECASE)


def drafts(
    page: Page, *, follow: feed.Follow | None = None
) -> Iterator[Draft | Dropped]:
    """The articles of a page, read as what its first bytes show it to be.

    Content decides before suffix and media type: both are often wrong.
    """
    start = _readable(page.content)
    if not page.content.strip(b" \t\r\n\xef\xbb\xbf"):
        raise SourceError("empty; nothing to read")
    if _FEED.match(start):
        return feed.drafts(page, follow=follow)
    if _HTML.match(start) or page.media_type in {"text/html", "application/xhtml+xml"}:
        return web_page.drafts(page)
    if _XML.match(start):
        raise SourceError("XML, but neither a page nor a feed; save its text")
    if page.suffix in LINES or (page.suffix not in JSON and _object_lines(start)):
        content = decoded(page.content).encode()
        return records.drafts(io.BytesIO(content), name=page.name)
    if page.suffix in JSON or page.media_type == "application/json":
        return records.listed(decoded(page.content), name=page.name)
    text = decoded(page.content, declared=page.charset)
    return iter((Draft(name=page.name, url=page.url, text=text, headed=True),))


def _readable(content: bytes) -> bytes:
    """The first bytes as they would be in UTF-8, for looking at."""
    start = content[:_START]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start[: len(start) // 2 * 2].decode("utf-16", "replace").encode()
    return start.removeprefix(b"\xef\xbb\xbf")


def _object_lines(start: bytes) -> bool:
    return bool(re.match(rb'\s*\{\s*"', start))
