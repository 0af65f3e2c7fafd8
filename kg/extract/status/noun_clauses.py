"""What a noun says of the clause on it.

"Its refusal to sign" and "its plan to sign" say that it did not, or may; "the treaty
that it signed" takes the signing for granted, whatever becomes of the treaty. What is
done with the noun counts: "kept a promise to sign" is to sign.
"""

from dataclasses import replace

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import (
    BREAKING,
    EVIDENCE,
    FACT_NOUNS,
    FAILURES,
    FALSE,
    FULFILLING,
    PLAN_NOUNS,
    REQUEST_NOUNS,
    SPARING,
    SUCCESSFUL,
    UNSUCCESSFUL,
)
from kg.extract.lexicon.reporting import DENYING, REPORTS, VOUCHING
from kg.extract.status.conditions import is_conditional
from kg.extract.status.own_words import is_negated, own_words
from kg.extract.status.put_in import source
from kg.extract.status.standing import Status, Voice
from kg.extract.status.voices import accuser
from kg.extract.tree import base, is_gerund, lower, meaning, preposition
from kg.model import Modality, Sentence

CLAIMS = frozenset(
    """claim allegation accusation charge statement trial indictment lawsuit suit
    investigation probe inquiry complaint""".split()
)
"""Nouns whose clause is somebody's word."""
FINDINGS = frozenset({"verdict", "ruling", "finding", "judgment", "judgement"})
"""Nouns of what somebody found out: "the court's ruling that he had lied"."""
COMING_ABOUT = frozenset({"succeed", "pay_off", "prevail"})
COLLAPSING = frozenset("fail collapse founder flop backfire fizzle_out".split())
"""Verbs that say of an attempt that it came to something, or to nothing."""
STRUGGLES = frozenset({"bid", "effort", "attempt", "fight", "battle", "campaign"})
"""Nouns of what one wins or loses."""
CIRCUMSTANTIAL = frozenset(
    """after before while when since because as although though where whereas until
    """.split()
)
"""Conjunctions that open no content: "hours before the polls opened"."""
WANTED = PLAN_NOUNS | REQUEST_NOUNS | STRUGGLES
"""Nouns whose clause can be fulfilled or not."""


