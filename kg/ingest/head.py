"""The head of an article: what stands above and before its first sentence.

A title, a byline, the day, and the dateline that opens the first sentence ("DAMASCUS,
Dec. 8 (Reuters) — "). They are read and leave the text: they are no sentences.
Metadata from elsewhere wins.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from kg.ingest.dateline import dateline
from kg.ingest.dates import moment, without_dates, written_date
from kg.ingest.draft import Draft
from kg.ingest.furniture import furniture

_HEAD = 6
"""Byline and day stand among the first few lines."""
_OPENING = 3
"""A dateline opens the first paragraph, which a standfirst may precede."""
_TITLE_WORDS = 30
_BYLINE_WORDS = 16
_SENTENCE_END = re.compile(r"[.:;,][\"'\u2019\u201d)\]]*$")
_BYLINE = re.compile(
    r"(?:(?:written|reported|story|exclusive)\s+)?by:?\s+(?P<author>[A-Z][^.!?]*(?:\.[^.!?]+)*)",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?P<author>[A-Z][\w'\u2019-]+(?: [A-Z][\w.'\u2019-]+){1,3}), "
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
)
"""A byline without "By": a name and the place it was written in."""
_JOB = re.compile(
    r"\s+[|·•]\s.*|,[^,]*\b(?:correspondent|editor|reporter|writer|staff)\b.*|"
    r"\s+in\s+[A-Z].*",
    re.IGNORECASE,
)
"""What follows the name in a byline: a desk, an office, the outlet."""
_NAME_PARTS = frozenset(
    "and in for of the de da del van von den der bin ibn la le".split()
)
_DAY_WORDS = frozenset(
    "date dated published posted updated first last on at t z am pm a p m utc gmt "
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday "
    "sat saturday sun sunday".split()
)
_DAY_LINE_WORDS = 14
_ZONE = re.compile(r"[A-Z]{2,4}T")
_WORD = re.compile(r"[^\W\d_]+|\d+")


def headed(draft: Draft, lines: Iterable[str]) -> tuple[Draft, tuple[str, ...]]:
    """The draft with what its head says, and the paragraphs of the body."""
    body = [line for line in lines if not furniture(line)]
    if draft.headed:
        draft, body = _day_lines(draft, body)
        draft, body = _titled(draft, body)
    body = _untitled(draft, body)
    draft, body = _day_lines(draft, body)
    draft, body = _byline(draft, body)
    draft, body = _day_lines(draft, body)
    draft, body = _dateline(draft, body)
    return draft, tuple(body)


def _titled(draft: Draft, body: list[str]) -> tuple[Draft, list[str]]:
    """The first line, where it looks like a title and there is text below it."""
    if draft.title or len(body) < 2 or not _looks_titled(body[0]):  # noqa: PLR2004 title and text
        return draft, body
    return replace(draft, title=body[0]), body[1:]


def _looks_titled(line: str) -> bool:
    return (
        len(line.split()) <= _TITLE_WORDS
        and not _SENTENCE_END.search(line)
        and not _BYLINE.fullmatch(line)
    )


def _untitled(draft: Draft, body: list[str]) -> list[str]:
    """The body without a repeated title at its top."""
    while draft.title and body and _folded(body[0]) == _folded(draft.title):
        body = body[1:]
    return body


def _folded(line: str) -> str:
    return "".join(c for c in line.casefold() if c.isalnum())


def _byline(draft: Draft, body: list[str]) -> tuple[Draft, list[str]]:
    for number, line in enumerate(body[:_HEAD]):
        match = _BYLINE.fullmatch(line) or (number < 2 and _SIGNED.fullmatch(line))  # noqa: PLR2004 right below the title
        author = _JOB.sub("", match["author"].strip()) if match else ""
        if _names(author) and len(line.split()) <= _BYLINE_WORDS:
            draft = _filled(draft, "author", author)
            return draft, [*body[:number], *body[number + 1 :]]
    return draft, body


def _names(author: str) -> bool:
    """Whether the words after "By" are names: "By Monday it was over" has others."""
    words = author.split()
    return bool(words) and all(
        w[0].isupper() or w in _NAME_PARTS or not w[0].isalpha() for w in words
    )


def _day_lines(draft: Draft, body: list[str]) -> tuple[Draft, list[str]]:
    """Lines of the head that hold a day and nothing else; the first one counts."""
    kept = []
    for number, line in enumerate(body):
        day = _only_day(line) if number < _HEAD else None
        if day is None:
            kept.append(line)
        else:
            draft = _filled(draft, "published", day)
    return draft, kept


def _only_day(line: str) -> date | datetime | None:
    if len(line.split()) > _DAY_LINE_WORDS:
        return None
    for word in _WORD.findall(without_dates(line)):
        known = word.lower() in _DAY_WORDS or _ZONE.fullmatch(word)
        if not (known or word.isdigit()):
            return None
    return moment(line) or written_date(line)


def _dateline(draft: Draft, body: list[str]) -> tuple[Draft, list[str]]:
    hints = "\n".join((draft.url or "", draft.name, *body))
    for number, line in enumerate(body[:_OPENING]):
        found = dateline(line, hints=hints)
        if found:
            draft = _filled(draft, "published", found.day)
            draft = _filled(draft, "publisher", found.agency)
            rest = [line[found.end :]] if line[found.end :] else []
            return draft, [*body[:number], *rest, *body[number + 1 :]]
    return draft, body


def _filled(draft: Draft, name: str, value: object) -> Draft:
    """The draft with a field set that was empty."""
    if value is None or getattr(draft, name) is not None:
        return draft
    return replace(draft, **{name: value})  # type: ignore[arg-type]  # name and value belong together
