"""Which words head an expression of time, and which belong to it."""

import re

from kg.extract.naming import Mentions
from kg.extract.times.feasts import FIXED, MOVING
from kg.extract.times.words import MONTHS, SEASONS, WEEKDAYS
from kg.extract.tree import base, is_predicate, preposition
from kg.model import Kind, Sentence

DEICTIC = frozenset("ago today yesterday tomorrow tonight later earlier since".split())
PERIODS = frozenset(
    """day night morning afternoon evening week weekend month year decade century
    quarter half eve start beginning middle end close noon midnight dawn dusk
    hours""".split()
)
"""Nouns that say when, if with the words around them they name a time."""
NAMES = frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SEASONS)
FEASTS = frozenset(name.split(" ")[-1] for name in FIXED | MOVING)
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
APART = frozenset({"acl", "advcl", "parataxis", "appos", "punct"})


def names_time(sentence: Sentence, mentions: Mentions, number: int) -> bool:
    """Whether a token may head an expression of time."""
    token = sentence.tokens[number]
    if mentions.kind_at(number) is Kind.DATE:
        return True
    if measured(sentence, number):
        return True
    if ORDINAL.fullmatch(token.text) and base(token) == "obl":
        return True
    words = {token.text.lower(), token.lemma.lower()}
    if words & DEICTIC:
        return token.upos in {"ADV", "NOUN"}
    if token.upos == "NOUN":
        return bool(words & PERIODS)
    return token.upos == "PROPN" and bool(words & (NAMES | FEASTS))


def measured(sentence: Sentence, number: int) -> bool:
    """Whether a measure of time precedes it: "two days after the vote of 4 May"."""
    return any(
        child < number
        and sentence.tokens[child].relation.endswith(":unmarked")
        and sentence.tokens[child].lemma in PERIODS
        for child in sentence.children[number]
    ) and preposition(sentence, number) in {"after", "before", "from"}


def phrase(sentence: Sentence, number: int) -> list[int]:
    """The tokens of an expression without the clauses that hang on it."""
    found, waiting = [number], [number]
    while waiting:
        for child in sentence.children[waiting.pop()]:
            apart = base(sentence.tokens[child]) in APART
            if not apart and not is_predicate(sentence, child):
                found.append(child)
                waiting.append(child)
    return sorted(found)
