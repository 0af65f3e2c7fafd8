"""Spans of names over the words of a sentence."""

from collections.abc import Iterable, Sequence

from training.documents import Sentence

Span = tuple[int, int, str]
"""First word, last word and label."""


def spans_of_tags(tags: Sequence[str]) -> tuple[Span, ...]:
    """Read first word, last word and label of each name from tags.

    Tags are `B-x` and `I-x`, all else is outside. An `I-x` that continues no x begins
    a name, so that the older scheme, which writes `B-` only between touching names,
    reads the same way.
    """
    spans: list[Span] = []
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


def flat(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Keep the longest of overlapping spans, the first of equally long ones."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span[0] - span[1], span)):
        if all(span[1] < other[0] or other[1] < span[0] for other in kept):
            kept.append(span)
    return tuple(sorted(kept))


def without_blanks(words: Sequence[str], spans: Iterable[Span]) -> Sentence:
    """Leave out words that are spaces only, and renumber the spans."""
    kept = [number for number, word in enumerate(words) if word.strip()]
    new = {old: number for number, old in enumerate(kept)}
    names = []
    for first, last, label in spans:
        inside = [new[word] for word in range(first, last + 1) if word in new]
        if inside:
            names.append((inside[0], inside[-1], label))
    return Sentence(
        words=tuple(words[number].strip() for number in kept), names=tuple(names)
    )
