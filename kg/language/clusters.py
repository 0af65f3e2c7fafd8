"""Groups of mentions that grow only where nothing forbids it.

`she` never joins `John Reed`, nor `Oslo` the group of `Bergen`, however sure a network
is: names must be related, kinds alike, gender and number the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from kg.language.traits import AGENTS, Ints, Trait, agree, nameless_agreeing


class Clusters:
    """Union-find over mentions with their traits and the enemies that each has."""

    def __init__(
        self, traits: Sequence[Trait], enemies: Mapping[int, set[int]]
    ) -> None:
        self._owner = list(range(len(traits)))
        self._members = [[n] for n in range(len(traits))]
        # Like traits share a number, so that pairs of them are compared once.
        numbers: dict[Trait, int] = {}
        self._own = np.array([numbers.setdefault(t, len(numbers)) for t in traits])
        self._known = [{number} for number in self._own.tolist()]
        self._traits = list(numbers)
        self._enemies = {number: set(others) for number, others in enemies.items()}
        self._verdicts: dict[tuple[int, int, bool, bool], bool] = {}

    def take_for_body(self, mention: int) -> None:
        """Let a `we` that stands alone be a body, which is no person and no many."""
        if len(self.members(mention)) == 1:
            old = self._traits[self._own[mention]]
            self._own[mention] = len(self._traits)
            self._known[mention] = {len(self._traits)}
            self._traits.append(replace(old, personal=None, plural=None))

    def members(self, mention: int) -> list[int]:
        """All that mean the same as the mention, itself included."""
        return self._members[self._owner[mention]]

    def nations(self, mention: int) -> frozenset[str]:
        """The nationalities that all that mean the same as the mention are said of."""
        known = self._known[self._owner[mention]]
        return frozenset(nation for n in known if (nation := self._traits[n].nation))

    def first(self, mention: int) -> int:
        """The first of all that mean the same as the mention."""
        return self._owner[mention]

    def may_join(self, one: int, other: int) -> bool:
        """Whether nothing forbids that both mean the same."""
        left, right = self._owner[one], self._owner[other]
        return left == right or self._compatible(left, right, strict=True)

    def join(self, one: int, other: int, *, strict: bool = True) -> bool:
        """Make both groups one if nothing forbids it; whether they are one now.

        Names that a rule has matched need not be compared again: `strict=False`.
        """
        left, right = self._owner[one], self._owner[other]
        if left == right:
            return True
        if not self._compatible(left, right, strict=strict):
            return False
        low, high = min(left, right), max(left, right)
        for member in self._members[high]:
            self._owner[member] = low
        self._members[low].extend(self._members[high])
        self._members[high] = []
        self._known[low] |= self._known[high]
        if high in self._enemies:
            self._enemies.setdefault(low, set()).update(self._enemies.pop(high))
        return True

    def _compatible(self, left: int, right: int, *, strict: bool) -> bool:
        enemies = self._enemies.get(left)
        if enemies and not enemies.isdisjoint(self._members[right]):
            return False
        known = self._known[left] | self._known[right]
        # Of one body `it` and `they` are both said: `M23 ... the rebels ... its`.
        body = any(
            self._traits[n].name and self._traits[n].kind in AGENTS for n in known
        )
        return all(
            self._agree(one, other, strict=strict, body=body)
            for one in self._known[left]
            for other in self._known[right]
        )

    def possible(self, ones: Ints, others: Ints) -> NDArray[np.bool_]:
        """For pairs of mentions whether their own traits allow them to be one."""
        count = len(self._traits)
        distinct, places = np.unique(
            self._own[ones] * count + self._own[others], return_inverse=True
        )
        left, right = distinct // count, distinct % count
        verdicts = nameless_agreeing(self._traits, left, right)
        # Of what is left only names must be compared with each other.
        named = np.array([trait.name is not None for trait in self._traits])
        for place in np.flatnonzero(verdicts & named[left] & named[right]).tolist():
            pair = int(left[place]), int(right[place])
            verdicts[place] = self._agree(*pair, strict=True)
        allowed: NDArray[np.bool_] = verdicts[places]
        return allowed

    def _agree(self, one: int, other: int, *, strict: bool, body: bool = False) -> bool:
        """Whether two traits can be of one thing."""
        key = (one, other, strict, body)
        verdict = self._verdicts.get(key)
        if verdict is None:
            left, right = self._traits[one], self._traits[other]
            verdict = agree(left, right, strict=strict, body=body)
            self._verdicts[key] = verdict
        return verdict

    def groups(self) -> list[list[int]]:
        """Groups of two and more, members in order, in the order of their first."""
        return sorted(sorted(members) for members in self._members if len(members) > 1)
