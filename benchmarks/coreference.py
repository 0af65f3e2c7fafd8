"""Score coreference: MUC, B-cubed, CEAF-e and their mean, and GAP.

MUC: Vilain et al. 1995; B-cubed: Bagga and Baldwin 1998 with the mentions that only one
side has, as in the CoNLL 2012 scorer (Pradhan et al. 2014); CEAF-e: Luo 2005 with
phi-4. Singletons are left out on both sides, as the CoNLL score does. GAP: Webster et
al. 2018.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

Chain = frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Sums over documents of the parts of a precision and a recall."""

    hits: float = 0.0
    predicted: float = 0.0
    found: float = 0.0
    gold: float = 0.0

    def __add__(self, other: "Ratio") -> "Ratio":
        """Both together."""
        return Ratio(
            self.hits + other.hits,
            self.predicted + other.predicted,
            self.found + other.found,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """In percent."""
        return 100 * self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """In percent."""
        return 100 * self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean, in percent."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def chains(groups: Iterable[Iterable[Hashable]]) -> list[Chain]:
    """Chains of at least two mentions."""
    return [chain for group in groups if len(chain := frozenset(group)) > 1]


def muc(gold: Sequence[Chain], predicted: Sequence[Chain]) -> Ratio:
    """Links: how many of the least that make a chain are there."""
    return Ratio(*_links(predicted, gold), *_links(gold, predicted))


def _links(these: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    where = _owners(others)
    right = total = 0
    for chain in these:
        parts = {where[m] for m in chain if m in where}
        alone = sum(m not in where for m in chain)
        right += len(chain) - len(parts) - alone
        total += len(chain) - 1
    return right, total


def b_cubed(gold: Sequence[Chain], predicted: Sequence[Chain]) -> Ratio:
    """Mentions: how much of the chain that each is in is right."""
    return Ratio(*_shares(predicted, gold), *_shares(gold, predicted))


def _shares(these: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    where = _owners(others)
    right, total = 0.0, 0
    for chain in these:
        total += len(chain)
        counts: dict[int, int] = {}
        for mention in chain:
            if mention in where:
                counts[where[mention]] = counts.get(where[mention], 0) + 1
        right += sum(count * count for count in counts.values()) / len(chain)
    return right, total


def ceaf_e(gold: Sequence[Chain], predicted: Sequence[Chain]) -> Ratio:
    """Chains: the best pairing of both sides one to one, by phi-4."""
    best = 0.0
    if gold and predicted:
        likeness = np.array(
            [
                [2 * len(one & other) / (len(one) + len(other)) for other in predicted]
                for one in gold
            ]
        )
        best = best_pairing(likeness)
    return Ratio(best, len(predicted), best, len(gold))


def best_pairing(likeness: np.ndarray) -> float:
    """The largest sum of cells of which no two share a row or a column.

    Kuhn 1955, in the form with potentials and shortest paths (Jonker and Volgenant
    1987).
    """
    costs = -likeness if likeness.shape[0] <= likeness.shape[1] else -likeness.T
    rows, columns = costs.shape
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        least = np.full(columns + 1, np.inf)
        before = np.zeros(columns + 1, dtype=int)
        used = np.zeros(columns + 1, dtype=bool)
        while True:
            used[column] = True
            current = owner[column]
            free = ~used
            free[0] = False
            reduced = costs[current - 1] - row_price[current] - column_price[1:]
            better = free[1:] & (reduced < least[1:])
            least[1:][better] = reduced[better]
            before[1:][better] = column
            chosen = int(np.argmin(np.where(free, least, np.inf)))
            step = least[chosen]
            row_price[owner[used]] += step
            column_price[used] -= step
            least[free] -= step
            column = chosen
            if owner[column] == 0:
                break
        while column:
            owner[column] = owner[before[column]]
            column = int(before[column])
    return -float(
        sum(costs[owner[c] - 1, c - 1] for c in range(1, columns + 1) if owner[c])
    )


def _owners(groups: Sequence[Chain]) -> Mapping[Hashable, int]:
    return {mention: n for n, group in enumerate(groups) for mention in group}


def conll_f1(
    documents: Iterable[tuple[Sequence[Chain], Sequence[Chain]]],
) -> dict[str, Ratio]:
    """The three measures over (gold, predicted) documents; the mean of F1 is theirs."""
    totals = {"muc": Ratio(), "b_cubed": Ratio(), "ceaf_e": Ratio()}
    for gold, predicted in documents:
        for name, measure in (("muc", muc), ("b_cubed", b_cubed), ("ceaf_e", ceaf_e)):
            totals[name] += measure(gold, predicted)
    return totals


def mean_f1(totals: Mapping[str, Ratio]) -> float:
    """The CoNLL 2012 figure."""
    return sum(ratio.f1 for ratio in totals.values()) / len(totals)


def gap_f1(answers: Iterable[tuple[tuple[bool, bool], tuple[bool, bool]]]) -> float:
    """F1 in percent over both names of each item: (gold, predicted)."""
    hits = predicted = gold = 0
    for truth, answer in answers:
        for true, said in zip(truth, answer, strict=True):
            hits += true and said
            predicted += said
            gold += true
    return 200 * hits / (predicted + gold) if predicted + gold else 0.0
