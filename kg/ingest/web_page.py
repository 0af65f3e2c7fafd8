"""A page of HTML -> its article: trafilatura for the body, metadata for the rest."""

from collections.abc import Iterator
from datetime import date, datetime

from kg.errors import SourceError
from kg.ingest.dates import moment
from kg.ingest.draft import Draft, Page
from kg.ingest.encoding import declared_charset, decoded
from kg.ingest.markup import marked_up, one_line, words_of
from kg.ingest.metadata import metadata, without_site
from kg.ingest.paragraphs import visible

_LEAST_PROSE = 25
"""Words in full sentences; pages with fewer are lists of links, errors or walls."""
_LEAST_SENTENCE = 6
_FULLER = 2
"""The text for machines is taken where it has this many times the visible text."""
_ENDS = (".", "!", "?", '"', "\u201d", "\u2019", ":")


def drafts(page: Page) -> Iterator[Draft]:
    """The one article of a page; SourceError where it has none."""
    html = decoded(
        page.content, declared=page.charset or declared_charset(page.content)
    )
    yield draft(html, name=page.name, url=page.url)


def draft(html: str, *, name: str, url: str | None = None) -> Draft:
    """The article of a page of HTML."""
    from trafilatura import bare_extraction  # noqa: PLC0415 slow to import

    declared = metadata(html)
    found = bare_extraction(
        html, url=url, with_metadata=True, include_comments=False, include_tables=False
    )
    shown = visible(found.text or "") if found else ""
    hidden = declared.body or ""
    hidden = words_of(hidden) if marked_up(hidden) else hidden
    fuller = _prose(hidden) > _FULLER * _prose(shown)
    text = hidden if fuller or hidden.split() == shown.split() else shown
    if _prose(text) < _LEAST_PROSE:
        raise SourceError("no article on this page; give the address of a single story")
    guess = found.as_dict() if found else {}
    publisher = declared.publisher or one_line(guess.get("sitename"))
    return Draft(
        name=name,
        text=_paragraph_per_line(text),
        url=declared.url or url,
        title=declared.title or without_site(one_line(guess.get("title")), publisher),
        published=declared.published or _day(guess.get("date")),
        publisher=publisher,
        author=declared.author or one_line(guess.get("author")),
        language=declared.language,
    )


def _prose(text: str) -> int:
    """The number of words in lines that are sentences."""
    lines = (line.strip() for line in text.splitlines())
    counts = (len(line.split()) for line in lines if line.endswith(_ENDS))
    return sum(count for count in counts if count >= _LEAST_SENTENCE)


def _paragraph_per_line(text: str) -> str:
    """Lines are paragraphs here, however short; list marks are no words."""
    return "\n\n".join(line.removeprefix("- ") for line in text.splitlines())


def _day(value: object) -> date | datetime | None:
    return moment(value) if isinstance(value, str) else None
