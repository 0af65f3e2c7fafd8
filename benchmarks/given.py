"""What the matcher says of things that are given, as two benchmarks ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kg.language import Matcher
from kg.language.network import read
from kg.language.segment import segment
from kg.language.sessions import MODEL

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Between:
    """The probability of each property from one stretch of text to another."""

    subject: Span
    object: Span
    probabilities: dict[str, float]
    """By the IRI of the property."""


def between(
    matcher: Matcher, text: str, pairs: Sequence[tuple[Span, Span]]
) -> Iterator[Between]:
    """What holds from subjects to objects, for those within one sentence."""
    reading = read(text, segment(text, model=MODEL), model=MODEL, middle=True)
    start = 0
    iris = [one.iri for one in matcher.properties]
    for sentence in reading.sentences:
        end = start + len(sentence.tokens)
        words = [(token.span.start, token.span.end) for token in sentence.tokens]
        for subject, object_ in pairs:
            one, other = _words(words, subject), _words(words, object_)
            if one is None or other is None:
                continue
            turned = one > other
            places = (*other, *one) if turned else (*one, *other)
            found = matcher.probabilities(
                reading.middle[start:end], np.array([places], dtype=np.int64)
            )[int(turned)]
            said = dict(zip(iris, found[0].tolist(), strict=True))
            yield Between(subject, object_, said)
        start = end


def _words(words: Sequence[Span], span: Span) -> Span | None:
    """The first and last word that a stretch touches; None if it is elsewhere."""
    touched = [n for n, (a, b) in enumerate(words) if a < span[1] and span[0] < b]
    return (touched[0], touched[-1]) if touched else None
