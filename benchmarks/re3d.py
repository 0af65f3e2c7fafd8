"""Score relations in reports on the war in Syria and Iraq: re3d, development half.

With predicted mentions a claim is right where its relation is and both of its ends
overlap those of the gold; with gold mentions every pair of them in a sentence is asked.
Relations that hold both ways count once.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

from benchmarks.given import Span, between
from benchmarks.knowledgenet import Fact, Tally, add
from kg.language import Matcher
from training.matcher.sources import re3d

_FAR = 400
"""Characters: mentions further apart stand in no sentence together."""


@dataclass(kw_only=True)
class Report:
    """A document with its gold."""

    text: str
    mentions: list[Span] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)


def reports(corpora: Path) -> list[Report]:
    """The development half; facts within one sentence of the gold's own reading."""
    found: dict[str, Report] = {
        str(one["_id"]): Report(text=one["text"])
        for one in re3d.records(corpora, "documents.json")
    }
    for entity in re3d.records(corpora, "entities.json"):
        span = entity["begin"], entity["end"]
        found[entity["documentId"]].mentions.append(span)
    for relation in re3d.records(corpora, "relations.json"):
        source, target = (
            (relation[f"{end}Begin"], relation[f"{end}End"])
            for end in ("source", "target")
        )
        fact = _ordered((relation["type"], source, target))
        found[relation["documentId"]].facts.append(fact)
    return [found[key] for key in sorted(found)][1::2]


def predicted(extract: Callable[[str], Iterable[Fact]], corpora: Path) -> Tally:
    """The scores of what is extracted from plain text."""
    tally = Tally()
    for report in reports(corpora):
        found = list(dict.fromkeys(map(_ordered, extract(report.text))))
        add(tally, report.facts, found, set(re3d.PROPERTIES))
    return tally


def given(matcher: Matcher, corpora: Path) -> Tally:
    """The scores between the gold's own mentions."""
    tally = Tally()
    for report in reports(corpora):
        found = list(dict.fromkeys(map(_ordered, _between(matcher, report))))
        add(tally, report.facts, found, set(re3d.PROPERTIES))
    return tally


def _between(matcher: Matcher, report: Report) -> Iterator[Fact]:
    pairs = list(permutations(dict.fromkeys(report.mentions), 2))
    apart = [(a, b) for a, b in pairs if a[1] <= b[0] or b[1] <= a[0]]
    near = [(a, b) for a, b in apart if abs(a[0] - b[0]) < _FAR]
    for found in between(matcher, report.text, near):
        for iri, sure in found.probabilities.items():
            if sure >= matcher.fit.least:
                yield iri.rsplit(":", 1)[-1], found.subject, found.object


def _ordered(fact: Fact) -> Fact:
    """A fact with its ends in the order of the text where it holds both ways."""
    name, one, other = fact
    turned = name in re3d.MUTUAL and other < one
    return (name, other, one) if turned else fact
