"""What is denied, refused or failed."""

from dataclasses import replace

from kg.extract.clause import Clause
from kg.extract.lexicon.reporting import DENYING
from kg.extract.status.own_words import own_words
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser
from kg.model import Modality, Polarity, Sentence


def refused(
    sentence: Sentence, clauses: dict[int, Clause], above: int, found: Status
) -> Status:
    """What is denied, refused or failed; who denies his own deed is its speaker."""
    denying = sentence.tokens[above].lemma in DENYING
    if own_words(sentence, above).polarity is Polarity.POSITIVE:
        found = found.denied()
        open_ = own_words(sentence, above).modality is Modality.POSSIBLE
        if not denying and not open_ and found.modality is Modality.POSSIBLE:
            found = replace(
                found, modality=Modality.ASSERTED
            )  # "refused to let it dock"
    elif denying:  # who does not deny it says nothing, what nobody disputes is so
        undisputed = sentence.tokens[above].lemma == "dispute"
        return found.realised() if undisputed else found.at_least(Modality.POSSIBLE)
    return found.spoken(accuser(clauses.get(above))) if denying else found
