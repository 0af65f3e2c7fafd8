"""Readings of what names its day, month or year, with or without the year."""

import re
from calendar import monthrange
from datetime import date, timedelta

from kg.extract.times.intervals import (
    Interval,
    Towards,
    one_day,
    one_month,
    span_of_years,
)
from kg.extract.times.words import MONTHS, ORDINALS
from kg.model import Granularity

HALF_A_YEAR = 6


def iso(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    """Read "2024-12-08"."""
    return one_day(date(int(match["year"]), int(match["m"]), int(match["d"])))


def full_date(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    """Read "8 December 2024", "Dec. 8, 2024"."""
    month = MONTHS[match["month"]]
    return one_day(date(int(match["year"]), month, int(match["day"])))


def month_of_year(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    """Read "December 2024"."""
    return one_month(int(match["year"]), MONTHS[match["month"]])


def day_of_month(
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
        return one_day(next(c for c in candidates if c >= day))
    if towards is Towards.NEAR:
        return one_day(min(candidates, key=lambda c: abs(c - day)))
    return one_day(
        next(c for c in reversed(candidates) if c <= day + timedelta(days=1))
    )


def month_alone(
    match: re.Match[str],
    day: date | None,
    towards: Towards,
) -> Interval | None:
    """Read "in March": the nearest one that lies where the verb looks."""
    if day is None:
        return None
    month = MONTHS[match["month"]]
    which = match["which"]
    ahead = towards is Towards.AHEAD or (
        towards is Towards.NEAR and (month - day.month) % 12 < HALF_A_YEAR
    )
    if ahead or which in {"next", "coming"}:
        year = day.year if month >= day.month else day.year + 1
    elif which in {"this", "current"}:
        year = day.year
    else:
        year = day.year if month <= day.month else day.year - 1
        if which in {"last", "past", "previous"} and month == day.month:
            year -= 1
    return one_month(year, month)


def decade(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    """Read "the 1990s"."""
    first = int(match["decade"])
    return span_of_years(first, first + 9)


def quarter(
    match: re.Match[str],
    day: date | None,
    towards: Towards,
) -> Interval | None:
    """Read "the third quarter of 2023", "Q1"."""
    year = int(match["year"]) if match["year"] else day.year if day else None
    if year is None:
        return None
    number = ORDINALS[match["ordinal"]] if match["ordinal"] else int(match["q"])
    first, last = 3 * number - 2, 3 * number
    end = date(year, last, monthrange(year, last)[1])
    return date(year, first, 1), end, Granularity.MONTH


def year(match: re.Match[str], day: date | None, towards: Towards) -> Interval:
    """Read "2011"."""
    return span_of_years(int(match["year"]), int(match["year"]))
