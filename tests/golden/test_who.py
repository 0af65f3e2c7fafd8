"""Who and what is meant: offices by the day, states, governments, armies and teams.

A line of `who.tsv` is the day, the text, words of it and the name of what they mean, or
`-`. A line of `acting.tsv` is the day, a sentence and what a claim of it speaks
of: `subject`, or `subject > object`; a lone name may be either end or a qualifier.
"""

from collections.abc import Iterator
from copy import copy
from datetime import date
from pathlib import Path

import pytest

from kg.language import analyse
from kg.model import Analysis, Article, Claim, Entity
from kg.pipeline import Reader
from kg.resolve import resolve, spotted

HERE = Path(__file__).parent


def _cases(name: str) -> list[tuple[str, ...]]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines()]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def _article(day: str, text: str) -> Article:
    published = date.fromisoformat(day)
    return Article(iri="urn:who", text=text, digest="", published=published)


@pytest.mark.parametrize(("day", "text", "words", "name"), _cases("who.tsv"))
def test_who(reader: Reader, day: str, text: str, words: str, name: str) -> None:
    analysis = spotted(analyse(_article(day, text)), reader.index)
    links = resolve(analysis, copy(reader.index)).by_mention
    found = {
        links[number].entity.name if number in links else "-"
        for number in _called(analysis, words)
    }
    assert found == {name}


def _called(analysis: Analysis, words: str) -> list[int]:
    """The longest mentions with some words, the last in the text."""
    found = [n for n, m in enumerate(analysis.mentions) if words in m.text]
    return found[-1:]


@pytest.mark.parametrize(("day", "text", "ends"), _cases("acting.tsv"))
def test_acting(reader: Reader, day: str, text: str, ends: str) -> None:
    claims = reader.read(_article(day, text)).claims
    found = {end for claim in claims for end in _ends(claim)}
    assert ends in found


def _ends(claim: Claim) -> Iterator[str]:
    yield claim.subject.name
    if isinstance(claim.object, Entity):
        yield claim.object.name
        yield f"{claim.subject.name} > {claim.object.name}"
    yield from (entity.name for _, entity in claim.qualifiers if entity)
