"""Sentences that say who holds or held what office, in what and when.

`roles.tsv` has a case a line: the day, the sentence, and a claim of it as `subject |
property | object | time`, `-` where there is none.
"""

from datetime import date
from pathlib import Path

import pytest

from kg.model import Article, Claim, Entity
from kg.pipeline import Reader
from kg.vocab import curie

ROLES = Path(__file__).with_name("roles.tsv")
CASES = [
    tuple(line.split("\t")) for line in ROLES.read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize(("day", "text", "claim"), CASES)
def test_roles(reader: Reader, day: str, text: str, claim: str) -> None:
    published = date.fromisoformat(day)
    article = Article(iri="urn:roles", text=text, digest="", published=published)
    found = [_line(one) for one in reader.read(article).claims]
    assert claim.split(" | ") in found


def _line(claim: Claim) -> list[str]:
    thing = claim.object.name if isinstance(claim.object, Entity) else "-"
    property_ = curie(claim.property) if claim.property else "-"
    time = claim.time.iso if claim.time else ""
    return [claim.subject.name, property_, thing, time]
