"""One predicate with its arguments."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Oblique:
    """A prepositional phrase or adverbial noun of a clause."""

    head: int
    case: str
    """The preposition in lower case, multi-word ones joined by blanks; may be ''."""
    word: int | None = None
    """The relative word that stands for the head: "whom" of "for whom he fought"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """One predicate and its arguments, as numbers of tokens."""

    head: int
    relation: str
    """How the clause hangs on the one above, without subtype."""
    parent: int | None
    """The token above."""
    passive: bool
    copular: bool
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    recipients: tuple[int, ...] = ()
    obliques: tuple[Oblique, ...] = ()
    inherited: bool = False
    """Whether the subject was found outside the clause."""
