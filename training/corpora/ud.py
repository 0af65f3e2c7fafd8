"""The English Web Treebank with what others annotate on its sentences.

The trees are https://universaldependencies.org/treebanks/en_ewt, the names
https://www.universalner.org, both CC BY-SA 4.0; frames and factuality are read by
`propositions`. One document carries all. Two sentences are the same when their words
are.
"""

from itertools import groupby
from pathlib import Path

from training.corpora.conllu import read_conllu
from training.corpora.propositions import factuality, frames
from training.corpora.spans import Span, spans_of_tags
from training.documents import Document, Sentence

SOURCE = "uner"

Names = dict[tuple[str, ...], tuple[Span, ...]]


def web_treebank_training(root: Path) -> list[Document]:
    """Read the training half, given the folder of the corpora."""
    return _documents(
        root, root / "ud_ewt/train.conllu", root / "uner/en_ewt-ud-train.iob2", "train"
    )


def web_treebank_development(root: Path) -> list[Document]:
    """Read the development half, given the folder of the corpora."""
    return _documents(
        root,
        root / "ud_ewt/en_ewt-ud-dev.conllu",
        root / "uner/en_ewt-ud-dev.iob2",
        "dev",
    )


def _documents(root: Path, treebank: Path, tagged: Path, part: str) -> list[Document]:
    names = _names(tagged)
    framed = frames(root / f"propbank_ewt/srl_{part}.jsonl")
    known = factuality(root / "uds")
    return [
        Document(
            source=SOURCE,
            name=name,
            sentences=tuple(
                Sentence(
                    words=parsed.words,
                    syntax=parsed.syntax,
                    names=names.get(parsed.words),
                    frames=framed.of(parsed.words, parsed.syntax.heads),
                    factual=known.get(parsed.name),
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
