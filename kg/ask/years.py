"""A month without a year: that of the latest year which tells something."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kg.ask.question import Question
from kg.graph import Store

YEARS = 3
"""How many years back are looked at."""


def in_other_years(question: Question, store: Store) -> Iterator[Question]:
    """The question, and if its day has no year that of years before."""
    yield question
    if question.dated or not store.article_iris():
        return
    for back in range(1, YEARS + 1):
        since, until = (
            day and _earlier(day, back) for day in (question.since, question.until)
        )
        yield replace(question, since=since, until=until)


def _earlier(day: date, years: int) -> date:
    """The same day some years before; 28 February for a leap day."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
