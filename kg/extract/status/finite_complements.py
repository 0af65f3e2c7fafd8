"""What a verb or adjective says of a clause with a verb of its own.

"Said that it had signed" reports the signing, "denied that it had signed" turns it
round too; "it is likely that it signed" leaves it open.
"""

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import (
    FACTIVE,
    FALSE,
    GUESSING,
    REQUESTING,
)
from kg.extract.lexicon.reporting import (
    DENYING,
    KNOWING,
    PERCEIVING,
    SAYING,
    THINKING,
    VOUCHING,
)
from kg.extract.status.denials import refused
from kg.extract.status.own_words import is_negated, own_words
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser, is_finite, reporter, said_by_none
from kg.extract.tree import base, lower
from kg.model import Modality, Polarity, Sentence

MANDATIVE = frozenset({"demand", "propose", "recommend", "urge"})
"""Verbs whose clause is wanted, not told."""
_REASONS = frozenset({"why", "how"})
ASKING_THAT = frozenset({"ask", "beg", "order", "request"})
"""Verbs whose clause is wanted where "that" opens it: "asked that he apologise"."""
TAKEN_FOR_GRANTED = frozenset("tell inform notify warn notice mention remind".split())
"""Verbs of which, where nobody does them, what they say is so all the same."""
UNSAID = frozenset(
    {Modality.POSSIBLE, Modality.CONDITIONAL, Modality.HYPOTHETICAL, Modality.REQUESTED}
)
"""Where a saying stands so, nothing is said: "if the court finds that he lied"."""
ASKING = frozenset({"ask", "wonder", "inquire", "question"})
"""Verbs whose clause nobody says is so."""


