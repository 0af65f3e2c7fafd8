"""What one row answers to a question: nothing where it does not say."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from kg.ask.question import SO, Asks, Question
from kg.ask.reply import Row

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
BECAUSE = re.compile(
    r"\b(?:because|due to|owing to|as a result of|in response to|thanks to)\b"
    r"[^.;]+?(?=[.;]|$)"
)
DAY = len("2024-12-08")
Values = Callable[[Row], Iterator[str]]


def values(question: Question, row: Row) -> Iterator[str]:
    """What a row answers to a question."""
    told = TOLD.get(question.asks)
    if told:
        yield from told(row)
    else:
        yield line(row)


def _qualifier(row: Row) -> Iterator[str]:
    if row["qualifier"]:
        yield str(row["qualifier"])


def _reason(row: Row) -> Iterator[str]:
    told = row["qualifier"] or because(str(row["sentence"]))
    if told:
        yield str(told)


def _amount(row: Row) -> Iterator[str]:
    told = row["qualifier"] or row["object"]
    if told:
        yield str(told)


def _speaker(row: Row) -> Iterator[str]:
    yield str(row["speaker"] or row["publisher"] or row["title"] or "")


def _outlet(row: Row) -> Iterator[str]:
    yield str(row["publisher"] or row["title"] or "")


def _first(row: Row) -> Iterator[str]:
    yield f"{row['firstly'] or row['title']}, {str(row['earliest'])[:DAY]}"


def _so(_row: Row) -> Iterator[str]:
    yield SO


def _since(row: Row) -> Iterator[str]:
    start, end = row["from"], row["to"]
    if start:
        told = _year(start) if end is None else interval(start, end)
        yield told if " to " in told else f"since {told}"
    else:
        yield from _time(row)


def _time(row: Row) -> Iterator[str]:
    start, end = row["from"], row["to"]
    if start or end:
        yield interval(start, end)
    elif row["qualifier"] and YEAR.search(str(row["qualifier"])):
        yield str(row["qualifier"])


def interval(start: date | None, end: date | None) -> str:
    """Days in words, whole months and years as such.

    >>> interval(date(2023, 5, 1), date(2023, 5, 31)), interval(date(2015, 1, 1), None)
    ('2023-05', 'since 2015')
    """
    if start is None:
        return f"until {end}"
    if end is None:
        return f"since {_year(start)}"
    if start == end:
        return str(start)
    after = end + timedelta(days=1)
    if (start.day, start.month, after.day, after.month) == (1, 1, 1, 1):
        years = start.year, end.year
        return str(years[0]) if years[0] == years[1] else f"{years[0]} to {years[1]}"
    same = (start.year, start.month) == (end.year, end.month)
    if same and (start.day, after.day) == (1, 1):
        return f"{start.year}-{start.month:02}"
    return f"{start} to {end}"


def _year(start: date) -> str:
    """The first day of a year as the year: what began in it is told so."""
    return str(start.year if (start.month, start.day) == (1, 1) else start)


def because(sentence: str) -> str | None:
    """The clause of a sentence that gives a cause.

    >>> because("It closed because no one came.")
    'because no one came'
    """
    found = BECAUSE.search(" ".join(sentence.split()))
    return found[0].strip() if found else None


def line(row: Row) -> str:
    """A claim in one line."""
    parts = (row["subject"], row["words"], row["object"])
    return " ".join(str(part) for part in parts if part)


TOLD: Mapping[Asks, Values] = {
    Asks.TIME: _time,
    Asks.SINCE: _since,
    Asks.PLACE: _qualifier,
    Asks.TOPIC: _qualifier,
    Asks.REASON: _reason,
    Asks.COUNT: _amount,
    Asks.SPEAKER: _speaker,
    Asks.OUTLET: _outlet,
    Asks.FIRST: _first,
    Asks.TRUTH: _so,
    Asks.TIMES: _so,
    Asks.SOURCES: _so,
}
"""What is told of a row; for the others the whole claim."""
