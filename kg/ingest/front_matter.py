"""The lines `Title: …`, `Date: …` that people write above a text."""

import re
from dataclasses import replace

from kg.ingest.address import web_address
from kg.ingest.dates import moment
from kg.ingest.draft import Draft
from kg.ingest.paragraphs import visible

_FIELDS = {
    "title": "title", "headline": "title",
    "date": "published", "published": "published", "datetime": "published",
    "publisher": "publisher", "source": "publisher", "outlet": "publisher",
    "author": "author", "by": "author", "byline": "author",
    "url": "url", "link": "url",
    "language": "language", "lang": "language",
}  # fmt: skip
_FIELD = re.compile(
    rf"\ufeff?(?P<key>{'|'.join(_FIELDS)})[ \t]*:[ \t]+(?P<value>\S.*)", re.IGNORECASE
)
_FENCE = "---"


def front_matter(draft: Draft) -> Draft:
    """The draft with the fields above its text read, and taken out of the text."""
    lines = draft.text.lstrip("\ufeff").splitlines(keepends=True)
    found: dict[str, str] = {}
    body = len(lines)
    for number, line in enumerate(lines):
        bare = line.strip()
        match = _FIELD.fullmatch(bare)
        if match:
            value = " ".join(visible(match["value"]).split()).strip("\"'")
            found.setdefault(_FIELDS[match["key"].lower()], value)
        elif bare not in {"", _FENCE}:
            body = number
            break
    if not found:
        return draft
    return replace(
        draft,
        text="".join(lines[body:]),
        title=draft.title or found.get("title"),
        published=draft.published or moment(found.get("published")),
        publisher=draft.publisher or found.get("publisher"),
        author=draft.author or found.get("author"),
        url=draft.url or web_address(found.get("url")),
        language=draft.language or found.get("language"),
    )
