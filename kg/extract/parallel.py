"""Which of two clauses a further verb goes on with, where one is told in the other.

In "said her client was relieved and was considering an appeal" the second "was" takes
up the first: it is the client who considers. In "said the figures left out a cost, and
accused the mayor of hiding it" a second saying behind a comma takes up the first: no
figures accuse. So does what who reports leaves out: "said it won, but gave no proof".
"""

from collections.abc import Iterator

from kg.extract.lexicon.reporting import SAYING
from kg.extract.tags import Move
from kg.extract.tree import auxiliaries_of, base, dependents, lower
from kg.model import Sentence

SILENT = frozenset(
    """give provide offer decline refuse cite name elaborate specify release present
    produce publish admit concede warn urge""".split()
)
"""Verbs of what who reports does besides: "but declined to elaborate"."""


def parallel(sentence: Sentence) -> Iterator[Move]:
    """Where such verbs belong."""
    yield from _of_clauses(sentence)
    for number, token in enumerate(sentence.tokens):
        clause = token.head
        if base(token) != "conj" or not 0 <= clause < number:
            continue
        saying = sentence.tokens[clause].head
        said = base(sentence.tokens[clause]) == "ccomp" and 0 <= saying < clause
        if said and _of_reporter(sentence, saying, number):
            yield number, saying, "conj"


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