def noun_clause(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`acl`: "plans to sign", "the claim that it signed"; relatives are presupposed."""
    noun = sentence.tokens[number].head
    if (
        not complements_noun(sentence, number)
        or denied_report(sentence, noun)
        or _done(sentence, number)
    ):
        return found
    lemma = sentence.tokens[noun].lemma
    if is_conditional(sentence, number):
        return _of_condition(sentence, clauses, noun, found)
    if lemma in FAILURES:
        return found.denied()
    if is_negated(sentence, noun):
        above = sentence.tokens[noun].head
        if above >= 0 and sentence.tokens[above].lemma in SPARING:
            return found.at_least(Modality.PLANNED)  # "spare no effort to help"
        if lemma in {"doubt", "question"}:
            return found  # "there is no doubt that"
        found = found.denied()
        if lemma in EVIDENCE:
            return found.spoken(_finder(sentence, clauses, noun))
    if lemma in WANTED:
        return _wanted(sentence, clauses, noun, found)
    return _reported(sentence, clauses, noun, found)


def _of_condition(
    sentence: Sentence, clauses: dict[int, Clause], noun: int, found: Status
) -> Status:
    """What was a condition of a thing that was done is asked for: "freed on condition".

    Otherwise it stays a condition: "will pay on condition that he goes".
    """
    above = sentence.tokens[noun].head
    conditional = found.modality is Modality.CONDITIONAL
    if conditional and above in clauses and own_words(sentence, above) == Status():
        voice = accuser(clauses.get(above))
        return replace(found, modality=Modality.REQUESTED).spoken(voice)
    return found


def _wanted(
    sentence: Sentence, clauses: dict[int, Clause], noun: int, found: Status
) -> Status:
    """Of a plan, an attempt or a demand, and of what became of it."""
    outcome = _outcome(sentence, noun)
    if outcome:
        return found.realised()
    if outcome is False:
        found = found.denied()
        if sentence.tokens[noun].lemma in STRUGGLES:
            return found  # "a failed bid to unseat him"
    lemma = sentence.tokens[noun].lemma
    if lemma in REQUEST_NOUNS:
        voice = _owner(sentence, clauses, noun)
        return found.at_least(Modality.REQUESTED).spoken(voice)
    planned = lemma in PLAN_NOUNS
    return found.at_least(Modality.PLANNED if planned else Modality.POSSIBLE)


def _reported(
    sentence: Sentence, clauses: dict[int, Clause], noun: int, found: Status
) -> Status:
    """Of a fact, a claim, a rumour, and of what is said of it."""
    lemma = sentence.tokens[noun].lemma
    voice = accuser(clauses.get(sentence.tokens[noun].head))
    if {lemma, lower(sentence.tokens[noun])} & FINDINGS:
        owner = possessor(sentence, noun)
        if owner or _vouched(sentence, noun):
            return found.spoken(owner or voice)
    if lemma in REPORTS and _vouched(sentence, noun):
        return found.spoken(voice)
    if lemma in FACT_NOUNS:
        return found
    if lemma in REPORTS and _called_false(sentence, noun):
        return found.denied()
    claimed = lemma in CLAIMS
    if lemma in REPORTS:
        found = found.spoken(possessor(sentence, noun))
    return found.at_least(Modality.CLAIMED if claimed else Modality.POSSIBLE)


def _finder(sentence: Sentence, clauses: dict[int, Clause], noun: int) -> Voice | None:
    """Who found none: of "police found no evidence that", not "there is none"."""
    verb = sentence.tokens[noun].head
    if source(sentence, clauses, noun):
        return None
    found = verb >= 0 and sentence.tokens[verb].lemma in {"find", "see"}
    return accuser(clauses.get(verb)) if found else None


def _done(sentence: Sentence, number: int) -> bool:
    """Whether it is done: "the cost of having closed it", "nine years for lying"."""
    words = {lower(sentence.tokens[child]) for child in sentence.children[number]}
    noun = sentence.tokens[sentence.tokens[number].head].lemma
    gerund = is_gerund(sentence.tokens[number])
    reason = "for" in words and gerund and noun not in WANTED | REPORTS | CLAIMS
    return "having" in words or reason


def _vouched(sentence: Sentence, noun: int) -> bool:
    """Whether it is the noun of "confirmed reports that ..."."""
    token = sentence.tokens[noun]
    return base(token) == "obj" and sentence.tokens[token.head].lemma in VOUCHING


def _called_false(sentence: Sentence, noun: int) -> bool:
    """Whether it is the noun of "the claim that ... is false"."""
    token = sentence.tokens[noun]
    said = {sentence.tokens[token.head].lemma} | {
        sentence.tokens[child].lemma
        for child in sentence.children[token.head]
        if base(sentence.tokens[child]) == "xcomp"  # "proved false"
    }
    return base(token) == "nsubj" and bool(said & FALSE)


def _outcome(sentence: Sentence, noun: int) -> bool | None:
    """Whether what was planned or asked for came about, where it is said."""
    words = {lower(sentence.tokens[child]) for child in sentence.children[noun]}
    if words & (SUCCESSFUL | UNSUCCESSFUL):
        return bool(words & SUCCESSFUL)
    token = sentence.tokens[noun]
    verb = "" if token.head < 0 else meaning(sentence, token.head)
    if token.relation == "nsubj" and verb in COMING_ABOUT | COLLAPSING:
        return (verb in COMING_ABOUT) != is_negated(sentence, token.head)
    if token.relation not in {"obj", "nsubj:pass"}:
        return None
    if verb in {"win", "lose"} and token.lemma not in STRUGGLES:
        return None  # "won a contract to build"
    if verb in FULFILLING | BREAKING and not is_negated(sentence, noun):
        return (verb in FULFILLING) != is_negated(sentence, token.head)
    return None


def _owner(sentence: Sentence, clauses: dict[int, Clause], noun: int) -> Voice | None:
    """Who asks: "the union's demand", "a demand by the union", "gave orders"."""
    giving = base(sentence.tokens[noun]) == "obj"
    giver = accuser(clauses.get(sentence.tokens[noun].head)) if giving else None
    return possessor(sentence, noun) or giver


def possessor(sentence: Sentence, noun: int) -> Voice | None:
    """Whose it is: "the union's demand", "a finding by the auditors"."""
    for child in sentence.children[noun]:
        token = sentence.tokens[child]
        by = base(token) == "nmod" and preposition(sentence, child) in {"by", "from"}
        if token.relation == "nmod:poss" or by:
            return Voice(speaker=child, cue=noun)
    return None


def complements_noun(sentence: Sentence, number: int) -> bool:
    """Whether a clause on a noun is an infinitive or that-clause, not a relative."""
    token = sentence.tokens[number]
    if base(token) != "acl":
        return base(token) in {"ccomp", "xcomp", "conj", "advcl"}
    if token.relation == "acl:relcl" and (
        sentence.tokens[token.head].lemma not in REPORTS | FACT_NOUNS | EVIDENCE
    ):
        return False
    children = sentence.children[number]
    return any(
        base(sentence.tokens[child]) == "mark"
        and lower(sentence.tokens[child]) not in CIRCUMSTANTIAL
        for child in children
    )


def denied_report(sentence: Sentence, number: int) -> bool:
    """Whether it is the noun of "denied reports that ..."."""
    token = sentence.tokens[number]
    above = sentence.tokens[token.head].lemma
    return (
        base(token) == "obj"
        and token.lemma in REPORTS
        and above in DENYING | {"dismiss"}
    )
