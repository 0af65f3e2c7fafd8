"""Which source the next batch comes from."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from training.documents import Document
from training.windows import Batch, Text, batches

SHARES = {"syntax": 0.42, "names": 0.24, "chains": 0.26, "candidates": 0.08}
"""Of the batches, by what their source is there for."""
BOOST = {"news": 3.0, "twitter": 0.4, "litbank": 0.6, "redocred": 0.6, "gap": 0.8}
"""What lies near to the texts that we read counts more."""


def mixed(
    texts: Sequence[Text], chance: random.Random, log: Callable[[str], None]
) -> Iterator[Batch]:
    """Batches of all sources by `SHARES`, within a share by size to the 0.7."""
    by_source: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        by_source[text.document.source].append(text)
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for source, members in sorted(by_source.items()):
        size = sum(len(s.pieces) for text in members for s in text.sentences)
        weight = size**0.7 * BOOST.get(source, 1.0)
        for purpose in purposes(members):
            weights[purpose][source] = weight
    streams: dict[tuple[str, str], Iterator[Batch]] = {}
    chances: list[float] = []
    for purpose, sources in weights.items():
        total = sum(sources.values())
        for source, weight in sources.items():
            plain = purpose != "chains"
            members = [m for m in by_source[source] if plain or _linked(m.document)]
            streams[purpose, source] = batches(
                members, random.Random(chance.random()), plain=plain
            )
            chances.append(SHARES[purpose] * weight / total)
            log(f"{purpose} {source}: {len(members)} texts, {chances[-1]:.3f}")
    order = list(streams.values())
    while True:
        yield next(chance.choices(order, chances)[0])


def purposes(members: Sequence[Text]) -> list[str]:
    """What a source is there for: those with trees also give their chains."""
    found = []
    documents = [text.document for text in members]
    sentences = [sentence for document in documents for sentence in document.sentences]
    if any(sentence.syntax for sentence in sentences):
        found.append("syntax")
    elif any(sentence.names for sentence in sentences):
        found.append("names")
    if any(sentence.candidates for sentence in sentences):
        found.append("candidates")
    if any(_linked(document) for document in documents):
        found.append("chains")
    return found


def _linked(document: Document) -> bool:
    return bool(document.chains) or document.choice is not None
