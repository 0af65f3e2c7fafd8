"""Intervals of days with how finely they are known, and where a verb looks."""

from calendar import monthrange
from datetime import date
from enum import Enum

from kg.model import Granularity

Interval = tuple[date, date, Granularity]


class Towards(Enum):
    """Where a verb looks from the day of publication."""

    BACK = "back"
    NEAR = "near"
    """Neither way: the nearest day that fits."""
    AHEAD = "ahead"


def one_day(day: date) -> Interval:
    """A day as an interval."""
    return day, day, Granularity.DAY


def one_month(year: int, month: int) -> Interval:
    """The days of a month."""
    last = monthrange(year, month)[1]
    return date(year, month, 1), date(year, month, last), Granularity.MONTH


def span_of_years(first: int, last: int) -> Interval:
    """From the first day of a year to the last of another."""
    return date(first, 1, 1), date(last, 12, 31), Granularity.YEAR
