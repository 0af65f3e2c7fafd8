"""Which words of a sentence may take part in a relation, and which pairs of them.

`Freud: The Secret Passion was directed by John Huston` -> the title, the name, and the
pair of both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kg.language.names import Name
from kg.model import Form, Kind, Mention

MOST_PAIRS = 150
"""Pairs of a sentence that are looked at, the nearest first: lists have thousands."""
RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))
_INNER = 2
"""The tag of the words that go on a thing; 1 is that of its first word."""

Floats = NDArray[np.float32]


def things(tags: Floats, least: float, names: Sequence[Name]) -> Iterator[Name]:
    """What takes part in something, at least as long as the names in it.

    Args:
        tags: Probabilities that a word is outside, first or inner. [W, 3]
        least: Below this probability a word is none.
        names: That are known.
    """
    for thing in _spans(tags, least):
        within = [name for name in names if _overlap(name, thing)]
        if all(_inside(name, thing) for name in within):
            yield _named_like(within, thing)


def _spans(tags: Floats, least: float) -> Iterator[Name]:
    """Runs of words of which the first begins a thing and the others go on."""
    best = tags.argmax(1)
    word = 0
    while word < len(tags):
        first, word = word, word + 1
        if 1 - tags[first, 0] < least or best[first] == 0:
            continue
        while word < len(tags) and best[word] == _INNER:
            word += 1
        sure = float(1 - tags[first:word, 0].max())
        yield Name(first, word - 1, Kind.THING, sure)


def _overlap(one: Name, other: Name) -> bool:
    return one.first <= other.last and other.first <= one.last


def _inside(one: Name, other: Name) -> bool:
    return other.first <= one.first and one.last <= other.last


def _named_like(within: Sequence[Name], thing: Name) -> Name:
    """A thing with the kind of the names in it, if they are of one kind and most of it.

    A whole name stays what it is.
    """
    kinds = {name.kind for name in within}
    words = sum(name.last - name.first + 1 for name in within)
    if len(kinds) == 1 and 2 * words > thing.last - thing.first + 1:
        return replace(thing, kind=kinds.pop())
    return thing


def standing(
    mentions: Sequence[Mention], chains: Sequence[Sequence[int]]
) -> list[bool]:
    """Whether a mention may take part: all but descriptions of what has no name.

    Of "a comedy by Ben" the tags say what takes part, not the whole description; "the
    firm" may where it is Acme. For "which" stands what it takes up.
    """
    named = {
        number
        for chain in chains
        if any(mentions[one].form is Form.NAMED for one in chain)
        for number in chain
    }
    return [
        number in named
        if one.form is Form.NOMINAL
        else one.text.lower() not in RELATIVE
        for number, one in enumerate(mentions)
    ]


def pairs(mentions: Sequence[Mention], stands: Sequence[bool]) -> list[tuple[int, int]]:
    """Pairs of mentions that may take part, in the order of the text.

    What is part of a longer thing is left to it.
    """
    whole = [
        number
        for number, one in enumerate(mentions)
        if stands[number] and not any(_part(one, other) for other in mentions)
    ]
    found = [
        (a, b) if mentions[a].first < mentions[b].first else (b, a)
        for place, a in enumerate(whole)
        for b in whole[place + 1 :]
        if mentions[a].last < mentions[b].first or mentions[b].last < mentions[a].first
    ]
    found.sort(key=lambda pair: mentions[pair[1]].first - mentions[pair[0]].last)
    return found[:MOST_PAIRS]


def _part(one: Mention, other: Mention) -> bool:
    """Whether a mention lies within a longer name or thing."""
    within = other.first <= one.first and one.last <= other.last
    longer = other.last - other.first > one.last - one.first
    return within and longer and other.form is Form.NAMED
