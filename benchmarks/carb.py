"""CaRB (Bhardwaj et al., EMNLP 2019): lenient tuples, its default matching.

An extraction matches a gold tuple when their relations share a word; all arguments
after the first count as one. Precision pairs extractions and gold one to one, the best
first; recall takes for each gold tuple the best extraction. Confidence gives the curve;
reported are the best F1 on it and the area under it.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

BE = frozenset({"be", "is", "am", "are", "was", "were", "been", "being"})
SAID = ("said", "told", "added", "adds", "says")


@dataclass(frozen=True, slots=True)
class Tuple:
    """Relation and arguments, the subject first."""

    relation: str
    arguments: tuple[str, ...]
    confidence: float = 1.0

    @property
    def two(self) -> tuple[str, ...]:
        """The subject, and all else as one argument."""
        first, *rest = self.arguments
        return (first, " ".join(rest)) if rest else (first,)


def read(path: Path) -> dict[str, list[Tuple]]:
    """The gold tuples by sentence, in the order of the file."""
    found: dict[str, list[Tuple]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, relation, *arguments = line.split("\t")
        kept = tuple(a for a in arguments if a.strip())
        if kept:
            found.setdefault(sentence, []).append(Tuple(relation, kept))
    return found


def match(gold: Tuple, found: Tuple) -> tuple[float, float]:
    """Precision and recall of the words of an extraction against a gold tuple."""
    straight = _match(gold.relation, gold.two, found.relation, found.two)
    if any(word in gold.relation for word in SAID) and len(found.arguments) > 1:
        first, *rest = found.arguments
        turned = _match(
            gold.relation, gold.two, found.relation, (" ".join(rest), first)
        )
        return max(straight, turned)
    return straight


def _match(
    gold_relation: str, gold: tuple[str, ...], relation: str, found: tuple[str, ...]
) -> tuple[float, float]:
    wanted, got = Counter(gold_relation.split()), Counter(relation.split())
    common = (wanted & got).total()
    if (got - wanted)["be"] and any(form in wanted for form in BE):
        common += 1
    if not common:
        return 0.0, 0.0
    right, of_found, of_gold = common, got.total(), wanted.total()
    for position, argument in enumerate(gold):
        words = Counter(argument.split())
        of_gold += words.total()
        if position >= len(found):
            return 0.0, 0.0
        theirs = Counter(found[position].split())
        of_found += theirs.total()
        right += (words & theirs).total()
    return right / of_found, right / of_gold


@dataclass(frozen=True, slots=True)
class Score:
    """The best point of the curve and the area under it."""

    precision: float
    recall: float
    f1: float
    auc: float


def score(gold: dict[str, list[Tuple]], found: dict[str, list[Tuple]]) -> Score:
    """The score of the tuples found for each sentence; confidence in hundredths."""
    levels = {round(t.confidence, 2) for tuples in found.values() for t in tuples}
    tables = {
        sentence: [[match(g, t) for t in found.get(sentence, ())] for g in tuples]
        for sentence, tuples in gold.items()
    }
    points = []
    for threshold in sorted(levels):
        precision = [0.0, 0]
        recall = [0.0, 0]
        for sentence, tuples in gold.items():
            kept = [
                number
                for number, t in enumerate(found.get(sentence, ()))
                if round(t.confidence, 2) >= threshold
            ]
            table = [[row[number] for number in kept] for row in tables[sentence]]
            precision[0] += _paired(table)
            precision[1] += len(kept)
            recall[0] += sum(max((cell[1] for cell in row), default=0) for row in table)
            recall[1] += len(tuples)
        points.append(
            (
                recall[0] / recall[1] if recall[1] else 0.0,
                precision[0] / precision[1] if precision[1] else 1.0,
            )
        )
    best = max(points, key=lambda p: _f1(p[1], p[0]), default=(0.0, 0.0))
    return Score(best[1], best[0], _f1(best[1], best[0]), _area(points))


def _paired(table: list[list[tuple[float, float]]]) -> float:
    """The sum of precisions when gold and extractions pair off, the best first."""
    cells = sorted(
        (
            (-cell[0], row, column)
            for row, line in enumerate(table)
            for column, cell in enumerate(line)
        )
    )
    rows: set[int] = set()
    columns: set[int] = set()
    total = 0.0
    for precision, row, column in cells:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            total -= precision
    return total


def _f1(precision: float, recall: float) -> float:
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0


def _area(points: list[tuple[float, float]]) -> float:
    """Area under precision over recall by trapezoids, from recall 0 at precision 1."""
    curve = sorted([*points, (0.0, 1.0)])
    return sum(
        (right[0] - left[0]) * (right[1] + left[1]) / 2
        for left, right in pairwise(curve)
    )
