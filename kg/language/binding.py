"""Which mentions grammar keeps from meaning the same.

`She praised her`, `her mother`, `Reed and Reyes`: subject and object of one verb are
two things unless the object is reflexive, so are a phrase and what stands within it,
and so are the things in a list (Chomsky 1981, binding principles B and i-within-i).
A verb without a subject of its own has that of another: `Reed wants to sack her`,
`Reed came and sacked her`, `Reed left, sacking her` (control; Rosenbaum 1967).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.model import Mention, Sentence, Token

_ARGUMENTS = frozenset(("nsubj", "obj", "iobj"))
_OBJECTS = frozenset(("obj", "iobj"))
_TO_WHOM = frozenset(("to", "at", "against", "about", "by"))
"""Prepositions of whom a verb is about, unlike `with` of `took it with him`."""
_LENDING = frozenset(("conj", "xcomp", "advcl"))
"""How a clause hangs on the one whose subject it shares."""


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
    if "Reflex" in first.features or "Reflex" in second.features:
        return False
    if first.head == second.head >= 0:
        bases = {_base(first), _base(second)}
        if bases <= _ARGUMENTS and len(bases) > 1:
            return True
    return _acts_on(sentence, one.head, other.head) or _acts_on(
        sentence, other.head, one.head
    )


def _acts_on(sentence: Sentence, subject: int, number: int) -> bool:
    """Whether the one is the subject of a verb that the other is an object of."""
    token = sentence.tokens[number]
    relation = _base(token)
    if token.head < 0:
        return False
    if relation == "obl":
        cases = {
            sentence.tokens[child].text.lower()
            for child in sentence.children[number]
            if _base(sentence.tokens[child]) == "case"
        }
        return bool(cases & _TO_WHOM) and subject in _subjects(sentence, token.head)
    return relation in _OBJECTS and subject in _subjects(sentence, token.head)


def _subjects(sentence: Sentence, verb: int) -> list[int]:
    """The subject of a verb, its own or the one that it shares."""
    seen: set[int] = set()
    while verb >= 0 and verb not in seen:
        seen.add(verb)
        token = sentence.tokens[verb]
        own = [
            child
            for child in sentence.children[verb]
            if _base(sentence.tokens[child]) == "nsubj"
        ]
        if own:
            return own
        if token.relation == "acl":
            return [token.head]
        if _base(token) not in _LENDING or token.upos != "VERB":
            return []
        if _base(token) == "xcomp":
            objects = [
                child
                for child in sentence.children[token.head]
                if _base(sentence.tokens[child]) in _OBJECTS
            ]
            if objects:
                return objects
        verb = token.head
    return []


def _base(token: Token) -> str:
    return token.relation.partition(":")[0]


def _within(one: Mention, other: Mention) -> bool:
    """Whether one is part of the other's phrase, not merely its whole."""
    return (
        other.first <= one.first
        and one.last <= other.last
        and (one.first, one.last) != (other.first, other.last)
    )
