"""What a verb or adjective says of its complement.

"Refused to sign" turns the signing round, "plans to sign" makes it a plan, "was asked
to sign" a request; "denied that it had signed" does both turn and report it.
"""

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import (
    FAILING,
    LIKELY,
    MANAGING,
    PERMITTING,
    PLANNING,
    REALISED,
    REQUESTING,
    SEEMING,
    UNABLE,
)
from kg.extract.lexicon.reporting import DENYING, SAYING, THINKING
from kg.extract.status.own_words import is_negated
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser, bound, reporter
from kg.extract.tree import base, lower
from kg.model import Modality, Sentence

EXPECTING = frozenset({"expect", "want", "need", "require"})
"""Of the requesting, those whose passive is a prospect: "is expected to leave"."""
ASKING = frozenset({"ask", "wonder", "inquire", "question"})
"""Verbs whose clause nobody says is so."""


def finite_complement(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`ccomp`: "said that", "denied that", "hopes that", "it is likely that"."""
    token = sentence.tokens[number]
    governor = sentence.tokens[token.head]
    lemma = governor.lemma
    negated = is_negated(sentence, token.head)
    voice = reporter(sentence, clauses, token.head, number)
    if _open_question(sentence, number, lemma):
        return found.at_least(Modality.HYPOTHETICAL).spoken(voice)
    if negated and lemma not in THINKING:
        voice = None  # what somebody did not say is nobody's word
    if lemma in DENYING and not _past_colon(sentence, number, token.head):
        return refused(sentence, clauses, token.head, found).spoken(voice)
    if voice:
        return _reported(sentence, token.head, found.spoken(voice))
    if negated and lemma in SAYING:
        return found.at_least(Modality.HYPOTHETICAL)
    if lemma in THINKING or governor.upos == "ADJ":
        return (found.denied() if negated else found).at_least(Modality.POSSIBLE)
    if lemma in REQUESTING:
        voice = accuser(clauses.get(token.head))
        return found.at_least(Modality.REQUESTED).spoken(voice)
    return found.at_least(Modality.CLAIMED) if lemma in SAYING else found


def _reported(sentence: Sentence, cue: int, found: Status) -> Status:
    """A report that is itself negated, demanded or only possible."""
    lemma = sentence.tokens[cue].lemma
    if lemma in {"demand", "recommend", "propose", "urge"}:
        return found.at_least(Modality.REQUESTED)
    if lemma in {"suspect", "believe", "think", "fear", "predict", "suggest"}:
        return found.at_least(Modality.POSSIBLE)
    if is_negated(sentence, cue):
        return found.at_least(Modality.HYPOTHETICAL)
    return found


def open_complement(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`xcomp`: "failed to sign", "plans to sign", "urged Iran to sign"."""
    token = sentence.tokens[number]
    governor = sentence.tokens[token.head]
    lemma = governor.lemma
    negated = is_negated(sentence, token.head)
    if lemma in DENYING | FAILING | UNABLE:
        return refused(sentence, clauses, token.head, found)
    if negated or _yet_to(sentence, token.head):
        found = found.denied()
    found = found.spoken(bound(sentence, clauses, number))
    clause = clauses.get(token.head)
    directed = clause is not None and bool(
        clause.objects or clause.recipients or clause.passive
    )
    if lemma in MANAGING or (governor.upos == "ADJ" and lemma in REALISED):
        return found
    if clause and clause.passive and lemma in EXPECTING:
        return found.at_least(Modality.PLANNED)
    if directed and lemma in EXPECTING & THINKING:
        return found.at_least(Modality.POSSIBLE).spoken(accuser(clause))
    if directed and lemma in REQUESTING - PERMITTING:
        found = found.spoken(accuser(clause))
    for lemmas, modality in (
        (PERMITTING, Modality.POSSIBLE),
        (REQUESTING if directed else frozenset(), Modality.REQUESTED),
        (PLANNING | LIKELY, Modality.PLANNED),
        (REQUESTING, Modality.REQUESTED),
        (SEEMING | THINKING | SAYING, Modality.POSSIBLE),
    ):
        if lemma in lemmas:
            return found.at_least(modality)
    return found.at_least(Modality.POSSIBLE) if governor.upos == "ADJ" else found


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
    return any(lower(sentence.tokens[c]) == "yet" for c in sentence.children[number])


def refused(
    sentence: Sentence, clauses: dict[int, Clause], above: int, found: Status
) -> Status:
    """What is denied, refused or failed; who denies his own deed is its speaker."""
    if not is_negated(sentence, above):
        found = found.denied()
    if sentence.tokens[above].lemma in DENYING:
        found = found.spoken(accuser(clauses.get(above)))
    return found
