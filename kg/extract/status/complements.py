"""What a verb or adjective says of its complement.

"Refused to sign" turns the signing round, "plans to sign" makes it a plan, "was asked
to sign" a request; "denied that it had signed" does both turn and report it.
"""

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import (
    ENDING,
    FACTIVE,
    FAILING,
    FALSE,
    GUESSING,
    LIKELY,
    MANAGING,
    OPEN,
    PERMITTING,
    PLANNING,
    REALISED,
    REQUESTING,
    SEEMING,
    UNABLE,
)
from kg.extract.lexicon.reporting import (
    DENYING,
    PERCEIVING,
    SAYING,
    THINKING,
    VOUCHING,
)
from kg.extract.status.own_words import is_negated, own_words
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser, bound, is_finite, reporter
from kg.extract.tree import ASKED_OF, base, lower, meaning
from kg.model import Modality, Polarity, Sentence

MANDATIVE = frozenset({"demand", "propose", "recommend", "urge"})
"""Verbs whose clause is wanted, not told."""
ASKING_THAT = frozenset({"ask", "beg", "order", "request"})
"""Verbs whose clause is wanted where "that" opens it: "asked that he apologise"."""
EXPECTING = frozenset({"expect", "want", "need", "require"})
"""Of the requesting, those whose passive is a prospect: "is expected to leave"."""
TRYING = frozenset({"try", "attempt"})
ASKING = frozenset({"ask", "wonder", "inquire", "question"})
"""Verbs whose clause nobody says is so."""


