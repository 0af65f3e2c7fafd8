"""Tables as frames of pandas or polars, where those are installed."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from kg.errors import KgError

Columns = Mapping[str, Sequence[object]]


def pandas_frame(columns: Columns) -> Any:  # noqa: ANN401 - a library that need not be there
    """The columns as a `pandas.DataFrame`."""
    return _library("pandas").DataFrame(dict(columns))


def polars_frame(columns: Columns) -> Any:  # noqa: ANN401
    """The columns as a `polars.DataFrame`; what has several types becomes text."""
    polars = _library("polars")
    return polars.DataFrame({name: _uniform(c) for name, c in columns.items()})


def _uniform(values: Sequence[object]) -> list[object]:
    """Values of one type, for polars takes no others."""
    kinds = {type(value) for value in values if value is not None}
    if len(kinds) <= 1:
        return list(values)
    return [None if value is None else str(value) for value in values]


def _library(name: str) -> Any:  # noqa: ANN401
    """A library that only those need who ask for it."""
    try:
        return import_module(name)
    except ImportError as error:
        raise KgError(f"{name} is not installed; `pip install {name}`") from error
