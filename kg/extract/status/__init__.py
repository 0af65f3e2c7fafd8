"""How a clause stands to the facts: polarity, modality and whose word it is.

"Moscow denied that it had planned to sign" is walked from "sign" upwards: planned
under "planned", negative under "denied", Moscow's word. Each governor changes the
status once; what is relative to a noun is presupposed and keeps only the speaker.
The classes of verbs follow the implicative and factive signatures of Karttunen
(1971) and Saurí and Pustejovsky (FactBank, 2009).
"""

from dataclasses import replace

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import FAILING, GUESSING, UNABLE
from kg.extract.lexicon.reporting import DENYING, SAYING, VOUCHING
from kg.extract.status.asides import aside, stands_alone
from kg.extract.status.denials import refused
from kg.extract.status.finite_complements import explained, mandative
from kg.extract.status.governors import under_governor
from kg.extract.status.noun_clauses import (
    FINDINGS,
    complements_noun,
    denied_report,
    possessor,
)
from kg.extract.status.own_words import one_of_two, own_words
from kg.extract.status.put_in import of_all, put_in, through_tag
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser, reporter
from kg.extract.tree import auxiliaries_of, base, opening
from kg.model import Modality, Polarity, Sentence

ASIDE = frozenset(
    """since because as although though while when after whereas where until before
    once if unless""".split()
)
"""Conjunctions whose clause the one above neither plans, asks for nor denies."""

COURTS = frozenset("court tribunal jury ruling verdict judgment judgement".split())
"""Who finds what they say: "the court said that it had lied" stays an assertion."""


def status(sentence: Sentence, clauses: dict[int, Clause], head: int) -> Status:
    """The status of the clause that the token heads."""
    found = _in_scope(sentence, clauses, head)
    if found.polarity is Polarity.POSITIVE and one_of_two(sentence, head):
        return found.at_least(Modality.POSSIBLE)
    return found


def _in_scope(sentence: Sentence, clauses: dict[int, Clause], head: int) -> Status:
    """What the clause's own words say, and all that stands above it."""
    found = own_words(sentence, head)
    embedded, besides = True, False
    current, below = head, head
    while not stands_alone(sentence, current):
        token = sentence.tokens[current]
        found = put_in(sentence, clauses, current, found, below)
        relation, above = base(token), token.head
        if embedded:
            governed = _governed(sentence, clauses, current, found, below)
            besides = besides or _besides(sentence, current)
            found = replace(governed, polarity=found.polarity) if besides else governed
        elif (
            relation in {"ccomp", "parataxis"}
            and not mandative(sentence, current)
            and not _not_said(sentence, above)
        ):
            found = found.spoken(reporter(sentence, clauses, above, current))
        if embedded and denied_report(sentence, current):
            owner = possessor(sentence, current)
            if owner is None:
                found = refused(sentence, clauses, above, found)
            voice = owner or accuser(clauses.get(above))
            found = found.spoken(voice).at_least(Modality.CLAIMED)
        found = found.spoken(through_tag(sentence, clauses, current))
        embedded = embedded and _binds(sentence, current)
        current, below = above, current
    found = put_in(sentence, clauses, current, found, below)
    if not aside(sentence, current):
        found = of_all(sentence, clauses, head, found)
    if not found.voice:
        return _would_not(sentence, head, found)
    return _spoken(sentence, found, embedded=embedded)


def _binds(sentence: Sentence, number: int) -> bool:
    """Whether what stands above a clause says of it how it stands to the facts."""
    relation = base(sentence.tokens[number])
    if relation in {"ccomp", "advcl"} and explained(sentence, number):
        return False
    if relation == "advcl" and (
        _told_apart(sentence, number)
        or "having" in auxiliaries_of(sentence, number)  # done whatever follows
    ):
        return False
    nominal = relation in {"acl", "appos", "nmod", "obl", "obj", "nsubj", "advcl"}
    return not nominal or complements_noun(sentence, number)


