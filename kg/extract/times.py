"""Expressions of time as intervals of days, counted from the day of publication.

"on Sunday" in an article of Monday 9 December 2024 is 2024-12-08; "since 2011" starts
on 2011-01-01 and is open. What cannot be told, such as "for three days", is None.
The values follow TIMEX3 (ISO 24617-1), read as intervals.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum

from kg.model import Granularity, Span, Time


class Towards(Enum):
    """Where a verb looks from the day of publication."""

    BACK = "back"
    NEAR = "near"
    """Neither way: the nearest day that fits."""
    AHEAD = "ahead"


Interval = tuple[date, date, Granularity]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve
        thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
} | {"a": 1, "an": 1, "couple": 2, "thirty": 30, "forty": 40, "fifty": 50}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}

MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
WEEKDAY = rf"(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
COUNT = rf"(?P<count>\d+|{'|'.join(NUMBERS)})"
UNIT = r"(?P<unit>day|week|month|year|decade|century|hour|minute)s?"
WHICH = r"(?P<which>last|past|previous|next|coming|following|this|current)"
QUARTER = (
    rf"\b(?:(?P<ordinal>{'|'.join(ORDINALS)}) quarter|q(?P<q>[1-4]))"
    rf"(?:\s+(?:of\s+)?(?:the year\s+)?{YEAR})?"
)
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
        single = _interval(words, day, towards)
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
    later = _interval(match[2], day, towards)
    if later is None:
        return None
    earlier = _interval(match[1], later[1], Towards.BACK) or _same_month(
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
    return _day(near.replace(day=int(match["day"])))


def _interval(words: str, day: date | None, towards: Towards) -> Interval | None:
    """The first reading that fits, the most explicit first."""
    for pattern, reading in READINGS:
        match = pattern.search(words)
        if match:
            try:
                found = reading(match, day, towards)
            except (ValueError, OverflowError):  # 31 June, the year 10000
                return None
            if found is not None:
                return found
    return None


def _day(day: date) -> Interval:
    return day, day, Granularity.DAY


def _month(year: int, month: int) -> Interval:
    last = monthrange(year, month)[1]
    return date(year, month, 1), date(year, month, last), Granularity.MONTH


def _years(first: int, last: int) -> Interval:
    return date(first, 1, 1), date(last, 12, 31), Granularity.YEAR


def _iso(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    return _day(date(int(match["year"]), int(match["m"]), int(match["d"])))


def _full(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    month = MONTHS[match["month"]]
    return _day(date(int(match["year"]), month, int(match["day"])))


def _month_year(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    return _month(int(match["year"]), MONTHS[match["month"]])


def _month_day(
    match: re.Match[str],
    day: date | None,
    towards: Towards,
) -> Interval | None:
    """A day without a year: the nearest one in the direction of the verb."""
    if day is None:
        return None
    month, number = MONTHS[match["month"]], int(match["day"])
    candidates = [
        date(year, month, number) for year in (day.year - 1, day.year, day.year + 1)
    ]
    if towards is Towards.AHEAD:
        return _day(next(c for c in candidates if c >= day))
    if towards is Towards.NEAR:
        return _day(min(candidates, key=lambda c: abs(c - day)))
    return _day(next(c for c in reversed(candidates) if c <= day + timedelta(days=1)))


def _month_alone(
    match: re.Match[str],
    day: date | None,
    towards: Towards,
) -> Interval | None:
    if day is None:
        return None
    month = MONTHS[match["month"]]
    which = match["which"]
    if towards is Towards.AHEAD or which in {"next", "coming"}:
        year = day.year if month >= day.month else day.year + 1
    elif which in {"this", "current"}:
        year = day.year
    else:
        year = day.year if month <= day.month else day.year - 1
        if which in {"last", "past", "previous"} and month == day.month:
            year -= 1
    return _month(year, month)


def _decade(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    first = int(match["decade"])
    return _years(first, first + 9)


def _quarter(
    match: re.Match[str],
    day: date | None,
    towards: Towards,
) -> Interval | None:
    year = int(match["year"]) if match["year"] else day.year if day else None
    if year is None:
        return None
    number = ORDINALS[match["ordinal"]] if match["ordinal"] else int(match["q"])
    first, last = 3 * number - 2, 3 * number
    end = date(year, last, monthrange(year, last)[1])
    return date(year, first, 1), end, Granularity.MONTH


def _year(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    return _years(int(match["year"]), int(match["year"]))


def _weekday(
    match: re.Match[str],
    day: date | None,
    towards: Towards,
) -> Interval | None:
    """The nearest such day: back for what happened, on for what will."""
    if day is None:
        return None
    number = WEEKDAYS[match["weekday"]]
    if towards is Towards.AHEAD or match["which"] in {"next", "coming"}:
        ahead = (number - day.weekday()) % 7
        return _day(day + timedelta(days=ahead or 7 * (match["which"] is not None)))
    back = (day.weekday() - number) % 7
    if back == 0 and match["which"] in {"last", "past", "previous"}:
        back = 7
    return _day(day - timedelta(days=back))


NAMED_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}


def _named_day(
    match: re.Match[str], day: date | None, towards: Towards
) -> Interval | None:
    if day is None:
        return None
    return _day(day + timedelta(days=NAMED_DAYS.get(match["named"], 0)))


def _this_unit(
    match: re.Match[str], day: date | None, towards: Towards
) -> Interval | None:
    """This, last or next week, month, year, decade."""
    if day is None:
        return None
    step = {"this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}.get(
        match["which"], -1
    )
    unit = match["unit"]
    if unit == "day":
        return _day(day + timedelta(days=step)) if step < 1 else None
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6), Granularity.DAY
    if unit == "month":
        months = day.year * 12 + day.month - 1 + step
        return _month(months // 12, months % 12 + 1)
    if unit == "year":
        return _years(day.year + step, day.year + step)
    return None


def _before_day(day: date, count: int, unit: str) -> Interval | None:
    """The day, month or year that lies `count` units before a day."""
    if unit in {"day", "week"}:
        back = day - timedelta(days=count * (7 if unit == "week" else 1))
        return _day(back)
    if unit == "month":
        months = day.year * 12 + day.month - 1 - count
        return _month(months // 12, months % 12 + 1)
    if unit in {"year", "decade"}:
        year = day.year - count * (10 if unit == "decade" else 1)
        return _years(year, year)
    return _day(day) if unit in {"hour", "minute"} else None


def _ago(match: re.Match[str], day: date | None, towards: Towards) -> Interval | None:
    if day is None:
        return None
    return _before_day(day, _count(match["count"]), match["unit"])


def _past_units(
    match: re.Match[str],
    day: date | None,
    towards: Towards,
) -> Interval | None:
    """The interval of "in the past three weeks": up to the day of publication."""
    if day is None:
        return None
    found = _before_day(day, _count(match["count"]), match["unit"])
    return None if found is None else (found[0], day, found[2])


def _count(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


Reading = Callable[[re.Match[str], date | None, Towards], Interval | None]
READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (rf"\b{YEAR}-(?P<m>\d\d)-(?P<d>\d\d)\b", _iso),
        (rf"\b{MONTH}\s+{DAY},?\s+{YEAR}\b", _full),
        (rf"\b{DAY}\s+(?:of\s+)?{MONTH},?\s+{YEAR}\b", _full),
        (rf"\b{MONTH},?\s+(?:of\s+)?{YEAR}\b", _month_year),
        (rf"\b{MONTH}\s+{DAY}\b", _month_day),
        (rf"\b{DAY}\s+(?:of\s+)?{MONTH}(?!\w)", _month_day),
        (QUARTER, _quarter),
        (r"\b(?P<decade>1[0-9]{2}0|20[0-9]0)'?s\b", _decade),
        (rf"(?<![\w.,$-]){YEAR}(?![\w%]|[.,]\d)", _year),
        (rf"\b{COUNT}\s+{UNIT}\s+(?:ago|earlier than now)\b", _ago),
        (rf"\b(?:past|last|previous)\s+{COUNT}\s+{UNIT}\b", _past_units),
        (rf"\b{WHICH}\s+{UNIT}\b", _this_unit),
        (rf"\b(?:{WHICH}\s+)?{WEEKDAY}\b", _weekday),
        (rf"\b(?:{WHICH}\s+)?(?:early |late |mid-?)?{MONTH}(?!\w)", _month_alone),
        (r"\b(?P<named>yesterday|today|tonight|tomorrow|overnight)\b", _named_day),
        (r"\bthis (?P<named>morning|afternoon|evening)\b", _named_day),
    )
)
"""Tried in this order."""
