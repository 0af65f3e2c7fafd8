"""Intervals of days with how finely they are known, and what they are counted from."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from kg.model import Granularity

Interval = tuple[date, date, Granularity]


class Towards(Enum):
    """Where a verb looks from the day of publication."""

    BACK = "back"
    NEAR = "near"
    """Neither way: the nearest day that fits."""
    AHEAD = "ahead"


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """What an expression of time is counted from."""

    day: date | None
    """The day of publication."""
    towards: Towards
    known: Interval | None = None
    """What the text named last: "two days later" is counted from there."""


def one_day(day: date) -> Interval:
    """A day as an interval."""
    return day, day, Granularity.DAY


def one_month(year: int, month: int) -> Interval:
    """The days of a month."""
    return months_from(year, month, 1)


def months_from(year: int, month: int, count: int) -> Interval:
    """The days of so many months, the first of them given; months may run over.

    >>> months_from(2024, 12, 3)[1]
    datetime.date(2025, 2, 28)
    """
    first, last = year * 12 + month - 1, year * 12 + month + count - 2
    start = date(first // 12, first % 12 + 1, 1)
    year, month = last // 12, last % 12 + 1
    return start, date(year, month, monthrange(year, month)[1]), Granularity.MONTH


def span_of_years(first: int, last: int) -> Interval:
    """From the first day of a year to the last of another."""
    return date(first, 1, 1), date(last, 12, 31), Granularity.YEAR


def week(day: date) -> Interval:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6), Granularity.DAY


def moved(start: Interval, count: int, unit: str) -> Interval | None:
    """What lies so many units after an interval, or before it: as fine as the unit.

    A month after a day is a month, a year after it a year; hours after it the same day.
    """
    day = start[0]
    if unit in {"hour", "minute", "second", "moment"}:
        return start
    if unit in {"day", "night", "week", "fortnight"}:
        if start[2] is not Granularity.DAY:
            return None
        days = count * {"week": 7, "fortnight": 14}.get(unit, 1)
        return one_day((start[1] if count > 0 else day) + timedelta(days=days))
    if unit == "month":
        if start[2] is Granularity.YEAR:
            return None
        return one_month(day.year, day.month + count)
    if unit in {"year", "decade"}:
        year = day.year + count * (10 if unit == "decade" else 1)
        return span_of_years(year, year)
    return None
