"""Times resolved against Monday 9 December 2024."""

from datetime import date

import pytest

from kg.extract.times import Anchor, Towards, time
from kg.extract.times.intervals import one_day
from kg.model import Span

MONDAY = date(2024, 12, 9)
PAST = (
    ("on Sunday", "2024-12-08"),
    ("Monday", "2024-12-09"),
    ("last Monday", "2024-12-02"),
    ("on Dec. 8", "2024-12-08"),
    ("on December 24", "2023-12-24"),
    ("8 December 2024", "2024-12-08"),
    ("on March 3rd, 2011", "2011-03-03"),
    ("in March 2011", "2011-03"),
    ("in March", "2024-03"),
    ("on March 2 last year", "2023-03-02"),
    ("on 2 March last year", "2023-03-02"),
    ("in December of last year", "2023-12"),
    ("in May this year", "2024-05"),
    ("last December", "2023-12"),
    ("in 2011", "2011"),
    ("since 2011", "2011-01-01/.."),
    ("until Friday", "../2024-12-06"),
    ("from 2000 to 2024", "2000-01-01/2024-12-31"),
    ("between 2011 and 2013", "2011-01-01/2013-12-31"),
    ("from 3 to 8 December", "2024-12-03/2024-12-08"),
    ("yesterday", "2024-12-08"),
    ("last week", "2024-12-02/2024-12-08"),
    ("earlier this month", "2024-12"),
    ("last year", "2023"),
    ("three days ago", "2024-12-06"),
    ("two years ago", "2022"),
    ("over the past two weeks", "2024-11-25/2024-12-09"),
    ("on 3-7 June", "2024-06-03/2024-06-07"),
    ("June 3-7", "2024-06-03/2024-06-07"),
    ("from 3 to 7 June 2021", "2021-06-03/2021-06-07"),
    ("from 28 May to 7 June", "2024-05-28/2024-06-07"),
    ("Monday to Friday", "2024-12-02/2024-12-06"),
    ("between May and July", "2024-05-01/2024-07-31"),
    ("between June 2023 and May 2024", "2023-06-01/2024-05-31"),
    ("the day before yesterday", "2024-12-07"),
    ("over the weekend", "2024-12-07/2024-12-08"),
    ("on Christmas Eve", "2023-12-24"),
    ("on Good Friday", "2024-03-29"),
    ("on New Year's Day 2020", "2020-01-01"),
    ("on the 28th", "2024-11-28"),
    ("on the 1st", "2024-12-01"),
    ("since mid-July", "2024-07-15/.."),
    ("in the summer of 2012", "2012-06-01/2012-08-31"),
    ("in the second half of 2025", "2025-07-01/2025-12-31"),
    ("last quarter", "2024-07-01/2024-09-30"),
    ("at the beginning of the year", "2024"),
    ("on February 29", "2024-02-29"),
    ("in the late 1970s", "1975-01-01/1979-12-31"),
    ("during World War II", "1939-09-01/1945-09-02"),
    ("before dawn on Sunday", "2024-12-08"),
    ("until noon on Sunday", "../2024-12-08"),
    ("by a week on Sunday", "2024-12-08"),
    ("before 2008", "../2007-12-31"),
    ("until the end of 2011", "../2011-12-31"),
    ("two days before the election of 4 May", "2024-05-02"),
    ("in the 19th century", "1800-01-01/1899-12-31"),
    ("in the 1990s", "1990-01-01/1999-12-31"),
    ("in the third quarter of 2023", "2023-07-01/2023-09-30"),
    ("2011-13", "2011-01-01/2013-12-31"),
    ("on 2024-02-29", "2024-02-29"),
)
FUTURE = (
    ("on Friday", "2024-12-13"),
    ("next week", "2024-12-16/2024-12-22"),
    ("in March", "2025-03"),
    ("on January 20", "2025-01-20"),
    ("tomorrow", "2024-12-10"),
    ("in three weeks", "2024-12-30"),
    ("from 2029", "2029-01-01/.."),
    ("before Easter", "../2025-04-20"),
    ("next March", "2025-03"),
    ("by 2030", "../2030-12-31"),
)
NEAR = (("for May 20", "2025-05-20"), ("on December 24", "2024-12-24"))
AFTER = (
    ("two days later", "2023-03-07"),
    ("a day earlier", "2023-03-04"),
    ("the next morning", "2023-03-06"),
    ("the night before", "2023-03-04"),
    ("the following year", "2024"),
    ("four years later", "2027"),
    ("on the same day", "2023-03-05"),
    ("that month", "2023-03"),
)
"""Where Sunday 5 March 2023 was named before."""
UNKNOWN = (
    "the sun",
    "the march",
    "two days later",
    "the next morning",
    "for three days",
    "at noon",
    "31 June 2024",
    "soon",
    "Resolution",
    "",
)


@pytest.mark.parametrize(("text", "value"), PAST)
def test_past(text: str, value: str) -> None:
    found = time(text, Span(0, len(text)), Anchor(day=MONDAY, towards=Towards.BACK))
    assert found is not None
    assert found.iso == value


@pytest.mark.parametrize(("text", "value"), FUTURE)
def test_future(text: str, value: str) -> None:
    found = time(text, Span(0, len(text)), Anchor(day=MONDAY, towards=Towards.AHEAD))
    assert found is not None
    assert found.iso == value


@pytest.mark.parametrize(("text", "value"), NEAR)
def test_near(text: str, value: str) -> None:
    found = time(text, Span(0, len(text)), Anchor(day=MONDAY, towards=Towards.NEAR))
    assert found is not None
    assert found.iso == value


@pytest.mark.parametrize(("text", "value"), AFTER)
def test_counted_from_what_was_named_before(text: str, value: str) -> None:
    known = one_day(date(2023, 3, 5))
    here = Anchor(day=MONDAY, towards=Towards.BACK, known=known)
    found = time(text, Span(0, len(text)), here)
    assert found is not None
    assert found.iso == value


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown(text: str) -> None:
    assert (
        time(text, Span(0, len(text)), Anchor(day=MONDAY, towards=Towards.BACK)) is None
    )


def test_without_a_date_only_absolute_times_are_known() -> None:
    assert time("on Sunday", Span(0, 9), Anchor(day=None, towards=Towards.BACK)) is None
    found = time("in 2011", Span(0, 7), Anchor(day=None, towards=Towards.BACK))
    assert found is not None
    assert found.iso == "2011"
