"""What can be said of how a clause stands to the facts, and how it adds up."""

from dataclasses import dataclass, replace

from kg.model import Modality, Polarity

STRENGTH = (
    Modality.ASSERTED,
    Modality.CLAIMED,
    Modality.PLANNED,
    Modality.POSSIBLE,
    Modality.REQUESTED,
    Modality.CONDITIONAL,
    Modality.HYPOTHETICAL,
)
"""Where two apply, the one further from fact is kept."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """Whose word a clause is, as tokens of the sentence."""

    speaker: int
    cue: int
    through: str = ""
    """`according to` and the like, where no verb reports."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """Polarity, modality and voice of a clause."""

    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    voice: Voice | None = None
    sure: bool = False
    """Whether a word says that it came about: "managed to", "kept a promise to"."""

    def at_least(self, modality: Modality) -> "Status":
        """The same, not nearer to fact than `modality`."""
        stronger = max(self.modality, modality, key=STRENGTH.index)
        return replace(self, modality=stronger)

    def denied(self) -> "Status":
        """The same with the other polarity."""
        positive = self.polarity is Polarity.POSITIVE
        return replace(
            self, polarity=Polarity.NEGATIVE if positive else Polarity.POSITIVE
        )

    def realised(self) -> "Status":
        """The same, whatever the network believes of it."""
        return replace(self, sure=True)

    def spoken(self, voice: Voice | None) -> "Status":
        """The same in somebody's mouth; the innermost speaker stays."""
        return self if self.voice or not voice else replace(self, voice=voice)
