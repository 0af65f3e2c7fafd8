"""Put an understood question to a store: names to things, phrases to relations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.ask.counting import COUNTING, counted
from kg.ask.names import Names
from kg.ask.question import THINGS, Asks, Pattern, Question
from kg.ask.reply import NOTHING, Reply, Row, grouped
from kg.ask.restating import restated
from kg.ask.sparql import Triples, sparql
from kg.ask.types import fits
from kg.ask.values import values
from kg.ask.ways import Way, Ways
from kg.ask.words import form, named, plain, stems
from kg.ask.years import in_other_years
from kg.graph import Store
from kg.mapping import Ontology
from kg.model import Polarity

LEAVING = frozenset("depart escape evacuate exit flee leave quit".split())
"""Verbs whose object is where somebody was, not where he went."""
OPEN = frozenset({Asks.ABOUT, Asks.CHANGES, Asks.DISPUTED})
"""What may also be told of in a sentence that only mentions the thing."""


class Asker:
    """Answers questions from one store.

    Args:
        store: Holds the claims.
        ontology: Says which relations phrases mean.
        demonyms: From a demonym in lower case to its country.
        offices: From a name to offices and names of their countries.
    """

    def __init__(
        self,
        store: Store,
        ontology: Ontology,
        demonyms: Mapping[str, str] | None = None,
        offices: Mapping[str, frozenset[tuple[str, str]]] | None = None,
    ) -> None:
        self._store = store
        self._names = Names(store, demonyms)
        held = {form(name): terms for name, terms in (offices or {}).items()}
        self._ways = Ways(
            store=store, ontology=ontology, names=self._names, offices=held
        )

    def answer(self, question: Question) -> Reply:
        """The reply to a question."""
        question = self._loosened(question)
        unknown = [n for n in self._named(question) if not self._names.knows(n)]
        first = Reply(question=question.text, understood=question, trouble=NOTHING)
        if unknown:
            why = f"the graph knows nothing called {unknown[0]}"
            return replace(first, trouble=why)
        for one in (question, *restated(question)):
            for dated in in_other_years(one, self._store):
                for ways in self._attempts(dated):
                    reply = self._asked(dated, ways) if ways else first
                    first = first if first.sparql else reply
                    if reply.known:
                        return reply
        return first

    def _asked(self, question: Question, ways: Sequence[Way]) -> Reply:
        """What the graph answers in these ways."""
        speakers = self._names.meant(question.speaker) if question.speaker else None
        query, brief = sparql(
            question, [way.triples for way in ways], speakers=speakers
        )
        rows = [row for row in self._store.query(query) if self._holds(row, question)]
        found = grouped(
            [
                (value, row)
                for row in rows
                for value in self._values(question, ways, row)
                if not _known(value, question)
            ],
            question,
        )
        if question.asks in COUNTING:
            found = counted(question, found)
        return Reply(
            question=question.text,
            understood=question,
            sparql=query,
            brief=brief,
            answers=found,
            trouble="" if found else NOTHING,
        )

    def _loosened(self, question: Question) -> Question:
        """The question with "the purchase of Acme" as a purchase told of with Acme.

        The graph calls a thing by its own noun where that is what the article does.
        """
        patterns, further = [], list(question.further)
        for pattern in question.patterns:
            ends = {}
            for end in ("subject", "object"):
                name = getattr(pattern, end)
                head, of, rest = (name or "").partition(" of ")
                if of and not self._names.meant(name) and self._names.meant(head):
                    further.append(rest)
                    ends[end] = head
            patterns.append(replace(pattern, **ends))  # type: ignore[arg-type] # its fields
        return replace(question, patterns=tuple(patterns), further=tuple(further))

    def _named(self, question: Question) -> Iterator[str]:
        """The names of things that the answer must concern."""
        yield from question.about
        if question.speaker:
            yield question.speaker
        if len(question.patterns) == 1:
            (pattern,) = question.patterns
            for end in (pattern.subject, pattern.object):
                if end and named(end):
                    yield end

    def _attempts(self, question: Question) -> Iterator[list[Way]]:
        """Ways to answer, the strict before those where the sentence names an end."""
        if question.patterns:
            yield [*self._ways.strict(question), *self._ways.roles(question)]
            yield self._ways.loose(question)
            return
        direct = [Way(pattern=Pattern(), triples=t) for t in self._ways.about(question)]
        held: list[Way] = []
        if question.asks in OPEN and len(question.about) == 1:
            triples = Triples(holding=question.about[0].split())
            held = [Way(pattern=Pattern(), triples=triples)]
        if question.asks is Asks.CHANGES:  # all that is new, not the nearest alone
            yield [*direct, *held]
            return
        yield direct
        yield held

    def _values(
        self, question: Question, ways: Sequence[Way], row: Row
    ) -> Iterator[str]:
        """What a row answers."""
        if not question.patterns:
            yield from values(question, row)
            return
        for way in ways:
            if not self._ways.told(way, row):
                continue
            if question.asks not in THINGS or not way.pattern.slot:
                yield from _placed(question, way, row) or values(question, row)
                return
            iri, name = row["so"[way.slot]], row["object" if way.slot else "subject"]
            classes = self._ways.classes(iri)
            if name and fits(question.type, classes, str(name)):
                yield str(name)
            return

    def _holds(self, row: Row, question: Question) -> bool:
        """Whether the sentence, or its headline, holds the further words.

        "Bolivian" holds Bolivia.
        """
        if question.asks is Asks.DISPUTED and not _disputed(row):
            return False
        text = f"{row['sentence']} {row['title'] or ''}"
        countries = (self._names.country(word) for word in plain(text))
        told = stems(" ".join([text, *(one for one in countries if one)]))
        return all(stems(further) <= told for further in question.further)


def _placed(question: Question, way: Way, row: Row) -> list[str]:
    """The object that says where, as in `flee to | Moscow`, not in `flee | Syria`."""
    where = question.asks is Asks.PLACE and not row["qualifier"] and row["object"]
    left = str(row["phrase"]).split(" ")[-1] in LEAVING
    told = where and not left and way.pattern.object is None
    return [str(row["object"])] if told else []


def _known(value: str, question: Question) -> bool:
    """Whether it is an answer that the question sets aside."""
    return any(form(value) == form(name) for name in question.besides)


def _disputed(row: Row) -> bool:
    denied = str(row["polarity"]).endswith(Polarity.NEGATIVE.value)
    return bool(int(row["against"] or 0)) or (denied and bool(row["speaker"]))
