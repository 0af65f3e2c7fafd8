"""Read words with the network: tags, lemmas, trees, names and vectors in one pass.

The network is trained and exported in `training/`; its files lie in `model/`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelError
from kg.language.labels import Labels, labels
from kg.language.names import Name
from kg.language.outputs import MIDDLE, Files, Outputs, Read, read_window
from kg.language.sessions import model_file, session
from kg.language.windows import Window, read_words, tensors, windows
from kg.language.wordpiece import WordPiece
from kg.model import Sentence, Span

CONVENTION = "news"
"""Whose guidelines names follow."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says of one text."""

    sentences: tuple[Sentence, ...]
    names: tuple[tuple[Name, ...], ...]
    vectors: NDArray[np.float16]
    """For coreference, one row a word of the text; half precision halves memory."""
    middle: NDArray[np.float16]
    """States before the last layers; no columns where they were not asked for."""


def read(
    text: str,
    sentences: Sequence[Sequence[Span]],
    *,
    model: Path,
    convention: str = CONVENTION,
    middle: bool = False,
) -> Reading:
    """Sentences with their trees, their names, and a vector for each word."""
    files = Files(labels(model), _splitter(model), model)
    number = _number(files.labels, convention, model)
    words = read_words(text, sentences, files.split)
    read_all: list[Read] = []
    for window in windows(words):
        outputs = _run(window, files.split, number, model, middle=middle)
        read_all += read_window(window, outputs, files)
    return Reading(
        sentences=tuple(one.sentence for one in read_all),
        names=tuple(one.names for one in read_all),
        vectors=_joined([one.vectors for one in read_all]),
        middle=_joined([one.middle for one in read_all]),
    )


def _joined(parts: Sequence[NDArray[np.float16]]) -> NDArray[np.float16]:
    return np.concatenate(parts) if parts else np.zeros((0, 0), dtype=np.float16)


@cache
def _splitter(model: Path) -> WordPiece:
    return WordPiece.read(model_file(model, "vocab.txt"))


def _number(known: Labels, convention: str, model: Path) -> int:
    """The number of a convention."""
    if convention not in known.conventions:
        raise ModelError(
            f"language model: {model} knows no names after `{convention}`; "
            f"it knows {', '.join(known.conventions)}"
        )
    return known.conventions.index(convention)


def _run(
    window: Window,
    split: WordPiece,
    convention: int,
    model: Path,
    *,
    middle: bool,
) -> Outputs:
    """The network's outputs for a window, by name."""
    network = session(model_file(model, "encoder.onnx"))
    given = tensors(window, split)
    given["convention"] = np.array([convention], dtype=np.int64)
    names = [output.name for output in network.get_outputs()]
    wanted = [name for name in names if middle or name != MIDDLE]
    found = zip(wanted, network.run(wanted, given), strict=True)
    return {name: values[0] for name, values in found}
