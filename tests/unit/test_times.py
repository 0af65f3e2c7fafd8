"""Times resolved against Monday 9 December 2024."""

from datetime import date

import pytest

from kg.extract.times import Towards, time
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
    ("by 2030", "../2030-12-31"),
)
NEAR = (("for May 20", "2025-05-20"), ("on December 24", "2024-12-24"))
UNKNOWN = ("for three days", "at noon", "31 June 2024", "soon", "Resolution", "")


@pytest.mark.parametrize(("text", "value"), PAST)
def test_past(text: str, value: str) -> None:
    found = time(text, Span(0, len(text)), day=MONDAY, towards=Towards.BACK)
    assert found is not None
    assert found.iso == value


@pytest.mark.parametrize(("text", "value"), FUTURE)
def test_future(text: str, value: str) -> None:
    found = time(text, Span(0, len(text)), day=MONDAY, towards=Towards.AHEAD)
    assert found is not None
    assert found.iso == value


@pytest.mark.parametrize(("text", "value"), NEAR)
def test_near(text: str, value: str) -> None:
    found = time(text, Span(0, len(text)), day=MONDAY, towards=Towards.NEAR)
    assert found is not None
    assert found.iso == value


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown(text: str) -> None:
    assert time(text, Span(0, len(text)), day=MONDAY, towards=Towards.BACK) is None


def test_without_a_date_only_absolute_times_are_known() -> None:
    assert time("on Sunday", Span(0, 9), day=None, towards=Towards.BACK) is None
    found = time("in 2011", Span(0, 7), day=None, towards=Towards.BACK)
    assert found is not None
    assert found.iso == "2011"
