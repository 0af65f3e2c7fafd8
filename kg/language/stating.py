"""What each word states: which words are its arguments, and whether it happened.

A head of the network beside syntax, learned from PropBank and from judgements of
factuality (White et al. 2020): a second opinion on what the extractors read off trees.
"""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.language.sessions import model_file, session
from kg.model import Stating, Token, Trust

TRUST = "trust.npy"
"""Weights [3, H] of a word's vector as what states, as subject and as object."""
STATING = frozenset({"VERB", "NOUN", "ADJ", "AUX", "PROPN"})
"""Parts of speech of words that may state something."""


def stating(
    tokens: tuple[Token, ...], vectors: NDArray[Any], *, model: Path
) -> dict[int, Stating]:
    """For each word that may state something what the network thinks of it.

    Args:
        tokens: Of one sentence.
        vectors: The network's vector of each of them. [W, H]
        model: Folder of the network's files.
    """
    predicates = [n for n, token in enumerate(tokens) if token.upos in STATING]
    if not predicates:
        return {}
    network = session(model_file(model, "statements.onnx"))
    roles, happened = network.run(
        None, {"vectors": vectors, "predicates": np.array(predicates, dtype=np.int64)}
    )
    return {
        number: Stating(happened=probability, arguments=tuple(row))
        for number, probability, row in zip(
            predicates, happened.round(4).tolist(), roles.round(4).tolist(), strict=True
        )
    }


def trust(vectors: NDArray[Any], *, model: Path) -> tuple[Trust, ...]:
    """For each word what its vector adds to the confidence in a statement with it."""
    weights = _trust(model)
    return tuple(map(tuple, (vectors @ weights.T).round(3).tolist()))


@cache
def _trust(model: Path) -> NDArray[np.float32]:
    weights: NDArray[np.float32] = np.load(model_file(model, TRUST))
    return weights
