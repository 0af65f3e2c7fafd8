"""What words state: PropBank frames, and how factual annotators found them.

PropBank on the English Web Treebank: https://propbank.github.io (CC BY-SA 4.0).
Factuality: https://decomp.io (Rudinger et al. 2018; White et al. 2020), on the same
sentences.
"""

import json
import math
import zipfile
from collections.abc import Sequence
from pathlib import Path

from training.documents import Frame

ROLE_OF = {
    "ARG0": "actor",
    "ARG1": "undergoer",
    "ARG2": "other",
    "ARG3": "other",
    "ARG4": "other",
    "ARGM-TMP": "circumstance",
    "ARGM-LOC": "circumstance",
    "ARGM-MNR": "circumstance",
    "ARGM-CAU": "circumstance",
    "ARGM-PRP": "circumstance",
    "ARGM-GOL": "circumstance",
    "ARGM-DIR": "circumstance",
    "ARGM-COM": "circumstance",
}
"""Modifiers that are no things or events (negation, modals) have no role here."""

Factual = tuple[tuple[int, float], ...]


class Frames:
    """The frames of a file, found by the words of their sentence."""

    def __init__(self, raw: dict[tuple[str, ...], list[dict[str, object]]]) -> None:
        self._raw = raw

    def of(
        self, words: tuple[str, ...], heads: Sequence[int]
    ) -> tuple[Frame, ...] | None:
        """The frames of a sentence; None where it is not annotated.

        Args:
            words: Of the sentence.
            heads: For each word its governor in the tree, -1 for the root: the word of
                an argument that hangs on none of its words stands for it.
        """
        found = self._raw.get(words)
        if found is None:
            return None
        return tuple(_frame(frame, heads) for frame in found)


def frames(path: Path) -> Frames:
    """Read the frames of one file, one sentence a line."""
    raw: dict[tuple[str, ...], list[dict[str, object]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        raw.setdefault(tuple(sentence["tokens"]), sentence["frames"])
    return Frames(raw)


def _frame(raw: dict[str, object], heads: Sequence[int]) -> Frame:
    arguments: dict[int, str] = {}
    for label, first, last in raw["args"]:  # type: ignore[attr-defined]
        role = ROLE_OF.get(label)
        if role:
            word = next(
                w for w in range(first, last + 1) if not first <= heads[w] <= last
            )
            arguments.setdefault(word, role)
    return Frame(
        predicate=int(raw["pred"]),  # type: ignore[call-overload]
        arguments=tuple(sorted(arguments.items())),
    )


def factuality(folder: Path) -> dict[str, Factual]:
    """Read how probably what each word states happened, by the name of its sentence."""
    data = folder / "decomp/data"
    names = json.loads((data / "ud_ids.json").read_text(encoding="utf-8"))
    archive = data / "2.0/normalized/sentence/annotations/factuality.zip"
    with zipfile.ZipFile(archive) as opened:
        values = json.loads(opened.read("factuality.json"))["data"]
    return {
        names[sentence]["sentence_id"]: tuple(
            sorted(
                (int(node.rpartition("-")[2]) - 1, _probability(node_values))
                for node, node_values in nodes.items()
            )
        )
        for sentence, nodes in sorted(values.items())
        if sentence in names
    }


def _probability(node: dict[str, dict[str, dict[str, float]]]) -> float:
    """From the annotators' mean, whose sign says whether it happened."""
    return 1 / (1 + math.exp(-3 * node["factuality"]["factual"]["value"]))
