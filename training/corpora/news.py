"""Our own annotated news.

A file holds articles between lines of `===`; a line is a paragraph, the first one the
headline. Mentions are marked as `[words](kind#chain)`, where kind or chain may be
missing, and may stand inside each other. Every tenth article is for measuring.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora.words import sentences_of, words_touching
from training.documents import Document, Place, Sentence

SOURCE = "news"
EVERY = 10
FIRST = 4
"""Articles 5, 15, 25 ... of each file measure: a file that grows changes no choice."""

_SEPARATOR = re.compile(r"^=+\s*$", re.MULTILINE)
_MARKUP = re.compile(r"\[|\]\(([a-z_]*)(?:#(\d+))?\)")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Mention:
    begin: int
    end: int
    kind: str
    chain: str


def news_training(folder: Path) -> list[Document]:
    """Read the articles to train on, of all files that are there."""
    return [
        document for number, document in _documents(folder) if number % EVERY != FIRST
    ]


def news_development(folder: Path) -> list[Document]:
    """Read the articles to measure on, of all files that are there."""
    return [
        document for number, document in _documents(folder) if number % EVERY == FIRST
    ]


def plain_articles(folder: Path) -> list[str]:
    """The articles without their marks, paragraphs apart, the headline first."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for marked in _SEPARATOR.split(path.read_text(encoding="utf-8")):
            plain, _ = without_markup(marked.strip())
            if plain:
                found.append("\n\n".join(plain.splitlines()))
    return found


def _documents(folder: Path) -> Iterator[tuple[int, Document]]:
    for path in sorted(folder.glob("*.txt")):
        articles = _SEPARATOR.split(path.read_text(encoding="utf-8"))
        for number, marked in enumerate(filter(str.strip, articles)):
            name = f"{path.stem}-{number + 1}"
            try:
                yield number, news_document(name, marked.strip())
            except ValueError as error:
                print(f"{name}: left out, {error}", file=sys.stderr)


def news_document(name: str, marked: str) -> Document:
    """Read one marked article.

    Raises:
        ValueError: A bracket has no partner.
    """
    text, mentions = without_markup(marked)
    sentences = sentences_of(text)
    names: list[list[tuple[int, int, str]]] = [[] for _ in sentences]
    chains: dict[str, list[Place]] = {}
    for mention in mentions:
        touched = words_touching(sentences, mention.begin, mention.end)
        if touched is None:
            continue
        sentence, first, last = touched
        inside = any(
            first <= other[1] and other[0] <= last for other in names[sentence]
        )
        if mention.kind and not inside:
            names[sentence].append((first, last, mention.kind))
        if mention.chain:
            place = Place(sentence=sentence, first=first, last=last)
            chains.setdefault(mention.chain, []).append(place)
    return Document(
        source=SOURCE,
        name=name,
        sentences=tuple(
            Sentence(
                words=tuple(text[begin:end] for begin, end in sentence),
                names=tuple(sorted(found)),
            )
            for sentence, found in zip(sentences, names, strict=True)
        ),
        chains=tuple(tuple(dict.fromkeys(chain)) for chain in chains.values()),
    )


def without_markup(marked: str) -> tuple[str, list[_Mention]]:
    """Give the text alone, and its mentions in order, the outer before the inner."""
    text = ""
    mentions: list[_Mention] = []
    opened: list[int] = []
    after = 0
    for mark in _MARKUP.finditer(marked):
        text += marked[after : mark.start()]
        after = mark.end()
        if mark[0] == "[":
            opened.append(len(text))
        elif opened:
            begin = opened.pop()
            mentions.append(
                _Mention(begin=begin, end=len(text), kind=mark[1], chain=mark[2] or "")
            )
        else:
            raise ValueError(f"a bracket closes nothing after {text[-40:]!r}")
    if opened:
        raise ValueError(f"a bracket stays open before {text[opened[-1] :][:40]!r}")
    text += marked[after:]
    mentions.sort(key=lambda mention: (mention.begin, -mention.end))
    return text, mentions
