"""What every data set becomes before training: documents of annotated sentences.

A field is None where the data set does not annotate it, so that its heads get no loss.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Syntax:
    """Universal Dependencies of one sentence, one entry a word."""

    upos: tuple[str, ...]
    features: tuple[str, ...]
    """As in the tenth-column format: `Number=Sing|Person=3`, or `_`."""
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    """Number of the governing word from 0; -1 for the root."""
    relations: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """A word that states something, and the words that head its arguments."""

    predicate: int
    arguments: tuple[tuple[int, str], ...]
    """Word and role (a name in `kg.language.roles`), or None where it is not known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A statement that the extractors propose, and whether it is annotated."""

    head: int
    """The word that states it."""
    subject: int
    object: int | None
    right: bool
    modality: int | None = None
    """Number in `kg.language.roles.MODALITIES`; known of right ones only."""
    negative: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """Words with the annotations that their data set has."""

    words: tuple[str, ...]
    syntax: Syntax | None = None
    names: tuple[tuple[int, int, str], ...] | None = None
    """First word, last word (inclusive) and the data set's own label; flat."""
    frames: tuple[Frame, ...] | None = None
    factual: tuple[tuple[int, float], ...] | None = None
    """Words that state something, with how probably it happened, from 0 to 1."""
    candidates: tuple[Candidate, ...] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A mention: sentence number, first and last word (inclusive)."""

    sentence: int
    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PronounChoice:
    """A pronoun and two names of which at most one is meant (GAP)."""

    pronoun: Place
    candidates: tuple[Place, Place]
    correct: tuple[bool, bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """Consecutive sentences of one text, in order."""

    source: str
    """Name of the data set, such as `ewt` or `ontogum`."""
    name: str
    sentences: tuple[Sentence, ...]
    chains: tuple[tuple[Place, ...], ...] | None = None
    """Coreference; chains of one mention may stand in it where they are annotated."""
    choice: PronounChoice | None = None
