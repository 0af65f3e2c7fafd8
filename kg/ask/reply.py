"""What the graph answers: things or times, each with who says so and who denies it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kg.ask.question import SO, Asks, Question

Row = dict[str, Any]


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


def grouped(rows: Sequence[tuple[str, Row]], *, denials: bool) -> tuple[Found, ...]:
    """Rows as answers, the surest and latest first.

    Args:
        rows: With the value that each gives.
        denials: Whether a denial answers too, as where it is asked what is denied.
    """
    values: dict[str, list[Row]] = {}
    for value, row in rows:
        values.setdefault(value, []).append(row)
    found = []
    for value, members in values.items():
        unique = list({row["claim"]: row for row in members}.values())
        pro = [row for row in unique if verdict(row) is not Verdict.DENIED]
        con = [row for row in unique if verdict(row) is Verdict.DENIED]
        if not pro and denials:
            pro, con = con, []
        if pro or con:
            pro.sort(key=lambda row: (RANK.index(verdict(row)), _confidence(row)))
            best = verdict(pro[0]) if pro else Verdict.DENIED
            if con and best not in {Verdict.FACT, Verdict.CLAIMED}:
                best = Verdict.DENIED
            found.append(
                Found(value=value, verdict=best, support=tuple(pro), against=tuple(con))
            )
    return tuple(sorted(found, key=_surest))


def _confidence(row: Row) -> float:
    return -float(row["confidence"] or 0)


def _surest(found: Found) -> tuple[int, int, str]:
    return (RANK.index(found.verdict), -found.sources, found.value)


def values(question: Question, row: Row) -> Iterator[str]:
    """What a row answers to a question: nothing where it does not say."""
    match question.asks:
        case Asks.TIME:
            if row["from"] or row["to"]:
                yield _interval(row)
        case Asks.PLACE | Asks.REASON:
            if row["qualifier"]:
                yield str(row["qualifier"])
        case Asks.SPEAKER:
            yield str(row["speaker"] or row["publisher"] or row["title"] or "")
        case Asks.TRUTH:
            yield SO
        case _:
            yield line(row)


def _interval(row: Row) -> str:
    start, end = row["from"], row["to"]
    if start == end:
        return str(start)
    if end is None:
        return f"since {start}"
    return f"until {end}" if start is None else f"{start} to {end}"


def line(row: Row) -> str:
    """A claim in one line."""
    parts = (row["subject"], row["words"], row["object"])
    return " ".join(str(part) for part in parts if part)
