"""The English Web Treebank with the names that Universal NER puts on its sentences.

Both are https://universaldependencies.org/treebanks/en_ewt and
https://www.universalner.org (CC BY-SA 4.0); they annotate the same sentences, so one
document carries both. Two sentences are the same when their words are.
"""

from itertools import groupby
from pathlib import Path

from training.corpora.conllu import read_conllu
from training.corpora.spans import Span, spans_of_tags
from training.documents import Document, Sentence

SOURCE = "uner"

Names = dict[tuple[str, ...], tuple[Span, ...]]


def web_treebank_training(root: Path) -> list[Document]:
    """Read the training half, given the folder of the corpora."""
    return _documents(root / "ud_ewt/train.conllu", root / "uner/en_ewt-ud-train.iob2")


def web_treebank_development(root: Path) -> list[Document]:
    """Read the development half, given the folder of the corpora."""
    return _documents(
        root / "ud_ewt/en_ewt-ud-dev.conllu", root / "uner/en_ewt-ud-dev.iob2"
    )


def _documents(treebank: Path, tagged: Path) -> list[Document]:
    names = _names(tagged)
    return [
        Document(
            source=SOURCE,
            name=name,
            sentences=tuple(
                Sentence(
                    words=parsed.words,
                    syntax=parsed.syntax,
                    names=names.get(parsed.words),
                )
                for parsed in sentences
            ),
        )
        for name, sentences in groupby(
            read_conllu(treebank), key=lambda parsed: parsed.document
        )
    ]


def _names(path: Path) -> Names:
    """Read the names of each sentence; of equal sentences the first one's."""
    names: Names = {}
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# "):
            continue
        if line:
            _, word, tag = line.split("\t")[:3]
            words.append(word)
            tags.append(tag)
        elif words:
            names.setdefault(tuple(words), spans_of_tags(tags))
            words, tags = [], []
    return names
