"""Tables as columns, which are half the size of rows and read twice as fast.

Words that come again and again are written once and then named by number.
"""

from collections.abc import Iterable, Mapping
from typing import Any

Column = list[Any]
Sparse = dict[str, Any]


class Words:
    """Words by number, in the order in which they first came."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, words: str | None) -> int:
        """The number of some words; -1 for none.

        >>> known = Words()
        >>> known.number("met"), known.number("left"), known.number("met")
        (0, 1, 0)
        """
        if words is None:
            return -1
        return self.numbers.setdefault(words, len(self.numbers))

    def listed(self) -> list[str]:
        """All words; the place of each is its number."""
        return list(self.numbers)


def table(
    rows: Iterable[Mapping[str, Any]],
    known: Words,
    *,
    words: Iterable[str] = (),
    numbers: Iterable[str] = (),
    rare: Iterable[str] = (),
) -> dict[str, Any]:
    """The rows as columns.

    Columns named in `words` become numbers of `known`; those in `numbers` hold numbers
    of other rows, -1 for none; of those in `rare` only what holds something is written,
    by the number of its row.
    """
    named, pointing, seldom = set(words), set(numbers), set(rare)
    plain: dict[str, Column] = {}
    numbered: dict[str, Column] = {}
    pointers: dict[str, Column] = {}
    sparse: dict[str, Sparse] = {name: {} for name in sorted(seldom)}
    count = 0
    for row in rows:
        for name, value in row.items():
            if name in named:
                numbered.setdefault(name, []).append(known.number(value))
            elif name in pointing:
                pointers.setdefault(name, []).append(-1 if value is None else value)
            elif name not in seldom:
                plain.setdefault(name, []).append(value)
            elif value:
                sparse[name][str(count)] = value
        count += 1
    return {
        "count": count,
        "plain": plain,
        "words": numbered,
        "numbers": pointers,
        "rare": sparse,
    }
