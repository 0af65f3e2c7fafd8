"""The values that cross a folder's border.

All are frozen and hold tuples. Offsets are half-open characters of `Article.text`;
token numbers count within their sentence from 0. A `Statement` speaks in the words
of the article, a `Claim` in identifiers.
"""

import builtins
import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What sort of thing a mention names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    ARMED_GROUP = "armed_group"
    GOVERNMENT_BODY = "government_body"
    LOCATION = "location"
    FACILITY = "facility"
    EVENT = "event"
    DOCUMENT = "document"
    PRODUCT = "product"
    WORK = "work"
    NATIONALITY = "nationality"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    PERCENT = "percent"
    THING = "thing"
    """Something that none of the others fits, or whose kind is not known."""

    @property
    def literal(self) -> bool:
        """Whether such a mention is a value rather than a thing in the world."""
        return self in LITERAL_KINDS


LITERAL_KINDS = frozenset({Kind.DATE, Kind.MONEY, Kind.NUMBER, Kind.PERCENT})


class Form(StrEnum):
    """How a mention refers."""

    NAMED = "named"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Polarity(StrEnum):
    """Whether the statement says that it is so or that it is not so."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """How the statement stands to the facts."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    PLANNED = "planned"
    POSSIBLE = "possible"
    REQUESTED = "requested"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"


