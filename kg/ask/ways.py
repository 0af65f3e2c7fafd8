"""From the patterns of a question to ways in which the graph may tell them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.ask.loose import stands_for
from kg.ask.names import Names
from kg.ask.question import Asks, Pattern, Question
from kg.ask.relations import Predicate, phrases, relations
from kg.ask.reply import Row
from kg.ask.roles import Role, holds_office, role_of, same_role
from kg.ask.sparql import Triples
from kg.ask.variants import variants
from kg.ask.words import form, named, stems
from kg.graph import Store
from kg.mapping import Ontology
from kg.vocab import PREFIXES

ROLES = ("hasRole", "holdsOfficeIn", "heads", "represents", "formerlyHeaded")
"""Relations that say what somebody is."""
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """A pattern in identifiers."""

    pattern: Pattern
    triples: Triples
    inverse: bool = False
    """Whether the graph tells it the other way round."""
    loose: tuple[int, str] | None = None
    """An end of the graph's triple, 0 or 1, and the words that it must stand for."""
    role: Role | None = None
    """The office that the subject must hold."""

    @property
    def slot(self) -> int:
        """Which end of the graph's triple is asked for."""
        asked = 1 if self.pattern.slot == "object" else 0
        return 1 - asked if self.inverse else asked


@dataclass(frozen=True, kw_only=True)
class Ways:
    """Finds the ways in one store."""

    store: Store
    ontology: Ontology
    names: Names
    offices: Mapping[str, frozenset[tuple[str, str]]] = field(default_factory=dict)
    """By the plain form of a person's name: offices with their countries."""

    def strict(self, question: Question) -> list[Way]:
        """Ways in which both ends are what the question names."""
        return [
            way
            for pattern in question.patterns
            for one in variants(pattern)
            for way in self._strict(one)
        ]

    def loose(self, question: Question) -> list[Way]:
        """Ways in which one end is called by other words, or only in the sentence."""
        return [
            way
            for pattern in question.patterns
            for one in variants(pattern)
            for way in self._loose(one)
        ]

    def roles(self, question: Question) -> list[Way]:
        """Ways in which the sentence says of whom somebody has an office."""
        found: list[Way] = []
        for pattern in question.patterns:
            for one in variants(pattern):
                role = role_of(one, self.names)
                subjects = self._meant(one.subject)
                if role is None or subjects == []:
                    continue
                if role.of and role.name:
                    told = Pattern(
                        subject=one.subject,
                        phrase=f"be {role.name} of",
                        object=role.of,
                        slot=one.slot,
                    )
                    found.extend(self._strict(told))
                elif one.phrase == "be":
                    said = self._phrases(f"be {role.name}")
                    triples = Triples(subjects=subjects, phrases=said)
                    found += [Way(pattern=one, triples=triples)] * bool(said)
                has = [PREFIXES["kg"] + "hasRole"]
                triples = Triples(subjects=subjects, relations=has)
                found.append(Way(pattern=one, triples=triples, role=role))
        return found

    def about(self, question: Question) -> list[Triples]:
        """Claims about the things that a question names, or by them."""
        things = [self._meant(name) or [] for name in question.about]
        match question.asks:
            case Asks.BETWEEN if len(things) > 1:
                first, second = (
                    self.names.holding(name) for name in question.about[:2]
                )
                return [
                    Triples(subjects=first, objects=second),
                    Triples(subjects=second, objects=first),
                ]
            case Asks.ROLES:
                own = [PREFIXES["kg"] + relation for relation in ROLES]
                said = self._phrases("be appointed") + self._phrases("become")
                return [
                    Triples(subjects=things[0], relations=own),
                    *([Triples(subjects=things[0], phrases=said)] if said else []),
                ]
        if question.modality is not None and things:
            return [Triples(subjects=things[0]), Triples(speakers=things[0])]
        return [Triples(either=things[0])] if things else [Triples()]

    def told(self, way: Way, row: Row) -> bool:
        """Whether a row came about in this way, and may."""
        triples = way.triples
        further = way.pattern.further
        return (
            (way.role is not None or same_role(_phrase(way), str(row["phrase"])))
            and (triples.subjects is None or row["s"] in triples.subjects)
            and (triples.objects is None or row["o"] in triples.objects)
            and (triples.relations is None or row["relation"] in triples.relations)
            and (triples.phrases is None or row["phrase"] in triples.phrases)
            and (triples.phrases is None or bool(row["turned"]) is triples.turned)
            and all(_mentions(row, words) for words in further)
            and (way.role is None or self._in_office(way.role, row))
            and (way.loose is None or self._stands(way, row))
        )

    def classes(self, iri: object) -> list[str]:
        """What a thing is, by the names of its classes."""
        if not isinstance(iri, str) or "/entity/" not in iri:
            return []
        found = self.store.engine.quads_for_pattern(ox.NamedNode(iri), TYPE, None)
        return [
            quad.object.value.rpartition("#")[2]
            for quad in found
            if isinstance(quad.object, ox.NamedNode)
        ]

    def _meant(self, name: str | None) -> list[str] | None:
        return self.names.meant(name) if name else None

    def _phrases(self, phrase: str) -> list[str]:
        return phrases(phrase, self.store)

    def _strict(self, pattern: Pattern) -> Iterator[Way]:
        subjects, objects = self._meant(pattern.subject), self._meant(pattern.object)
        if subjects != [] and objects != []:
            yield from self._forwards_and_back(pattern, subjects, objects)

    def _loose(self, pattern: Pattern) -> Iterator[Way]:
        for end, words in (("subject", pattern.subject), ("object", pattern.object)):
            other = pattern.object if end == "subject" else pattern.subject
            free = self._meant(other)
            if words is None or free == []:
                continue
            ends = (None, free) if end == "subject" else (free, None)
            place = 0 if end == "subject" else 1
            for way in self._forwards_and_back(pattern, *ends):
                at = 1 - place if way.inverse else place
                yield Way(
                    pattern=pattern,
                    triples=way.triples,
                    inverse=way.inverse,
                    loose=(at, words),
                )

    def _forwards_and_back(
        self,
        pattern: Pattern,
        subjects: Sequence[str] | None,
        objects: Sequence[str] | None,
    ) -> Iterator[Way]:
        if pattern.phrase is None:
            triples = Triples(subjects=subjects, objects=objects)
            yield Way(pattern=pattern, triples=triples)
            return
        known = relations(pattern.phrase, self.ontology)
        said = self._phrases(pattern.phrase)
        for inverse in (False, True):
            ends = (objects, subjects) if inverse else (subjects, objects)
            own = _running(known, inverse=inverse)
            if own:
                triples = Triples(subjects=ends[0], relations=own, objects=ends[1])
                yield Way(pattern=pattern, triples=triples, inverse=inverse)
            if said:
                triples = Triples(
                    subjects=ends[0], phrases=said, objects=ends[1], turned=inverse
                )
                yield Way(pattern=pattern, triples=triples, inverse=inverse)

    def _in_office(self, role: Role, row: Row) -> bool:
        known = self.offices.get(form(str(row["subject"])), frozenset())
        return holds_office(role, row, known)

    def _stands(self, way: Way, row: Row) -> bool:
        assert way.loose is not None  # noqa: S101 - for the checker of types
        end, words = way.loose
        label = row["subject"] if end == 0 else row["object"]
        answer = row["object"] if end == 0 else row["subject"]
        if way.pattern.slot and stems(str(answer or "")) <= stems(words):
            return False
        if label is None and not named(words) and way.pattern.slot == "object":
            return False
        return stands_for(
            words,
            str(label) if label else None,
            classes=self.classes(row["so"[end]]),
            acts=end == 0,
            sentence=f"{row['sentence']} {row['title'] or ''}",
            article=self._text(row["article"]),
        )

    def _text(self, article: object) -> str:
        """The whole text of an article."""
        body = ox.NamedNode(PREFIXES["schema"] + "articleBody")
        node = ox.NamedNode(str(article))
        found = self.store.engine.quads_for_pattern(node, body, None)
        return " ".join(
            q.object.value for q in found if isinstance(q.object, ox.Literal)
        )


def _phrase(way: Way) -> str:
    return str(way.pattern.phrase or "")


def _mentions(row: Row, words: str) -> bool:
    """Whether a claim's sentence holds words, and its object is not something else."""
    wanted = stems(words)
    thing = str(row["object"] or "")
    other = named(thing) and named(words) and not wanted <= stems(thing)
    return not other and wanted <= stems(str(row["sentence"]))


def _running(known: Sequence[Predicate], *, inverse: bool) -> list[str]:
    return [one.iri for one in known if one.inverse is inverse]
