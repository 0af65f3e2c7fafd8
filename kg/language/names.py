"""From scores of tags to named spans.

`Ana Reyes visited Oslo` with B-person I-person O B-location -> two names. Tags are O,
then `B` and `I` of each kind; an `I` may only follow `B` or `I` of its kind, and the
most probable sequence that keeps to this is taken (Viterbi 1967).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.model import Kind

KINDS = tuple(kind for kind in Kind if kind is not Kind.THING)
"""Kinds that can be named; tag 1 + 2 * place is `B`, 2 + 2 * place is `I`."""
TAGS = 1 + 2 * len(KINDS)

_FORBIDDEN = np.zeros((TAGS, TAGS), dtype=np.float32)
for _inner in range(2, TAGS, 2):
    _FORBIDDEN[:, _inner] = -np.inf
    _FORBIDDEN[_inner - 1, _inner] = _FORBIDDEN[_inner, _inner] = 0


@dataclass(frozen=True, slots=True)
class Name:
    """Words `first` to `last` (inclusive) name something of a kind."""

    first: int
    last: int
    kind: Kind
    confidence: float


def names(scores: NDArray[np.float32]) -> list[Name]:
    """The names in a sentence from log-probabilities [words, TAGS]."""
    tags = scores.argmax(axis=1).tolist()
    if not any(tags):
        return []
    if not _allowed(tags):
        tags = _viterbi(scores)
    found: list[Name] = []
    place = 0
    while place < len(tags):
        tag = tags[place]
        first = place
        place += 1
        if not tag:
            continue
        total = float(scores[first, tag])
        while place < len(tags) and tags[place] == tag + 1:
            total += float(scores[place, tag + 1])
            place += 1
        confidence = math.exp(total / (place - first))
        found.append(Name(first, place - 1, KINDS[(tag - 1) // 2], confidence))
    return found


def _allowed(tags: Sequence[int]) -> bool:
    """Whether each `I` follows its own `B` or `I`."""
    before = 0
    for tag in tags:
        if tag and not tag % 2 and before not in {tag - 1, tag}:
            return False
        before = tag
    return True


def _viterbi(scores: NDArray[np.float32]) -> list[int]:
    """The best sequence of tags that is allowed."""
    best = scores[0] + _FORBIDDEN[0]
    back = []
    for row in scores[1:]:
        paths = best[:, None] + _FORBIDDEN
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    tags = [int(best.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]
