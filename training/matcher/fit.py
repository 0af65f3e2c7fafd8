"""How probable a property is, given by how much it beats having none.

Fitted on examples that nothing was learned from (Platt 1999), so that of what is given
as 0.8 four in five hold; written to `matcher.json`.
"""

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from training.matcher.batches import Batch
from training.matcher.known import HOLDS, UNKNOWN
from training.matcher.network import Matcher
from training.matcher.scoring import beats

BATCHES = 60
STEPS = 50
LEAST, THING = 0.75, 0.5
"""From which probability on something is related, and words are a thing."""
_STEADY = 1e-3
"""Keeps the fit finite where all is right."""
_LEAST = 1e-9
"""A step that is no longer one."""


def fit(matcher: Matcher, held: Iterable[Batch], path: Path) -> None:
    """Fit and write how sure the matcher may be."""
    scores, holds = [], []
    matcher.eval()
    with torch.no_grad():
        for batch in islice(held, BATCHES):
            for got, known, weight in beats(matcher, batch):
                looked = (known != UNKNOWN) & (weight[:, None] == 1)
                scores.append(got[looked].numpy())
                holds.append((known[looked] == HOLDS).numpy())
    slope, offset = logistic(np.concatenate(scores), np.concatenate(holds))
    found = {"slope": slope, "offset": offset, "least": LEAST, "thing": THING}
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def logistic(
    scores: NDArray[np.float32], holds: NDArray[np.bool_]
) -> tuple[float, float]:
    """Slope and offset of the probability that what has a score holds."""
    rows = np.stack((scores.astype(np.float64), np.ones(len(scores))), 1)
    weights = np.array([1.0, 0.0])
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (sure - holds) + _STEADY * weights
        bend = (rows * (sure * (1 - sure))[:, None]).T @ rows + _STEADY * np.eye(2)
        step = np.linalg.solve(bend, slope)
        before = _loss(rows, holds, weights)
        while _loss(rows, holds, weights - step) > before and abs(step).max() > _LEAST:
            step /= 2  # a full step from afar overshoots, and never comes back
        weights -= step
    return round(float(weights[0]), 4), round(float(weights[1]), 4)


def _loss(
    rows: NDArray[np.float64], holds: NDArray[np.bool_], weights: NDArray[np.float64]
) -> float:
    scores = rows @ weights
    return float(np.logaddexp(0, np.where(holds, -scores, scores)).sum())
