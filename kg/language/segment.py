"""Cut a text into sentences and words with exact offsets.

`U.S. forces didn't leave.` -> `U.S.|forces|did|n't|leave|.`, words after Universal
Dependencies. A small network tells for each character whether a word or a sentence
starts there (trained in `training/segmenter.py`); rules guard what news is full of and
a network may miss: addresses, amounts, abbreviations, initials, blank lines.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from kg.language import characters
from kg.language.guards import Scores, guarded
from kg.language.sessions import MODEL, model_file, session
from kg.model import Span

CHUNK = 8192
CONTEXT = 64
"""How far the network sees on either side."""


def segment(text: str, *, model: Path = MODEL) -> list[list[Span]]:
    """Sentences as lists of words; together they cover all that is not white space.

    Paragraphs end sentences, white space ends words, and a contraction is cut into the
    words that it stands for: `do|n't`, `Trump|'s`, `can|not`.
    """
    if not text.strip():
        return []
    numbers = characters.numbers(text)
    words, sentences = guarded(text, _scores(numbers, model))
    visible = numbers > characters.BREAK
    before = np.concatenate(([False], visible[:-1]))
    starts = visible & (~before | (words > 0))
    after = np.concatenate((visible[1:] & ~starts[1:], [False]))
    opens = (sentences[starts] > 0).tolist()
    result: list[list[Span]] = []
    for start, end, opening in zip(
        np.flatnonzero(starts).tolist(),
        (np.flatnonzero(visible & ~after) + 1).tolist(),
        opens,
        strict=True,
    ):
        if opening or not result:
            result.append([])
        result[-1].append(Span(start, end))
    return result


def _scores(numbers: npt.NDArray[np.int64], model: Path) -> Scores:
    """The network's answer [L, 2], chunk by chunk, so that memory stays small."""
    network = session(model_file(model, "segmenter.onnx"))
    parts = []
    for start in range(0, len(numbers), CHUNK):
        first = max(0, start - CONTEXT)
        piece = numbers[first : start + CHUNK + CONTEXT]
        logits = network.run(None, {"text": piece[None]})[0][0]
        parts.append(logits[start - first : start - first + CHUNK])
    return np.concatenate(parts)
