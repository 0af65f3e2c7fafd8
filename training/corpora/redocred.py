"""Names of all kinds in Wikipedia: Re-DocRED (Tan and others 2022), MIT.

The last tenth of the documents, by position, is for measuring. Its chains hold names
only, no pronouns, so they are not read as coreference.
"""

import json
from pathlib import Path
from typing import TypedDict

from training.corpora.spans import Span, flat, without_blanks
from training.documents import Document

SOURCE = "redocred"
_TRAINING = 450


class _Mention(TypedDict):
    sent_id: int
    pos: list[int]
    type: str


class _Article(TypedDict):
    title: str
    sents: list[list[str]]
    vertexSet: list[list[_Mention]]


def redocred_training(root: Path) -> list[Document]:
    """Read the documents to train on."""
    return _documents(root)[:_TRAINING]


def redocred_development(root: Path) -> list[Document]:
    """Read the documents to measure on."""
    return _documents(root)[_TRAINING:]


def _documents(root: Path) -> list[Document]:
    path = root / "redocred/data/dev_revised.json"
    articles: list[_Article] = json.loads(path.read_text(encoding="utf-8"))
    return [_document(article) for article in articles]


def _document(article: _Article) -> Document:
    spans: list[list[Span]] = [[] for _ in article["sents"]]
    for entity in article["vertexSet"]:
        for mention in entity:
            first, end = mention["pos"]
            spans[mention["sent_id"]].append((first, end - 1, mention["type"]))
    return Document(
        source=SOURCE,
        name=article["title"],
        sentences=tuple(
            without_blanks(words, flat(found))
            for words, found in zip(article["sents"], spans, strict=True)
        ),
    )
