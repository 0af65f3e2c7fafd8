"""Readings of what is counted from a time named before: "two days later"."""

import re
from datetime import timedelta

from kg.extract.times.intervals import (
    Anchor,
    Interval,
    moved,
    one_day,
    one_month,
    span_of_years,
    week,
)
from kg.extract.times.relative import count_of
from kg.model import Granularity

BEFORE = frozenset({"earlier", "before", "previously", "previous"})
PARTS = frozenset("day night morning afternoon evening eve dawn".split())


def shifted(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "two days later", "a year before"."""
    if here.known is None:
        return None
    count = count_of(match["count"])
    step = -count if match["way"] in BEFORE else count
    return moved(here.known, step, match["unit"])


def beside(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "the next morning", "the night before", "the following year"."""
    if here.known is None:
        return None
    step = -1 if match["way"] in BEFORE else 1
    unit = "day" if match["unit"] in PARTS else match["unit"]
    if unit == "week" and here.known[2] is Granularity.DAY:
        return week(here.known[0] + timedelta(weeks=step))
    return moved(here.known, step, unit)


def then(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "at the time", "during this period"."""
    return here.known


def same(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "the same day", "that year"."""
    if here.known is None:
        return None
    first, _, grain = here.known
    unit = match["unit"]
    if unit in PARTS:
        return one_day(first) if grain is Granularity.DAY else None
    if unit == "week":
        return week(first) if grain is Granularity.DAY else None
    if unit == "month":
        coarse = grain is Granularity.YEAR
        return None if coarse else one_month(first.year, first.month)
    return span_of_years(first.year, first.year) if unit == "year" else None
