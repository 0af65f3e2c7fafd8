"""Score facts in passages as KnowledgeNet does: spans that overlap (its text scores).

A gold fact is found where some prediction of its property overlaps both of its ends; a
prediction that overlaps no gold fact is wrong, if its passage is annotated for its
property.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from training.matcher.sources import knowledgenet

Fact = tuple[str, tuple[int, int], tuple[int, int]]
"""Property, and where subject and object stand in the passage."""


@dataclass(kw_only=True, slots=True)
class Tally:
    """Facts found, missed, and made up."""

    right: int = 0
    missed: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / max(2 * self.right + self.missed + self.wrong, 1)


def score(extract: Callable[[str], Iterable[Fact]], corpora: Path) -> Tally:
    """The scores of what is extracted from the passages of fold 3."""
    tally = Tally()
    folds = knowledgenet.FOLD_TO_MEASURE
    for rows in knowledgenet.passages(corpora, folds):
        start = rows[0]["pstart"]
        gold: list[Fact] = [
            (
                row["prop"],
                (row["sstart"] - start, row["send"] - start),
                (row["ostart"] - start, row["oend"] - start),
            )
            for row in rows
            if "subject" in row
        ]
        add(tally, gold, list(extract(rows[0]["passage"])), {r["prop"] for r in rows})
    return tally


def add(tally: Tally, gold: list[Fact], found: list[Fact], asked: set[str]) -> None:
    """Count one passage that is annotated for some properties."""
    reached = [any(same(fact, one) for one in found) for fact in gold]
    tally.right += sum(reached)
    tally.missed += len(gold) - sum(reached)
    tally.wrong += sum(
        one[0] in asked and not any(same(fact, one) for fact in gold) for one in found
    )


def same(one: Fact, other: Fact) -> bool:
    """Whether two facts have one property and overlap at both ends."""
    return (
        one[0] == other[0] and _overlap(one[1], other[1]) and _overlap(one[2], other[2])
    )


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
