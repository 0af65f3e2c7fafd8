"""Times counted from another clause: "five months after it seized their ship"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.clause import Clause
from kg.extract.times import Interval, plain
from kg.extract.times.intervals import moved
from kg.extract.times.relative import count_of
from kg.extract.times.words import COUNT, UNIT
from kg.extract.tree import base
from kg.model import Granularity, Sentence, Span, Time

LONGEST = 4
HANGING = frozenset({"advcl", "parataxis"})
_COUNTED = re.compile(
    rf"(?:only |just |about |almost |nearly |barely )?{COUNT}\s+{UNIT}"
)
_SAME_DAY = re.compile(r".*\b(?:hour|minute|second|moment)s?|shortly|soon|immediately")


@dataclass(frozen=True, kw_only=True, slots=True)
class Shift:
    """A clause and how far from it another lies."""

    other: int
    count: int
    unit: str
    span: Span

    def moved(self, time: Time, text: str) -> Time | None:
        """The time so far from the one of the other clause."""
        if time.start is None or time.end is None:
            return None
        start: Interval = time.start, time.end, time.granularity
        found = moved(start, self.count, self.unit)
        if found is None:
            return None
        words = text[self.span.start : self.span.end]
        return Time(
            text=words,
            span=self.span,
            start=found[0],
            end=found[1],
            granularity=found[2] if self.unit != "hour" else Granularity.DAY,
        )


def offset(
    sentence: Sentence, clauses: dict[int, Clause], head: int
) -> Iterator[Shift]:
    """The clauses that the time of a clause is counted from."""
    own = _measure(sentence, head)
    parent = sentence.tokens[head].head
    if own and parent in clauses and base(sentence.tokens[head]) in HANGING:
        count, unit, sign, span = own
        yield Shift(other=parent, count=-sign * count, unit=unit, span=span)
    for child in sentence.children[head]:
        if child not in clauses or base(sentence.tokens[child]) not in HANGING:
            continue
        found = _measure(sentence, child)
        if found:
            count, unit, sign, span = found
            yield Shift(other=child, count=sign * count, unit=unit, span=span)


def _measure(sentence: Sentence, head: int) -> tuple[int, str, int, Span] | None:
    """How long after (1) or before (-1) a clause the one above it lies."""
    mark = next(
        (
            child
            for child in sentence.children[head]
            if base(sentence.tokens[child]) == "mark"
            and sentence.tokens[child].text.lower() in {"after", "before"}
        ),
        None,
    )
    if mark is None:
        return None
    sign = 1 if sentence.tokens[mark].text.lower() == "after" else -1
    first = mark
    while (
        first
        and mark - first < LONGEST
        and sentence.tokens[first - 1].upos in {"NUM", "NOUN", "ADV", "DET", "ADJ"}
    ):
        first -= 1
    words = plain(" ".join(t.text for t in sentence.tokens[first:mark]))
    for start in range(first, mark):
        words = plain(" ".join(t.text for t in sentence.tokens[start:mark]))
        span = Span(sentence.tokens[start].span.start, sentence.tokens[mark].span.end)
        if match := _COUNTED.fullmatch(words):
            return count_of(match["count"]), match["unit"], sign, span
        if _SAME_DAY.fullmatch(words):
            return 1, "hour", sign, span
    return None
