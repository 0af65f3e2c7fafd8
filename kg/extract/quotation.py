"""Where the quotations of a text stand, whichever marks they have.

`He said: "We won." She left.` has one, from mark to mark. One that a paragraph leaves
open goes on in the next where that opens with a mark again, as newspapers print it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Span

PARAGRAPHS = re.compile(r"[^\n]+(?:\n[^\n]+)*")
MARKS = re.compile('["\u201c\u201d\u201e]')
OPENING, CLOSING = "\u201c\u201e", "\u201d"
BEFORE = " \n\t([\u2014\u2013-"
"""What stands before a straight mark that opens."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quotation:
    """The words between two marks, with the marks."""

    span: Span
    goes_on: bool = False
    """Whether the quotation before it is left open, so that this one carries it on."""


def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text in order, none across paragraphs."""
    found: list[Quotation] = []
    left_open = False
    for paragraph in PARAGRAPHS.finditer(text):
        here, open_at_end = _of_paragraph(text, paragraph.start(), paragraph.end())
        goes_on = left_open and bool(here) and here[0].start == paragraph.start()
        found.extend(
            Quotation(span=span, goes_on=goes_on and not number)
            for number, span in enumerate(here)
        )
        left_open = open_at_end
    return tuple(found)


def _of_paragraph(text: str, start: int, end: int) -> tuple[list[Span], bool]:
    """The quotations of a paragraph, and whether the last one is left open."""
    found: list[Span] = []
    opened: int | None = None
    for place, opens, closes in _marks(text, start, end):
        if opened is None and opens:
            opened = place
        elif opened is not None and closes:
            found.append(Span(opened, place + 1))
            opened = None
    if opened is not None:
        found.append(Span(opened, end))
    return found, opened is not None


def _marks(text: str, start: int, end: int) -> Iterator[tuple[int, bool, bool]]:
    """Where each mark stands, and whether it can open and close a quotation."""
    for mark in MARKS.finditer(text, start, end):
        place = mark.start()
        if mark[0] in OPENING + CLOSING:
            yield place, mark[0] in OPENING, mark[0] in CLOSING
            continue
        apart = place == start or text[place - 1] in BEFORE
        behind = place + 1 < end and not text[place + 1].isspace()
        alone = apart and not behind  # between blanks it may be either
        yield place, apart, not apart or alone
