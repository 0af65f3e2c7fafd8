"""Which of two clauses a further verb goes on with, where one is told in the other.

In "said her client was relieved and was considering an appeal" the second "was" takes
up the first: it is the client who considers. In "said the figures left out a cost, and
accused the mayor of hiding it" a second saying behind a comma takes up the first: no
figures accuse. So does what who reports leaves out: "said it won, but gave no proof".
"""

from collections.abc import Iterator

from kg.extract.lexicon.reporting import SAYING
from kg.extract.tags import Move
from kg.extract.tree import (
    auxiliaries_of,
    base,
    dependents,
    is_predicate,
    lower,
)
from kg.model import Sentence

SILENT = frozenset(
    """give provide offer decline refuse cite name elaborate specify release present
    produce publish admit concede warn urge""".split()
)
"""Verbs of what who reports does besides: "but declined to elaborate"."""


def parallel(sentence: Sentence) -> Iterator[Move]:
    """Where such verbs belong."""
    yield from _of_clauses(sentence)
    yield from _past_asides(sentence)
    for number, token in enumerate(sentence.tokens):
        clause = token.head
        if base(token) != "conj" or not 0 <= clause < number:
            continue
        saying = sentence.tokens[clause].head
        said = base(sentence.tokens[clause]) == "ccomp" and 0 <= saying < clause
        if said and _of_reporter(sentence, saying, number):
            yield number, saying, "conj"


def _past_asides(sentence: Sentence) -> Iterator[Move]:
    """Verbs behind the comma that ends an aside, which go on with what it broke off.

    In "sold the firm, which Ana had built, and left" it is not Ana who left.
    """
    for number, token in enumerate(sentence.tokens):
        aside = token.head
        if base(token) != "conj" or token.upos != "VERB" or not 0 <= aside < number:
            continue
        links = dependents(sentence, number, "cc")
        closed = links and sentence.tokens[links[0] - 1].text == ","
        if not closed or dependents(sentence, number, "nsubj", "mark", "csubj"):
            continue
        opened = "," in {
            sentence.tokens[n].text
            for n in (min(sentence.subtree(aside)), min(sentence.subtree(aside)) - 1)
            if n >= 0
        }
        listed = [c for c in dependents(sentence, aside, "conj") if c != number]
        if base(sentence.tokens[aside]) not in {"acl", "advcl"} or listed or not opened:
            continue
        home = _verb_above(sentence, aside)
        if home is not None and _goes_on(sentence, number, home):
            yield number, home, "conj"


def _verb_above(sentence: Sentence, clause: int) -> int | None:
    """The predicate before a clause that it hangs on, over however many nouns."""
    above = sentence.tokens[clause].head
    while above >= 0 and not is_predicate(sentence, above):
        above = sentence.tokens[above].head
    return above if 0 <= above < clause else None


def _goes_on(sentence: Sentence, verb: int, first: int) -> bool:
    """Whether two verbs stand in one tense, their own or that of an auxiliary."""
    auxiliaries = auxiliaries_of(sentence, verb)
    if auxiliaries:
        return bool(auxiliaries & auxiliaries_of(sentence, first))
    tense = sentence.tokens[verb].features.get("Tense")
    finite = sentence.tokens[verb].features.get("VerbForm") == "Fin"
    return finite and tense == sentence.tokens[first].features.get("Tense")


def _of_reporter(sentence: Sentence, saying: int, number: int) -> bool:
    """Whether a verb behind a comma tells what who says something did besides."""
    token = sentence.tokens[number]
    links = {
        lower(sentence.tokens[child])
        for child in dependents(sentence, number, "cc")
        if sentence.tokens[child - 1].text == ","
    }
    besides = ("and" in links and token.lemma in SAYING) or (
        "but" in links and token.lemma in SILENT
    )
    past = token.features.get("Tense") == "Past"
    own = dependents(sentence, number, "nsubj", "mark", "aux", "cop")
    said = sentence.tokens[saying].lemma in SAYING
    return said and besides and past and not own


def _of_clauses(sentence: Sentence) -> Iterator[Move]:
    """Verbs that take up the auxiliary of what is said, where the saying has none."""
    for number, token in enumerate(sentence.tokens):
        saying = token.head
        if base(token) != "conj" or saying < 0 or saying > number:
            continue
        if sentence.tokens[saying].lemma not in SAYING or auxiliaries_of(
            sentence, saying
        ):
            continue
        own = auxiliaries_of(sentence, number)
        if not own or dependents(sentence, number, "nsubj", "mark"):
            continue
        for clause in dependents(sentence, saying, "ccomp"):
            if saying < clause < number and own & auxiliaries_of(sentence, clause):
                yield number, clause, "conj"
