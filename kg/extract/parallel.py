"""Which of two clauses a further verb goes on with, where one is told in the other.

In "said her client was relieved and was considering an appeal" the second "was" takes
up the first: it is the client who considers. In "said the figures left out a cost, and
accused the mayor of hiding it" a second saying behind a comma takes up the first: no
figures accuse.
"""

from collections.abc import Iterator

from kg.extract.lexicon.reporting import SAYING
from kg.extract.tags import Move
from kg.extract.tree import auxiliaries_of, base, dependents
from kg.model import Sentence


def parallel(sentence: Sentence) -> Iterator[Move]:
    """Where such verbs belong."""
    yield from _of_clauses(sentence)
    for number, token in enumerate(sentence.tokens):
        clause = token.head
        if base(token) != "conj" or not 0 <= clause < number:
            continue
        saying = sentence.tokens[clause].head
        said = base(sentence.tokens[clause]) == "ccomp" and 0 <= saying < clause
        if said and _is_second_saying(sentence, saying, number):
            yield number, saying, "conj"


def _is_second_saying(sentence: Sentence, saying: int, number: int) -> bool:
    """Whether a verb behind a comma and "and" is a saying like the first."""
    token, first = sentence.tokens[number], sentence.tokens[saying]
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    alike = all(
        one.lemma in SAYING and one.features.get("Tense") == "Past"
        for one in (token, first)
    )
    comma = sentence.words[max(0, number - 2) : number] == (",", "and")
    return alike and comma and not own & {"nsubj", "mark", "aux", "cop"}


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
