"""How well two kinds go together, since the one who reads a name may err.

A newspaper is read as organization or work, a university as organization or facility.
"""

from functools import cache

from kg.model import Kind

_BODIES = (Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY)
_CLOSE = (
    _BODIES,
    (Kind.LOCATION, Kind.FACILITY),
    (Kind.ORGANIZATION, Kind.FACILITY),
    (Kind.GOVERNMENT_BODY, Kind.FACILITY),
    (Kind.ORGANIZATION, Kind.WORK),
    (Kind.ORGANIZATION, Kind.PRODUCT),
    (Kind.WORK, Kind.PRODUCT),
    (Kind.WORK, Kind.DOCUMENT),
    (Kind.DOCUMENT, Kind.EVENT),
    (Kind.GOVERNMENT_BODY, Kind.LOCATION),
)
_ACTING_PLACES = ({Kind.ORGANIZATION, Kind.LOCATION}, {Kind.ARMED_GROUP, Kind.LOCATION})
"""A place that acts is often read as a body: `Iran sent troops`."""
SAME, NEAR, UNKNOWN, APART = 1.0, 0.95, 0.85, 0.0


@cache
def fit(one: Kind, other: Kind) -> float:
    """From 1 (the same kind) to 0 (never the same thing).

    >>> fit(Kind.PERSON, Kind.LOCATION), fit(Kind.WORK, Kind.WORK)
    (0.0, 1.0)
    """
    if one is other:
        return SAME
    if Kind.THING in {one, other} or {one, other} in _ACTING_PLACES:
        return UNKNOWN
    return NEAR if any(one in pair and other in pair for pair in _CLOSE) else APART
