"""An article's text, its sentences with claims marked where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Article
from kg.serve.cards import Card

ORDER = ("denied", "planned", "claimed", "fact")
"""What a sentence is marked as that has claims of several sections: the least sure."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """A stretch of text, with the numbers of the claims that it states."""

    text: str
    section: str = ""
    numbers: tuple[int, ...] = ()


def paragraphs(article: Article, cards: list[Card]) -> list[list[Run]]:
    """The text, paragraph by paragraph; the numbers are places in `cards`, from 1."""
    marked: dict[tuple[int, int], list[int]] = {}
    for number, one in enumerate(cards, start=1):
        span = one.claim.evidence.span
        marked.setdefault((span.start, span.end), []).append(number)
    return [list(one) for one in _split(_runs(article.text, marked, cards))]


def _runs(
    text: str, marked: dict[tuple[int, int], list[int]], cards: list[Card]
) -> Iterator[Run]:
    """The whole text in stretches; sentences do not overlap."""
    at = 0
    for (start, end), numbers in sorted(marked.items()):
        if start < at or end > len(text):
            continue
        yield Run(text=text[at:start])
        sections = {cards[number - 1].section for number in numbers}
        section = next(name for name in ORDER if name in sections)
        yield Run(text=text[start:end], section=section, numbers=tuple(numbers))
        at = end
    yield Run(text=text[at:])


def _split(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Runs cut at blank lines outside of sentences."""
    paragraph: list[Run] = []
    for run in runs:
        first, *rest = [run.text] if run.numbers else run.text.split("\n\n")
        if first:
            paragraph.append(run if run.numbers else Run(text=first))
        for text in rest:
            if paragraph:
                yield paragraph
            paragraph = [Run(text=text)] if text else []
    if paragraph:
        yield paragraph
