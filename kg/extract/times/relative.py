"""Readings of what is counted from the day of publication: "Sunday", "last week"."""

import re
from datetime import timedelta

from kg.extract.times.intervals import (
    Anchor,
    Interval,
    Towards,
    months_from,
    moved,
    one_day,
    one_month,
    span_of_years,
    week,
)
from kg.extract.times.words import NUMBERS, WEEKDAYS
from kg.model import Granularity

PAST = frozenset({"last", "past", "previous"})
COMING = frozenset({"next", "coming", "following"})


def weekday(match: re.Match[str], here: Anchor) -> Interval | None:
    """The nearest such day: back for what happened, on for what will."""
    day, which = here.day, match["which"]
    if day is None:
        return None
    number = WEEKDAYS[match["weekday"]]
    if which in COMING or (here.towards is Towards.AHEAD and which not in PAST):
        ahead = (number - day.weekday()) % 7
        return one_day(day + timedelta(days=ahead or 7 * (which in COMING)))
    back = (day.weekday() - number) % 7
    if back == 0 and which in PAST:
        back = 7
    return one_day(day - timedelta(days=back))


FEBRUARY, SHORTEST = 2, 28
NAMED_DAYS = {"yesterday": -1, "tomorrow": 1}


def named_day(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "yesterday", "this morning", "the day after tomorrow"."""
    if here.day is None:
        return None
    days = NAMED_DAYS.get(match["named"], 0)
    beyond = match.groupdict().get("beyond")
    return one_day(here.day + timedelta(days=2 * days if beyond else days))


def weekend(match: re.Match[str], here: Anchor) -> Interval | None:
    """Saturday and Sunday: those of this week, or the last or next ones."""
    if here.day is None:
        return None
    saturday = week(here.day)[0] + timedelta(days=5)
    which, begun = match["which"], here.day >= saturday
    if which in COMING:
        saturday += timedelta(weeks=begun)
    elif which in PAST or (
        which is None and not begun and here.towards is not Towards.AHEAD
    ):
        saturday -= timedelta(weeks=1)
    return saturday, saturday + timedelta(days=1), Granularity.DAY


def this_unit(match: re.Match[str], here: Anchor) -> Interval | None:
    """This, last or next week, month, year, decade."""
    day, which = here.day, match["which"]
    if day is None:
        return None
    step = 0 if which in {"this", "current"} else 1 if which in COMING else -1
    unit = match["unit"]
    if unit in {"day", "night"}:
        return one_day(day + timedelta(days=step)) if step < 1 else None
    if unit == "week":
        return week(day + timedelta(weeks=step))
    if unit == "month":
        return one_month(day.year, day.month + step)
    if unit == "quarter":
        return months_from(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * step, 3)
    if unit == "year":
        return span_of_years(day.year + step, day.year + step)
    if unit == "decade" and which in {"past", "last"}:
        return span_of_years(day.year - 10, day.year)
    return None  # "the next day" is counted from another


def ago(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "three days ago"."""
    if here.day is None:
        return None
    return moved(one_day(here.day), -count_of(match["count"]), match["unit"])


def ahead(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "in three weeks" of what is to come; of what is over it says how long."""
    if here.day is None or here.towards is not Towards.AHEAD:
        return None
    return moved(one_day(here.day), count_of(match["count"]), match["unit"])


def within(match: re.Match[str], here: Anchor) -> Interval | None:
    """Read "within a week" of what is to come: from the day of publication on."""
    found = ahead(match, here)
    return None if found is None or here.day is None else (here.day, *found[1:])


def past_units(match: re.Match[str], here: Anchor) -> Interval | None:
    """The interval of "in the past three weeks": up to the day of publication."""
    found, day = ago(match, here), here.day
    if found is None or day is None:
        return None
    if found[2] is Granularity.YEAR:
        leap = day.month == FEBRUARY and day.day > SHORTEST
        first = day.replace(year=found[0].year, day=SHORTEST if leap else day.day)
        return first + timedelta(days=1), day, Granularity.DAY
    return found[0], day, found[2]


def count_of(word: str) -> int:
    """The number that a word says: `3`, `three`, `a`."""
    return int(word) if word.isdigit() else NUMBERS[word]
