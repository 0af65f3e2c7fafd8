"""What a question asks for, in words: the value that crosses from reading to asking."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model import Modality, Polarity

SO = "it is so"
"""The value of an answer to a question for yes or no."""


class Asks(StrEnum):
    """What is wanted."""

    SUBJECT = "who or what does it"
    OBJECT = "whom or what it is done to"
    TIME = "when"
    PLACE = "where"
    REASON = "why"
    COUNT = "how many"
    SPEAKER = "who says so"
    TRUTH = "whether it is so"
    ABOUT = "what is known"
    SAID = "what somebody says"
    BETWEEN = "what stands between two"
    CHANGES = "what is new"
    SINCE = "since when"
    TIMES = "how often"
    SOURCES = "how many sources say so"
    OUTLET = "which outlets say so"
    FIRST = "which outlet said so first"
    ROLES = "what somebody is"
    DISPUTED = "what is disputed"
    TOPIC = "of what, with what"


THINGS = frozenset({Asks.SUBJECT, Asks.OBJECT, Asks.COUNT})
"""What is answered with things: there a denial is no answer."""


class Order(StrEnum):
    """Which of several answers is wanted, by their times."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pattern:
    """One way in which a statement that answers may be told.

    An end that is None may be anything; the one that is asked for is always None.
    """

    subject: str | None = None
    phrase: str | None = None
    object: str | None = None
    slot: str = ""
    """`subject` or `object` where that end is asked for."""
    further: tuple[str, ...] = ()
    """Words that the sentence must hold where it is told in this way."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A question as it was understood."""

    text: str
    asks: Asks
    patterns: tuple[Pattern, ...] = ()
    """Any of them will do; none where it asks about things as such."""
    about: tuple[str, ...] = ()
    """Names of things that the answer concerns."""
    further: tuple[str, ...] = ()
    """Words that the sentence must hold besides."""
    type: str | None = None
    """What the answer shall be, as `company` in `which company`."""
    speaker: str | None = None
    cue: str | None = None
    """The verb that must report it, as `warn`."""
    preposition: str | None = None
    """What the answer stands behind, as `of` in "convicted of what"."""
    besides: tuple[str, ...] = ()
    """Answers that are known already."""
    order: Order | None = None
    now: bool = False
    """Whether it asks about the present, where the latest word counts most."""
    dated: bool = True
    """Whether the days are certain; not so for "in May" without a year."""
    polarity: Polarity | None = None
    """What is asked for alone; None where either tells something."""
    modality: Modality | None = None
    since: date | None = None
    """The first and the last day that are asked about."""
    until: date | None = None