def finite_complement(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`ccomp`: "said that", "denied that", "hopes that", "it is likely that"."""
    above = sentence.tokens[number].head
    lemma = sentence.tokens[above].lemma
    does = lemma == "do"  # "nowhere does it say", with "does" read as a verb
    if _said_wrongly(sentence, above) or (does and is_negated(sentence, above)):
        return found.denied()
    if does or explained(sentence, number):
        return found
    by_none = said_by_none(sentence, clauses.get(above))
    negative = own_words(sentence, above).polarity is Polarity.NEGATIVE
    unsaid = by_none or (negative and lemma not in THINKING)
    voice = reporter(sentence, clauses, above, number)
    if unsaid:
        voice = None  # what somebody did not say is nobody's word
    if _open_question(sentence, number, lemma):
        return found.at_least(Modality.HYPOTHETICAL).spoken(voice)
    granted = by_none and lemma in TAKEN_FOR_GRANTED  # "nobody told us that"
    if granted or _past_colon(sentence, number, above):
        return found.spoken(voice)
    if lemma in DENYING:
        return refused(sentence, clauses, above, found).spoken(voice)
    if voice:
        return _reported(sentence, number, found.spoken(voice))
    if unsaid and lemma in SAYING:
        return found.at_least(Modality.HYPOTHETICAL)
    return _held(sentence, clauses, number, found)


def _held(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """What is true, likely, feared or wanted, without a verb of saying."""
    above = sentence.tokens[number].head
    lemma = sentence.tokens[above].lemma
    negated = is_negated(sentence, above)
    if lemma in FACTIVE | FALSE:
        turned = negated != (lemma in FALSE) and lemma in FALSE | {"true"}
        return found.denied() if turned else found
    if lemma in VOUCHING | {"now", "recall"} or _unknown(sentence, above):
        return found.realised()  # "now that it pays", "nobody knew that it pays"
    if lemma in PERCEIVING and not is_finite(sentence, number):
        return found.denied() if negated else found
    if lemma == "hear":  # "the inquest heard that": somebody said so
        return found.at_least(Modality.CLAIMED)
    if lemma == "wish":
        return found.at_least(Modality.HYPOTHETICAL)
    if lemma in GUESSING | THINKING or sentence.tokens[above].upos == "ADJ":
        return (found.denied() if negated else found).at_least(Modality.POSSIBLE)
    if lemma in REQUESTING and not _told_as_fact(sentence, number):
        voice = accuser(clauses.get(above))
        return found.at_least(Modality.REQUESTED).spoken(voice)
    return found.at_least(_open(sentence, above))


def _unknown(sentence: Sentence, above: int) -> bool:
    """Whether what a verb tells was not known or mentioned, and so all the same."""
    undone = own_words(sentence, above) == Status().denied()
    return undone and sentence.tokens[above].lemma in KNOWING


def _open(sentence: Sentence, above: int) -> Modality:
    """How a verb leaves its clause: "says that", "would imply", "does not mean"."""
    own = own_words(sentence, above)
    if sentence.tokens[above].lemma in SAYING:
        return Modality.CLAIMED
    if own.polarity is Polarity.NEGATIVE:
        return Modality.HYPOTHETICAL
    return own.modality


def _told_as_fact(sentence: Sentence, number: int) -> bool:
    """Whether a clause is told, not wanted: "told that he fled", not "that he flee"."""
    above = sentence.tokens[sentence.tokens[number].head]
    return above.lemma == "tell" and any(
        sentence.tokens[word].features.get("Mood") == "Ind"
        for word in (number, *sentence.children[number])
    )


def mandative(sentence: Sentence, number: int) -> bool:
    """Whether a clause is what a verb asks for: "asked that he apologise"."""
    verb = sentence.tokens[sentence.tokens[number].head].lemma
    opening = {lower(sentence.tokens[child]) for child in sentence.children[number]}
    return verb in MANDATIVE or (verb in ASKING_THAT and "that" in opening)


def _reported(sentence: Sentence, number: int, found: Status) -> Status:
    """A report that is itself negated, demanded or only possible."""
    cue = sentence.tokens[number].head
    lemma = sentence.tokens[cue].lemma
    if lemma == "wish":
        return found.at_least(Modality.HYPOTHETICAL)
    if mandative(sentence, number):
        return found.at_least(Modality.REQUESTED)
    ahead = found.modality is Modality.PLANNED
    if lemma in GUESSING or (lemma == "warn" and ahead):
        doubted = (lemma == "doubt") != is_negated(sentence, cue)
        return (found.denied() if doubted else found).at_least(Modality.POSSIBLE)
    if is_negated(sentence, cue):
        return found.at_least(Modality.HYPOTHETICAL)
    said = own_words(sentence, cue).modality
    return found.at_least(said) if said in UNSAID else found


def _past_colon(sentence: Sentence, number: int, above: int) -> bool:
    """Whether a colon stands before a clause: it explains the denial."""
    return any(token.text == ":" for token in sentence.tokens[above:number])


def _open_question(sentence: Sentence, number: int, above: str) -> bool:
    """Whether nobody says that it is so: "whether it fell", "asked why it did"."""
    opening = _opening(sentence, number)
    asked = above in ASKING and opening & {"if", "why", "how"}
    return "whether" in opening or bool(asked)


def explained(sentence: Sentence, number: int) -> bool:
    """Whether a clause is taken for granted: who explains why Ana fled knows it."""
    above = sentence.tokens[number].head
    if lower(sentence.tokens[above]) in _REASONS:  # the clause read as one on "why"
        above = max(sentence.tokens[above].head, 0)
    first = sentence.subtree(number)[0]
    asked = _REASONS.intersection(sentence.words[max(first - 1, 0) : number])
    return sentence.tokens[above].lemma == "explain" and bool(asked)


def _opening(sentence: Sentence, number: int) -> set[str]:
    """The words that open a clause, among them "why"."""
    return {
        lower(sentence.tokens[child])
        for child in sentence.children[number]
        if base(sentence.tokens[child]) in {"mark", "advmod"}
    }


def _said_wrongly(sentence: Sentence, number: int) -> bool:
    """Whether a verb of saying is that of "was wrong to say that"."""
    token = sentence.tokens[number]
    if base(token) != "xcomp" or token.lemma not in SAYING:
        return False
    return sentence.tokens[token.head].lemma in FALSE and not is_negated(
        sentence, token.head
    )
