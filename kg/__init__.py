"""News into a knowledge graph that an analyst can trust.

>>> import kg
>>> graph = kg.build("article.txt")  # doctest: +SKIP
>>> graph.query("denied")  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

from kg.errors import (
    KgError,
    ModelError,
    OntologyError,
    QueryError,
    SourceError,
    StoreError,
)
from kg.model import Article, Claim, Entity, Modality, Polarity, Statement

if TYPE_CHECKING:
    from kg.facade import Graph
    from kg.pipeline import Reader, build

__all__ = [
    "Article",
    "Claim",
    "Entity",
    "Graph",
    "KgError",
    "Modality",
    "ModelError",
    "OntologyError",
    "Polarity",
    "QueryError",
    "Reader",
    "SourceError",
    "Statement",
    "StoreError",
    "build",
]


def __getattr__(name: str) -> object:
    """Load the pipeline, and with it the stages, when it is first asked for."""
    if name in {"Graph", "Reader", "build"}:
        from kg import pipeline  # noqa: PLC0415

        return getattr(pipeline, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
