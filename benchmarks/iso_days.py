"""ISO 8601 and TIMEX3 values as intervals of days, so that notations compare."""

import re
from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date | None, date | None]
"""First and last day, both inclusive; None on a side that is open."""

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each opens."""


def iso_days(value: str) -> Days | None:
    """The days that a value means; None where it names none.

    >>> iso_days("2008-03")
    (datetime.date(2008, 3, 1), datetime.date(2008, 3, 31))
    >>> iso_days("../2030") == iso_days("../2030-12-31")
    True
    """
    first, slash, last = value.partition("/")
    if slash:
        start = (None, None) if first == ".." else _single(first)
        end = (None, None) if last == ".." else _single(last)
        return None if start is None or end is None else (start[0], end[1])
    return _single(value)


def _single(value: str) -> tuple[date, date] | None:
    try:
        return _read(value)
    except ValueError:  # 2023-02-30
        return None


def _read(value: str) -> tuple[date, date] | None:
    value = re.sub(r"T.*|-XX", "", value)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = date.fromisoformat(value)
        return day, day
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        sunday = monday + timedelta(days=6)
        return (sunday - timedelta(days=1) if match[3] else monday), sunday
    if re.fullmatch(r"\d{3}", value):
        return date(10 * int(value), 1, 1), date(10 * int(value) + 9, 12, 31)
    match = re.fullmatch(
        r"(\d{4})(?:-(?:(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI)))?", value
    )
    if not match:
        return None
    year = int(match[1])
    if match[2]:
        return _months(year, int(match[2]), 1)
    if match[3]:
        return _months(year, 3 * int(match[3]) - 2, 3)
    if match[4]:
        return _months(year, 6 * int(match[4]) - 5, 6)
    return _months(year, _SEASONS[match[5]], 3) if match[5] else _months(year, 1, 12)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    months = year * 12 + first - 1 + count - 1
    last = (months // 12, months % 12 + 1)
    return date(year, first, 1), date(*last, monthrange(*last)[1])
