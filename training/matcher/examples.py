"""What every data set of relations becomes: sentences of words with pairs of things."""

from dataclasses import dataclass

Thing = tuple[int, int]
"""First and last word, inclusive."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two things of a sentence and what holds between them."""

    subject: int
    """Number of a thing."""
    object: int
    holds: frozenset[str]
    """Keys of the properties that hold from subject to object."""
    open: frozenset[str] | None = None
    """The only properties that are known to hold or not; None where all others do not.
    """


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A sentence, its things, and pairs of them."""

    words: tuple[str, ...]
    things: tuple[Thing, ...]
    pairs: tuple[Pair, ...]
    inventory: str
    """Name of the set of properties that its data set chooses from."""
    complete: bool = False
    """Whether every pair that is not among its pairs has no property of the set."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """Sentences of one text, which are read together."""

    source: str
    examples: tuple[Example, ...]
