"""Things of the world, and what is claimed of them, in identifiers."""

import builtins
import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.model.statement import (
    Evidence,
    Modality,
    Polarity,
    Qualifier,
    Statement,
    Time,
    status_line,
)
from kg.model.text import Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Entity:
    """One thing in the world."""

    iri: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    """IRIs of the same thing elsewhere, such as Wikidata."""
    callings: tuple[str, ...] = ()
    """What a person does, in nouns: `senator`."""
    country: str = ""
    """IRI of the state, or for a team the place, that a body or team belongs to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """The decision that a mention means an entity, with what spoke for it."""

    entity: Entity
    score: float
    reason: str
    """`gazetteer`, `name`, `chain`, `title`, `acronym`, `demonym`, `new` …."""
    rivals: tuple[tuple[str, float], ...] = ()
    """IRIs and scores of the entities that were not chosen."""
    stands_for: Entity | None = None
    """What the entity stands for where it acts, as a capital for its state."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """A name of an article that may mean another thing than it was taken for."""

    entity: Entity
    rival: Entity
    score: float
    """How much speaks for the rival, from 0 to 1."""
    reason: str
    same: bool = False
    """Whether both may be one thing, rather than the name having two meanings."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Links:
    """What the mentions of one article mean."""

    by_mention: Mapping[int, Link] = field(default_factory=dict)
    """From the number of a mention to the decision."""
    doubts: tuple[Doubt, ...] = ()
    """Where it was close, by IRI."""
    setting: Entity | None = None
    """The state of the article, where it speaks of one only."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Literal:
    """A typed value as the object of a claim."""

    text: str
    """As it stands in the article."""
    value: str
    """In the lexical form of its datatype."""
    datatype: str
    """IRI of an XML Schema datatype."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """A statement about resolved things."""

    iri: str
    article: str
    """IRI of the article."""
    subject: Entity
    predicate: str
    phrase: str
    property: str | None = None
    """IRI of the ontology's property, already turned the right way round."""
    object: Entity | Literal | None = None
    swapped: bool = False
    """Whether subject and object changed places against the statement's words."""
    qualifiers: tuple[tuple[Qualifier, Entity | None], ...] = ()
    attributed_to: Entity | None = None
    cue: str | None = None
    polarity: Polarity
    modality: Modality
    time: Time | None = None
    reported: date | None = None
    """The day on which it was said or published."""
    statement: Statement
    evidence: Evidence
    confidence: float

    @builtins.property  # the field above has its name
    def plain(self) -> bool:
        """Whether the article asserts it as a fact, so that it may be an edge."""
        return (
            self.polarity is Polarity.POSITIVE
            and self.modality is Modality.ASSERTED
            and self.attributed_to is None
        )

    def __str__(self) -> str:
        """One line that a person reads."""
        parts = [self.subject.name, self.predicate]
        if isinstance(self.object, Entity):
            parts.append(self.object.name)
        elif self.object:
            parts.append(self.object.text)
        within = parts[-1]  # a thing's full name may say where it is
        parts.extend(
            qualifier.text
            for qualifier, _ in self.qualifiers
            if not within.endswith(f" {qualifier.text}")
        )
        return " | ".join(parts) + status_line(
            self.polarity,
            self.modality,
            self.attributed_to.name if self.attributed_to else None,
            self.cue,
            self.time,
        )

    def _repr_html_(self) -> str:
        """What a notebook shows: the line and the sentence, escaped."""
        quote = html.escape(self.evidence.quote)
        return f"<p>{html.escape(str(self))}</p><blockquote>{quote}</blockquote>"


@dataclass(frozen=True, kw_only=True, slots=True)
class Dropped:
    """Something that was not kept, and why."""

    item: str
    reason: str
