"""What clauses state, in the article's own words, and how they say it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model.text import Span


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
    """agent, amount, cause, circumstance, condition, goal, instrument, opponent, place,
    purpose, role, source, time, topic or other.
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
        return " | ".join(parts) + status_line(
            self.polarity,
            self.modality,
            self.speaker.argument.text if self.speaker else None,
            self.speaker.cue if self.speaker else None,
            self.time,
        )


def status_line(
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
