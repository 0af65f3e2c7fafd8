"""Our own annotated news as documents with names, chains and what happened.

`training/news` has a folder for each part: `train`, `dev` to choose, `test` to report.
How their files are read says `statements`, how they are marked `marks`.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.model import Modality
from training.corpora.marks import without_marks
from training.corpora.statements import Annotated, Stated, annotated
from training.corpora.words import sentences_of, words_touching
from training.documents import Document, Place, Sentence

SOURCE = "news"
HAPPENED = frozenset({Modality.ASSERTED, Modality.CLAIMED})
SURE = 0.97
"""How probable is what an annotator says; nobody is always right."""
_STEM = 4
"""Letters by which a regular verb is known in all its forms, of short ones fewer."""


def news_training(folder: Path) -> list[Document]:
    """Read what may be trained on."""
    return list(_documents(folder / "train"))


def news_development(folder: Path) -> list[Document]:
    """Read what is for measuring while training."""
    return list(_documents(folder / "dev"))


def plain_articles(folder: Path) -> list[str]:
    """The articles of all parts without marks, paragraphs apart."""
    return [
        "\n\n".join(paragraph.text for paragraph in article.paragraphs)
        for part in ("train", "dev", "test")
        for article in annotated(folder / part)
        if len(article.paragraphs) > 1
    ]


def _documents(folder: Path) -> Iterator[Document]:
    for article in annotated(folder):
        try:
            yield news_document(article)
        except ValueError as error:
            print(f"{article.name}: left out, {error}", file=sys.stderr)


def news_document(article: Annotated) -> Document:
    """Read one marked article.

    Raises:
        ValueError: A bracket has no partner.
    """
    marked = "\n".join(paragraph.marked for paragraph in article.paragraphs)
    text, marks = without_marks(marked)
    sentences = sentences_of(text)
    names: list[list[tuple[int, int, str]]] = [[] for _ in sentences]
    chains: dict[str, list[Place]] = {}
    for mark in marks:
        touched = words_touching(sentences, mark.begin, mark.end)
        if touched is None:
            continue
        sentence, first, last = touched
        inside = any(
            first <= other[1] and other[0] <= last for other in names[sentence]
        )
        if mark.kind and not inside:
            names[sentence].append((first, last, mark.kind))
        if mark.chain:
            place = Place(sentence=sentence, first=first, last=last)
            chains.setdefault(mark.chain, []).append(place)
    stated = _by_sentence(article, sentences)
    words = [
        tuple(text[begin:end] for begin, end in sentence) for sentence in sentences
    ]
    return Document(
        source=SOURCE,
        name=article.name,
        sentences=tuple(
            Sentence(
                words=words[number],
                names=tuple(sorted(names[number])),
                factual=factual(words[number], stated[number]) or None,
            )
            for number in range(len(sentences))
        ),
        chains=tuple(tuple(dict.fromkeys(chain)) for chain in chains.values()),
    )


def _by_sentence(
    article: Annotated, sentences: Sequence[Sequence[tuple[int, int]]]
) -> list[list[Stated]]:
    """For each sentence the statements of its paragraph."""
    found: list[list[Stated]] = [[] for _ in sentences]
    start = 0
    for paragraph in article.paragraphs:
        end = start + len(paragraph.text)
        for number, sentence in enumerate(sentences):
            if sentence and start <= sentence[0][0] < end:
                found[number].extend(s for s in paragraph.statements if s.mark != "!")
        start = end + 1
    return found


def factual(
    words: Sequence[str], stated: Sequence[Stated]
) -> tuple[tuple[int, float], ...]:
    """Words that state something, with how probably it happened.

    Only regular verbs are found, and only where a single word can be meant.
    """
    found: dict[int, set[bool]] = {}
    for one in stated:
        lemma = next((w for w in one.phrases[0].split() if w != "be"), "")
        stem = lemma[: max(3, min(_STEM, len(lemma) - 1))].lower()
        places = [n for n, word in enumerate(words) if word.lower().startswith(stem)]
        if len(places) == 1 and len(lemma) > 2 and one.subject in " ".join(words):
            happened = not one.negative and one.modality in HAPPENED
            found.setdefault(places[0], set()).add(happened)
    return tuple(
        (word, SURE if True in said else 1 - SURE)
        for word, said in sorted(found.items())
        if len(said) == 1
    )
