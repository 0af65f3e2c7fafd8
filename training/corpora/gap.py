"""Ambiguous pronouns: GAP (Webster, Recasens, Axelrod and Baldridge 2018), Apache-2.0.

Snippets of Wikipedia with one pronoun and two names; at most one of them is meant. The
set's `development` file is for training here, its `validation` file for measuring.
"""

import csv
from collections.abc import Sequence
from pathlib import Path

from training.corpora.words import Span, sentences_of, words_touching
from training.documents import Document, Place, PronounChoice, Sentence

SOURCE = "gap"


def gap_training(root: Path) -> list[Document]:
    """Read the snippets to train on."""
    return _documents(root / "gap/gap-development.tsv")


def gap_development(root: Path) -> list[Document]:
    """Read the snippets to measure on."""
    return _documents(root / "gap/gap-validation.tsv")


def _documents(path: Path) -> list[Document]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_document(row) for row in rows]


def _document(row: dict[str, str]) -> Document:
    text = row["Text"]
    sentences = sentences_of(text)
    pronoun, one, other = (
        _place(sentences, int(row[f"{name}-offset"]), row[name])
        for name in ("Pronoun", "A", "B")
    )
    return Document(
        source=SOURCE,
        name=row["ID"],
        sentences=tuple(
            Sentence(words=tuple(text[begin:end] for begin, end in sentence))
            for sentence in sentences
        ),
        choice=PronounChoice(
            pronoun=pronoun,
            candidates=(one, other),
            correct=(row["A-coref"] == "TRUE", row["B-coref"] == "TRUE"),
        ),
    )


def _place(sentences: Sequence[Sequence[Span]], begin: int, string: str) -> Place:
    """Find the words that a stretch of text touches, within one sentence."""
    touched = words_touching(sentences, begin, begin + len(string))
    assert touched is not None, f"no word at {begin}"
    sentence, first, last = touched
    return Place(sentence=sentence, first=first, last=last)
