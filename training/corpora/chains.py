"""Coreference chains from the bracket column that many data sets share."""

import re
from collections.abc import Iterable, Sequence

from training.documents import Place

_MARK = re.compile(r"(\()?([^()|]+)(\))?")


def chains_of_brackets(
    column: Iterable[Sequence[str]],
) -> tuple[tuple[Place, ...], ...]:
    """Read chains from one cell a word, grouped by sentence.

    A cell holds marks such as `(12`, `12)` and `(12)`, with or without `|` between
    them. Mentions of one chain close the one opened last.
    """
    chains: dict[str, list[Place]] = {}
    for sentence, cells in enumerate(column):
        opened: dict[str, list[int]] = {}
        for word, cell in enumerate(cells):
            for opens, chain, closes in _MARK.findall(cell):
                if not opens and not closes:
                    continue
                if opens:
                    opened.setdefault(chain, []).append(word)
                if closes:
                    first = opened[chain].pop()
                    chains.setdefault(chain, []).append(
                        Place(sentence=sentence, first=first, last=word)
                    )
        assert not any(opened.values()), f"unclosed mention in sentence {sentence}"
    return tuple(_in_order(places) for places in chains.values())


def _in_order(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(
        sorted(set(places), key=lambda place: (place.sentence, place.first, place.last))
    )
