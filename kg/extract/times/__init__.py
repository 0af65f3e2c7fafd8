"""Expressions of time as intervals of days, counted from the day of publication.

"on Sunday" in an article of Monday 9 December 2024 is 2024-12-08; "since 2011" starts
on 2011-01-01 and is open. What cannot be told, such as "for three days", is None.
The values follow TIMEX3 (ISO 24617-1), read as intervals.
"""

import re
from calendar import monthrange
from datetime import date

from kg.extract.times.intervals import Interval, Towards, one_day
from kg.extract.times.readings import interval
from kg.extract.times.words import DAY
from kg.model import Granularity, Span, Time

__all__ = ["Towards", "time"]

OPEN_END = re.compile(r"^(?:ever )?(?:since|as of|starting|beginning|effective)\b")
OPEN_START = re.compile(r"^(?:until|till|up to|through|by|before|no later than)\b")
RANGE = re.compile(r"^(?:between|from)\s+(.+?)\s+(?:and|to|until|through)\s+(.+)$")
YEARS = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\s?[-\u2013]\s?(\d{2}|\d{4})\b")
SHORT_YEAR = 2


def time(text: str, span: Span, *, day: date | None, towards: Towards) -> Time | None:
    """The interval that an expression means; None where it cannot be told.

    `day` is the day of publication and `towards` says where the verb looks.
    """
    words = " ".join(text.lower().replace("\u2019", "'").split())
    found = _between(words, day, towards)
    if found is None:
        single = interval(words, day, towards)
        if single is None:
            return None
        start, end, granularity = single
        if OPEN_END.match(words):
            found = (start, None, granularity)
        elif OPEN_START.match(words):
            found = (None, end, granularity)
        else:
            found = single
    start_, end_, granularity = found
    return Time(text=text, span=span, start=start_, end=end_, granularity=granularity)


def _between(
    words: str, day: date | None, towards: Towards
) -> tuple[date | None, date | None, Granularity] | None:
    """The interval of "from A to B", "between A and B", "2011-13"."""
    years = YEARS.search(words)
    if years:
        first, second = years.groups()
        last = first[:2] + second if len(second) == SHORT_YEAR else second
        if int(first) < int(last):
            return date(int(first), 1, 1), date(int(last), 12, 31), Granularity.YEAR
    match = RANGE.match(words)
    if not match:
        return None
    later = interval(match[2], day, towards)
    if later is None:
        return None
    earlier = interval(match[1], later[1], Towards.BACK) or _same_month(
        match[1], later[0]
    )
    if earlier is None or earlier[0] > later[1]:
        return None
    return earlier[0], later[1], later[2]


def _same_month(words: str, near: date) -> Interval | None:
    """The "3" of "from 3 to 8 December"."""
    match = re.fullmatch(DAY, words)
    if not match or not 1 <= int(match["day"]) <= monthrange(near.year, near.month)[1]:
        return None
    return one_day(near.replace(day=int(match["day"])))
