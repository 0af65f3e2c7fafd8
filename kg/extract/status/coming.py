"""What the date of a clause says: "the tax takes effect in July" has yet to happen."""

from dataclasses import replace
from datetime import date

from kg.extract.headlines import is_headline
from kg.extract.status.standing import Status
from kg.extract.tree import lower
from kg.model import Modality, Sentence, Time

AWAITED = frozenset({"expect", "due", "await", "schedule"})
"""Words of what is to come whatever the date: "is expected before Friday"."""


SCHEDULED = frozenset(
    """begin close end expire face finish host leave lapse meet open play reopen resume
    retire return run_out start vote visit""".split()
)
"""Verbs whose present tells of what is arranged: "expires this year", "next faces"."""


def dated(
    sentence: Sentence, head: int, found: Status, time: Time | None, day: date | None
) -> Status:
    """Planned where it is told in the present of a time after the day of publication.

    "Qatar hosts the final next May" is planned, "called an election for May" was done.
    """
    lemma = sentence.tokens[head].lemma
    next_ = (
        lemma in SCHEDULED
        and not is_headline(sentence)
        and any(
            lower(sentence.tokens[child]) in {"next", "again"}
            for child in sentence.children[head]
        )
    )
    if not (next_ or lemma in AWAITED or _ahead(lemma, time, day)):
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


def _ahead(lemma: str, time: Time | None, day: date | None) -> bool:
    """Whether a time lies behind the day, or for what is arranged may do so still."""
    if time is None or day is None or time.start is None:
        return False
    open_ = time.end is not None and time.start < day < time.end
    return time.start > day or (lemma in SCHEDULED and open_)
