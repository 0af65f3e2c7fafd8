"""What a verb says of an adverbial clause on it.

"Left to sign" names a purpose, "accused of signing" a charge, "kept from signing" what
did not happen, "before it signs" what has not happened yet.
"""

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import (
    BARRING,
    FAILING,
    GERUND_CASES,
    MANAGING,
    PLANNING,
    REQUESTING,
)
from kg.extract.lexicon.reporting import CHARGING, DENYING
from kg.extract.status.complements import refused
from kg.extract.status.own_words import is_negated
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser
from kg.extract.tree import ASKED_OF, base, lower
from kg.model import Modality, Sentence


def adverbial(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`advcl`: purposes are plans; "accused of killing" is a charge."""
    above = sentence.tokens[number].head
    lemma = sentence.tokens[above].lemma
    opening = {
        lower(sentence.tokens[c])
        for c in sentence.children[number]
        if base(sentence.tokens[c]) in {"mark", "case"}
    }
    if lemma in DENYING | FAILING and (
        "to" in opening
        or (
            (not opening or opening & {"from", "of"})
            and not _apart(sentence, above, number)
        )
    ):
        return refused(sentence, clauses, above, found)
    if opening & {"of", "for", "from", "with"}:
        if lemma in BARRING or _short_of(sentence, above):
            return found.denied()
        if lemma in CHARGING and is_negated(sentence, above):
            return found.at_least(Modality.HYPOTHETICAL)
        if lemma in CHARGING:
            suspected = lemma == "suspect"
            modality = Modality.POSSIBLE if suspected else Modality.CLAIMED
            return found.at_least(modality).spoken(accuser(clauses.get(above)))
    if opening & GERUND_CASES and lemma in PLANNING:
        return found.at_least(Modality.PLANNED)
    if "to" in opening and lemma not in MANAGING:
        return _purpose(clauses.get(above), lemma, found)
    past = sentence.tokens[number].features.get("Tense") == "Past"
    if opening & {"until", "before"} and not past:
        return found.at_least(Modality.POSSIBLE)
    return found


def _apart(sentence: Sentence, above: int, number: int) -> bool:
    """Whether a comma stands between a verb and the clause on it."""
    low, high = sorted((above, number))
    return any(token.text == "," for token in sentence.tokens[low:high])


def _short_of(sentence: Sentence, number: int) -> bool:
    """Whether it is "stopped short of": nearly, and not."""
    return any(lower(sentence.tokens[c]) == "short" for c in sentence.children[number])


def _purpose(clause: Clause | None, lemma: str, found: Status) -> Status:
    """Of "to ...": what is wanted, and of "called on X to ..." what is asked for."""
    asked = clause and any(o.case in ASKED_OF for o in clause.obliques)
    if clause and asked and lemma in REQUESTING:
        return found.at_least(Modality.REQUESTED).spoken(accuser(clause))
    return found.at_least(Modality.PLANNED)
