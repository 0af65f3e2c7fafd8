"""The readings of an expression of time, the most explicit first."""

import re
from collections.abc import Callable
from datetime import date

from kg.extract.times import calendar, relative
from kg.extract.times.intervals import Interval, Towards
from kg.extract.times.words import (
    COUNT,
    DAY,
    MONTH,
    QUARTER,
    UNIT,
    WEEKDAY,
    WHICH,
    YEAR,
)

Reading = Callable[[re.Match[str], date | None, Towards], Interval | None]
READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (rf"\b{YEAR}-(?P<m>\d\d)-(?P<d>\d\d)\b", calendar.iso),
        (rf"\b{MONTH}\s+{DAY},?\s+{YEAR}\b", calendar.full_date),
        (rf"\b{DAY}\s+(?:of\s+)?{MONTH},?\s+{YEAR}\b", calendar.full_date),
        (rf"\b{MONTH},?\s+(?:of\s+)?{YEAR}\b", calendar.month_of_year),
        (rf"\b{MONTH}\s+{DAY}\b", calendar.day_of_month),
        (rf"\b{DAY}\s+(?:of\s+)?{MONTH}(?!\w)", calendar.day_of_month),
        (QUARTER, calendar.quarter),
        (r"\b(?P<decade>1[0-9]{2}0|20[0-9]0)'?s\b", calendar.decade),
        (rf"(?<![\w.,$-]){YEAR}(?![\w%]|[.,]\d)", calendar.year),
        (rf"\b{COUNT}\s+{UNIT}\s+(?:ago|earlier than now)\b", relative.ago),
        (rf"\b(?:past|last|previous)\s+{COUNT}\s+{UNIT}\b", relative.past_units),
        (rf"\b{WHICH}\s+{UNIT}\b", relative.this_unit),
        (rf"\b(?:{WHICH}\s+)?{WEEKDAY}\b", relative.weekday),
        (
            rf"\b(?:{WHICH}\s+)?(?:early |late |mid-?)?{MONTH}(?!\w)",
            calendar.month_alone,
        ),
        (
            r"\b(?P<named>yesterday|today|tonight|tomorrow|overnight)\b",
            relative.named_day,
        ),
        (r"\bthis (?P<named>morning|afternoon|evening)\b", relative.named_day),
    )
)
"""Tried in this order."""


def interval(words: str, day: date | None, towards: Towards) -> Interval | None:
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
