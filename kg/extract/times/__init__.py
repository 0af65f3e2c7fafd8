"""Expressions of time as intervals of days, counted from the day of publication.

"on Sunday" in an article of Monday 9 December 2024 is 2024-12-08; "since 2011" starts
on 2011-01-01 and is open. What cannot be told, such as "for three days", is None.
The values follow TIMEX3 (ISO 24617-1), read as intervals.
"""

import re

from kg.extract.times.bounds import between, bounded
from kg.extract.times.intervals import Anchor, Interval, Towards
from kg.extract.times.readings import interval
from kg.extract.times.words import MONTHS, plain
from kg.model import Span, Time

__all__ = ["Anchor", "Interval", "Towards", "interval", "plain", "time"]

YEARS = {"last": -1, "this": 0, "next": 1}
MONTH_OF_YEAR = re.compile(
    rf"(?P<when>(?:{'|'.join(MONTHS)})(?!\w)\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?)"
    rf",?\s+(?:of\s+|in\s+)?(?P<which>{'|'.join(YEARS)})\s+year\b"
)


def time(text: str, span: Span, here: Anchor) -> Time | None:
    """The interval that an expression means; None where it cannot be told."""
    words = _numbered(plain(text), here)
    found = between(words, here) or bounded(words, here)
    if found is None:
        return None
    start, end, granularity = found
    return Time(text=text, span=span, start=start, end=end, granularity=granularity)


def _numbered(words: str, here: Anchor) -> str:
    """The words with the year of a month by its number: "in march last year"."""
    day = here.day
    if day is None:
        return words
    return MONTH_OF_YEAR.sub(
        lambda found: f"{found['when']} {day.year + YEARS[found['which']]}", words
    )
