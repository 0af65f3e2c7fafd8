"""How many independent sources say the same, since when, and how many the opposite.

`Rebels took Aleppo`, printed by three papers of which two print the same agency's text,
has two sources. A ministry that denies it is one source against it. What is said to
have happened at different times is not the same: two visits do not confirm each other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.graph.sources import Report, independent

NEAR = timedelta(days=30)
"""A claim without a time of its own belongs to the spell that it is told within so
many days of.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Corroboration:
    """What stands beside one claim."""

    claim: str
    sources: int
    """Independent sources that say the same, its own among them."""
    against: int
    """Independent sources that say the opposite."""
    first: Report
    """The earliest report of the same."""


def corroborations(reports: Iterable[Report]) -> Iterator[Corroboration]:
    """For each report of one proposition what stands beside it.

    Args:
        reports: All that affirm or deny the same subject, predicate and object.
    """
    for spell in spells(list(reports)):
        sides = {
            negative: [report for report in spell if report.negative is negative]
            for negative in (False, True)
        }
        sources = {side: len(independent(sides[side])) for side in sides}
        for negative, side in sides.items():
            for report in side:
                yield Corroboration(
                    claim=report.claim,
                    sources=sources[negative],
                    against=sources[not negative],
                    first=min(side, key=_order),
                )


def spells(reports: Sequence[Report]) -> list[list[Report]]:
    """The reports in groups whose times overlap, the earliest first.

    Those without a time join the spell that they are told nearest to, or else stand
    together.
    """
    found: list[tuple[date, date, list[Report]]] = []
    for report in sorted(filter(_timed, reports), key=_span):
        start, end = _span(report)
        if found and start <= found[-1][1]:
            first, last, members = found[-1]
            found[-1] = (first, max(last, end), [*members, report])
        else:
            found.append((start, end, [report]))
    open_ended: list[Report] = []
    for report in sorted((r for r in reports if not _timed(r)), key=_order):
        near = [
            (_distance(report, start, end), place)
            for place, (start, end, _) in enumerate(found)
        ]
        distance, place = min(near, default=(NEAR + NEAR, 0))
        (found[place][2] if distance <= NEAR else open_ended).append(report)
    groups = [members for _, _, members in found]
    return [*groups, open_ended] if open_ended else groups


def _timed(report: Report) -> bool:
    return report.start is not None or report.end is not None


def _span(report: Report) -> tuple[date, date]:
    return report.start or date.min, report.end or date.max


def _distance(report: Report, start: date, end: date) -> timedelta:
    """How far a spell lies from the day of the report."""
    day = report.reported
    if day is None:
        return timedelta(0)
    return max(start - day, day - end, timedelta(0))


def _order(report: Report) -> tuple[date, str]:
    return report.reported or date.max, report.claim
