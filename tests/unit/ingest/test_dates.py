"""Days and moments from metadata and from words."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from kg.ingest.dates import moment, yearless_date

DAY = date(2024, 3, 9)
PLUS_2 = timezone(timedelta(hours=2))
MOMENTS: dict[object, date | datetime | None] = {
    "2024-03-09": DAY,
    "2024/3/9": DAY,
    "March 9, 2024": DAY,
    "Saturday, March 9th 2024, 5:30 p.m.": DAY,
    "9 March 2024": DAY,
    "9 MAR. 2024": DAY,
    "the 9th of March 2024": DAY,
    "Sat, 09 Mar 2024 06:30:00 +0200": datetime(2024, 3, 9, 6, 30, tzinfo=PLUS_2),
    "2024-03-09T06:30:00+02:00": datetime(2024, 3, 9, 6, 30, tzinfo=PLUS_2),
    "2024-03-09T06:30:00.000Z": datetime(2024, 3, 9, 6, 30, tzinfo=UTC),
    "2024-03-09 06:30": datetime(2024, 3, 9, 6, 30),  # noqa: DTZ001 none is given
    1709965800: datetime(2024, 3, 9, 6, 30, tzinfo=UTC),
    1709965800000: datetime(2024, 3, 9, 6, 30, tzinfo=UTC),
    DAY: DAY,
    "03/09/2024": None,
    "March 2024": None,
    "31 February 2024": None,
    "soon": None,
    "": None,
    None: None,
    True: None,
    7: None,
    10**400: None,
    ("2024-03-09",): None,
}


@pytest.mark.parametrize("case", MOMENTS.items(), ids=map(repr, MOMENTS))
def test_moment(case: tuple[object, date | datetime | None]) -> None:
    value, expected = case
    assert moment(value) == expected


@given(st.text(max_size=60) | st.floats() | st.integers())
def test_no_value_raises(value: object) -> None:
    assert isinstance(moment(value), date | None)


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_written_out_and_back(day: date) -> None:
    assert moment(f"{day:%B} {day.day}, {day.year}") == day
    assert moment(f"{day.day} {day:%b}. {day.year}") == day


HINTS = {
    "a day before": ("Dec. 8", "on December 7, 2024", date(2024, 12, 8)),
    "the year before": ("Dec. 30", "until 4 January 2025", date(2024, 12, 30)),
    "the year after": ("Jan. 2", "on 30 December 2024", date(2025, 1, 2)),
    "too far away": ("Dec. 8", "on 1 May 2019", None),
    "no hint": ("Dec. 8", "in 2024", None),
    "leap day": ("Feb. 29", "on 1 March 2023", None),
}


@pytest.mark.parametrize("case", HINTS.values(), ids=HINTS.keys())
def test_year_of_a_day(case: tuple[str, str, date | None]) -> None:
    text, hints, expected = case
    assert yearless_date(text, hints=hints) == expected
