"""Put an understood question to a store: names to things, phrases to relations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.ask.names import Names, words
from kg.ask.question import Asks, Pattern, Question
from kg.ask.relations import phrases, relations, same_role
from kg.ask.reply import Reply, Row, grouped, values
from kg.ask.sparql import Triples, sparql
from kg.ask.types import fits
from kg.graph import Store
from kg.mapping import Ontology
from kg.model import Polarity

SLOTTED = frozenset({Asks.SUBJECT, Asks.OBJECT, Asks.COUNT})
NOTHING = "the graph does not say"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Way:
    """A pattern in identifiers; `inverse` where the graph tells it the other way."""

    pattern: Pattern
    triples: Triples
    inverse: bool = False


class Asker:
    """Answers questions from one store."""

    def __init__(
        self,
        store: Store,
        ontology: Ontology,
        demonyms: Mapping[str, str] | None = None,
    ) -> None:
        self._store = store
        self._ontology = ontology
        self._names = Names(store, demonyms)

    def answer(self, question: Question) -> Reply:
        """The reply to a question."""
        question = self._loosened(question)
        unknown = [name for name in self._named(question) if not self._meant(name)]
        speakers = self._meant(question.speaker) if question.speaker else None
        if question.speaker and not speakers:
            unknown.append(question.speaker)
        reply = Reply(question=question.text, understood=question)
        if unknown:
            return _trouble(reply, f"the graph knows nothing called {unknown[0]}")
        for ways in self._attempts(question):
            if not ways:
                continue
            query = sparql(question, [way.triples for way in ways], speakers=speakers)
            rows = [row for row in self._store.query(query) if _holds(row, question)]
            found = grouped(
                [
                    (value, row)
                    for row in rows
                    for value in self._values(question, ways, row)
                ],
                denials=question.polarity is Polarity.NEGATIVE
                or question.asks not in SLOTTED,
            )
            reply = Reply(
                question=question.text,
                understood=question,
                sparql=query,
                answers=found,
                trouble="" if found else NOTHING,
            )
            if found:
                return reply
        return reply if reply.trouble else _trouble(reply, NOTHING)

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
                if of and not self._meant(name) and self._meant(head):
                    further.append(rest)
                    ends[end] = head
            patterns.append(replace(pattern, **ends))
        return replace(question, patterns=tuple(patterns), further=tuple(further))

    def _named(self, question: Question) -> Iterator[str]:
        """The names of things that the answer must concern."""
        yield from question.about
        if len(question.patterns) == 1:
            (pattern,) = question.patterns
            for end in (pattern.subject, pattern.object):
                if end and any(letter.isupper() for letter in end):
                    yield end

    def _meant(self, name: str | None) -> list[str]:
        return self._names.meant(name) if name else []

    def _attempts(self, question: Question) -> Iterator[list[_Way]]:
        """Ways to answer, the strict before those where the sentence names an end."""
        if not question.patterns:
            yield [_Way(pattern=Pattern(), triples=t) for t in self._about(question)]
            return
        strict = [way for p in question.patterns for way in self._ways(p)]
        yield strict

    def _about(self, question: Question) -> list[Triples]:
        if question.asks is Asks.BETWEEN:
            first, second = (self._meant(name) for name in question.about[:2])
            return [
                Triples(subjects=first, objects=second),
                Triples(subjects=second, objects=first),
            ]
        if not question.about:
            return [Triples()]
        found = self._meant(question.about[0])
        planned = question.modality is not None
        return [Triples(subjects=found) if planned else Triples(either=found)]

    def _ways(self, pattern: Pattern) -> Iterator[_Way]:
        """A pattern forwards and backwards, as far as the graph has what it names."""
        subjects = self._meant(pattern.subject) if pattern.subject else None
        objects = self._meant(pattern.object) if pattern.object else None
        if subjects == [] or objects == []:
            return
        if pattern.phrase is None:
            yield _Way(
                pattern=pattern, triples=Triples(subjects=subjects, objects=objects)
            )
            return
        known = relations(pattern.phrase, self._ontology)
        said = phrases(pattern.phrase, self._store)
        for inverse in (False, True):
            ends = (objects, subjects) if inverse else (subjects, objects)
            own = [one.iri for one in known if one.inverse is inverse]
            if own:
                triples = Triples(subjects=ends[0], relations=own, objects=ends[1])
                yield _Way(pattern=pattern, triples=triples, inverse=inverse)
            if said:
                triples = Triples(
                    subjects=ends[0], phrases=said, objects=ends[1], turned=inverse
                )
                yield _Way(pattern=pattern, triples=triples, inverse=inverse)

    def _values(
        self, question: Question, ways: Sequence[_Way], row: Row
    ) -> Iterator[str]:
        """What a row answers."""
        if question.asks not in SLOTTED:
            yield from _placed(question, ways, row) or values(question, row)
            return
        for way in ways:
            if _told(way, row):
                end = _slot(way)
                iri, name = row["so"[end]], row["subject" if end == 0 else "object"]
                if name and fits(question.type, self._classes(iri), str(name)):
                    yield str(name)
                return

    def _classes(self, iri: object) -> list[str]:
        """What a thing is, by the names of its classes."""
        if not isinstance(iri, str) or ":" not in iri:
            return []
        rdf_type = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
        try:
            found = self._store.engine.quads_for_pattern(
                ox.NamedNode(iri), rdf_type, None
            )
        except ValueError:
            return []
        return [
            quad.object.value.rpartition("#")[2]
            for quad in found
            if isinstance(quad.object, ox.NamedNode)
        ]


def _trouble(reply: Reply, why: str) -> Reply:
    return Reply(
        question=reply.question,
        understood=reply.understood,
        sparql=reply.sparql,
        trouble=why,
    )


def _slot(way: _Way) -> int:
    """Which end of the graph's triple is asked for: 0 the subject, 1 the object."""
    asked = 1 if way.pattern.slot == "object" else 0
    return 1 - asked if way.inverse else asked


def _told(way: _Way, row: Row) -> bool:
    """Whether a row came about in this way."""
    triples = way.triples
    return (
        same_role(str(way.pattern.phrase or ""), row["phrase"])
        and (triples.subjects is None or row["s"] in triples.subjects)
        and (triples.objects is None or row["o"] in triples.objects)
        and (triples.relations is None or row["relation"] in triples.relations)
        and (triples.phrases is None or row["phrase"] in triples.phrases)
    )


def _placed(question: Question, ways: Sequence[_Way], row: Row) -> list[str]:
    """The object that says where, as in `flee to | Moscow`."""
    where = question.asks is Asks.PLACE and not row["qualifier"] and row["object"]
    free = all(way.pattern.object is None for way in ways)
    return [str(row["object"])] if where and free else []


def _holds(row: Row, question: Question) -> bool:
    """Whether the sentence, or its headline, holds the further words."""
    text = words(f"{row['sentence']} {row['title'] or ''}")
    return all(words(further) <= text for further in question.further)
