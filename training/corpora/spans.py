"""Spans from word tags."""

from collections.abc import Sequence


def spans_of_tags(tags: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    """Read first word, last word and label of each name from tags.

    Tags are `B-x` and `I-x`, all else is outside. An `I-x` that continues no x begins
    a name, so that the older scheme, which writes `B-` only between touching names,
    reads the same way.
    """
    spans: list[tuple[int, int, str]] = []
    before = "O"
    for number, tag in enumerate(tags):
        label = tag[2:]
        if tag.startswith("I-") and before[:2] in {"B-", "I-"} and before[2:] == label:
            first, _, _ = spans.pop()
            spans.append((first, number, label))
        elif tag[:2] in {"B-", "I-"}:
            spans.append((number, number, label))
        before = tag
    return tuple(spans)
