"""Score the types of political events: PLOVER's records, their actors given.

The type of a record is the most probable between any of its sources and targets, or
between two of its sources where it has no target. A record whose actors stand in no
sentence together counts as wrong.
"""

from itertools import combinations, product
from pathlib import Path
from typing import Any

from benchmarks.given import Span, between
from kg.language import Matcher
from training.matcher.sources import plover


def accuracy(matcher: Matcher, corpora: Path) -> float:
    """The share of records whose type is right."""
    records = plover.records(corpora)
    right = [_type(matcher, one) == str(one["event"]) for one in records]
    return sum(right) / len(right)


def _type(matcher: Matcher, record: dict[str, Any]) -> str | None:
    text = record["text"]
    sources, targets = (_spans(text, record.get(end)) for end in ("source", "target"))
    pairs = list(product(sources, targets)) or list(combinations(sources, 2))
    best: tuple[float, str] | None = None
    for found in between(matcher, text, [p for p in pairs if p[0] != p[1]]):
        for iri, sure in found.probabilities.items():
            best = max(best or (sure, iri), (sure, iri))
    return best[1].rsplit(":", 1)[-1] if best else None


def _spans(text: str, actors: object) -> list[Span]:
    names = [actor["actorText"] for actor in actors] if isinstance(actors, list) else []
    places = [(text.find(name), len(name)) for name in names]
    return [(start, start + length) for start, length in places if start >= 0]
