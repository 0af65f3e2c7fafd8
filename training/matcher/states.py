"""The frozen encoder's states of words, made once and kept in a file.

The matcher begins where the encoder has read a text half-way (`MIDDLE`), so that these
states are all that it needs of the encoder while it learns.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from kg.language.labels import labels
from kg.language.names import names
from kg.language.outputs import MIDDLE
from kg.language.windows import Window, Words, tensors, windows
from kg.language.wordpiece import WordPiece
from training.matcher.examples import Thing

LONGEST = 250
"""Pieces of a sentence that are worth reading."""


def opened(model: Path) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    """A session of the encoder that gives the states half-way."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        model / "encoder.onnx", options, providers=["CPUExecutionProvider"]
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class States:
    """States of all words of some sentences, one after the other."""

    rows: NDArray[np.float16]
    starts: NDArray[np.int64]
    """Where each sentence begins; the last entry is the end. [sentences + 1]"""
    names: Sequence[Sequence[Thing]]
    """What the encoder takes for names in each sentence."""

    def of(self, number: int) -> NDArray[np.float16]:
        """The states [W, D] of a sentence."""
        return self.rows[self.starts[number] : self.starts[number + 1]]


def joined(parts: Sequence[States]) -> States:
    """States of several data sets as one."""
    lengths = np.concatenate([np.diff(one.starts) for one in parts])
    return States(
        rows=np.concatenate([one.rows for one in parts]),
        starts=np.concatenate(([0], np.cumsum(lengths))),
        names=[names for one in parts for names in one.names],
    )


def states(
    texts: Sequence[Sequence[Sequence[str]]], model: Path, cache: Path
) -> States:
    """The states of the sentences of texts in their order, from the cache if there.

    A sentence that is too long has none.
    """
    mark = _mark(texts, model)
    folder = cache / mark
    if not (folder / "names.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        made = _made(texts, model)
        np.save(folder / "rows.npy", made.rows)
        np.save(folder / "starts.npy", made.starts)
        (folder / "names.json").write_text(json.dumps(made.names), encoding="utf-8")
    known = json.loads((folder / "names.json").read_text(encoding="utf-8"))
    return States(
        rows=np.load(folder / "rows.npy", mmap_mode="r"),
        starts=np.load(folder / "starts.npy"),
        names=[[(first, last) for first, last in one] for one in known],
    )


def _mark(texts: Sequence[Sequence[Sequence[str]]], model: Path) -> str:
    digest = hashlib.sha256((model / "encoder.onnx").read_bytes())
    for text in texts:
        for sentence in text:
            digest.update("\t".join(sentence).encode())
        digest.update(b"\n")
    return digest.hexdigest()[:16]


def _made(texts: Sequence[Sequence[Sequence[str]]], model: Path) -> States:
    session, split = opened(model), WordPiece.read(model / "vocab.txt")
    convention = labels(model).conventions.index("news")
    first = 0
    read: list[tuple[int, list[int], Window]] = []
    for text in texts:
        sentences = [_words(sentence, split) for sentence in text]
        places = _places(sentences)
        kept = [one for one in sentences if one is not None]
        read.extend((first, places, window) for window in windows(kept))
        first += len(text)
    rows: list[NDArray[np.float16]] = [np.zeros((0, 384), np.float16)] * first
    found: list[list[Thing]] = [[]] * first
    for begin, places, window in read:
        given = tensors(window, split)
        given["convention"] = np.array([convention], dtype=np.int64)
        middle, tags = session.run([MIDDLE, "names"], given)
        start = 0
        for place, sentence in enumerate(window.sentences):
            end = start + len(sentence.texts)
            number = begin + places[window.first + place]
            rows[number] = middle[0, start:end].astype(np.float16)
            found[number] = [(one.first, one.last) for one in names(tags[0, start:end])]
            start = end
    starts = np.cumsum([0, *(len(one) for one in rows)])
    return States(rows=np.concatenate(rows), starts=starts, names=found)


def _words(sentence: Sequence[str], split: WordPiece) -> Words | None:
    pieces = tuple(split(word)[:40] for word in sentence)
    length = sum(map(len, pieces))
    if not sentence or length > LONGEST:
        return None
    return Words(spans=(), texts=tuple(sentence), pieces=pieces, length=length)


def _places(sentences: Iterable[Words | None]) -> list[int]:
    """The number in its text of each sentence that is read."""
    return [number for number, one in enumerate(sentences) if one is not None]
