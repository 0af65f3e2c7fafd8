"""What the time of one clause becomes in another that takes it."""

from collections.abc import Callable
from dataclasses import replace

from kg.extract.times.intervals import one_month, span_of_years
from kg.model import Granularity, Sentence, Time

Taken = Callable[[Time], Time | None]
"""What a time that another clause has becomes here; None where it is not taken."""


def same(time: Time) -> Time:
    """The very time."""
    return time


def closed(time: Time) -> Time | None:
    """Only what has both ends: "sheds jobs by May, blaming orders" blames before."""
    return time if time.start and time.end else None


def days(time: Time) -> Time | None:
    """Only a day or a few: whoever else did something did it not all year."""
    return closed(time) if time.granularity is Granularity.DAY else None


def from_start(time: Time) -> Time | None:
    """The time since something."""
    return replace(time, end=None) if time.start else None


def to_end(time: Time) -> Time | None:
    """The time until something."""
    return replace(time, start=None) if time.end else None


def named_before(sentence: Sentence, first: int) -> Taken:
    """The month of "until last month, when it sold": what stands before the clause."""

    def taken(time: Time) -> Time | None:
        before = first - 1
        while before > 0 and sentence.tokens[before].upos == "PUNCT":
            before -= 1
        beside = sentence.tokens[before].span.end == time.span.end
        return moment(time) if beside else None

    return taken


def moment(time: Time) -> Time | None:
    """The day, month or year that an open time begins or ends with."""
    day = time.start or time.end
    if day is None or (time.start and time.end):
        return time
    if time.granularity is Granularity.YEAR:
        start, end, _ = span_of_years(day.year, day.year)
    elif time.granularity is Granularity.MONTH:
        start, end, _ = one_month(day.year, day.month)
    else:
        start = end = day
    return replace(time, start=start, end=end)
