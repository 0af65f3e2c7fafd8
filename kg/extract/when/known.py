"""The time that a text named last: what "two days later" is counted from."""

import re

from kg.extract.times import Anchor, Interval, Towards, interval, plain
from kg.extract.times.eras import ERA_OR_WAR
from kg.model import Analysis, Kind

_COUNTED = re.compile(
    r"^(?:ever )?since$|\bat the time$|\bperiod$|"
    r"\b(?:later|earlier|before|after|same|that|the (?:next|following|previous))\b"
)


def counts_from_known(words: str) -> bool:
    """Whether an expression may be counted from another one."""
    return bool(_COUNTED.search(words))


def known_before(analysis: Analysis, place: int) -> Interval | None:
    """What the last expression of time before a place in the text means.

    Each is itself counted from the one before it where it says so.
    """
    known = None
    for mention in analysis.mentions:
        if mention.span.end > place:
            break
        if mention.kind is Kind.DATE or ERA_OR_WAR.search(plain(mention.text)):
            here = Anchor(day=analysis.article.day, towards=Towards.BACK, known=known)
            known = interval(plain(mention.text), here) or known
    return known
