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
            if aim and _opens_with_to(sentence, child):
                yield child, verb, "xcomp"


def second_number(sentence: Sentence, first: int) -> int | None:
    """The other number of a score, right behind "to" or a dash.

    Not that of years: "from 2006 to 2008".
    """
    if first and lower(sentence.tokens[first - 1]) == "from":
        return None
    if sentence.tokens[first].upos != "NUM":
        return None
    pair = sentence.tokens[first : first + 3]
    numbers = [token.upos for token in pair] if len(pair) == 3 else []  # noqa: PLR2004
    if numbers[-1:] != ["NUM"]:
        return None
    return first + 2 if lower(pair[1]) in BETWEEN else None


def _verb(sentence: Sentence, first: int, second: int) -> int | None:
    """The verb before two numbers that either of them hangs on."""
    heads = {sentence.tokens[number].head for number in (first, second)}
    above = heads - {first, second}
    if len(above) != 1:
        return None
    verb = above.pop()
    before = 0 <= verb < first and sentence.tokens[verb].upos == "VERB"
    return verb if before and lower(sentence.tokens[first - 1]) != "from" else None


def _opens_with_to(sentence: Sentence, number: int) -> bool:
    return any(
        sentence.tokens[child].relation == "mark"
        and lower(sentence.tokens[child]) == "to"
        for child in sentence.children[number]
    )
