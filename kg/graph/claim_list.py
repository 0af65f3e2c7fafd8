"""Claims as a notebook shows them and as frames take them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from kg import vocab
from kg.graph.display import html_table
from kg.graph.frames import pandas_frame, polars_frame
from kg.model import Claim, Entity, Literal

SHOWN = (
    "subject",
    "predicate",
    "object",
    "polarity",
    "modality",
    "attributed_to",
    "time",
    "sentence",
)
"""Columns of a notebook; a frame has more."""
Cell = str | float | date | None


class Claims(tuple[Claim, ...]):
    """A tuple of claims that a notebook shows as a table."""

    __slots__ = ()

    def columns(self) -> dict[str, list[Cell]]:
        """The claims as columns of values."""
        rows = [_row(claim) for claim in self]
        return {name: [row[name] for row in rows] for name in COLUMNS}

    def to_pandas(self) -> Any:  # noqa: ANN401 - pandas need not be there
        """A `pandas.DataFrame`, one claim a row."""
        return pandas_frame(self.columns())

    def to_polars(self) -> Any:  # noqa: ANN401 - nor polars
        """A `polars.DataFrame`, one claim a row."""
        return polars_frame(self.columns())

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return html_table(SHOWN, self._cells(), len(self))

    def _cells(self) -> Iterator[list[str]]:
        for claim in self:
            row = _row(claim)
            yield ["" if row[name] is None else str(row[name]) for name in SHOWN]


def _row(claim: Claim) -> dict[str, Cell]:
    """The values of a claim."""
    thing, speaker = claim.object, claim.attributed_to
    words = thing.text if isinstance(thing, Literal) else None
    end = thing.name if isinstance(thing, Entity) else words
    return {
        "claim": claim.iri,
        "article": claim.article,
        "subject": claim.subject.name,
        "predicate": claim.predicate,
        "object": end,
        "subject_id": claim.subject.iri,
        "object_id": thing.iri if isinstance(thing, Entity) else None,
        "property": vocab.curie(claim.property) if claim.property else None,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "attributed_to": speaker.name if speaker else None,
        "time": claim.time.iso if claim.time else None,
        "reported": claim.reported,
        "confidence": claim.confidence,
        "sentence": claim.evidence.quote,
    }


COLUMNS = (
    "claim",
    "article",
    "subject",
    "predicate",
    "object",
    "subject_id",
    "object_id",
    "property",
    "polarity",
    "modality",
    "attributed_to",
    "time",
    "reported",
    "confidence",
    "sentence",
)
