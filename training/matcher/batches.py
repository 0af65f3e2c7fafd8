"""Examples into batches of one inventory: states, pairs, and what is known of them."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.matcher.examples import Example
from training.matcher.known import UNKNOWN, Options, known_pairs, known_tags
from training.matcher.properties import Inventory
from training.matcher.states import States
from training.matcher.wording import Wording, Wordings, padded

SENTENCES, WORDS = 60, 2100
"""Of a batch, at most; small ones take nearly as long."""
OPTIONS, STRANGERS = 24, 6
"""Properties to choose from, and of which that never hold."""
POWER = 0.75
"""Sets of properties are drawn as often as their size to this power."""
SHARE = {
    "fewrel": 0.5,
    "core_company": 0.6,
    "knowledgenet": 1.5,
    "redocred": 1.3,
    "plover": 0.6,
}
"""And more or less often, by how much their sentences teach."""
_BLOCK = 600
"""Examples that are sorted by length together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """Sentences with pairs, and properties to choose from."""

    inventory: str
    states: Tensor  # [B, W, D]
    length: Tensor  # [B]
    pairs: Tensor  # [B, N, 4]
    known: Tensor  # [B, N, 2, R]: HOLDS, NOT or UNKNOWN, forth and back
    weight: Tensor  # [B, N, 2]
    tags: Tensor  # [B, W]: 0 outside, 1 first, 2 inner; -100 unknown
    texts: tuple[Tensor, Tensor]
    """States and lengths of what is said of properties [R, W, D], then of classes."""
    domain: Tensor  # [R]: row of the class, -1 for none
    range: Tensor  # [R]


@dataclass(frozen=True, slots=True)
class Numbered:
    """An example and the number of its states."""

    example: Example
    number: int


class Batches:
    """Draws batches for ever."""

    def __init__(
        self,
        examples: Sequence[Numbered],
        states: States,
        inventories: Mapping[str, Inventory],
        wordings: Wordings,
        seed: int,
    ) -> None:
        self._chance = random.Random(seed)
        self._states, self._inventories = states, inventories
        self._wordings = wordings
        self._groups: dict[str, list[Numbered]] = defaultdict(list)
        for one in examples:
            if len(states.of(one.number)):
                self._groups[one.example.inventory].append(one)
        self._queues: dict[str, list[Numbered]] = defaultdict(list)

    def __iter__(self) -> Iterator[Batch]:
        """Batches of one inventory each."""
        names = sorted(self._groups)
        sizes = [
            len(self._groups[name]) ** POWER * SHARE.get(name, 1) for name in names
        ]
        while True:
            name = self._chance.choices(names, sizes)[0]
            yield self.batch(name, self._draw(name))

    def _draw(self, name: str) -> list[Numbered]:
        """Some examples of an inventory, of like length."""
        queue = self._queues[name]
        if len(queue) < SENTENCES:
            queue[:0] = self._shuffled(name)
        chosen: list[Numbered] = []
        words = 0
        while queue and len(chosen) < SENTENCES:
            longest = max(words, len(queue[-1].example.words))
            if chosen and longest * (len(chosen) + 1) > WORDS:
                break
            words = longest
            chosen.append(queue.pop())
        return chosen

    def _shuffled(self, name: str) -> list[Numbered]:
        fresh = list(self._groups[name])
        self._chance.shuffle(fresh)
        blocks = [
            sorted(fresh[n : n + _BLOCK], key=lambda one: len(one.example.words))
            for n in range(0, len(fresh), _BLOCK)
        ]
        parts = [
            block[n : n + SENTENCES]
            for block in blocks
            for n in range(0, len(block), SENTENCES)
        ]
        self._chance.shuffle(parts)
        return [one for part in parts for one in part]

    def batch(self, name: str, chosen: Sequence[Numbered]) -> Batch:
        """A batch of examples of one inventory."""
        options = self._options(name, chosen)
        choice = Options(
            inventory=self._inventories[name],
            column={key: place for place, (_, key) in enumerate(options)},
        )
        named = [(one.example, self._states.names[one.number]) for one in chosen]
        drawn = [known_pairs(*one, choice, self._chance) for one in named]
        states, length = padded([self._states.of(one.number) for one in chosen])
        count = max([1, *(len(one) for one in drawn)])
        pairs = torch.tensor([0, 0, 1, 1]).repeat(len(chosen), count, 1)
        known = torch.full((len(chosen), count, 2, len(options)), UNKNOWN)
        weight = torch.zeros(len(chosen), count, 2)
        tags = torch.full((len(chosen), states.shape[1]), -100)
        for row, one in enumerate(drawn):
            for place, pair in enumerate(one):
                pairs[row, place] = torch.tensor(pair.places)
                known[row, place] = torch.from_numpy(pair.rows)
                weight[row, place] = torch.tensor(pair.weights)
            found = torch.from_numpy(known_tags(*named[row], self._chance))
            tags[row, : len(found)] = found
        wordings = [
            self._chance.choice(self._wordings.wordings[option]) for option in options
        ]
        texts, ends = self._said(wordings)
        return Batch(
            inventory=name,
            states=states,
            length=length,
            pairs=pairs,
            known=known,
            weight=weight,
            tags=tags,
            texts=texts,
            domain=ends[0],
            range=ends[1],
        )

    def _options(self, name: str, chosen: Sequence[Numbered]) -> list[tuple[str, str]]:
        """The properties to choose from: all that hold, some others, some strangers."""
        known = set(self._inventories[name].properties)
        pairs = [pair for one in chosen for pair in one.example.pairs]
        holds = {key for pair in pairs for key in pair.holds}
        first = sorted(holds & known)
        rest = sorted(known - holds)
        self._chance.shuffle(rest)
        kept = [(name, key) for key in [*first, *rest][: max(OPTIONS, len(first))]]
        strangers = self._chance.sample(self._wordings.strangers, STRANGERS)
        return [*kept, *(("", key) for key in strangers)]

    def _said(
        self, wordings: Sequence[Wording]
    ) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
        """States of properties, then of classes; and which stand at the ends."""
        classes = sorted({c for _, *ends in wordings for c in ends if c >= 0})
        place = {number: row for row, number in enumerate(classes)}
        domain = torch.tensor([place.get(one[1], -1) for one in wordings])
        range_ = torch.tensor([place.get(one[2], -1) for one in wordings])
        numbers = [*(text for text, _, _ in wordings), *(classes or [wordings[0][0]])]
        return self._wordings.tensors(numbers), (domain, range_)
