"""Verbs that go on with the clause of a saying, not with the saying.

In "said her client was relieved and was considering an appeal" the second "was" takes
up the first: it is the client who considers. A saying in the simple past and a verb
with an auxiliary are no pair.
"""

from collections.abc import Iterator

from kg.extract.lexicon.reporting import SAYING
from kg.extract.tags import Move
from kg.extract.tree import base, lower
from kg.model import Sentence

AUXILIARIES = frozenset({"aux", "cop", "aux:pass"})


def parallel(sentence: Sentence) -> Iterator[Move]:
    """Where such verbs belong."""
    for number, token in enumerate(sentence.tokens):
        saying = token.head
        if base(token) != "conj" or saying < 0 or saying > number:
            continue
        if sentence.tokens[saying].lemma not in SAYING or _auxiliaries(
            sentence, saying
        ):
            continue
        own = _auxiliaries(sentence, number)
        if not own or any(
            base(sentence.tokens[c]) in {"nsubj", "mark"}
            for c in sentence.children[number]
        ):
            continue
        for clause in sentence.children[saying]:
            said = base(sentence.tokens[clause]) == "ccomp" and saying < clause < number
            if said and own & _auxiliaries(sentence, clause):
                yield number, clause, "conj"


def _auxiliaries(sentence: Sentence, number: int) -> frozenset[str]:
    """The auxiliaries of a verb, and its copula, as they stand."""
    return frozenset(
        lower(sentence.tokens[child])
        for child in sentence.children[number]
        if sentence.tokens[child].relation in AUXILIARIES
    )
