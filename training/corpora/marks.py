"""The marks of our own news: `[words](kind#chain)`, which may stand inside others."""

import re
from dataclasses import dataclass

_MARKUP = re.compile(r"\[|\]\(([a-z_]*)(?:#(\d+))?\)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """Marked words: their place in the text without marks; kind or chain may be ''."""

    begin: int
    end: int
    kind: str
    chain: str


def without_marks(marked: str) -> tuple[str, list[Mark]]:
    """Give the text alone, and its marks in order, the outer before the inner.

    Raises:
        ValueError: A bracket has no partner.
    """
    text = ""
    marks: list[Mark] = []
    opened: list[int] = []
    after = 0
    for found in _MARKUP.finditer(marked):
        text += marked[after : found.start()]
        after = found.end()
        if found[0] == "[":
            opened.append(len(text))
        elif opened:
            begin = opened.pop()
            marks.append(
                Mark(begin=begin, end=len(text), kind=found[1], chain=found[2] or "")
            )
        else:
            raise ValueError(f"a bracket closes nothing after {text[-40:]!r}")
    if opened:
        raise ValueError(f"a bracket stays open before {text[opened[-1] :][:40]!r}")
    text += marked[after:]
    marks.sort(key=lambda mark: (mark.begin, -mark.end))
    return text, marks
