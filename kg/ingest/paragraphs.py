"""Raw text -> paragraphs: whitespace normalised, hard line breaks undone."""

import re
from collections.abc import Iterator

_WRAPS = range(30, 121)
"""Columns at which editors and mail break lines; longer lines are paragraphs."""
_RAGGED = 0.75
"""Hand-broken lines are this full; shorter ones without a stop are headings."""
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BLANK = re.compile(r"\n\s*\n")
_ENDED = re.compile(r"[.!?:;…][\"'\u2019\u201d)\]]*$")


def visible(text: str) -> str:
    """The text without controls, marks of direction and what is no character at all."""
    return _INVISIBLE.sub("", text)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, each one line.

    Blank lines separate them. Other line breaks separate them too, unless the line
    was broken because the next word did not fit, or goes on without a stop.
    """
    text = visible(_LINE_ENDS.sub("\n", text))
    text = _SPACES.sub(" ", text)
    width = max((len(line.strip()) for line in text.split("\n")), default=0)
    found: list[str] = []
    for block in _BLANK.split(text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        found.extend(_joined(lines, width))
    return tuple(found)


def _joined(lines: list[str], width: int) -> Iterator[str]:
    """Lines of one block, those joined that were one before they were broken.

    A greedy wrap breaks a line only where line and next word exceed the column, and
    no line is wider than the column; so the widest line stands in for it.
    """
    current: list[str] = []
    for line in lines:
        if current:
            before, first = current[-1], line.split(" ", 1)[0]
            wrapped = width in _WRAPS
            full = wrapped and len(before) + 1 + len(first) > width
            open_ended = not _ENDED.search(before)
            ragged = wrapped and open_ended and len(before) >= _RAGGED * width
            if not (full or ragged or (open_ended and line[0].islower())):
                yield " ".join(current)
                current = []
        current.append(line)
    if current:
        yield " ".join(current)
