"""One sentence as the extractors see it: tree, clauses, mentions, status."""

from dataclasses import replace
from functools import cached_property

from kg.extract.arguments import argument
from kg.extract.clause import Clause
from kg.extract.clauses import clauses
from kg.extract.confidence import confidence, signs
from kg.extract.grammar import settled
from kg.extract.naming import Mentions, names_something
from kg.extract.status import status
from kg.extract.status.acts import act
from kg.extract.status.coming import dated
from kg.extract.status.doubt import doubted
from kg.extract.status.own_words import is_set_apart
from kg.extract.status.standing import Status
from kg.extract.tree import base, conjuncts
from kg.extract.uncut import pair_end
from kg.extract.when import Dating
from kg.model import (
    Analysis,
    Argument,
    Evidence,
    Kind,
    Qualifier,
    Sentence,
    Span,
    Speaker,
    Statement,
)

ROLES = {
    "by": "agent",
    "with": "instrument",
    "as": "role",
    "for": "purpose",
    "about": "topic",
    "over": "topic",
    "on": "topic",
    "from": "source",
    "to": "goal",
    "into": "goal",
    "after": "time",
    "during": "time",
    "before": "time",
    "since": "time",
    "until": "time",
    "because of": "cause",
    "due to": "cause",
    "amid": "circumstance",
    "despite": "circumstance",
    "against": "opponent",
}
"""From a preposition to the role of what follows, where its kind does not say."""

TIME_WORDS = frozenset({"ago", "today", "yesterday", "tomorrow", "tonight"})

PLACE_CASES = frozenset(
    """in at near inside outside across around within throughout on along off above
    below beyond outside towards toward from to into through""".split()
)


class Scene:
    """A sentence with what is computed once and asked often."""

    def __init__(self, analysis: Analysis, number: int) -> None:
        self.analysis = analysis
        self.number = number
        self.sentence: Sentence = settled(analysis.sentences[number])
        self.clauses: dict[int, Clause] = clauses(self.sentence)
        self.mentions = Mentions(analysis, number)
        self._status: dict[int, Status] = {}

    @cached_property
    def evidence(self) -> Evidence:
        """The sentence as it stands."""
        span = self.sentence.span
        quote = self.analysis.article.text[span.start : span.end]
        return Evidence(sentence=self.number, span=span, quote=quote)

    def status(self, head: int) -> Status:
        """How the clause that holds the token stands to the facts."""
        below = head
        while head not in self.clauses and self.sentence.tokens[head].head >= 0:
            below, head = head, self.sentence.tokens[head].head
        if head not in self._status:
            self._status[head] = status(self.sentence, self.clauses, head)
        found = self._status[head]
        if found.voice and found.voice.speaker == below:
            return Status()  # what is said of the source is not the source's word
        return found

    def argument(self, head: int) -> Argument:
        """The compact words of what the token heads."""
        return argument(self.analysis, self.mentions, self.sentence, self.number, head)

    def words(self, tokens: list[int]) -> str:
        """Tokens as they stand, in order; single blanks over gaps."""
        parts: list[str] = []
        for position, number in enumerate(sorted(tokens)):
            token = self.sentence.tokens[number]
            previous = sorted(tokens)[position - 1] if position else None
            if previous is not None and (
                previous + 1 != number
                or self.sentence.tokens[previous].span.end != token.span.start
            ):
                parts.append(" ")
            parts.append(token.text)
        return "".join(parts)

    def names_something(self, head: int) -> bool:
        """Whether the token can be an end of an edge."""
        return names_something(self.sentence, self.mentions, head)

    def is_time(self, head: int) -> bool:
        """Whether the token heads an expression of time."""
        if self.mentions.kind_at(head) is Kind.DATE:
            return True
        return self.sentence.tokens[head].text.lower() in TIME_WORDS

    @cached_property
    def dating(self) -> Dating:
        """When what the clauses say happened."""
        return Dating(
            self.analysis,
            self.sentence,
            self.clauses,
            self.mentions,
            lambda head: self.status(head).modality,
        )

    def qualifier(self, head: int, case: str, *, relative: bool = False) -> Qualifier:
        """What a prepositional phrase adds to a statement.

        Of a `relative` one, "during which", what the word stands for is elsewhere.
        """
        argument_ = self.argument(head)
        if relative:
            return Qualifier(
                role=self._role(head, case),
                text=f"{case} {argument_.text}",
                span=argument_.span,
                argument=argument_,
            )
        start = argument_.span.start
        for child in self.sentence.children[head]:
            token = self.sentence.tokens[child]
            if base(token) == "case" and token.span.end <= start:
                start = min(start, token.span.start)
        other = pair_end(self.sentence, head)
        last = argument_.span.end if other is None else self.argument(other).span.end
        span = Span(start, max(last, argument_.span.end))
        found = None
        if self.is_time(head):
            found = self.dating.of_phrase(head)
        return Qualifier(
            role=self._role(head, case),
            text=self.analysis.article.text[span.start : span.end],
            span=span,
            argument=argument_,
            value=found.iso if found else None,
        )

    def _role(self, head: int, case: str) -> str:
        kind = self.mentions.kind_at(head)
        if kind is Kind.DATE:
            return "time"
        if kind in {Kind.MONEY, Kind.PERCENT, Kind.NUMBER}:
            return "amount"
        if kind in {Kind.LOCATION, Kind.FACILITY} and case in PLACE_CASES:
            return "place"
        return ROLES.get(case, "other")

    def speaker(self, found: Status) -> Speaker | None:
        """Whose word it is, in the article's words."""
        voice = found.voice
        if voice is None:
            return None
        cue = voice.through or self.sentence.tokens[voice.cue].text
        return Speaker(argument=self.argument(voice.speaker), cue=cue)

    def statement(  # noqa: PLR0913 (a statement has that many parts)
        self,
        head: int,
        *,
        subject: int,
        predicate: str,
        phrase: str,
        rule: str,
        object_: int | None = None,
        inverse: bool = False,
        qualifiers: tuple[Qualifier, ...] = (),
        presupposed: bool = False,
    ) -> Statement:
        """A statement with the status, time and evidence of the clause at `head`."""
        found = self.status(head)
        if found.voice and subject in conjuncts(self.sentence, found.voice.speaker):
            # "Ana and Ben each claimed to rule": each speaks for himself
            found = replace(found, voice=replace(found.voice, speaker=subject))
        if presupposed:
            found = act(self.sentence, self.clauses, head)
        elif object_ is not None and is_set_apart(self.sentence, head, object_):
            found = found.denied()
        time = self.dating.of(head)
        day = self.analysis.article.day
        found = dated(self.sentence, head, found, time, day)
        if not presupposed:
            found = doubted(self.sentence, head, found)
        clause = self.clauses.get(head)
        found_signs = signs(
            self.sentence,
            head=head,
            subject=subject,
            object_=object_,
            rule=rule,
            inherited=clause is not None and clause.inherited,
        )
        return Statement(
            subject=self.argument(subject),
            predicate=predicate,
            phrase=phrase,
            inverse=inverse,
            object=None if object_ is None else self.argument(object_),
            qualifiers=qualifiers,
            speaker=self.speaker(found),
            polarity=found.polarity,
            modality=found.modality,
            time=time,
            evidence=self.evidence,
            confidence=confidence(found_signs),
            signs=found_signs,
            head=head,
            ends=(subject, object_),
            rule=rule,
        )
