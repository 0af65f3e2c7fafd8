"""The names of the network's classes, read from the file beside it."""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kg.errors import ModelError
from kg.language.sessions import model_file


@dataclass(frozen=True, kw_only=True)
class Labels:
    """Names in the order of the network's outputs."""

    upos: tuple[str, ...]
    features: tuple[dict[str, str], ...]
    lemmas: tuple[str, ...]
    relations: tuple[str, ...]
    conventions: tuple[str, ...]
    exceptions: dict[tuple[str, str], str] = field(repr=False)
    """From the lower-case word and its part of speech to its lemma."""


@cache
def labels(model: Path) -> Labels:
    """The classes of a model."""
    path = model_file(model, "labels.json")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Labels(
            upos=tuple(raw["upos"]),
            features=tuple(features(bundle) for bundle in raw["features"]),
            lemmas=tuple(raw["lemmas"]),
            relations=tuple(raw["relations"]),
            conventions=tuple(raw["conventions"]),
            exceptions={(word, upos): le for word, upos, le in raw["exceptions"]},
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"language model: {path} is damaged or of another version; install kg again"
        ) from error


def features(bundle: str) -> dict[str, str]:
    """`Number=Sing|Person=3` as a mapping; `_` is empty."""
    if bundle == "_":
        return {}
    return dict(feature.split("=", 1) for feature in bundle.split("|"))
