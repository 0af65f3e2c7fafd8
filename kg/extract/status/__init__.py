"""How a clause stands to the facts: polarity, modality and whose word it is.

"Moscow denied that it had planned to sign" is walked from "sign" upwards: planned
under "planned", negative under "denied", Moscow's word. Each governor changes the
status once; what is relative to a noun is presupposed and keeps only the speaker.
The classes of verbs follow the implicative and factive signatures of Karttunen
(1971) and Saurí and Pustejovsky (FactBank, 2009).
"""

from dataclasses import replace

from kg.extract.clause import Clause
from kg.extract.lexicon.reporting import VOUCHING
from kg.extract.status.complements import refused
from kg.extract.status.governors import under_governor
from kg.extract.status.noun_clauses import complements_noun, denied_report
from kg.extract.status.own_words import own_words
from kg.extract.status.standing import Status
from kg.extract.status.voices import aside, put_in, reporter, source
from kg.extract.tree import base
from kg.model import Modality, Sentence

ASIDE = frozenset(
    "since because as although though while when after whereas where".split()
)
"""Conjunctions whose clause the one above neither plans, asks for nor denies."""


def status(sentence: Sentence, clauses: dict[int, Clause], head: int) -> Status:
    """The status of the clause that the token heads."""
    found = own_words(sentence, head)
    embedded = True
    current, below = head, head
    while sentence.tokens[current].head >= 0 and not aside(sentence, current):
        token = sentence.tokens[current]
        found = put_in(sentence, clauses, current, found, below)
        relation, above = base(token), token.head
        if embedded:
            found = under_governor(sentence, clauses, current, found)
        elif relation in {"ccomp", "parataxis"}:
            found = found.spoken(reporter(sentence, clauses, above, current))
        if embedded and denied_report(sentence, current):
            found = refused(sentence, clauses, above, found)
        if relation in {"acl", "appos", "nmod", "obl", "obj", "nsubj", "advcl"}:
            embedded = embedded and complements_noun(sentence, current)
        if relation == "advcl" and _told_apart(sentence, current):
            embedded = False
        current, below = above, current
    found = put_in(sentence, clauses, current, found, below)
    if sentence.tokens[current].head < 0:
        found = found.spoken(source(sentence, clauses, head))
    if found.voice and found.modality is Modality.ASSERTED:
        lemma = sentence.tokens[found.voice.cue].lemma
        if lemma not in VOUCHING:
            found = replace(found, modality=Modality.CLAIMED)
    if found.voice and found.modality is Modality.HYPOTHETICAL:
        found = _future_in_the_past(sentence, head, found)
    return found


def _told_apart(sentence: Sentence, number: int) -> bool:
    """Whether a clause gives a reason or circumstance that stands by itself.

    "urged them to leave since the dam leaks": the leaking is nobody's demand.
    """
    return any(
        base(sentence.tokens[child]) in {"mark", "advmod"}
        and sentence.tokens[child].text.lower() in ASIDE
        for child in sentence.children[number]
    )


def _future_in_the_past(sentence: Sentence, head: int, found: Status) -> Status:
    """`would` in reported speech is the past of `will`."""
    words = {sentence.tokens[c].text.lower() for c in sentence.children[head]}
    if words & {"would", "'d"} and "have" not in words:
        return replace(found, modality=Modality.PLANNED)
    return found
