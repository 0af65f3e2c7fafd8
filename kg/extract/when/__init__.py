"""When what each clause of a sentence says happened.

"Rebels seized Homs on Sunday and burned its archive, said a mayor who fled in March":
the seizing and the burning are dated Sunday, the flight March, the saying not at all.
A clause has the time of its own adverbials, else the time that another clause counts
from or shares with it.
"""

import re
from collections.abc import Callable, Sequence

from kg.extract.clause import Clause
from kg.extract.naming import Mentions
from kg.extract.times import Anchor, Towards, plain, time
from kg.extract.tree import lower
from kg.extract.when.adverbials import adverbials
from kg.extract.when.direction import Direction
from kg.extract.when.expressions import phrase, stretch
from kg.extract.when.known import counts_from_known, known_before
from kg.extract.when.offsets import offset
from kg.extract.when.shared import sharing
from kg.extract.when.taken import moment
from kg.model import Analysis, Modality, Sentence, Span, Time

_AIM = re.compile(r"for (?!.*\b(?:past|last|previous)\b)")
TO_COME = frozenset({Modality.PLANNED, Modality.REQUESTED, Modality.CONDITIONAL})


class Dating:
    """The times of one sentence, each worked out once."""

    def __init__(
        self,
        analysis: Analysis,
        sentence: Sentence,
        clauses: dict[int, Clause],
        mentions: Mentions,
        modality: Callable[[int], Modality],
    ) -> None:
        self._analysis = analysis
        self._sentence = sentence
        self._clauses = clauses
        self._mentions = mentions
        self._modality = modality
        self._direction = Direction(sentence, clauses, modality)
        self._found: dict[int, Time | None] = {}
        self._asked: set[int] = set()

    def of(self, head: int) -> Time | None:
        """When what the token heads happened."""
        if head in self._found:
            return self._found[head]
        first = not self._asked
        if head in self._asked:  # by a clause that asks for itself
            return None
        self._asked.add(head)
        found = self._own(head) or self._of_others(head)
        # What was asked on the way may have no time only because it asked back.
        if found or first:
            self._found[head] = found
        if first:
            self._asked.clear()
        return found

    def read(self, tokens: Sequence[int], head: int) -> Time | None:
        """The time that some tokens name in the clause of `head`."""
        words = [self._sentence.tokens[number].span for number in tokens]
        return self.read_span(Span(words[0].start, words[-1].end), head)

    def read_span(self, span: Span, head: int) -> Time | None:
        """The time that a stretch of the text names in the clause of `head`."""
        text = self._analysis.article.text[span.start : span.end]
        known = None
        if counts_from_known(plain(text)):
            known = known_before(self._analysis, span.start)
        here = Anchor(
            day=self._analysis.article.day,
            towards=self._direction.of(head, text),
            known=known,
        )
        return time(text, span, here)

    def of_phrase(self, number: int) -> Time | None:
        """The time that a prepositional phrase names."""
        above = self._sentence.tokens[number].head
        return self.read(phrase(self._sentence, number), above)

    def _own(self, head: int) -> Time | None:
        before: list[int] = []
        for number in adverbials(self._sentence, self._mentions, head):
            tokens = stretch(self._sentence, number)
            if before and before[-1] + 1 == tokens[0]:  # "until noon" + "on Friday"
                tokens = before + tokens
            found = self.read(tokens, head)
            if found and not self._aim(found, head):
                return moment(found) if self._not_until(found, head) else found
            before = tokens
        return None

    def _not_until(self, time: Time, head: int) -> bool:
        """Whether it came about at a time: "did not resign until Friday"."""
        words = {lower(self._sentence.tokens[n]) for n in self._sentence.children[head]}
        return time.text.lower().startswith("until") and bool(words & {"not", "n't"})

    def _aim(self, time: Time, head: int) -> bool:
        """Whether a verb of the past was about a time: "called a vote for May"."""
        back = self._direction.of(head, time.text) is Towards.BACK
        return back and bool(_AIM.match(plain(time.text)))

    def _of_others(self, head: int) -> Time | None:
        for shift in offset(self._sentence, self._clauses, head):
            other = self.of(shift.other)
            moved = shift.moved(other, self._analysis.article.text) if other else None
            if moved:
                return moved
        for other_head, taken in sharing(self._sentence, self._clauses, head):
            other = self.of(other_head)
            found = taken(other) if other else None
            if found and self._fits(found, head):
                return found
        return None

    def _fits(self, time: Time, head: int) -> bool:
        """Whether a clause can lie at a time: not before now what is yet to be."""
        day = self._analysis.article.day
        if day is None or time.start is None or time.end is None:
            return True
        return self._modality(head) not in TO_COME or time.end >= day
