"""Fit the weights of a statement's confidence on our own annotated news.

    python -m training.confidence [--news training/news]

Logistic regression with a little ridge over the signs of `kg.extract.confidence`; what
is right is what `benchmarks.matching` finds in the annotation. Reports the expected
calibration error (Guo et al. 2017, ten bins) on the development part.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.matching import Matcher
from benchmarks.news import by_paragraph, read
from kg.extract.confidence import WEIGHTS, Signs
from training.corpora import NEWS
from training.corpora.statements import with_statements

RIDGE = 3.0
STEPS = 30
BINS = 10

Examples = list[tuple[Signs, bool]]
Floats = NDArray[np.float64]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, default=NEWS)
    news = parser.parse_args().news
    examples = list(judged(news / "train"))
    weights = fit(examples)
    text = json.dumps(weights, indent=0, sort_keys=True) + "\n"
    WEIGHTS.write_text(text, encoding="utf-8")
    for part, found in (("train", examples), ("dev", list(judged(news / "dev")))):
        right = np.array([one for _, one in found])
        said = np.array([probability(weights, signs) for signs, _ in found])
        print(f"{part}: {len(found)} statements, {right.mean():.3f} right,")
        print(f"  calibration error {calibration_error(said, right):.3f}")
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
            kept = said >= threshold
            print(
                f"  at {threshold}: {kept.mean():.2f} kept, {right[kept].mean():.3f} "
                f"right, {right[kept].sum() / max(right.sum(), 1):.3f} of the right"
            )


def judged(folder: Path) -> Iterator[tuple[Signs, bool]]:
    """The signs of every statement that is read, and whether it is annotated."""
    for document in with_statements(folder):
        analysis, statements = read(document)
        matcher = Matcher(analysis)
        for paragraph, here in by_paragraph(document, statements):
            gold = [one for one in paragraph.statements if one.mark != "!"]
            for found in here:
                yield found.signs, any(matcher.same(found, one) for one in gold)


def fit(examples: Examples) -> dict[str, float]:
    """Weights by name of sign, by Newton's method."""
    names = sorted({name for signs, _ in examples for name, _ in signs})
    number = {name: n for n, name in enumerate(names, 1)}
    table = np.zeros((len(examples), len(names) + 1))
    table[:, 0] = 1
    for row, (signs, _) in enumerate(examples):
        for name, value in signs:
            table[row, number[name]] = value
    right = np.array([float(one) for _, one in examples])
    weights = np.zeros(table.shape[1])
    ridge = np.full(table.shape[1], RIDGE)
    ridge[0] = 0.01
    for _ in range(STEPS):
        said = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (said - right) + ridge * weights
        curve = (table * (said * (1 - said))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return {
        "always": round(float(weights[0]), 4),
        **{name: round(float(weights[n]), 4) for name, n in number.items()},
    }


def probability(weights: dict[str, float], signs: Signs) -> float:
    """What a statement with these signs gets."""
    total = weights["always"] + sum(weights.get(n, 0.0) * v for n, v in signs)
    return float(1 / (1 + np.exp(-total)))


def calibration_error(said: Floats, right: NDArray[np.bool_]) -> float:
    """Mean distance between what is said and what is so, over bins of equal width."""
    places = np.minimum((said * BINS).astype(int), BINS - 1)
    parts = [
        abs(said[places == one].mean() - right[places == one].mean())
        * (places == one).mean()
        for one in range(BINS)
        if (places == one).any()
    ]
    return float(sum(parts))


if __name__ == "__main__":
    main()
