"""Pack sentences into the windows that the network reads at once.

A window is the start piece, whole consecutive sentences and the end piece. A sentence
too long for any window is read in parts, each with a tree of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from kg.language.wordpiece import WordPiece, shape
from kg.model import Span

WINDOW = 256
LONGEST = 510
"""Pieces of a sentence that still fit the network's positions."""
MOST_PIECES = 40
"""Pieces of one word that are read; a word of more is no word."""
_BREAKS = frozenset(";,:.!?)\u2014\u2013-")


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """A sentence in numbers."""

    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    pieces: tuple[tuple[int, ...], ...]
    length: int
    """How many pieces it has."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """Sentences `first`, `first` + 1 … of a text."""

    first: int
    sentences: tuple[Words, ...]
    length: int


def read_words(
    text: str, sentences: Sequence[Sequence[Span]], split: WordPiece
) -> list[Words]:
    """Sentences in numbers; those of too many pieces come in parts."""
    found: list[Words] = []
    for spans in sentences:
        texts = tuple(text[span.start : span.end] for span in spans)
        pieces = tuple(split(word)[:MOST_PIECES] for word in texts)
        lengths = [len(numbers) for numbers in pieces]
        if sum(lengths) <= LONGEST:
            borders = [0, len(texts)]
        else:
            borders = _borders(texts, lengths)
        found.extend(
            Words(
                spans=tuple(spans[start:end]),
                texts=texts[start:end],
                pieces=pieces[start:end],
                length=sum(lengths[start:end]),
            )
            for start, end in pairwise(borders)
        )
    return found


def _borders(texts: Sequence[str], lengths: Sequence[int]) -> list[int]:
    """Where to cut a sentence into windows, after punctuation where there is some."""
    borders, length, after_mark = [0], 0, 0
    for number, more in enumerate(lengths):
        if length + more > WINDOW - 2:
            cut = after_mark if after_mark > borders[-1] else number
            borders.append(cut)
            length = sum(lengths[cut:number])
        length += more
        if texts[number] in _BREAKS and length > WINDOW // 2:
            after_mark = number + 1
    return [*borders, len(texts)]


def windows(sentences: Sequence[Words], limit: int = WINDOW) -> Iterator[Window]:
    """Runs of consecutive sentences of at most `limit` pieces with both ends."""
    start, length = 0, 2
    for number, sentence in enumerate(sentences):
        if number > start and length + sentence.length > limit:
            yield _window(sentences, start, number, length)
            start, length = number, 2
        length += sentence.length
    if sentences:
        yield _window(sentences, start, len(sentences), length)


def _window(sentences: Sequence[Words], start: int, end: int, length: int) -> Window:
    return Window(first=start, sentences=tuple(sentences[start:end]), length=length)


def tensors(window: Window, split: WordPiece) -> dict[str, NDArray[np.int64]]:
    """The network's inputs `pieces`, `shapes`, `words` and `sentence`, each [1, ...].

    A window is read alone: several at once are slower on a core, as their states leave
    its cache, and each would be rounded by the range of the others.
    """
    pieces, shapes, words, sentence = [split.first], [0], [], []
    for number, one in enumerate(window.sentences):
        for text, numbers in zip(one.texts, one.pieces, strict=True):
            words.append(len(pieces))
            pieces.extend(numbers)
            shapes.extend([shape(text)] * len(numbers))
        sentence.extend([number] * len(one.texts))
    pieces.append(split.last)
    shapes.append(0)
    return {
        name: np.array([values], dtype=np.int64)
        for name, values in (
            ("pieces", pieces),
            ("shapes", shapes),
            ("words", words),
            ("sentence", sentence),
        )
    }
