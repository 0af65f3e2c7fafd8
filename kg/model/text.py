"""An article and what the language stage sees in it: words, trees, names, chains."""

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
