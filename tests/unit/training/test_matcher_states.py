"""The matcher learns from the very states that it reads from later."""

from pathlib import Path

import numpy as np

from kg.language.network import read
from kg.language.sessions import MODEL
from kg.model import Span
from training.matcher.states import states

TEXT = [["Freud", "was", "directed", "by", "John", "Huston", "."], ["He", "sang", "."]]


def test_one_row_for_each_word_as_in_reading(tmp_path: Path) -> None:
    made = states([TEXT], MODEL, tmp_path)
    line, spans = written(TEXT)
    rows = read(line, spans, model=MODEL, middle=True).middle
    np.testing.assert_array_equal(np.diff(made.starts), [7, 3])
    np.testing.assert_allclose(made.rows, rows, atol=0.01)


def written(text: list[list[str]]) -> tuple[str, list[list[Span]]]:
    """The sentences of a text with blanks between words."""
    line, found = "", []
    for sentence in text:
        spans = []
        for word in sentence:
            spans.append(Span(len(line), len(line) + len(word)))
            line += word + " "
        found.append(spans)
    return line, found
