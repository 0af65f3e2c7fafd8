"""What a page of HTML says of itself: JSON-LD, OpenGraph and other meta elements.

Publishers fill these for search engines, so they are exact where a guess from the
visible page is not: time and zone of publication, the headline without the site's
name, organisations as authors. After schema.org/Article and ogp.me.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from html.parser import HTMLParser
from urllib.parse import urlsplit

from kg.ingest.address import web_address
from kg.ingest.dates import moment
from kg.ingest.markup import one_line

_ARTICLE = re.compile(r"(?:\w*Article|\w*BlogPosting|Report|SocialMediaPosting)$")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "dc.date.issued", "dc.date", "dcterms.created", "sailthru.date", "publish-date",
    "pubdate", "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "byl")
_SITES = ("og:site_name", "application-name", "dc.publisher")
_LANGUAGES = ("og:locale", "dc.language", "language")


@dataclass(frozen=True, kw_only=True, slots=True)
class Metadata:
    """The fields of an article that a page declares."""

    title: str | None
    published: date | datetime | None
    author: str | None
    publisher: str | None
    language: str | None
    url: str | None
    body: str | None
    """The article's text, which some publishers repeat for machines."""


def metadata(html: str) -> Metadata:
    """The declared metadata of a page; JSON-LD wins over meta elements."""
    head = _Head()
    head.feed(html)
    head.close()
    linked = _article(head.linked)
    meta = head.meta
    publisher = _names(linked.get("publisher")) or _first(meta, _SITES)
    title = one_line(linked.get("headline")) or one_line(linked.get("name"))
    title = title or _first(meta, _TITLES)
    author = _names(linked.get("author")) or _person(_first(meta, _AUTHORS))
    language = one_line(linked.get("inLanguage")) or head.language
    language = language or _first(meta, _LANGUAGES)
    return Metadata(
        title=without_site(title, publisher),
        published=moment(linked.get("datePublished"))
        or moment(linked.get("dateCreated"))
        or next((m for key in _DATES if (m := moment(meta.get(key)))), None),
        author=author,
        publisher=publisher,
        language=language.replace("_", "-") if language else None,
        url=_page_address(head, linked),
        body=text if isinstance(text := linked.get("articleBody"), str) else None,
    )


class _Head(HTMLParser):
    """Collects the elements that carry metadata."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.linked: list[object] = []
        self.canonical: str | None = None
        self.language: str | None = None
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        match tag:
            case "html":
                self.language = self.language or found.get("lang") or None
            case "link" if "canonical" in found.get("rel", "").lower().split():
                self.canonical = self.canonical or found.get("href")
            case "script" if "ld+json" in found.get("type", "").lower():
                self._script = []
            case "meta":
                names = (found.get(key) for key in ("property", "name", "itemprop"))
                key = next((name for name in names if name), "").lower()
                if key and found.get("content"):
                    self.meta.setdefault(key, found["content"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.linked.extend(_json("".join(self._script)))
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)


def _json(script: str) -> Iterator[object]:
    """The value of a script; a broken one says nothing."""
    bare = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", script)
    try:
        yield json.loads(bare.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return


def _article(linked: list[object]) -> Mapping[str, object]:
    """The object that describes the article, its references filled in."""
    things = [thing for value in linked for thing in _things(value)]
    named = {
        str(thing["@id"]): thing
        for thing in things
        if len(thing) > 1 and "@id" in thing
    }
    articles = [thing for thing in things if _is_article(thing)]
    if not articles:
        return {}
    chosen = dict(next((a for a in articles if "datePublished" in a), articles[0]))
    for key in ("author", "publisher"):
        values = chosen.get(key)
        listed = values if isinstance(values, list) else [values]
        chosen[key] = [
            named.get(str(v.get("@id")), v) if isinstance(v, dict) else v
            for v in listed
        ]
    return chosen


def _things(value: object) -> Iterator[Mapping[str, object]]:
    """The objects on top, in lists and in `@graph`; not those nested as parts."""
    if isinstance(value, list):
        for part in value:
            yield from _things(part)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph"))
        yield from _things(value.get("mainEntity"))


def _is_article(thing: Mapping[str, object]) -> bool:
    kinds = thing.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(k, str) and _ARTICLE.search(k) for k in listed)


def _names(value: object) -> str | None:
    """The names of people or organisations, comma between them."""
    values = value if isinstance(value, list) else [value]
    found = (one_line(v.get("name") if isinstance(v, dict) else v) for v in values)
    names = dict.fromkeys(person for name in found if (person := _person(name)))
    return ", ".join(names) or None


def _person(name: str | None) -> str | None:
    """A name that is no address and no account, without a leading "By"."""
    if not name or "://" in name or name.startswith(("@", "www.")):
        return None
    return re.sub(r"^by\s+", "", name, flags=re.IGNORECASE) or None


def _first(meta: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((line for key in keys if (line := one_line(meta.get(key)))), None)


def without_site(title: str | None, site: str | None) -> str | None:
    """`Title | Site` without the site."""
    if not title or not site:
        return title
    ending = re.compile(rf"\s*[|\-–—:·]\s*{re.escape(site)}\s*$", re.IGNORECASE)
    return ending.sub("", title) or title


def _page_address(head: _Head, linked: Mapping[str, object]) -> str | None:
    """The page's own address as it declares it; never that of a front page."""
    main = linked.get("mainEntityOfPage")
    main = main.get("@id") if isinstance(main, dict) else main
    for value in (head.canonical, linked.get("url"), main, head.meta.get("og:url")):
        url = web_address(value)
        if url and (urlsplit(url).path.strip("/") or urlsplit(url).query):
            return url
    return None
