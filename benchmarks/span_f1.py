"""Score named spans: a span is right when its words and its type are."""

from collections.abc import Iterable, Sequence

from benchmarks.conll18 import Score

Named = tuple[int, int, str]
"""First word, last word, type."""

UNER_TYPES = {
    "person": "PER",
    "location": "LOC",
    "facility": "LOC",
    "organization": "ORG",
    "armed_group": "ORG",
    "government_body": "ORG",
}
"""Universal NER's types for our kinds; it has no others."""


def span_score(gold: Sequence[Named], predicted: Sequence[Named]) -> Score:
    """Exact spans with their types."""
    return Score(len(set(gold) & set(predicted)), len(set(predicted)), len(set(gold)))


def as_uner(names: Iterable[Named]) -> list[Named]:
    """Our spans in Universal NER's types, without those that it does not annotate."""
    return [
        (first, last, UNER_TYPES[kind])
        for first, last, kind in names
        if kind in UNER_TYPES
    ]


def from_bio(tags: Sequence[str]) -> list[Named]:
    """Spans of `B-X I-X O` tags; an `I` without its `B` opens a span as `B` does."""
    spans: list[Named] = []
    first, kind = 0, ""
    for number, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.partition("-")
        if kind and (prefix != "I" or label != kind):
            spans.append((first, number - 1, kind))
            kind = ""
        if label and not kind:
            first, kind = number, label
    return spans
