"""Which reports of one thing come from one source.

Two papers that print the same agency's text are one source, however many readers they
have; so are two issues of one paper, and two papers that quote the same speaker.
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import nsmallest

WORD = re.compile(r"\w+")
SHINGLE = 5
"""Words in a row by which texts are compared (Broder 1997)."""
COPIED = 0.5
"""The share of the shorter text's shingles that a copy has; papers trim and rewrite
the ends of what agencies send, while independent reports of one event share few.
"""
SENTENCE = 8
"""From so many words on, two sentences are not alike by chance."""
MARKS = 24
"""How many shingles of a text are looked up to find others that might be copies."""
ALIKE = 0.8
"""The share of words that two versions of one sentence have in common."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """One claim, as far as its source matters."""

    claim: str
    """IRI."""
    article: str
    publisher: str | None
    speaker: str | None
    """IRI of the one whose word it is."""
    negative: bool
    start: date | None
    """The first and the last day of what it tells of, where that is known."""
    end: date | None
    reported: date | None
    sentence: str
    text: str
    """Of the whole article."""


def independent(reports: Sequence[Report]) -> list[list[Report]]:
    """The reports in groups of one source each, in the order of their first ones."""
    sources = _Sources(len(reports))
    first: dict[str, int] = {}
    alike: dict[int, list[int]] = defaultdict(list)
    for number, report in enumerate(reports):
        for sign in _signs(report):
            sources.join(first.setdefault(sign, number), number)
        for mark in sketch(report.text) | sketch(report.sentence):
            for earlier in alike[mark]:
                if sources.apart(earlier, number) and copied(reports[earlier], report):
                    sources.join(earlier, number)
            alike[mark].append(number)
    groups: dict[int, list[Report]] = defaultdict(list)
    for number, report in enumerate(reports):
        groups[sources.of(number)].append(report)
    return list(groups.values())


class _Sources:
    """Numbers that are joined to sets, each known by its least member."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def of(self, number: int) -> int:
        while self._above[number] != number:
            number = self._above[number]
        return number

    def apart(self, one: int, other: int) -> bool:
        return self.of(one) != self.of(other)

    def join(self, one: int, other: int) -> None:
        least, most = sorted((self.of(one), self.of(other)))
        self._above[most] = least


def _signs(report: Report) -> Iterator[str]:
    """What two reports of one source have in common."""
    yield f"article {report.article}"
    if report.publisher:
        yield f"publisher {report.publisher.casefold()}"
    if report.speaker:
        yield f"speaker {report.speaker}"


def copied(one: Report, other: Report) -> bool:
    """Whether one text, or the sentence itself, is a version of the other's."""
    mine, theirs = words(one.sentence), words(other.sentence)
    long = min(len(mine), len(theirs)) >= SENTENCE
    if long and len(mine & theirs) >= ALIKE * len(mine | theirs):
        return True
    first, second = shingles(one.text), shingles(other.text)
    fewer = min(len(first), len(second))
    return fewer > 0 and len(first & second) >= COPIED * fewer


def words(sentence: str) -> frozenset[str]:
    """The different words of a sentence, in lower case."""
    return frozenset(WORD.findall(sentence.casefold()))


@lru_cache(maxsize=512)
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of `SHINGLE` words in a text; none of a shorter one.

    >>> len(shingles("one two three four five six"))
    2
    """
    found = WORD.findall(text.casefold())
    runs = zip(*(found[start:] for start in range(SHINGLE)), strict=False)
    return frozenset(runs)


@lru_cache(maxsize=100_000)
def sketch(text: str) -> frozenset[int]:
    """The least hashes of a text's shingles: copies share some (Broder 1997)."""
    hashes = (zlib.crc32(" ".join(run).encode()) for run in shingles(text))
    return frozenset(nsmallest(MARKS, hashes))
