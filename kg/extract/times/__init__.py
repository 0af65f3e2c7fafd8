"""Expressions of time as intervals of days, counted from the day of publication.

"on Sunday" in an article of Monday 9 December 2024 is 2024-12-08; "since 2011" starts
on 2011-01-01 and is open. What cannot be told, such as "for three days", is None.
The values follow TIMEX3 (ISO 24617-1), read as intervals.
"""

from kg.extract.times.bounds import between, bounded
from kg.extract.times.intervals import Anchor, Interval, Towards
from kg.extract.times.readings import interval
from kg.extract.times.words import plain
from kg.model import Span, Time

__all__ = ["Anchor", "Interval", "Towards", "interval", "plain", "time"]


def time(text: str, span: Span, here: Anchor) -> Time | None:
    """The interval that an expression means; None where it cannot be told."""
    words = plain(text)
    found = between(words, here) or bounded(words, here)
    if found is None:
        return None
    start, end, granularity = found
    return Time(text=text, span=span, start=start, end=end, granularity=granularity)
