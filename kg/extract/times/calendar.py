"""Readings of what names its day, month or year, with or without the year."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from kg.extract.times.intervals import (
    Anchor,
    Interval,
    Towards,
    months_from,
    one_day,
    one_month,
    span_of_years,
)
from kg.extract.times.words import MONTHS, SEASONS

HALF_A_YEAR = 6
CENTURY = 100
LEAP = 4
"""Years within which each day comes again."""


def iso(match: re.Match[str], here: Anchor) -> Interval:
    """Read "2024-12-08"."""
    return one_day(date(int(match["year"]), int(match["m"]), int(match["d"])))


def numeric(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "7/18/2023" and "18/7/23": where both orders fit, the nearer day."""
    one, other, year = int(match["a"]), int(match["b"]), int(match["y"])
    if year < CENTURY:
        year += CENTURY * (20 if here.day is None else here.day.year // CENTURY)
    days = []
    for month, day in ((one, other), (other, one)):
        with suppress(ValueError):
            days.append(date(year, month, day))
    if not days or (here.day is None and days[0] != days[-1]):
        return None
    near = here.day or days[0]
    return one_day(min(days, key=lambda day: abs(day - near)))


def full_date(match: re.Match[str], here: Anchor) -> Interval:
    """Read "8 December 2024", "Dec. 8, 2024"."""
    month = MONTHS[match["month"]]
    return one_day(date(int(match["year"]), month, int(match["day"])))


def month_of_year(match: re.Match[str], here: Anchor) -> Interval:
    """Read "December 2024"."""
    return one_month(int(match["year"]), MONTHS[match["month"]])


def day_of_month(match: re.Match[str], here: Anchor) -> Interval | None:
    """A day without a year: the nearest one in the direction of the verb."""
    month, number = MONTHS[match["month"]], int(match["day"])
    return nearest(lambda year: date(year, month, number), here)


def nearest(day_in: Callable[[int], date], here: Anchor) -> Interval | None:
    """The day that comes once a year, where the verb looks."""
    day = here.day
    if day is None:
        return None
    candidates = []
    for year in range(day.year - LEAP, day.year + LEAP + 1):
        with suppress(ValueError):  # 29 February
            candidates.append(day_in(year))
    if here.towards is Towards.AHEAD:
        return one_day(next(c for c in candidates if c >= day))
    if here.towards is Towards.NEAR:
        return one_day(min(candidates, key=lambda c: abs(c - day)))
    return one_day(
        next(c for c in reversed(candidates) if c <= day + timedelta(days=1))
    )


def day_alone(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "on the 28th": of this month, or of the one before or after."""
    day, number = here.day, int(match["day"])
    if day is None:
        return None
    month = day.month
    if here.towards is Towards.AHEAD and number < day.day:
        month += 1
    elif here.towards is not Towards.AHEAD and number > day.day:
        month -= 1
    first = one_month(day.year, month)[0]
    return one_day(first.replace(day=number))


def month_alone(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "in March": the nearest one that lies where the verb looks."""
    if here.day is None:
        return None
    return one_month(
        _year_of(MONTHS[match["month"]], match["which"], here.day, here.towards),
        MONTHS[match["month"]],
    )


def season(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "in the summer of 2023", "this spring"; seasons are the northern ones."""
    month = SEASONS[match["season"]]
    if match["year"]:
        return months_from(int(match["year"]), month, 3)
    if here.day is None:
        return None
    return months_from(
        _year_of(month, match["which"], here.day, here.towards), month, 3
    )


def _year_of(month: int, which: str | None, day: date, towards: Towards) -> int:
    """The year of what comes once a year and opens with a month."""
    ahead = towards is Towards.AHEAD or (
        towards is Towards.NEAR and (month - day.month) % 12 < HALF_A_YEAR
    )
    if which in {"this", "current"}:
        return day.year
    past = which in {"last", "past", "previous"}
    if (ahead and not past) or which in {"next", "coming"}:
        later = month > day.month or (month == day.month and which is None)
        return day.year if later else day.year + 1
    year = day.year if month <= day.month else day.year - 1
    if past and month == day.month:
        year -= 1
    return year


def decade(match: re.Match[str], here: Anchor) -> Interval:
    """Read "the 1990s", "the late 1970s", which is their second half."""
    first, part = int(match["decade"]), match["part"]
    return span_of_years(
        first + 5 if part == "late" else first,
        first + 4 if part == "early" else first + 9,
    )


def century(match: re.Match[str], here: Anchor) -> Interval:
    """Read "the 19th century"."""
    first = 100 * int(match["number"]) - 100
    return span_of_years(first, first + 99)


def year(match: re.Match[str], here: Anchor) -> Interval:
    """Read "2011"."""
    return span_of_years(int(match["year"]), int(match["year"]))
