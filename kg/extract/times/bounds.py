"""Intervals that an expression opens or closes: "since 2011", "from A to B"."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from kg.extract.times.inside import inside
from kg.extract.times.intervals import Anchor, Interval, Towards, moved, one_day
from kg.extract.times.readings import interval
from kg.extract.times.relative import count_of
from kg.extract.times.words import COUNT, DAY, MONTH, MONTHS, UNIT, WEEKDAY
from kg.model import Granularity

Bounds = tuple[date | None, date | None, Granularity]

OPEN_END = re.compile(
    r"^(?:ever )?(?:since|as of|as from|starting|beginning|effective|from)\b"
)
OPEN_START = re.compile(
    rf"^(?:until|till|up to|through(?! on)|by(?! {COUNT} {UNIT})|"
    r"before(?! (?:dawn|sunrise|noon|midday|dusk|sunset|midnight))|no later than)\b"
)
"""What happened "before dawn on Friday" happened on Friday."""
MIDDLE = re.compile(r"\bmid-?\s?(?=[a-z])")
FIFTEENTH = 15
RANGE = re.compile(r"^(?:between|from)\s+(.+?)\s+(?:and|to|until|till|through)\s+(.+)$")
BARE = re.compile(
    rf"^(?:on |in )?(?:the )?((?:{MONTH}\s+)?{DAY}|(?:{'|'.join(MONTHS)})|{WEEKDAY})"
    r"(?:\s+(?:to|through)\s+|\s?[-\u2013]\s?)(.+)$"
)
"""Both ends without a preposition: "3-8 December", "Monday to Friday"."""
YEARS = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\s?[-\u2013/]\s?(\d{2}|\d{4})\b(?!-)")
OFFSET = re.compile(rf"^{COUNT}\s+{UNIT}\s+(?P<way>after|before|from)\s+(?P<rest>.+)$")
SHORT_YEAR = 2


def bounded(words: str, here: Anchor) -> Bounds | None:
    """The interval of a single expression, open where its preposition says so."""
    if words in {"since", "ever since"}:
        return None if here.known is None else (here.known[0], None, here.known[2])
    found = _offset(words, here) or inside(words, here) or interval(words, here)
    if found is None:
        return None
    start, end, granularity = found
    if OPEN_END.match(words):
        if MIDDLE.search(words) and granularity is Granularity.MONTH:
            start = start.replace(day=FIFTEENTH)
        return start, None, granularity
    if OPEN_START.match(words):
        if words.startswith("before") and granularity is Granularity.YEAR:
            end = start - timedelta(days=1)
        return None, end, granularity
    return found


def _offset(words: str, here: Anchor) -> Interval | None:
    """Read "two days after the election of 4 May"."""
    match = OFFSET.match(words)
    start = interval(match["rest"], here) if match else None
    if match is None or start is None:
        return None
    count = count_of(match["count"])
    return moved(start, -count if match["way"] == "before" else count, match["unit"])


def between(words: str, here: Anchor) -> Bounds | None:
    """The interval of "from A to B", "between A and B", "2011-13", "3-8 December"."""
    years = YEARS.search(words)
    if years:
        first, second = years.groups()
        last = first[:2] + second if len(second) == SHORT_YEAR else second
        if int(first) < int(last):
            return date(int(first), 1, 1), date(int(last), 12, 31), Granularity.YEAR
    match = RANGE.match(words) or BARE.match(words)
    if not match:
        return None
    first, last = match[1], match[match.re.groups]
    month = re.fullmatch(rf"{MONTH}\s+\d+", first)
    if month and last.isdigit():
        last = f"{month['month']} {last}"
    later = interval(last, here)
    if later is None:
        return None
    earlier = _opening(first, later, here)
    if earlier is None or earlier[0] > later[1]:
        return None
    return earlier[0], later[1], later[2]


def _opening(words: str, later: Interval, here: Anchor) -> Interval | None:
    """The first end of a range: "3" of "3 to 8 December", "May" of "May to July"."""
    match = re.fullmatch(rf".*?\b{DAY}", words)
    if match and later[2] is Granularity.DAY and not re.search(r"\d{4}", words):
        month = interval(words, replace(here, day=later[1], towards=Towards.BACK))
        if month is not None:
            return month
        if 1 <= int(match["day"]) <= monthrange(later[0].year, later[0].month)[1]:
            return one_day(later[0].replace(day=int(match["day"])))
        return None
    return interval(words, replace(here, day=later[1], towards=Towards.BACK))
