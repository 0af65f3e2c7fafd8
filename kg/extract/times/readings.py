"""The readings of an expression of time, the most explicit first."""

import re
from collections.abc import Callable

from kg.extract.times import anaphoric, calendar, eras, feasts, parts, relative
from kg.extract.times.intervals import Anchor, Interval
from kg.extract.times.words import (
    COUNT,
    DAY,
    DECADE,
    EDGE_OF,
    HALF,
    MONTH,
    NAMED,
    NUMERIC,
    OF_OUR_ERA,
    OF_YEAR,
    PERIOD,
    QUARTER,
    SEASON,
    UNIT,
    WAY,
    WEEKDAY,
    WHICH,
    YEAR,
)

Reading = Callable[[re.Match[str], Anchor], Interval | None]
READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (rf"\b{YEAR}-(?P<m>\d\d)-(?P<d>\d\d)\b", calendar.iso),
        (NUMERIC, calendar.numeric),
        (rf"\b{MONTH}\s+{DAY},?\s+{YEAR}\b", calendar.full_date),
        (rf"\b{DAY}\s+(?:of\s+)?{MONTH},?\s+{YEAR}\b", calendar.full_date),
        (rf"\b{MONTH},?\s+(?:of\s+|in\s+)?{YEAR}\b", calendar.month_of_year),
        (rf"\b{MONTH}\s+{DAY}\b", calendar.day_of_month),
        (rf"\b{DAY}\s+(?:of\s+)?{MONTH}(?!\w)", calendar.day_of_month),
        (rf"\b{feasts.FEAST}{OF_YEAR}?(?!\w)", feasts.feast),
        (feasts.WAR, feasts.world_war),
        (eras.ERA, eras.era),
        (OF_OUR_ERA, eras.of_our_era),
        (QUARTER, parts.quarter),
        (HALF, parts.half),
        (
            rf"\b(?:{WHICH}\s+)?(?:early |late |mid-?)?{SEASON}{OF_YEAR}?(?!\w)",
            calendar.season,
        ),
        (
            rf"\b{DECADE}\b",
            calendar.decade,
        ),
        (r"\b(?P<number>1\d|20|21)(?:th|st)[ -]century\b", calendar.century),
        (rf"(?<![\w.,$]){YEAR}(?![\w%]|[.,]\d)", calendar.year),
        (rf"(?<![\d,.])\b{COUNT}\s+{UNIT}\s+(?:ago|earlier than now)\b", relative.ago),
        (
            rf"\b{COUNT}\s+{UNIT}\s+{WAY}",
            anaphoric.shifted,
        ),
        (
            rf"\bthe\s+(?P<way>next|following|previous)\s+{PERIOD}\b",
            anaphoric.beside,
        ),
        (rf"\b{PERIOD}\s+(?P<way>before|after)$", anaphoric.beside),
        (rf"\b(?:(?:the|that)\s+same|that)\s+{PERIOD}\b", anaphoric.same),
        (rf"\b(?:past|last|previous)\s+{COUNT}\s+{UNIT}\b", relative.past_units),
        (rf"\b(?:with)?in\s+(?:the\s+)?next\s+{COUNT}\s+{UNIT}\b", relative.within),
        (rf"\bwithin\s+{COUNT}\s+{UNIT}\b", relative.within),
        (rf"\bin\s+{COUNT}\s+{UNIT}\b", relative.ahead),
        (r"\bat (?:the|that) time$|\b(?:this|that|the same) period\b", anaphoric.then),
        (rf"\bthe {DAY} of {WHICH} month\b", parts.last_and_next),
        (EDGE_OF, parts.end_of),
        (rf"\b{WHICH}\s+{UNIT}\b(?! of)", relative.this_unit),
        (rf"\b(?:{WHICH}\s+)?{WEEKDAY}(?!\w)", relative.weekday),
        (
            rf"\b(?:{WHICH}\s+)?(?:early |late |mid-?)?{MONTH}(?!\w)",
            calendar.month_alone,
        ),
        (rf"\b(?:{WHICH}\s+)?weekend\b", relative.weekend),
        (
            rf"\b(?P<beyond>day (?:before|after) )?(?P<named>{NAMED})\b",
            relative.named_day,
        ),
        (r"^(?:right |until |till |by )?(?P<named>now)$", relative.named_day),
        (r"\bthis (?P<named>morning|afternoon|evening)\b", relative.named_day),
        (r"^(?:on )?the (?P<day>\d{1,2})(?:st|nd|rd|th)\b", calendar.day_alone),
    )
)
"""Tried in this order."""


def interval(words: str, here: Anchor) -> Interval | None:
    """The first reading that fits, the most explicit first."""
    for pattern, reading in READINGS:
        match = pattern.search(words)
        if match:
            try:
                found = reading(match, here)
            except (ValueError, OverflowError):  # 31 June, the year 10000
                return None
            if found is not None:
                return found
    return None
