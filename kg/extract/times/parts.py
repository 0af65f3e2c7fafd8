"""Readings of parts of a year, month or week: "the third quarter", "the year's end"."""

import re

from kg.extract.times.intervals import (
    Anchor,
    Interval,
    Towards,
    months_from,
    moved,
    one_day,
    span_of_years,
    week,
)
from kg.extract.times.words import ORDINALS, STEPS


def quarter(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "the third quarter of 2023", "Q1"."""
    number = ORDINALS[match["ordinal"]] if match["ordinal"] else int(match["q"])
    return _part_of_year(match, 3 * number - 2, 3, here)


def half(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "the second half of 2025", "the first half of next year"."""
    return _part_of_year(match, 6 * ORDINALS[match["ordinal"]] - 5, 6, here)


def _part_of_year(
    match: re.Match[str], month: int, count: int, here: Anchor
) -> Interval | None:
    """Months of a year: of the one that is named, else of where the verb looks."""
    if match["year"]:
        return months_from(int(match["year"]), month, count)
    day = here.day
    if day is None:
        return None
    if match["which"]:
        return months_from(day.year + STEPS[match["which"]], month, count)
    found = months_from(day.year, month, count)
    if here.towards is Towards.BACK and found[0] > day:
        return months_from(day.year - 1, month, count)
    if here.towards is Towards.AHEAD and found[1] < day:
        return months_from(day.year + 1, month, count)
    return found


def end_of(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "the end of the year", its last day; "at the end of the year" is coarser."""
    if here.day is None:
        return None
    unit, edge = match["unit"], match["edge"]
    step = STEPS[match["which"]] if match["which"] else 0
    if unit == "week":
        around = moved(one_day(here.day), 7 * step, "day")
        whole = week(around[0]) if around else None
    elif unit == "month":
        whole = months_from(here.day.year, here.day.month + step, 1)
    else:
        whole = span_of_years(here.day.year + step, here.day.year + step)
    last = whole and edge == "end" and not match["at"]
    return one_day(whole[1]) if whole and last else whole


def last_and_next(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "the 14th of last month"."""
    if here.day is None:
        return None
    month = months_from(here.day.year, here.day.month + STEPS[match["which"]], 1)[0]
    return one_day(month.replace(day=int(match["day"])))
