"""Counts of votes and goals, which are no objects.

"voted 31 to 22 against it" is a vote against it; "voted 12 to 3 to sell" one to sell.
"""

from collections.abc import Iterator

from kg.extract.tags import Move
from kg.extract.tree import base, lower, opening
from kg.model import Sentence

BETWEEN = frozenset({"to", "-", "\u2013", "\u2212", ":"})
"""What stands between the two numbers."""


def scores(sentence: Sentence) -> Iterator[Move]:
    """Both numbers of a score that hangs on a verb, and what was voted for."""
    for number in range(len(sentence.tokens)):
        second = second_number(sentence, number)
        verb = None if second is None else _verb(sentence, number, second)
        if second is None or verb is None:
            continue
        yield number, verb, "obl:unmarked"
        yield second, number, "nmod"
        for child in sentence.children[verb]:
            aim = base(sentence.tokens[child]) == "advcl" and child > number
            if aim and "to" in opening(sentence, child):
                yield child, verb, "xcomp"


def second_number(sentence: Sentence, first: int) -> int | None:
    """The other number of a score, right behind "to" or a dash.

    Not that of years, "from 2006 to 2008", nor of another noun: "fell from 9 in 2006 to
    3 shops".
    """
    if first and lower(sentence.tokens[first - 1]) == "from":
        return None
    second = first + 2
    pair = sentence.tokens[first : second + 1 : 2]
    if [token.upos for token in pair] != ["NUM", "NUM"]:
        return None
    together = len(_above(sentence, first, second)) == 1
    between = lower(sentence.tokens[first + 1]) in BETWEEN
    return second if together and between else None


def _above(sentence: Sentence, first: int, second: int) -> set[int]:
    """What two numbers hang on, besides each other."""
    heads = {sentence.tokens[number].head for number in (first, second)}
    return heads - {first, second}


def _verb(sentence: Sentence, first: int, second: int) -> int | None:
    """The verb before two numbers that either of them hangs on.

    Numbers that rise are a range, and the object: "holds 250 to 290".
    """
    (verb,) = _above(sentence, first, second)
    low, middle, high = (token.text for token in sentence.tokens[first : second + 1])
    digits = low.isdecimal() and high.isdecimal()
    if middle == "to" and digits and int(low) < int(high):
        return None
    return verb if 0 <= verb < first and sentence.tokens[verb].upos == "VERB" else None