def _spoken(sentence: Sentence, found: Status, *, embedded: bool) -> Status:
    """What is said is claimed, what is thought possible, what is granted a fact.

    What a thought only takes for granted (not `embedded`) is a fact that nobody says.
    """
    if found.voice is None:
        return found
    lemma = sentence.tokens[found.voice.cue].lemma
    if lemma in GUESSING and embedded and found.modality is Modality.PLANNED:
        return replace(found, modality=Modality.POSSIBLE)
    if found.modality is not Modality.ASSERTED:
        return found
    if lemma in GUESSING:
        unsaid = replace(found, voice=None)
        return replace(found, modality=Modality.POSSIBLE) if embedded else unsaid
    finds = sentence.tokens[found.voice.speaker].lemma.lower() in COURTS
    if lemma in VOUCHING | FINDINGS or (finds and lemma in SAYING):
        return found
    return replace(found, modality=Modality.CLAIMED)


def _governed(
    sentence: Sentence,
    clauses: dict[int, Clause],
    number: int,
    found: Status,
    below: int,
) -> Status:
    """What the governor of a clause makes of it, and of what the clause reports."""
    governed = under_governor(sentence, clauses, number, found)
    if _reports(sentence, number, below):
        return _unsaid(sentence, number, found, governed)
    return governed


def _reports(sentence: Sentence, number: int, below: int) -> bool:
    """Whether a verb without a verb of its own says what the clause on it tells."""
    return (
        base(sentence.tokens[number]) in {"xcomp", "advcl"}
        and base(sentence.tokens[below]) == "ccomp"
        and sentence.tokens[below].head == number
        and sentence.tokens[number].lemma in SAYING
    )


def _unsaid(sentence: Sentence, number: int, found: Status, governed: Status) -> Status:
    """What is refused or denied is the saying: "declined to confirm that he fled".

    What one fails to notice or mention is so all the same.
    """
    if governed.polarity is found.polarity:
        return governed
    if sentence.tokens[number].lemma in {"notice", "mention"}:
        return replace(found, voice=None)
    return replace(found, voice=None).at_least(Modality.HYPOTHETICAL)


def _not_said(sentence: Sentence, number: int) -> bool:
    """Whether nothing is said: what is told in passing is no one's word.

    So with "failed to show that", "will rule whether" and "did not say whether".
    """
    token = sentence.tokens[number]
    own = own_words(sentence, number)
    if own.modality is Modality.PLANNED or own.polarity is Polarity.NEGATIVE:
        return True
    above = sentence.tokens[token.head].lemma
    return base(token) == "xcomp" and above in FAILING | UNABLE


def _besides(sentence: Sentence, number: int) -> bool:
    """Whether a participle behind a comma tells what happened besides.

    "Refused to sign, angering Ana" and "failed to close it, flooding the town": what
    is refused or failed is not what follows from it. A denial covers both.
    """
    above = sentence.tokens[number].head
    bare = not opening(sentence, number)
    return (
        base(sentence.tokens[number]) == "advcl"
        and bare
        and above < number
        and sentence.tokens[above].lemma not in DENYING
        and any(token.text == "," for token in sentence.tokens[above:number])
    )


def _told_apart(sentence: Sentence, number: int) -> bool:
    """Whether a clause gives a reason or circumstance that stands by itself.

    "urged them to leave since the dam leaks": the leaking is nobody's demand.
    """
    return any(
        base(sentence.tokens[child]) in {"mark", "advmod"}
        and sentence.tokens[child].text.lower() in ASIDE
        for child in sentence.children[number]
    )


def _would_not(sentence: Sentence, head: int, found: Status) -> Status:
    """Of "would not comment", told by nobody: it was refused."""
    words = {sentence.tokens[c].text.lower() for c in sentence.children[head]}
    planned = found.modality is Modality.PLANNED
    if planned and found.polarity is Polarity.NEGATIVE and words & {"would", "'d"}:
        return replace(found, modality=Modality.ASSERTED)
    return found
