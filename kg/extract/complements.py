"""What a verb says of its object, where a parser took the two for something else.

In "found Ana guilty", "named Ana head of the bank" and "called the plan a trap" Ana and
the plan are objects, and what follows is said of them (`xcomp`); parsers make Ana the
subject of "guilty", or the plan and the trap two objects.
"""

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.lexicon.verbs import GIVING, NAMING
from kg.extract.tags import Move
from kg.extract.tree import base, dependents, lower, preposition
from kg.model import Sentence

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
BETWEEN = frozenset({"mark", "cop", "aux"})
"""What only a clause of its own has."""


def complements(sentence: Sentence) -> Iterator[Move]:
    """Where such objects and what is said of them belong."""
    for number, token in enumerate(sentence.tokens):
        if token.upos == "VERB":
            yield from _up_to(sentence, number)
            moves = [*_rate(sentence, number), *_home(sentence, number)]
            yield from moves or _doubled(sentence, number)
        elif base(token) in {"xcomp", "ccomp"}:
            yield from _small_clause(sentence, number)


def _small_clause(sentence: Sentence, said: int) -> Iterator[Move]:
    """The "subject" of an adjective or noun without "be" is the verb's object."""
    token = sentence.tokens[said]
    verb = token.head
    own = sentence.children[said]
    relations = {base(sentence.tokens[child]) for child in own}
    subjects = [c for c in own if sentence.tokens[c].relation in {"nsubj", "obj"}]
    taken = {base(sentence.tokens[child]) for child in sentence.children[verb]}
    if token.upos not in {"ADJ", "NOUN"} or relations & BETWEEN or "obj" in taken:
        return
    of_verb = sentence.tokens[verb].upos == "VERB" and len(subjects) == 1
    if of_verb and verb < subjects[0] < said:
        yield subjects[0], verb, "obj"
        yield said, verb, "xcomp"


def _rate(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The "a share" of "pay $5 a share", which says for what the amount is."""
    ends = [c for c in dependents(sentence, verb, "obj", "iobj", "obl") if c > verb]
    for amount, unit in pairwise(ends):
        words = [lower(sentence.tokens[word]) for word in range(amount, unit)]
        number = any(letter.isdigit() for letter in "".join(words)) or dependents(
            sentence, amount, "nummod"
        )
        first = min(sentence.subtree(unit))
        beside = first == max(sentence.subtree(amount)) + 1
        if number and beside and words[-1] in {"a", "an"} and first == unit - 1:
            yield amount, verb, "obj"
            yield unit, amount, "nmod:unmarked"


def _up_to(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The most of "face up to 12 years", which nobody faces up to."""
    for up in dependents(sentence, verb, "compound", "advmod"):
        for amount in dependents(sentence, verb, "obl"):
            cases = dependents(sentence, amount, "case")
            number = dependents(sentence, amount, "nummod") or (
                sentence.tokens[amount].upos in {"NUM", "SYM"}
            )
            beside = lower(sentence.tokens[up]) == "up" and cases == [up + 1]
            if beside and number and not dependents(sentence, verb, "obj"):
                yield up, amount, "advmod"
                yield cases[0], up, "fixed"
                yield amount, verb, "obj"


def _home(sentence: Sentence, verb: int) -> Iterator[Move]:
    """The "home" of "sent her home", which nobody is given."""
    whom = dependents(sentence, verb, "iobj")
    for home in dependents(sentence, verb, "obj"):
        alone = not sentence.children[home] and lower(sentence.tokens[home]) == "home"
        if alone and whom and whom[-1] < home:
            yield whom[-1], verb, "obj"
            yield home, verb, "advmod"


def _called(sentence: Sentence, verb: int, noun: int) -> Iterator[Move]:
    """Who is called something, read as what one is called: "called Ana brave"."""
    behind = max(sentence.subtree(noun)) + 1
    adjective = sentence.tokens[min(behind, len(sentence.tokens) - 1)]
    like = base(adjective) == "xcomp" and adjective.head == verb
    if base(sentence.tokens[noun]) == "xcomp" and like and adjective.upos == "ADJ":
        yield noun, verb, "obj"


def _doubled(sentence: Sentence, verb: int) -> Iterator[Move]:
    """Of two objects of "call" the second says what the first is.

    Of two of "give" the first is who gets it.
    """
    lemma = sentence.tokens[verb].lemma
    if lemma not in NAMING | GIVING:
        return
    ends = [
        child
        for child in sentence.children[verb]
        if base(sentence.tokens[child]) in {"obj", "iobj", "xcomp"}
        and not preposition(sentence, child)
        and sentence.tokens[child].upos in NOMINAL
        and child > verb
    ]
    if lemma in NAMING and len(ends) == 1:
        yield from _called(sentence, verb, ends[0])
    if len(ends) == 2:  # noqa: PLR2004
        first, second = ends
        between = sentence.tokens[first:second]
        if all(token.upos != "PUNCT" for token in between):
            yield first, verb, "obj" if lemma in NAMING else "iobj"
            yield second, verb, "xcomp" if lemma in NAMING else "obj"
