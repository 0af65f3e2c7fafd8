"""Names in reports on the war in Syria and Iraq: re3d (Dstl 2017).

Public domain, OGL v3, CC BY 3.0 AU or CC BY-SA 3.0 by source. Entities may be called
by common nouns there and overlap; the ones that are names are kept. Documents are taken
in the order of their identifiers: odd positions to train, even ones to measure.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora.labels import LABELS
from training.corpora.spans import Span, flat
from training.corpora.words import sentences_of, words_touching
from training.documents import Document, Sentence

SOURCE = "re3d"

_LITERAL = frozenset({"Temporal", "Money", "Quantity"})
_OUTSIDE = frozenset(
    {"the", "a", "an", "'s", "\u2019s", "'", ",", ".", "-", "\u201c", "\u201d"}
)
_LINKS = frozenset(
    {"of", "and", "for", "the", "in", "to", "on", "-", "\u2019s", "'s", "&"}
)
_TITLES = re.compile(
    "President|Prime|Deputy|Vice|Minister|Secretary|Foreign|Defen[cs]e|Special|Envoy|"
    "Representative|General|Lt|Gen|Maj|Col|Brig|Captain|Commander|Sir|Dr|Mr|Mrs|Ms|"
    "Ambassador|HE|Chief|Chairman|King|Sheikh|Senator|State|Spokesman|Sgt|Army"
)
_PRONOUN = re.compile("I|We|My|Our|Us|He|She|It|His|Her|Its|They|Their|You|Your|This")
_PARTICLE = re.compile("al|el|bin|ibn|abu|de|von|van|ul|ad|as|ash|az|an", re.IGNORECASE)


def re3d_training(root: Path) -> list[Document]:
    """Read the documents to train on."""
    return list(_documents(root))[0::2]


def re3d_development(root: Path) -> list[Document]:
    """Read the documents to measure on."""
    return list(_documents(root))[1::2]


def _documents(root: Path) -> Iterator[Document]:
    entities: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entity in _records(root, "entities.json"):
        entities[entity["documentId"]].append(entity)
    documents = _records(root, "documents.json")
    for document in sorted(documents, key=lambda document: str(document["_id"])):
        yield _document(document, entities[document["_id"]])


def _records(root: Path, name: str) -> Iterator[dict[str, Any]]:
    for folder in sorted((root / "re3d").iterdir()):
        if folder.is_dir() and folder.name != "BBC Online":
            text = (folder / name).read_text(encoding="utf-8-sig")
            yield from map(json.loads, filter(str.strip, text.split("\n")))


def _document(record: dict[str, Any], entities: list[dict[str, Any]]) -> Document:
    text: str = record["text"]
    sentences = sentences_of(text)
    words = [
        tuple(text[begin:end] for begin, end in sentence) for sentence in sentences
    ]
    spans: list[list[Span]] = [[] for _ in sentences]
    for entity in entities:
        label = entity["type"]
        touched = words_touching(sentences, entity["begin"], entity["end"])
        if touched is None or label not in LABELS[SOURCE]:
            continue
        number, first, last = touched
        name = _name(words[number], first, last, label)
        if name is not None:
            spans[number].append(name)
    return Document(
        source=SOURCE,
        name=str(record["_id"]),
        sentences=tuple(
            Sentence(words=sentence, names=flat(found))
            for sentence, found in zip(words, spans, strict=True)
        ),
    )


def _name(words: tuple[str, ...], first: int, last: int, label: str) -> Span | None:
    """Cut articles and titles off; None if common nouns are left."""
    while first <= last and words[first].lower() in _OUTSIDE:
        first += 1
    while first <= last and words[last].lower() in _OUTSIDE - {"."}:
        last -= 1
    if label == "Person":
        while first <= last and (
            _TITLES.fullmatch(words[first].rstrip(".")) or words[first] == "-"
        ):
            first += 1
    if first > last:
        return None
    named = all(
        word[0].isupper()
        or word in _LINKS
        or _PARTICLE.fullmatch(word)
        or (label != "Person" and word.isdigit())
        for word in words[first : last + 1]
    )
    named = named and not _PRONOUN.fullmatch(words[first])
    begins = words[first][0].isupper() or _PARTICLE.fullmatch(words[first])
    if label in _LITERAL or (named and begins and words[last] not in _LINKS):
        return first, last, label
    return None
