"""Say what an article's words are and what they stand for: Article -> Analysis.

`Rebels took Aleppo. They ...` -> sentences of words with tags, lemmas and trees; the
mentions `Rebels`, `Aleppo`, `They`; the chain of the first and the last.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.language.candidates import standing
from kg.language.consistency import consistent
from kg.language.coreference import chained
from kg.language.matching import Matcher
from kg.language.mentions import mentions
from kg.language.name_edges import whole
from kg.language.network import Reading, read
from kg.language.quantities import completed
from kg.language.segment import segment
from kg.language.sessions import MODEL
from kg.language.things import with_things
from kg.model import Analysis, Article, Mention, PropertyText, Related

__all__ = ["Matcher", "analyse", "matcher"]


def matcher(
    properties: Sequence[PropertyText], *, model: Path = MODEL
) -> Matcher | None:
    """The reader of an ontology's properties; None where the model has none."""
    return Matcher.of(properties, model)


def analyse(
    article: Article, *, model: Path = MODEL, matcher: Matcher | None = None
) -> Analysis:
    """Sentences, mentions and chains of an article.

    With a matcher also what its properties say of pairs of mentions.
    """
    text = article.text
    sentences = segment(text, model=model)
    reading = read(text, sentences, model=model, middle=matcher is not None)
    names = whole(reading.sentences, reading.names)
    names = consistent(reading.sentences, names)
    names = completed(reading.sentences, names)
    found = mentions(text, reading.sentences, names)
    found, chains = chained(reading.sentences, found, reading.vectors, model=model)
    related: tuple[Related, ...] = ()
    if matcher:
        things = [
            matcher.things(states, named)
            for states, named in zip(_states(reading), names, strict=True)
        ]
        found, chains = with_things(text, reading.sentences, found, chains, things)
        stands = standing(found, chains)
        related = tuple(_related(reading, found, stands, matcher))
    return Analysis(
        article=article,
        sentences=reading.sentences,
        mentions=found,
        chains=chains,
        related=related,
    )


def _related(
    reading: Reading, found: Sequence[Mention], stands: Sequence[bool], matcher: Matcher
) -> Iterator[Related]:
    first = 0
    for number, states in enumerate(_states(reading)):
        end = first
        while end < len(found) and found[end].sentence == number:
            end += 1
        here = slice(first, end)
        yield from matcher.related(found[here], stands[here], first, states)
        first = end


def _states(reading: Reading) -> Iterator[NDArray[np.float16]]:
    """For each sentence the states of its words half-way."""
    start = 0
    for sentence in reading.sentences:
        end = start + len(sentence.tokens)
        yield reading.middle[start:end]
        start = end
