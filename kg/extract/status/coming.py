"""What the date of a clause says: "the tax takes effect in July" has yet to happen."""

from dataclasses import replace
from datetime import date

from kg.extract.status.standing import Status
from kg.model import Modality, Sentence, Time

AWAITED = frozenset({"expect", "due", "await", "schedule"})
"""Words of what is to come whatever the date: "is expected before Friday"."""


def dated(
    sentence: Sentence, head: int, found: Status, time: Time | None, day: date | None
) -> Status:
    """Planned where it is told in the present of a time after the day of publication.

    "Qatar hosts the final next May" is planned, "called an election for May" was done.
    """
    if time is None or day is None:
        return found
    ahead = time.start is not None and time.start > day
    if not ahead and sentence.tokens[head].lemma not in AWAITED:
        return found
    words = [sentence.tokens[word] for word in (head, *sentence.children[head])]
    present = any(
        token.features.get("Tense") == "Pres"
        and token.features.get("VerbForm") == "Fin"
        and token.lemma != "have"
        for token in words
        if token.upos in {"VERB", "AUX"}
    )
    if present and found.modality in {Modality.ASSERTED, Modality.CLAIMED}:
        return replace(found, modality=Modality.PLANNED)
    return found
