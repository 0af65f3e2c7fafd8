"""What a verb or adjective says of an infinitive or gerund that completes it.

"Refused to sign" turns the signing round, "plans to sign" makes it a plan, "was asked
to sign" a request; "managed to sign" is to sign (Karttunen, 1971).
"""

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import (
    ENDING,
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
from kg.extract.lexicon.reporting import DENYING, SAYING, THINKING, VOUCHING
from kg.extract.status.denials import refused
from kg.extract.status.own_words import own_words
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser, bound
from kg.extract.tree import ASKED_OF, base, is_gerund, lower, meaning, opening
from kg.model import Modality, Polarity, Sentence

EXPECTING = frozenset({"expect", "want", "need", "require"})
"""Of the requesting, those whose passive is a prospect: "is expected to leave"."""
PRETENDING = frozenset({"pretend", "feign"})
WISHING = frozenset({"want", "ask", "wish", "seek"})
"""Verbs of which a denial says all: "did not ask to join"."""
TRYING = frozenset({"try", "attempt"})


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
    if lemma == "plead" and is_gerund(sentence.tokens[number]):
        return pleaded(sentence, clauses, (above, number), found)
    if lemma in DENYING | FAILING | UNABLE or (lemma in ENDING and object_):
        return refused(sentence, clauses, above, found)
    if own.polarity is Polarity.NEGATIVE or _yet_to(sentence, above):
        found = found.denied()
        if lemma in PERMITTING | TRYING or (lemma in WISHING and not object_):
            return found  # not allowed, not even tried, not asked for
    found = found.spoken(bound(sentence, clauses, number))
    if lemma == "let" and clause is not None and not clause.subjects:
        return found.at_least(Modality.REQUESTED)  # "let him show me"
    if lemma == "have" and not _yet_to(sentence, above):
        return _had_to(sentence, number, found)
    if lemma in TRYING and _in_vain(sentence, above):
        return found.denied()
    implied = _implied(sentence, clause, number, found)
    if implied is not None:
        return implied
    return _wanted(sentence, clause, number, found, directed=object_ or of_another)


def _implied(
    sentence: Sentence, clause: Clause | None, number: int, found: Status
) -> Status | None:
    """What follows from the verb above, where something does."""
    above = sentence.tokens[number].head
    governor, lemma = sentence.tokens[above], meaning(sentence, above)
    if lemma in FALSE:  # "was wrong to say": the saying is no less done
        return found
    if lemma in MANAGING | ENDING or (governor.upos == "ADJ" and lemma in REALISED):
        return found.realised()
    if lemma in PRETENDING:
        return found.at_least(Modality.HYPOTHETICAL)
    if clause is not None and clause.passive and lemma in EXPECTING:
        if _had_been(sentence, above):
            return found.denied()  # "had been expected to join": it did not
        return found.at_least(Modality.PLANNED)
    return None


def pleaded(
    sentence: Sentence,
    clauses: dict[int, Clause],
    between: tuple[int, int],
    found: Status,
) -> Status:
    """Of "pleaded guilty to lying" and "pleaded not guilty to lying".

    `between` are the pleading and what somebody pleads guilty to.
    """
    verb, number = between
    if "not" in sentence.words[verb:number]:
        found = found.denied().at_least(Modality.CLAIMED)
    return found.spoken(accuser(clauses.get(verb)))


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
    to = "to" in opening(sentence, number)
    if to and present and found.modality is Modality.ASSERTED:
        return found.at_least(Modality.REQUESTED)
    return found


def _in_vain(sentence: Sentence, number: int) -> bool:
    """Whether an attempt comes to nothing: "tried in vain", "tried but was stopped"."""
    return any(
        lower(sentence.tokens[child]) == "vain"
        or (
            base(sentence.tokens[child]) == "conj"
            and any(
                lower(sentence.tokens[word]) == "but"
                for word in sentence.children[child]
            )
        )
        for child in sentence.children[number]
    )


def _yet_to(sentence: Sentence, number: int) -> bool:
    """Whether it is "has yet to", which is "has not"."""
    return any(
        lower(sentence.tokens[child]) == "yet" and base(sentence.tokens[child]) != "cc"
        for child in sentence.children[number]
    )


def _had_been(sentence: Sentence, number: int) -> bool:
    """Whether a passive is told in the past perfect."""
    words = {lower(sentence.tokens[child]) for child in sentence.children[number]}
    return {"had", "been"} <= words
