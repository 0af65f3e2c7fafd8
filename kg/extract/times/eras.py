"""Readings of ages and wars by their names: "the Middle Ages", "the Cold War"."""

import re

from kg.extract.times.feasts import WAR
from kg.extract.times.intervals import Anchor, Interval, span_of_years

ERAS = {
    "middle ages": (400, 1499),
    "crusades": (1095, 1291),
    "renaissance": (1300, 1599),
    "industrial revolution": (1760, 1840),
    "french revolution": (1789, 1799),
    "napoleonic wars": (1803, 1815),
    "victorian era": (1837, 1901),
    "american civil war": (1861, 1865),
    "roaring twenties": (1920, 1929),
    "great depression": (1929, 1939),
    "spanish civil war": (1936, 1939),
    "korean war": (1950, 1953),
    "vietnam war": (1955, 1975),
    "cultural revolution": (1966, 1976),
    "cold war": (1947, 1991),
    "gulf war": (1990, 1991),
    "interwar period": (1918, 1939),
}
"""First and last year as works of reference give them."""

ERA = rf"\b(?P<era>{'|'.join(ERAS)})\b"

ERA_OR_WAR = re.compile(rf"{ERA}|{WAR}")


def era(match: re.Match[str], here: Anchor) -> Interval:
    """Read "the Great Depression"."""
    return span_of_years(*ERAS[match["era"]])


def of_our_era(match: re.Match[str], here: Anchor) -> Interval:
    """Read "AD 79", "731 CE"."""
    year = int(match["before"] or match["behind"])
    return span_of_years(year, year)
