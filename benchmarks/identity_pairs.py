"""Pairs of short articles about one thing under two names, or two under one.

`tests/identity` holds them; each pair is read as two articles of one graph, the second
with what the first taught.
"""

import copy
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.resolved import Resolved
from kg.language import analyse
from kg.model import Article, Span
from kg.resolve import EntityIndex
from kg.vocab import ARTICLE, ontology_path

IDENTITY = Path(__file__).parent.parent / "tests" / "identity"
_MARKED = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two articles and in each the words in question."""

    phenomenon: str
    articles: tuple[tuple[str, Span], tuple[str, Span]]

    def __str__(self) -> str:
        """Both, for people."""
        return " | ".join(
            f"{text[: s.start]}[{text[s.start : s.end]}]{text[s.end :]}"
            for text, s in self.articles
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What the words of a pair were taken for."""

    pair: Pair
    things: tuple[str, str]
    doubted: bool
    """Whether both are said to be possibly the same."""

    @property
    def joined(self) -> bool:
        """Whether they are one thing."""
        return self.things[0] == self.things[1]


def pairs(name: str, folder: Path = IDENTITY) -> Iterator[Pair]:
    """The pairs of a file, in order."""
    for block in (folder / f"{name}.txt").read_text(encoding="utf-8").split("\n\n"):
        head, one, other = block.strip().splitlines()
        yield Pair(phenomenon=head.removeprefix("# "), articles=(_of(one), _of(other)))


def answers(name: str) -> Iterator[Answer]:
    """How each pair of a file is read."""
    for pair in pairs(name):
        index = copy.copy(_gazetteer())
        read = [
            (Resolved.of(analyse(_article(number, text)), index), span)
            for number, (text, span) in enumerate(pair.articles)
        ]
        things = tuple(resolved.thing(span) for resolved, span in read)
        doubts = [doubt for resolved, _ in read for doubt in resolved.links.doubts]
        yield Answer(
            pair=pair,
            things=(things[0], things[1]),
            doubted=any(
                doubt.same and {doubt.entity.iri, doubt.rival.iri} == set(things)
                for doubt in doubts
            ),
        )


@cache
def _gazetteer() -> EntityIndex:
    return EntityIndex.load(ontology_path() / "gazetteer")


def _of(line: str) -> tuple[str, Span]:
    """The text of a line without its first brackets, and what they enclose."""
    match = _MARKED.search(line)
    if match is None:
        raise ValueError(f"no words are marked in {line!r}")
    text = line[: match.start()] + match[1] + line[match.end() :]
    return text, Span(match.start(), match.start() + len(match[1]))


def _article(number: int, text: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(iri=f"{ARTICLE}pair{number}", text=text, digest=digest)
