"""Score sentence and word borders on raw text against treebanks."""

from pathlib import Path

from benchmarks.conll18 import Score, Word, aligned, spans_score
from kg.language.segment import segment
from training.raw_text import Paragraph, assemble, paragraphs

Borders = tuple[list[tuple[int, int]], list[Word]]
"""Sentences and words in characters that are not white space."""


def gold_borders(document: list[Paragraph]) -> Borders:
    """What the treebank says."""
    sentences: list[tuple[int, int]] = []
    words: list[Word] = []
    place = 0
    for sentence in (s for paragraph in document for s in paragraph if s):
        begin = place
        for token in sentence:
            end = place + sum(map(len, token.parts))
            words.extend(
                Word(start=place, end=end, form=part, multiword=len(token.parts) > 1)
                for part in token.parts
            )
            place = end
        sentences.append((begin, place))
    return sentences, words


def predicted_borders(text: str, *, model: Path) -> Borders:
    """What our segmenter says."""
    before = [0]
    for character in text:
        before.append(before[-1] + (not character.isspace()))
    found = segment(text, model=model)
    return (
        [(before[s[0].start], before[s[-1].end]) for s in found],
        [
            Word(
                start=before[span.start],
                end=before[span.end],
                form=text[span.start : span.end],
            )
            for sentence in found
            for span in sentence
        ],
    )


def border_scores(path: Path, *, model: Path) -> tuple[Score, Score]:
    """Sentences and words of one CoNLL-U file, its paragraphs set apart by blank lines.

    The file counts as one text, as in the shared task.
    """
    document = [p for document in paragraphs(path) for p in document]
    gold_sentences, gold_words = gold_borders(document)
    sentences, words = predicted_borders(assemble(document).text, model=model)
    right = len(aligned(gold_words, words))
    return (
        spans_score(gold_sentences, sentences),
        Score(right, len(words), len(gold_words)),
    )
