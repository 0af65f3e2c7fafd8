"""What each word states: its arguments, whether it happened, how words agree.

A head of the network beside syntax, learned from PropBank and from judgements of
factuality (White et al. 2020): a second opinion on what the extractors read off trees.
A second one judges statements, learned from our own news; see `kg.extract.agreement`.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.language.sessions import model_file, session
from kg.model import Stating, Token

STATING = frozenset({"VERB", "NOUN", "ADJ", "AUX", "PROPN"})
"""Parts of speech of words that may state something."""
READ = ["arguments", "happened", "agreement"]
"""Of the network's outputs; its modality and polarity are not: where the rules tell a
fact and it does not, the rules were right in nine of ten on our own news."""


Agreement = tuple[tuple[float, ...], ...]


def stating(
    tokens: tuple[Token, ...],
    vectors: NDArray[Any],
    judging: NDArray[Any],
    *,
    model: Path,
) -> tuple[dict[int, Stating], Agreement]:
    """What the network thinks of each word that may state something, and agreement.

    Args:
        tokens: Of one sentence.
        vectors: The network's vector of each of them. [W, H]
        judging: Likewise, for judging statements. [W, H]
        model: Folder of the network's files.
    """
    predicates = [n for n, token in enumerate(tokens) if token.upos in STATING]
    if not predicates:
        return {}, ()
    network = session(model_file(model, "statements.onnx"))
    arguments, happened, agreement = network.run(
        READ,
        {
            "vectors": vectors,
            "judging": judging,
            "predicates": np.array(predicates, dtype=np.int64),
        },
    )
    return {
        number: Stating(
            happened=probability,
            arguments=tuple(row),
        )
        for number, probability, row in zip(
            predicates,
            happened.round(4).tolist(),
            arguments.round(4).tolist(),
            strict=True,
        )
    }, tuple(map(tuple, agreement.round(3).tolist()))
