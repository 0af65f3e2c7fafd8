"""Ambiguous pronouns: GAP (Webster, Recasens, Axelrod and Baldridge 2018), Apache-2.0.

Snippets of Wikipedia with one pronoun and two names; at most one of them is meant. The
set's `development` file is for training here, its `validation` file for measuring.
"""

import csv
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from training.corpora.words import Span, sentences_of, words_touching
from training.documents import Document, Place, PronounChoice, Sentence

SOURCE = "gap"
COPIES = 2
_HERS = frozenset({"she", "her", "hers"})

Names = tuple[list[str], list[str]]
"""First names and last names."""


def gap_training(root: Path) -> list[Document]:
    """Read the snippets to train on, each also with other people's names.

    There are few of them: with names exchanged the network cannot know them by heart.
    """
    rows = _rows(root / "gap/gap-development.tsv")
    people = _people(rows)
    documents = [_document(row) for row in rows]
    renamed = [
        _renamed(document, people[row["Pronoun"].lower() in _HERS], f"{copy}")
        for copy in range(COPIES)
        for row, document in zip(rows, documents, strict=True)
    ]
    return [*documents, *renamed]


def gap_development(root: Path) -> list[Document]:
    """Read the snippets to measure on."""
    return [_document(row) for row in _rows(root / "gap/gap-validation.tsv")]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _people(rows: Sequence[dict[str, str]]) -> tuple[Names, Names]:
    """First and last names of the people that `he` and that `she` may mean."""
    found: tuple[Names, Names] = (([], []), ([], []))
    for row in rows:
        firsts, lasts = found[row["Pronoun"].lower() in _HERS]
        for name in (row["A"].split(), row["B"].split()):
            if len(name) == 2 and all(word.isalpha() for word in name):
                firsts.append(name[0])
                lasts.append(name[1])
    return found


def _renamed(document: Document, people: Names, seed: str) -> Document:
    """The snippet with other names for both candidates, wherever they stand."""
    assert document.choice is not None
    chance = random.Random(f"{document.name} {seed}")
    other: dict[str, str] = {}
    for place in document.choice.candidates:
        words = document.sentences[place.sentence].words[place.first : place.last + 1]
        for position, word in enumerate(words):
            if word.isalpha() and word[0].isupper():
                last = position == len(words) - 1
                other.setdefault(word, chance.choice(people[last]))
    return replace(
        document,
        name=f"{document.name} {seed}",
        sentences=tuple(
            replace(s, words=tuple(other.get(word, word) for word in s.words))
            for s in document.sentences
        ),
    )


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