def finite_complement(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`ccomp`: "said that", "denied that", "hopes that", "it is likely that"."""
    above = sentence.tokens[number].head
    lemma = sentence.tokens[above].lemma
    if lemma == "do":  # "nowhere does it say", with "does" read as a verb
        return found.denied() if is_negated(sentence, above) else found
    voice = reporter(sentence, clauses, above, number)
    if _open_question(sentence, number, lemma):
        return found.at_least(Modality.HYPOTHETICAL).spoken(voice)
    unsaid = is_negated(sentence, above) and lemma not in THINKING
    if unsaid:
        voice = None  # what somebody did not say is nobody's word
    if _past_colon(sentence, number, above):
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
    if lemma in VOUCHING:
        return found
    if lemma in PERCEIVING and not is_finite(sentence, number):
        return found.denied() if negated else found
    if lemma == "wish":
        return found.at_least(Modality.HYPOTHETICAL)
    if lemma in GUESSING | THINKING or sentence.tokens[above].upos == "ADJ":
        return (found.denied() if negated else found).at_least(Modality.POSSIBLE)
    if lemma in REQUESTING and not _told_as_fact(sentence, number):
        voice = accuser(clauses.get(above))
        return found.at_least(Modality.REQUESTED).spoken(voice)
    return found.at_least(_open(sentence, above))


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
    return found


def open_complement(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`xcomp`: "failed to sign", "plans to sign", "urged Iran to sign".

    What the governor's own words say holds for its complement too: "may have to sign".
    """
    above = sentence.tokens[number].head
    lemma = meaning(sentence, above)
    own = own_words(sentence, above)
    found = found.at_least(own.modality)
    clause = clauses.get(above)
    object_ = clause is not None and bool(clause.objects or clause.recipients)
    of_another = _of_another(clause, clauses.get(number))
    if lemma in DENYING | FAILING | UNABLE or (lemma in ENDING and object_):
        return refused(sentence, clauses, above, found)
    if own.polarity is Polarity.NEGATIVE or _yet_to(sentence, above):
        found = found.denied()
        if lemma in PERMITTING | TRYING:
            return found  # not allowed, not even tried
    found = found.spoken(bound(sentence, clauses, number))
    if lemma == "have" and not _yet_to(sentence, above):
        return _had_to(sentence, number, found)
    if lemma in TRYING and _in_vain(sentence, above):
        return found.denied()
    return _wanted(sentence, clause, number, found, directed=object_ or of_another)


def _of_another(upper: Clause | None, lower_: Clause | None) -> bool:
    """Whether a complement has a subject of its own: "want Ana jailed"."""
    if upper is None or lower_ is None or not lower_.subjects:
        return False
    return not lower_.inherited and lower_.subjects != upper.subjects


def _wanted(
    sentence: Sentence,
    clause: Clause | None,
    number: int,
    found: Status,
    *,
    directed: bool,
) -> Status:
    """What is planned, asked for, allowed, tried or only said of somebody."""
    governor = sentence.tokens[sentence.tokens[number].head]
    lemma = meaning(sentence, sentence.tokens[number].head)
    passive = clause is not None and clause.passive
    directed = directed or passive or (lemma in REQUESTING and _asked_of(clause))
    if lemma in MANAGING | ENDING or (governor.upos == "ADJ" and lemma in REALISED):
        return found
    if passive and lemma in EXPECTING:
        return found.at_least(Modality.PLANNED)
    if directed and lemma in EXPECTING & THINKING:
        return found.at_least(Modality.POSSIBLE).spoken(accuser(clause))
    if directed and lemma in REQUESTING - PERMITTING:
        found = found.spoken(accuser(clause))
    if lemma == "unlikely":
        return found.denied().at_least(Modality.POSSIBLE)
    for lemmas, modality in (
        (PERMITTING | OPEN, Modality.POSSIBLE),
        (REQUESTING if directed else frozenset(), Modality.REQUESTED),
        (PLANNING | LIKELY, Modality.PLANNED),
        (REQUESTING, Modality.REQUESTED),
    ):
        if lemma in lemmas:
            return found.at_least(modality)
    if lemma in SAYING - GUESSING:
        return _told_of(sentence, clause, number, found)
    if lemma in SEEMING | THINKING | GUESSING or governor.upos == "ADJ":
        thinker = accuser(clause) if passive else None  # "is expected by Ana to fall"
        return found.at_least(Modality.POSSIBLE).spoken(thinker)
    return found


def _told_of(
    sentence: Sentence, clause: Clause | None, number: int, found: Status
) -> Status:
    """Of "is alleged to have lied", "claims to know", "admitted lying"."""
    lemma = sentence.tokens[sentence.tokens[number].head].lemma
    voice = accuser(clause)
    if voice:
        return found.spoken(voice)
    if lemma in VOUCHING:
        return found
    alleged = lemma in {"allege", "claim", "accuse"}
    return found.at_least(Modality.CLAIMED if alleged else Modality.POSSIBLE)


def _asked_of(clause: Clause | None) -> bool:
    """Whether somebody is called on, appealed to or waited for."""
    return clause is not None and any(o.case in ASKED_OF for o in clause.obliques)


def _had_to(sentence: Sentence, number: int, found: Status) -> Status:
    """Of "has to leave" and "had to leave": an obligation, and what one then did."""
    governor = sentence.tokens[sentence.tokens[number].head]
    present = governor.features.get("Tense") == "Pres"
    to = any(
        lower(sentence.tokens[child]) == "to" for child in sentence.children[number]
    )
    if to and present and found.modality is Modality.ASSERTED:
        return found.at_least(Modality.REQUESTED)
    return found


def _in_vain(sentence: Sentence, number: int) -> bool:
    """Whether an attempt is followed by "but": "tried to leave but was stopped"."""
    return any(
        base(sentence.tokens[child]) == "conj"
        and any(
            lower(sentence.tokens[word]) == "but" for word in sentence.children[child]
        )
        for child in sentence.children[number]
    )


def _past_colon(sentence: Sentence, number: int, above: int) -> bool:
    """Whether a colon stands before a clause: it explains the denial."""
    return any(token.text == ":" for token in sentence.tokens[above:number])


def _open_question(sentence: Sentence, number: int, above: str) -> bool:
    """Whether nobody says that it is so: "whether it would fall", "asked if it did"."""
    opening = {
        lower(sentence.tokens[c])
        for c in sentence.children[number]
        if base(sentence.tokens[c]) in {"mark", "advmod"}
    }
    return "whether" in opening or ("if" in opening and above in ASKING)


def _yet_to(sentence: Sentence, number: int) -> bool:
    """Whether it is "has yet to", which is "has not"."""
    return any(
        lower(sentence.tokens[child]) == "yet" and base(sentence.tokens[child]) != "cc"
        for child in sentence.children[number]
    )


def refused(
    sentence: Sentence, clauses: dict[int, Clause], above: int, found: Status
) -> Status:
    """What is denied, refused or failed; who denies his own deed is its speaker."""
    denying = sentence.tokens[above].lemma in DENYING
    if own_words(sentence, above).polarity is Polarity.POSITIVE:
        found = found.denied()
    elif denying:  # who does not deny it says nothing
        return found.at_least(Modality.POSSIBLE)
    return found.spoken(accuser(clauses.get(above))) if denying else found
