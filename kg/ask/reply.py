"""What the graph answers: things or times, each with who says so and who denies it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kg.ask.question import THINGS, Asks, Order, Question
from kg.ask.words import stems
from kg.model import Polarity

Row = dict[str, Any]
NOTHING = "the graph does not say"


class Verdict(StrEnum):
    """How an answer stands."""

    FACT = "stated as fact"
    CLAIMED = "somebody's word"
    PLANNED = "planned"
    POSSIBLE = "possible"
    REQUESTED = "asked for"
    CONDITIONAL = "only on a condition"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """One answer with what it rests on."""

    value: str
    verdict: Verdict
    support: tuple[Row, ...]
    """The claims that say so, the strongest first."""
    against: tuple[Row, ...] = ()
    """The claims that deny it."""

    @property
    def sources(self) -> int:
        """How many independent sources say so."""
        return max((int(row.get("sources") or 1) for row in self.support), default=0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """The answer to a question, or why there is none."""

    question: str
    understood: Question | None
    sparql: str = ""
    """The query that was put to the graph."""
    brief: str = ""
    """A query for the same claims, short enough to be read beside the answer."""
    answers: tuple[Found, ...] = ()
    trouble: str = ""
    """Why there is no answer, for a person."""

    @property
    def known(self) -> bool:
        """Whether the graph knows anything of it."""
        return bool(self.answers)


def verdict(row: Row) -> Verdict:
    """How one claim stands."""
    if str(row["polarity"]).endswith("negative"):
        return Verdict.DENIED
    modality = str(row["modality"]).rpartition("#")[2]
    if modality in {"asserted", "claimed"}:
        stated = modality == "asserted" and not row["speaker"]
        return Verdict.FACT if stated else Verdict.CLAIMED
    return Verdict(getattr(Verdict, modality.upper()))


RANK = tuple(Verdict)
UNREAL = frozenset({Verdict.REQUESTED, Verdict.CONDITIONAL, Verdict.HYPOTHETICAL})
"""What is only spoken of: whoever shall resign has not."""
IN_TURN = frozenset({Asks.CHANGES, Asks.FIRST})
"""What is told in the order of time."""


def grouped(rows: Sequence[tuple[str, Row]], question: Question) -> tuple[Found, ...]:
    """Rows as answers, the surest and latest first.

    Args:
        rows: With the value that each gives.
        question: Says whether a denial answers too, and in what order.
    """
    denials = question.polarity is Polarity.NEGATIVE or question.asks not in THINGS
    members: dict[str, dict[str, Row]] = {}
    for value, row in rows:
        members.setdefault(value, {}).setdefault(str(row["claim"]), row)
    unreal = question.modality is None and question.asks in THINGS
    found = [
        _found(value, list(unique.values()), denials=denials)
        for value, unique in members.items()
    ]
    found = [one for one in found if not (unreal and one.verdict in UNREAL)]
    if question.asks in IN_TURN:
        day = "earliest" if question.asks is Asks.FIRST else "published"
        found.sort(key=lambda one: (str(one.support[0][day]), one.value))
        return tuple(found[:1] if question.asks is Asks.FIRST else found)
    now = question.now or question.order is not None
    asked = stems(question.text)
    found.sort(key=lambda one: one.value)
    found.sort(key=lambda one: len(asked & stems(_sentences(one))), reverse=True)
    found.sort(key=_latest, reverse=question.order is not Order.FIRST)
    if not now:
        found.sort(key=lambda one: len(asked & stems(_lines(one))), reverse=True)
        found.sort(key=lambda one: -one.sources)
    found.sort(key=lambda one: RANK.index(one.verdict))
    if question.asks is Asks.SPEAKER:  # whoever says so goes before who prints it
        found.sort(key=lambda one: not any(r["speaker"] for r in one.support))
    return tuple(found[:1] if question.order else found)


def _found(value: str, rows: Sequence[Row], *, denials: bool) -> Found:
    pro = [row for row in rows if verdict(row) is not Verdict.DENIED]
    con = [row for row in rows if verdict(row) is Verdict.DENIED]
    if not pro and denials:
        pro, con = con, []
    pro.sort(key=lambda row: (RANK.index(verdict(row)), _confidence(row)))
    best = verdict(pro[0]) if pro else Verdict.DENIED
    if con and best not in {Verdict.FACT, Verdict.CLAIMED}:
        best = Verdict.DENIED
    return Found(value=value, verdict=best, support=tuple(pro), against=tuple(con))


def _confidence(row: Row) -> float:
    return -float(row["confidence"] or 0)


def _latest(found: Found) -> tuple[str, bool]:
    """When it was so, or else was told; what is dated itself comes first."""
    rows = found.support or found.against
    return max(
        (str(row["to"] or row["from"] or row["reported"] or ""), bool(row["from"]))
        for row in rows
    )


def _lines(found: Found) -> str:
    return " ".join(str(row["words"]) for row in found.support)


def _sentences(found: Found) -> str:
    return " ".join(str(row["sentence"]) for row in (*found.support, *found.against))
