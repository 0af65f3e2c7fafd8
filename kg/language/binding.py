"""Which mentions grammar keeps from meaning the same.

`She praised her`, `her mother`, `Reed and Reyes`: subject and object of one verb are
two things unless the object is reflexive, so are a phrase and what stands within it,
and so are the things in a list (Chomsky 1981, binding principles B and i-within-i).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.model import Mention, Sentence

_ARGUMENTS = frozenset(("nsubj", "obj", "iobj"))


def apart(
    sentences: Sequence[Sentence], found: Sequence[Mention]
) -> dict[int, set[int]]:
    """For each mention those that it cannot mean the same as."""
    enemies: dict[int, set[int]] = defaultdict(set)
    for one, other in _pairs(sentences, found):
        enemies[one].add(other)
        enemies[other].add(one)
    return enemies


def _pairs(
    sentences: Sequence[Sentence], found: Sequence[Mention]
) -> Iterator[tuple[int, int]]:
    inside: dict[int, list[int]] = defaultdict(list)
    for number, mention in enumerate(found):
        inside[mention.sentence].append(number)
    for number, mentions in inside.items():
        sentence = sentences[number]
        for one, other in combinations(mentions, 2):
            if _apart(sentence, found[one], found[other]):
                yield one, other


def _apart(sentence: Sentence, one: Mention, other: Mention) -> bool:
    """Whether two mentions of a sentence are two things by its grammar."""
    first, second = sentence.tokens[one.head], sentence.tokens[other.head]
    beside = "appos" in {first.relation, second.relation}
    if _within(one, other) or _within(other, one):
        return not beside
    if first.relation == "conj" and first.head == other.head:
        return True
    if second.relation == "conj" and second.head == one.head:
        return True
    if first.head != second.head or first.head < 0:
        return False
    bases = {first.relation.split(":")[0], second.relation.split(":")[0]}
    reflexive = "Reflex" in first.features or "Reflex" in second.features
    return bases <= _ARGUMENTS and len(bases) > 1 and not reflexive


def _within(one: Mention, other: Mention) -> bool:
    """Whether one is part of the other's phrase, not merely its whole."""
    return (
        other.first <= one.first
        and one.last <= other.last
        and (one.first, one.last) != (other.first, other.last)
    )
