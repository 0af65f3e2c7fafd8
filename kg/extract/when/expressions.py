"""Which words head an expression of time, and which belong to it."""

import re

from kg.extract.naming import Mentions
from kg.extract.times.eras import ERA_OR_WAR
from kg.extract.times.feasts import FIXED, MOVING
from kg.extract.times.words import MONTHS, SEASONS, WEEKDAYS, plain
from kg.extract.tree import base, is_predicate, lower, preposition
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
POINTING = frozenset({"the", "this", "last", "next", "early", "late"})
DURING = frozenset({"in", "during", "throughout", "since", "until"})
OPENING = frozenset({"from", "between", "since", "until"})
CLOSING = frozenset({"to", "until", "till", "through"})
YEAR_DIGITS = re.compile(r"[12]\d{3}")
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
    if _then(sentence, number) or _of_era(sentence, number):
        return True
    if token.upos == "NOUN":
        return bool(words & PERIODS) or _of_season(sentence, number)
    return token.upos == "PROPN" and bool(words & (NAMES | FEASTS))


def _of_season(sentence: Sentence, number: int) -> bool:
    """Whether it is "the winter of 2021", "the summer"; not "a spring"."""
    return lower(sentence.tokens[number]) in SEASONS and any(
        lower(sentence.tokens[child])
        in {"the", "this", "last", "next", "early", "late"}
        for child in sentence.children[number]
    )


def _then(sentence: Sentence, number: int) -> bool:
    """Whether it is the "time" of "at the time"; not of "at the time of the vote"."""
    words = [lower(sentence.tokens[child]) for child in sentence.children[number]]
    return lower(sentence.tokens[number]) == "time" and words in (
        ["at", "the"],
        ["at", "that"],
    )


def _of_era(sentence: Sentence, number: int) -> bool:
    """Whether it is "in the Cold War"; not the one of "books about the Cold War"."""
    if preposition(sentence, number) not in DURING:
        return False
    words = plain(" ".join(sentence.tokens[n].text for n in phrase(sentence, number)))
    return bool(ERA_OR_WAR.search(words))


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


def stretch(sentence: Sentence, number: int) -> list[int]:
    """The tokens of an expression with the phrases beside it that belong to it.

    So "from 2015" with "to 2018", "on Christmas Eve" with "in 2022", and what opens the
    time of "since Wimbledon in 2022".
    """
    tokens = phrase(sentence, number)
    for other in sentence.children[sentence.tokens[number].head]:
        if base(sentence.tokens[other]) not in {"obl", "nmod"} or other == number:
            continue
        beside = phrase(sentence, other)
        if beside[0] == tokens[-1] + 1 and _closes(sentence, tokens, beside):
            return tokens + beside
        if beside[-1] == tokens[0] - 1 and _opens(sentence, beside, tokens):
            return beside + tokens
    return tokens


def _closes(sentence: Sentence, tokens: list[int], beside: list[int]) -> bool:
    """Whether a phrase behind an expression gives it its end or its year."""
    opening, word = (lower(sentence.tokens[part[0]]) for part in (tokens, beside))
    if opening in OPENING and word in CLOSING:
        return True
    years = [bool(YEAR_DIGITS.fullmatch(sentence.tokens[n].text)) for n in beside]
    yearless = not any(YEAR_DIGITS.fullmatch(sentence.tokens[n].text) for n in tokens)
    return word in {"in", "of"} and years == [False, True] and yearless


def _opens(sentence: Sentence, beside: list[int], tokens: list[int]) -> bool:
    """Whether a phrase before an expression opens it: "from 3" "to 8 October"."""
    opening, word = (lower(sentence.tokens[part[0]]) for part in (beside, tokens))
    if opening in {"from", "between"}:
        number = sentence.tokens[beside[-1]].upos == "NUM"
        return number and word in CLOSING
    return opening in OPENING and word in {"in", "on", "at"}
