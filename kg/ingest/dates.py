"""Words and stamps -> days. What is ambiguous (03/04/2024) is not a date."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = (
    "january february march april may june "
    "july august september october november december"
).split()
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May\.?|"
    r"June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|"
    r"Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_FLAGS = re.IGNORECASE
_WRITTEN = (
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", _FLAGS),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b", _FLAGS),
    re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d{2})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)"
    ),
)
_YEARLESS = (
    re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?!,?\s*\d)", _FLAGS),
    re.compile(rf"\b{_DAY}\s+{_MONTH}\b(?!,?\s*\d)", _FLAGS),
)
_NEAR = 60
"""Days within which a full date in an article tells the year of its dateline."""
_SECONDS = (10**8, 10**10)
"""Numbers in this range are seconds since 1970; a thousand times it, milliseconds."""


def moment(value: object) -> date | datetime | None:
    """The day or moment that metadata names, None where it names none.

    >>> moment("2024-12-09T10:15:00Z")
    datetime.datetime(2024, 12, 9, 10, 15, tzinfo=datetime.timezone.utc)
    >>> moment("Monday, December 9, 2024")
    datetime.date(2024, 12, 9)
    """
    if isinstance(value, datetime | date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _stamp(value)
    if not isinstance(value, str):
        return None
    value = " ".join(value.split())
    for parse in (_iso, _mail):
        found = parse(value)
        if found is not None:
            return found
    return written_date(value)


def written_date(text: str) -> date | None:
    """The first full date in a text."""
    found = (p.search(text) for p in _WRITTEN)
    starts = sorted((m.start(), m.re.pattern, m) for m in found if m)
    for _, _, match in starts:
        day = _calendar(match["year"], match["month"], match["day"])
        if day:
            return day
    return None


def yearless_date(text: str, *, hints: str) -> date | None:
    """The first day and month in a text, with its year from a date near it in hints.

    >>> yearless_date("DAMASCUS, Dec. 8", hints="It fell on December 7, 2024.")
    datetime.date(2024, 12, 8)
    """
    match = next((m for p in _YEARLESS if (m := p.search(text))), None)
    if match is None:
        return None
    for pattern in _WRITTEN:
        for hint in pattern.finditer(hints):
            known = _calendar(hint["year"], hint["month"], hint["day"])
            if known is None:
                continue
            for year in (known.year, known.year - 1, known.year + 1):
                day = _calendar(str(year), match["month"], match["day"])
                if day and abs((day - known).days) <= _NEAR:
                    return day
    return None


def without_dates(text: str) -> str:
    """The text without its full dates, to see whether a line says anything else."""
    for pattern in _WRITTEN:
        text = pattern.sub(" ", text)
    return text


def _calendar(year: str, month: str, day: str) -> date | None:
    if month.isdigit():
        number = int(month)
    else:
        name = month.lower().rstrip(".")
        number = 1 + next(i for i, m in enumerate(_MONTHS) if m.startswith(name[:3]))
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _iso(value: str) -> date | datetime | None:
    try:
        return (
            date.fromisoformat(value)
            if len(value) == len("2024-12-09")
            else (datetime.fromisoformat(value))
        )
    except ValueError:
        return None


def _mail(value: str) -> datetime | None:
    """RFC 5322, as feeds write it."""
    if not re.match(r"(?:\w{3},\s)?\d{1,2}\s\w{3}\s\d{2,4}\s\d\d:\d\d", value):
        return None
    try:
        return parsedate_to_datetime(value)
    except ValueError:
        return None


def _stamp(value: float) -> datetime | None:
    low, high = _SECONDS
    for scale in (1, 1000):
        if low * scale <= value < high * scale:
            return datetime.fromtimestamp(value / scale, tz=UTC)
    return None
