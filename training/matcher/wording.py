"""Every wording of properties and classes that training may show, with its states."""

import random
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from kg.language.matching import text_words
from training.matcher.properties import Inventory, PropertyText, written
from training.matcher.states import States, states

WORDINGS = 8
STRANGERS = 1200
"""Properties of Wikidata that no data set chooses from, as what never holds."""

Wording = tuple[int, int, int]
"""Numbers of the states of the text and of its classes; -1 for no class."""


class Wordings:
    """Wordings by the set and key of a property."""

    def __init__(
        self,
        inventories: Mapping[str, Inventory],
        strangers: Mapping[str, PropertyText],
        model: Path,
        cache: Path,
    ) -> None:
        chance = random.Random(1)
        self._numbers: dict[str, int] = {}
        known = {key for one in inventories.values() for key in one.properties}
        keys = sorted(set(strangers) - known)
        chance.shuffle(keys)
        self.strangers = keys[:STRANGERS]
        self.wordings: dict[tuple[str, str], list[Wording]] = {
            ("", key): [self._wording(*written(strangers[key], chance))]
            for key in self.strangers
        }
        self.plain: dict[tuple[str, str], Wording] = {}
        for name, inventory in inventories.items():
            for key, text in inventory.properties.items():
                self.plain[name, key] = self._wording(
                    text.labels[0], text.domain, text.range
                )
                self.wordings[name, key] = [
                    self.plain[name, key],
                    self._wording(*written(text)),
                    *(
                        self._wording(*written(text, chance))
                        for _ in range(WORDINGS - 2)
                    ),
                ]
        sentences = [[text_words(text)] for text in self._numbers]
        self.states: States = states(sentences, model, cache)

    def _wording(self, text: str, domain: str, range_: str) -> Wording:
        return self._number(text), self._number(domain), self._number(range_)

    def _number(self, text: str) -> int:
        if not text:
            return -1
        return self._numbers.setdefault(text, len(self._numbers))

    def tensors(self, numbers: list[int]) -> tuple[Tensor, Tensor]:
        """States of texts and how many words they have. [R, W, D], [R]."""
        rows = [self.states.of(number) for number in numbers]
        return padded(rows)


def padded(rows: list[np.ndarray]) -> tuple[Tensor, Tensor]:
    """Rows of states of different length in one tensor, and the lengths."""
    length = max(max((len(row) for row in rows), default=1), 1)
    length = -(-length // 4) * 4
    out = np.zeros((len(rows), length, rows[0].shape[1]), np.float32)
    for place, row in enumerate(rows):
        out[place, : len(row)] = row
    return torch.from_numpy(out), torch.tensor([len(row) for row in rows])
