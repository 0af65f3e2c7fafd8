"""The words of a text with their tags, and how two of them are alike in letters."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """The words of a text with their predicted tags, one entry a word."""

    words: Sequence[str]
    upos: Sequence[str]
    features: Sequence[str]
    """As in Universal Dependencies: `Number=Sing|Person=3`, or `_`."""
    heads: Sequence[int]
    """Number of the governing word in the text; -1 for roots."""
    relations: Sequence[str]
    sentences: Sequence[int]
    """Number of the sentence that the word stands in."""
    kinds: Sequence[int]
    """0 for no name, else 1 + the place of the name's kind in `kg.model.Kind`."""


class Strings:
    """How the words of two candidates match."""

    def __init__(self, text: Reading, heads: Sequence[int]) -> None:
        children = children_of(text)
        names = [_name_words(text, children, head) for head in heads]
        known: dict[str, int] = {}
        self._head = _numbered(known, [text.words[h].lower() for h in heads])
        self._full = _numbered(known, [" ".join(words) for words in names])
        self._letters = _numbered(
            known,
            ["".join(w[0] for w in words) if len(words) > 1 else "" for words in names],
        )
        self._named = np.array([text.upos[h] == "PROPN" for h in heads], bool)
        self._noun = np.array([text.upos[h] in {"PROPN", "NOUN"} for h in heads], bool)
        vocabulary: dict[str, int] = {}
        rows = [[vocabulary.setdefault(w, len(vocabulary)) for w in ws] for ws in names]
        self._bags = np.zeros((len(heads), len(vocabulary)), np.float32)
        for number, row in enumerate(rows):
            self._bags[number, row] = 1
        self._sizes = self._bags.sum(1)

    def relation(self, i: Ints, j: Ints) -> Ints:
        """0 nothing · 1 same head · 2 same words · 3 part · 4 acronym · 5 clash."""
        shared = (self._bags @ self._bags.T)[i, j]
        smaller = np.minimum(self._sizes[i], self._sizes[j])
        nouns = self._noun[i] & self._noun[j]
        named = self._named[i] & self._named[j]
        found = np.zeros(len(i), np.int64)
        found[named & (shared > 0)] = 5
        found[nouns & (self._head[i] == self._head[j])] = 1
        found[named & (shared == smaller)] = 3
        found[
            named
            & (
                (self._letters[i] == self._head[j])
                | (self._letters[j] == self._head[i])
            )
        ] = 4
        found[nouns & (self._full[i] == self._full[j])] = 2
        return found


def _numbered(known: dict[str, int], texts: list[str]) -> Ints:
    return np.array([known.setdefault(t, len(known)) for t in texts], np.int64)


def children_of(text: Reading) -> list[list[int]]:
    """For each word the words that it governs."""
    below: list[list[int]] = [[] for _ in text.words]
    for word, head in enumerate(text.heads):
        if head >= 0:
            below[head].append(word)
    return below


def _name_words(text: Reading, children: list[list[int]], head: int) -> list[str]:
    """The head in lower case with its modifiers, without titles and articles."""
    words = [
        word
        for word in [*children[head], head]
        if word == head
        or (
            text.upos[word] in {"PROPN", "NOUN", "ADJ", "NUM"}
            and without_subtype(text.relations[word])
            in {"flat", "compound", "amod", "nummod"}
        )
    ]
    return [text.words[word].lower() for word in sorted(words)]


def without_subtype(relation: str) -> str:
    """The relation without its subtype."""
    return relation.partition(":")[0]
