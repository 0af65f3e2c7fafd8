"""Readings of what is counted from the day of publication: "Sunday", "last week"."""

import re
from datetime import date, timedelta

from kg.extract.times.intervals import (
    Interval,
    Towards,
    one_day,
    one_month,
    span_of_years,
)
from kg.extract.times.words import NUMBERS, WEEKDAYS
from kg.model import Granularity


def weekday(
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
        return one_day(day + timedelta(days=ahead or 7 * (match["which"] is not None)))
    back = (day.weekday() - number) % 7
    if back == 0 and match["which"] in {"last", "past", "previous"}:
        back = 7
    return one_day(day - timedelta(days=back))


NAMED_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}


def named_day(
    match: re.Match[str], day: date | None, towards: Towards
) -> Interval | None:
    """Read "yesterday", "this morning"."""
    if day is None:
        return None
    return one_day(day + timedelta(days=NAMED_DAYS.get(match["named"], 0)))


def this_unit(
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
        return one_day(day + timedelta(days=step)) if step < 1 else None
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6), Granularity.DAY
    if unit == "month":
        months = day.year * 12 + day.month - 1 + step
        return one_month(months // 12, months % 12 + 1)
    if unit == "year":
        return span_of_years(day.year + step, day.year + step)
    return None


def _before_day(day: date, count: int, unit: str) -> Interval | None:
    """The day, month or year that lies `count` units before a day."""
    if unit in {"day", "week"}:
        back = day - timedelta(days=count * (7 if unit == "week" else 1))
        return one_day(back)
    if unit == "month":
        months = day.year * 12 + day.month - 1 - count
        return one_month(months // 12, months % 12 + 1)
    if unit in {"year", "decade"}:
        year = day.year - count * (10 if unit == "decade" else 1)
        return span_of_years(year, year)
    return one_day(day) if unit in {"hour", "minute"} else None


def ago(match: re.Match[str], day: date | None, towards: Towards) -> Interval | None:
    """Read "three days ago"."""
    if day is None:
        return None
    return _before_day(day, _count(match["count"]), match["unit"])


def past_units(
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
