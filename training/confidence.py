"""Fit a statement's confidence on our own annotated news.

    python -m training.confidence [--news training/news] [--model kg/language/model]

Logistic regression with a ridge over the signs of `kg.extract.confidence`; right is
what `benchmarks.matching` finds in the annotation. The signs are weighed on all of
`train` but for the network's judgement of the words; how far that judgement counts is
fitted on the documents that it never saw (`held_back`), since on the others it is too
sure of itself (stacking, Wolpert 1992). The weights are written to
`kg/extract/confidence.json`. Reports the expected calibration error (Guo et al. 2017,
ten bins) on `dev`.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import news as scored
from benchmarks.matching import Matcher
from kg import language
from kg.extract.confidence import WEIGHTS, Signs
from kg.language.sessions import MODEL
from training.corpora import NEWS
from training.corpora.candidates import held_back
from training.corpora.statements import Annotated, with_statements

JUDGED = "words agree"
RIDGE = 0.003
"""On features of like spread, for each example."""
LEAST = 15
"""How often a sign must occur to be weighed."""
SPREAD = 0.05
"""Added to the spread of a feature, so that one that hardly varies weighs little."""
STEPS = 25
BINS = 10

Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """One statement: what speaks for it, and whether it is annotated."""

    signs: Signs
    right: bool


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, default=NEWS)
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    setattr(  # noqa: B010
        scored, "analyse", partial(language.analyse, model=args.model)
    )
    train = list(with_statements(args.news / "train"))
    parts = {
        "held back of train": list(examples(filter(held_back, train))),
        "dev": list(examples(with_statements(args.news / "dev"))),
    }
    others = examples(one for one in train if not held_back(one))
    first = fit([*parts["held back of train"], *others])
    signs = stacked(first, parts["held back of train"])
    text = json.dumps(signs, indent=0, sort_keys=True) + "\n"
    WEIGHTS.write_text(text, encoding="utf-8")
    for name, found in parts.items():
        show(name, found, np.array([probability(signs, one) for one in found]))


def show(name: str, found: Sequence[Example], said: Floats) -> None:
    """Print how far the confidence is right, and what thresholds would keep."""
    right = np.array([one.right for one in found])
    print(f"{name}: {len(found)} statements, {right.mean():.3f} right,")
    print(f"  calibration error {calibration_error(said, right):.3f}")
    print(f"  area under the curve {area(said, right):.3f}")
    for threshold in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8):
        kept = said >= threshold
        print(
            f"  at {threshold}: {kept.mean():.2f} kept, {right[kept].mean():.3f} "
            f"right, {right[kept].sum() / max(right.sum(), 1):.3f} of the right"
        )


def examples(documents: Iterator[Annotated]) -> Iterator[Example]:
    """Every statement that is read, however little sure."""
    for document in documents:
        analysis, statements = scored.read(document, least=0.0)
        matcher = Matcher(analysis)
        for paragraph, here in scored.by_paragraph(document, statements):
            gold = [one for one in paragraph.statements if one.mark != "!"]
            for found in here:
                right = any(matcher.same(found, one) for one in gold)
                yield Example(signs=found.signs, right=right)


def fit(found: Sequence[Example]) -> dict[str, float]:
    """Weights by name of sign, by Newton's method."""
    counts: dict[str, int] = {}
    for one in found:
        for name, _ in one.signs:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(n for n, count in counts.items() if count >= LEAST and n != JUDGED)
    number = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(found), len(names)))
    for row, one in enumerate(found):
        for name, value in one.signs:
            if name in number:
                table[row, number[name]] = value
    mean, spread = table.mean(0), table.std(0) + SPREAD
    right = np.array([float(one.right) for one in found])
    weights, always = _newton((table - mean) / spread, right, 2 * RIDGE * len(found))
    weights = weights / spread
    signs = {name: round(float(weights[n]), 4) for name, n in number.items()}
    return signs | {"always": round(float(always - weights @ mean), 4)}


def stacked(first: dict[str, float], found: Sequence[Example]) -> dict[str, float]:
    """The weights of the signs, scaled, with that of the network's judgement."""
    said = np.array(
        [np.log(p / (1 - p)) for p in (probability(first, o) for o in found)]
    )
    judged = np.array([dict(one.signs).get(JUDGED, 0.0) for one in found])
    right = np.array([float(one.right) for one in found])
    table = np.stack((said, judged), 1)
    (scale, weight), always = _newton(table, right, 2 * RIDGE * len(found))
    signs = {name: round(float(scale * value), 4) for name, value in first.items()}
    signs["always"] = round(float(scale * first["always"] + always), 4)
    return signs | {JUDGED: round(float(weight), 4)}


def _newton(table: Floats, right: Floats, penalty: float) -> tuple[Floats, float]:
    """Weights and constant of the logistic regression."""
    table = np.hstack((table, np.ones((len(table), 1))))
    ridge = np.append(np.full(table.shape[1] - 1, penalty), 1e-6)
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        said = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (said - right) + ridge * weights
        curve = (table * (said * (1 - said))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return weights[:-1], float(weights[-1])


def probability(signs: dict[str, float], one: Example) -> float:
    """What a statement gets."""
    total = signs["always"] + sum(signs.get(name, 0.0) * v for name, v in one.signs)
    return float(1 / (1 + np.exp(-total)))


def area(said: Floats, right: NDArray[np.bool_]) -> float:
    """How often a right statement is surer than a wrong one; half where equal."""
    one, other = said[right][:, None], said[~right][None, :]
    return float(((one > other) + 0.5 * (one == other)).mean())


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
