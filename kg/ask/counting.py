"""How many: a number that is told, or the number of what is told."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ask.question import Asks, Question
from kg.ask.reply import Found, Verdict

COUNTING = frozenset({Asks.COUNT, Asks.TIMES, Asks.SOURCES})
NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores?|hundreds?"
    r"|thousands?|millions?|billions?|half|third|quarter|no|several|both)\b",
    re.IGNORECASE,
)
KNOWN = frozenset({Verdict.FACT, Verdict.CLAIMED})


def counted(question: Question, found: Sequence[Found]) -> tuple[Found, ...]:
    """Answers with numbers; else the things that are answers as their number."""
    match question.asks:
        case Asks.SOURCES:
            best = [one for one in found if one.verdict in KNOWN][:1]
            return tuple(replace(one, value=str(one.sources)) for one in best)
        case Asks.TIMES:
            best = [one for one in found if one.verdict is Verdict.FACT][:1]
            return tuple(replace(one, value=str(_spells(one))) for one in best)
    numbered = tuple(one for one in found if NUMBER.search(one.value))
    if numbered or not question.type:
        return numbered
    things = [
        one for one in found if one.verdict is Verdict.FACT and one.value[:1].isupper()
    ]
    if not things:
        return ()
    support = tuple(row for one in things for row in one.support)
    total = str(len(things))
    return (Found(value=total, verdict=Verdict.FACT, support=support),)


def _spells(found: Found) -> int:
    """On how many different days, or in different articles, it is said to be so."""
    days = {(row["from"], row["to"]) for row in found.support if row["from"]}
    return len(days) or 1
