"""Counts of votes and goals, which are no objects.

"voted 31 to 22 against it" is a vote against it; "voted 12 to 3 to sell" one to sell.
"""

from collections.abc import Iterator

from kg.extract.tags import Move
from kg.extract.tree import base, lower
from kg.model import Sentence

BETWEEN = frozenset({"to", "-", "\u2013", "\u2212", ":"})
"""What stands between the two numbers."""


def scores(sentence: Sentence) -> Iterator[Move]:
    """The first number of a score that hangs as an object, and what was voted for."""
    for number, token in enumerate(sentence.tokens):
        if base(token) == "obj" and second_number(sentence, number) is not None:
            yield number, token.head, "obl:unmarked"
            for child in sentence.children[token.head]:
                aim = base(sentence.tokens[child]) == "advcl" and child > number
                if aim and _opens_with_to(sentence, child):
                    yield child, token.head, "xcomp"


def _opens_with_to(sentence: Sentence, number: int) -> bool:
    return any(
        sentence.tokens[child].relation == "mark"
        and lower(sentence.tokens[child]) == "to"
        for child in sentence.children[number]
    )


def second_number(sentence: Sentence, first: int) -> int | None:
    """The other number of a score, after "to" or a dash."""
    if sentence.tokens[first].upos != "NUM":
        return None
    for child in sentence.children[first]:
        cases = (c for c in sentence.children[child] if c < child)
        parted = any(lower(sentence.tokens[case]) in BETWEEN for case in cases)
        if sentence.tokens[child].upos == "NUM" and parted and child > first:
            return child
    return None
