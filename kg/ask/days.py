"""The days that a question names: "since May 3", "between Monday and Friday"."""

import re
from datetime import date, timedelta

from kg.extract.times import Anchor, Towards, time
from kg.model import Analysis, Kind, Span

TIMES = re.compile(
    r"\b(?:(?:between|from)\s.+?\s(?:and|to|until)\s.+|(?:since|after|before|until|by|on"
    r"|in|during)\s.+)",
    re.IGNORECASE,
)
RANGE = re.compile(
    r"\b(?:between|from)\s+(?P<first>.+?)\s+(?:and|to|until|till)\s+(?P<last>.+)",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b\d{4}\b")
Days = tuple[date | None, date | None]


def days(analysis: Analysis) -> Days:
    """The first and the last day that a question names."""
    if not any(mention.kind is Kind.DATE for mention in analysis.mentions):
        return None, None
    here = Anchor(day=analysis.article.day, towards=Towards.BACK)
    text = analysis.article.text.rstrip("? ")
    both = _range(text, here)
    if both:
        return both
    for match in TIMES.finditer(text):
        for start in range(match.start(), match.end()):
            if start > match.start() and text[start - 1] != " ":
                continue
            words = text[start : match.end()]
            found = time(words, Span(start, match.end()), here)
            if found and TIMES.match(words):
                return _outside(words, found.start, found.end)
    return None, None


def _range(text: str, here: Anchor) -> Days | None:
    """The first and the last day of "between May 3 and June 2, 2024"."""
    found = RANGE.search(text)
    if not found:
        return None
    first, last = found["first"], found["last"]
    year = YEAR.search(last)
    if year and not YEAR.search(first):
        first = f"{first}, {year[0]}" if first[-1].isdigit() else f"{first} {year[0]}"
    start, end = _day(first, here), _day(last, here)
    return (start[0], end[1]) if start and end and start[0] and end[1] else None


def _day(words: str, here: Anchor) -> Days | None:
    """The days that words name alone."""
    for before in ("on", "in"):
        whole = f"{before} {words}"
        found = time(whole, Span(0, len(whole)), here)
        if found:
            return found.start, found.end
    return None


def _outside(words: str, start: date | None, end: date | None) -> Days:
    """The days that lie after, or before, those that are named."""
    match words.split(maxsplit=1)[0].lower():
        case "after" if end:
            return end + timedelta(days=1), None
        case "before" if start or end:
            return None, (start or end or date.max) - timedelta(days=1)
    return start, end
