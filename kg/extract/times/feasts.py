"""Readings of times with a name of their own: "Christmas Eve", "World War II"."""

import re
from datetime import date, timedelta

from kg.extract.times.calendar import nearest
from kg.extract.times.intervals import Anchor, Interval, one_day
from kg.model import Granularity

FIXED = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "epiphany": (1, 6),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "labour day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
"""Feasts on the same day each year; "Labour Day" is so spelled where it is 1 May."""

MOVING = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter monday": 1,
    "easter sunday": 0,
    "easter": 0,
    "ascension day": 39,
    "whit sunday": 49,
    "whit monday": 50,
    "pentecost": 49,
}
"""Days after Easter Sunday."""

FEAST = rf"(?P<feast>{'|'.join(sorted(FIXED | MOVING, key=len, reverse=True))})"


WAR = (
    r"\b(?:ww(?P<short>ii?)|world war (?P<number>ii?|one|two)|"
    r"(?P<ordinal>first|second) world war)\b"
)


def world_war(match: re.Match[str], here: Anchor) -> Interval:
    """Read "the Second World War", "WWII"."""
    name = match["short"] or match["number"] or match["ordinal"]
    if name in {"i", "one", "first"}:
        return date(1914, 7, 28), date(1918, 11, 11), Granularity.DAY
    return date(1939, 9, 1), date(1945, 9, 2), Granularity.DAY


def feast(match: re.Match[str], here: Anchor) -> Interval | None:
    """The feast of the year that is named, else the one where the verb looks."""
    name = match["feast"]

    def day_in(year: int) -> date:
        if name in FIXED:
            return date(year, *FIXED[name])
        return easter(year) + timedelta(days=MOVING[name])

    if match["year"]:
        return one_day(day_in(int(match["year"])))
    return nearest(day_in, here)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
