"""Sentences of news with the day of publication and when what they tell happened.

`dated_news.tsv` has a case a line: the day, the sentences, a part of the statement that
is asked for, and its time.
"""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.iso_days import iso_days
from kg.extract import extract
from kg.language import analyse
from kg.model import Article

DATED = Path(__file__).with_name("dated_news.tsv")
CASES = [
    tuple(line.split("\t")) for line in DATED.read_text(encoding="utf-8").splitlines()
]
OPEN = {
    "The navy searched the strait from 3 to 8 October.",
}
"""Cases that are not read yet, by their sentence."""


@pytest.mark.parametrize(
    ("day", "text", "words", "value"),
    [
        pytest.param(
            *case,
            marks=[pytest.mark.xfail(reason="no statement")] if case[1] in OPEN else [],
            id=case[1],
        )
        for case in CASES
    ],
)
def test_time(day: str, text: str, words: str, value: str) -> None:
    article = Article(
        iri="urn:dated", text=text, digest="", published=date.fromisoformat(day)
    )
    statements, _ = extract(analyse(article), least=0.0)
    times = [
        statement.time and iso_days(statement.time.iso)
        for statement in statements
        if words in str(statement)
    ]
    assert iso_days(value) in times
