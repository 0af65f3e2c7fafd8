"""Times told by another: "the first week of May", "in the two years to June"."""

import re
from datetime import timedelta

from kg.extract.times.intervals import Anchor, Interval, months_from
from kg.extract.times.readings import interval
from kg.extract.times.relative import count_of
from kg.extract.times.words import COUNT
from kg.model import Granularity

WEEK_OF = re.compile(
    r"\b(?P<ordinal>first|second|third|fourth|last|final) week (?:of|in) (?P<rest>.+)$"
)
UP_TO = re.compile(
    rf"\b(?:the )?{COUNT} (?P<unit>week|month|year)s? (?:to|through) (?P<rest>.+)$"
)
WEEKS = ("first", "second", "third", "fourth")


def inside(words: str, here: Anchor) -> Interval | None:
    """The interval of such an expression."""
    for pattern, reading in ((WEEK_OF, _week_of), (UP_TO, _up_to)):
        match = pattern.search(words)
        whole = interval(match["rest"], here) if match else None
        if match and whole:
            return reading(match, whole)
    return None


def _week_of(match: re.Match[str], whole: Interval) -> Interval | None:
    """Seven days counted from the first or the last of a month or year."""
    start, end, grain = whole
    if grain is Granularity.DAY:
        return None
    if match["ordinal"] in WEEKS:
        first = start + timedelta(weeks=WEEKS.index(match["ordinal"]))
    else:
        first = end - timedelta(days=6)
    return first, first + timedelta(days=6), Granularity.DAY


def _up_to(match: re.Match[str], whole: Interval) -> Interval | None:
    """So many weeks, months or years that end with an interval."""
    end, grain = whole[1], whole[2]
    count = count_of(match["count"])
    if match["unit"] == "week" or grain is Granularity.DAY:
        weeks = timedelta(weeks=count) if match["unit"] == "week" else None
        return None if weeks is None else (end - weeks + timedelta(days=1), end, grain)
    months = count * (12 if match["unit"] == "year" else 1)
    start = months_from(end.year, end.month + 1 - months, 1)[0]
    return start, end, Granularity.MONTH