class Granularity(StrEnum):
    """How finely a time is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open characters `start:end` of `Article.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Reject spans that run backwards."""
        if not 0 <= self.start <= self.end:
            msg = f"not a span: {self.start}:{self.end}"
            raise ValueError(msg)

    def __contains__(self, other: object) -> bool:
        """Whether `other` lies within this span."""
        return (
            isinstance(other, Span)
            and self.start <= other.start
            and other.end <= self.end
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """One news item, cleaned. The text is never altered after this."""

    iri: str
    text: str
    """The headline, where there is one, and the paragraphs, blank lines between."""
    digest: str
    """SHA-256 of the text, hexadecimal."""
    url: str | None = None
    title: str | None = None
    published: date | datetime | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    source: str | None = field(default=None, compare=False)
    """Where it was read: path, address or line number; no part of what it is."""

    @property
    def body(self) -> str:
        """The text below the headline that opens it."""
        return self.text.removeprefix(f"{self.title}\n\n") if self.title else self.text

    @property
    def day(self) -> date | None:
        """The day of publication, which relative times are counted from."""
        published = self.published
        return published.date() if isinstance(published, datetime) else published


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """One syntactic word after Universal Dependencies."""

    span: Span
    text: str
    lemma: str
    upos: str
    features: Mapping[str, str]
    head: int
    """Number of the governing token in the sentence; -1 for the root."""
    relation: str
    """Universal Dependencies relation with its subtype, as in `nsubj:pass`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stating:
    """What the network thinks that a word states."""

    happened: float
    """How probably it happened or is so."""
    arguments: tuple[float, ...]
    """For each word of the sentence how probably it is an argument of this one."""


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence and its dependency tree, which always has one root."""

    span: Span
    tokens: tuple[Token, ...]
    confidence: float = 1.0
    """Geometric mean of the parser's probabilities for its arcs."""
    arcs: tuple[float, ...] = ()
    """For each token the parser's probability of its head; empty where not known."""
    stating: Mapping[int, Stating] = field(default_factory=dict)
    """For tokens that may state something what the network thinks of them."""
    agreement: tuple[tuple[float, ...], ...] = ()
    """For each token the numbers by which a statement with it is judged, see
    `kg.extract.agreement`; empty where not known.
    """

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the numbers of the tokens that it governs, in order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for number, token in enumerate(self.tokens):
            if token.head >= 0:
                below[token.head].append(number)
        return tuple(tuple(numbers) for numbers in below)

    @cached_property
    def root(self) -> int:
        """The number of the root token."""
        return next(n for n, token in enumerate(self.tokens) if token.head < 0)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in lower case with straight apostrophes."""
        return tuple(t.text.lower().replace("\u2019", "'") for t in self.tokens)

    def subtree(self, number: int) -> tuple[int, ...]:
        """The token and all that hangs on it, in order."""
        known = self._subtrees.get(number)
        if known is None:
            found, waiting = [], [number]
            while waiting:
                current = waiting.pop()
                found.append(current)
                waiting.extend(self.children[current])
            known = self._subtrees[number] = tuple(sorted(found))
        return known

    @cached_property
    def _subtrees(self) -> dict[int, tuple[int, ...]]:
        """Those that were asked for."""
        return {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """A thing as it stands in the text."""

    span: Span
    text: str
    kind: Kind
    form: Form
    sentence: int
    first: int
    """First token of the mention in its sentence."""
    last: int
    """Last token of the mention in its sentence, inclusive."""
    head: int
    """The token that the rest of the mention hangs on."""
    chain: int | None = None
    """Number of its coreference chain in `Analysis.chains`."""
    doubtful: bool = False
    """Whether it may as well mean something else than its chain does."""
    confidence: float = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class PropertyText:
    """What an ontology says of a property, for readers of words."""

    iri: str
    label: str
    text: str
    """Its labels and its description."""
    domain: str = ""
    """The name of the class of its subjects, where there is one."""
    range: str = ""
    domain_kinds: frozenset[Kind] | None = None
    """Kinds that its subjects may have; None where any may stand there."""
    range_kinds: frozenset[Kind] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Related:
    """Two mentions of one sentence between which a property holds, by its words."""

    subject: int
    """Number of the mention in `Analysis.mentions`."""
    object: int
    property: PropertyText
    score: float
    """How probably it is said, from 0 to 1."""


@dataclass(frozen=True, kw_only=True)
class Analysis:
    """What the language stage sees in an article."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    """In the order of the text."""
    chains: tuple[tuple[int, ...], ...] = ()
    """Numbers of mentions of the same thing, in order; none has fewer than two."""
    related: tuple[Related, ...] = ()
    """Pairs of mentions that properties of a foreign ontology were found between."""

    @cached_property
    def by_sentence(self) -> tuple[tuple[int, ...], ...]:
        """For each sentence the numbers of its mentions."""
        found: list[list[int]] = [[] for _ in self.sentences]
        for number, mention in enumerate(self.mentions):
            found[mention.sentence].append(number)
        return tuple(tuple(numbers) for numbers in found)


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """The very words that a statement rests on."""

    sentence: int
    span: Span
    """The sentence in the article."""
    quote: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Argument:
    """One end of a statement, in the article's own words."""

    text: str
    span: Span
    sentence: int
    head: int
    """The token that the rest of the argument hangs on."""
    mention: int | None = None
    """The mention in `Analysis.mentions` that it is, where it is one."""

    def __str__(self) -> str:
        """The words."""
        return self.text


@dataclass(frozen=True, kw_only=True, slots=True)
class Qualifier:
    """What hangs on a statement besides subject and object."""

    role: str
    """agent, amount, cause, circumstance, goal, instrument, opponent, place, purpose,
    role, source, time, topic or other.
    """
    text: str
    """With its preposition, as it stands."""
    span: Span
    argument: Argument
    """The same without its preposition."""
    value: str | None = None
    """ISO 8601 date or interval, number or amount, where there is one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Time:
    """When something happened: days from `start` to `end`, both inclusive.

    `since 2011` has no end, `until Friday` no start.
    """

    text: str
    span: Span
    start: date | None
    end: date | None
    granularity: Granularity

    @property
    def iso(self) -> str:
        """ISO 8601 date, or interval with `..` for an open side."""
        start = self.start.isoformat() if self.start else ".."
        end = self.end.isoformat() if self.end else ".."
        if start == end:
            return start
        if self.start and self.end and self.granularity is Granularity.YEAR:
            if (self.start, self.end) == (
                date(self.start.year, 1, 1),
                date(self.start.year, 12, 31),
            ):
                return f"{self.start.year:04}"
        elif self.start and self.end and self.granularity is Granularity.MONTH:
            following = date.fromordinal(self.end.toordinal() + 1)
            same = (self.start.year, self.start.month) == (
                self.end.year,
                self.end.month,
            )
            if same and self.start.day == 1 and following.day == 1:
                return f"{self.start.year:04}-{self.start.month:02}"
        return f"{start}/{end}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Speaker:
    """Whose word a statement is."""

    argument: Argument
    cue: str
    """The words that report it, such as `said` or `according to`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """What a clause states, in the article's own words."""

    subject: Argument
    predicate: str
    """The words as they stand: `took control of`, `was captured by`."""
    phrase: str
    """Its canonical form: lemmas, active voice: `take control of`, `capture`."""
    inverse: bool = False
    """Whether the object does what `phrase` says to the subject (passive voice)."""
    object: Argument | None = None
    qualifiers: tuple[Qualifier, ...] = ()
    speaker: Speaker | None = None
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    time: Time | None = None
    evidence: Evidence
    confidence: float = 1.0
    signs: tuple[tuple[str, float], ...] = ()
    """What the confidence rests on, by name: see `kg.extract.confidence`."""
    head: int = 0
    """The token that states it."""
    ends: tuple[int, int | None] = (0, None)
    """The tokens that hang on it as subject and object, names beside them aside."""
    rule: str
    """The name of the extractor that made it."""
    property: str | None = None
    """IRI of the property, where it was read from the words and not from a phrase."""

    def __str__(self) -> str:
        """One line that a person reads."""
        parts = [self.subject.text, self.predicate]
        if self.object:
            parts.append(self.object.text)
        parts.extend(qualifier.text for qualifier in self.qualifiers)
        return " | ".join(parts) + _status(
            self.polarity,
            self.modality,
            self.speaker.argument.text if self.speaker else None,
            self.speaker.cue if self.speaker else None,
            self.time,
        )


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
        return " | ".join(parts) + _status(
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


def _status(
    polarity: Polarity,
    modality: Modality,
    speaker: str | None,
    cue: str | None,
    time: Time | None,
) -> str:
    """What a line says after the triple: nothing where all is plain."""
    notes = []
    if polarity is Polarity.NEGATIVE:
        notes.append("not")
    if modality is not Modality.ASSERTED:
        notes.append(modality.value)
    if time:
        notes.append(time.iso)
    if speaker:
        reported = cue == "according to"
        notes.append(
            f"{cue} {speaker}" if reported else f"{cue or 'said'} by {speaker}"
        )
    return "".join(f" | {note}" for note in notes)
