"""Fit a statement's confidence on our own annotated news.

    python -m training.confidence [--news training/news] [--model kg/language/model]

Logistic regression with a ridge over the signs of `kg.extract.confidence` and over the
network's vectors of the words that a statement stands on; right is what
`benchmarks.matching` finds in the annotation. The weights of the signs are written to
`kg/extract/confidence.json`, those of the vectors to `trust.npy` in the model's folder.
Reports the expected calibration error (Guo et al. 2017, ten bins) on `dev`.
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
from kg.language.network import read as read_network
from kg.language.segment import segment
from kg.language.sessions import MODEL
from kg.language.stating import TRUST
from kg.model import Analysis, Statement
from training.corpora import NEWS
from training.corpora.statements import with_statements

RIDGE, VECTOR_RIDGE = 0.003, 0.03
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
    vectors: Floats
    """Of what states, of the subject and of the object, zeros for none. [3 * H]"""
    right: bool


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, default=NEWS)
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    parts = {p: list(examples(args.news / p, args.model)) for p in ("train", "dev")}
    signs, vectors = fit(parts["train"])
    text = json.dumps(signs, indent=0, sort_keys=True) + "\n"
    WEIGHTS.write_text(text, encoding="utf-8")
    np.save(args.model / TRUST, vectors)
    for name, found in parts.items():
        show(name, found, np.array([probability(signs, vectors, one) for one in found]))


def show(name: str, found: Sequence[Example], said: Floats) -> None:
    """Print how far the confidence is right, and what thresholds would keep."""
    right = np.array([one.right for one in found])
    print(f"{name}: {len(found)} statements, {right.mean():.3f} right,")
    print(f"  calibration error {calibration_error(said, right):.3f}")
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        kept = said >= threshold
        print(
            f"  at {threshold}: {kept.mean():.2f} kept, {right[kept].mean():.3f} "
            f"right, {right[kept].sum() / max(right.sum(), 1):.3f} of the right"
        )


def examples(folder: Path, model: Path) -> Iterator[Example]:
    """Every statement that is read, however little sure, with its vectors."""
    setattr(scored, "analyse", partial(language.analyse, model=model))  # noqa: B010
    for document in with_statements(folder):
        analysis, statements = scored.read(document, least=0.0)
        vectors = read_network(
            analysis.article.text, segment(analysis.article.text), model=model
        ).stating
        matcher = Matcher(analysis)
        for paragraph, here in scored.by_paragraph(document, statements):
            gold = [one for one in paragraph.statements if one.mark != "!"]
            for found in here:
                yield Example(
                    signs=found.signs,
                    vectors=_vectors(analysis, found, vectors),
                    right=any(matcher.same(found, one) for one in gold),
                )


def _vectors(
    analysis: Analysis, found: Statement, vectors: NDArray[np.float16]
) -> Floats:
    """The vectors of the words that the sign `words` is made of."""
    start = sum(len(s.tokens) for s in analysis.sentences[: found.evidence.sentence])
    nothing = np.zeros(vectors.shape[1])
    places = (found.head, *found.ends)
    return np.concatenate(
        [nothing if n is None else vectors[start + n] for n in places]
    ).astype(np.float64)


def fit(found: Sequence[Example]) -> tuple[dict[str, float], NDArray[np.float32]]:
    """Weights by name of sign, and of vectors [3, H], by Newton's method."""
    counts: dict[str, int] = {}
    for one in found:
        for name, _ in one.signs:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(n for n, count in counts.items() if count >= LEAST and n != "words")
    number = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(found), len(names)))
    for row, one in enumerate(found):
        for name, value in one.signs:
            if name in number:
                table[row, number[name]] = value
    table = np.hstack((table, np.stack([one.vectors for one in found])))
    mean, spread = table.mean(0), table.std(0) + SPREAD
    right = np.array([float(one.right) for one in found])
    ridge = np.full(table.shape[1], VECTOR_RIDGE)
    ridge[: len(names)] = RIDGE
    weights, always = _newton((table - mean) / spread, right, ridge * 2 * len(found))
    weights = weights / spread
    signs = {name: round(float(weights[n]), 4) for name, n in number.items()}
    signs |= {"always": round(float(always - weights @ mean), 4), "words": 1.0}
    vectors = weights[len(names) :].reshape(3, -1).astype(np.float32)
    return signs, vectors


def _newton(table: Floats, right: Floats, ridge: Floats) -> tuple[Floats, float]:
    """Weights and constant of the logistic regression."""
    table = np.hstack((table, np.ones((len(table), 1))))
    ridge = np.append(ridge, 1e-6)
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        said = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (said - right) + ridge * weights
        curve = (table * (said * (1 - said))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return weights[:-1], float(weights[-1])


def probability(
    signs: dict[str, float], vectors: NDArray[np.float32], one: Example
) -> float:
    """What a statement gets."""
    total = signs["always"] + float(vectors.reshape(-1) @ one.vectors)
    total += sum(signs.get(n, 0.0) * v for n, v in one.signs if n != "words")
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
