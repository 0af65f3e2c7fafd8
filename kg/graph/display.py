"""Tables in HTML for notebooks. All text is escaped: some of it is from strangers."""

from collections.abc import Iterable, Sequence
from html import escape

MOST = 50
"""Rows that a notebook shows; the whole is a frame or a file away."""


def html_table(
    columns: Sequence[str], rows: Iterable[Iterable[str]], count: int
) -> str:
    """The first rows under their columns, and how many there are."""
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    shown = [row for _, row in zip(range(MOST), rows, strict=False)]
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
        for row in shown
    )
    rest = f", the first {len(shown)} shown" if count > len(shown) else ""
    return (
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        f"<p>{count:,} row{'' if count == 1 else 's'}{rest}</p>"
    )
