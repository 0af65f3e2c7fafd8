"""The dateline that opens an article: `DAMASCUS, Dec. 8 (Reuters) — `."""

import re
from dataclasses import dataclass
from datetime import date

from kg.ingest.dates import written_date, yearless_date

_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DASH = r"\s*(?:[—–]|--|\s-(?=\s))\s*(?=\S)"
_START = r"(?=[\"\u201c\u2018']?[A-Z0-9])"
_CAPITALS = r"[A-Z][A-Z'’.\-]*[A-Z.](?:[ /]+[A-Z][A-Z'’.\-]*[A-Z.])*"
_NAME = r"[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,2}"
_REGION = rf"(?:,\s*(?!{_MONTH}\b)[A-Z][\w'’.]*(?:\s[A-Z][\w'’.]*){{0,3}})"
_DAY = (
    rf"(?:,?\s+(?P<date>(?:{_MONTH}\.?\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}\.?)"
    r"(?:,?\s+\d{4})?))"
)
_AGENCY = r"(?:\s*\((?P<agency>[A-Z][^()]{1,40})\))"
_SURE = (
    rf"{_CAPITALS}{_REGION}?{_DAY}{_AGENCY}?{_DASH}",
    rf"{_NAME}{_REGION}?{_DAY}{_AGENCY}?{_DASH}",
    rf"{_CAPITALS}{_REGION}?{_AGENCY}{_DASH}{_START}",
    rf"\s*{_AGENCY}{_DASH}{_START}",
    r"\((?P<date>[^()]{6,30}\d{4})\)\s*(?:[—–-]+\s*)?",
    rf"{_NAME}{_REGION}?{_DAY}{_AGENCY}?\s*$",
)
_UNSURE = (
    rf"{_CAPITALS}{_REGION}?{_DASH}{_START}",
    rf"{_NAME}{_REGION}?{_AGENCY}{_DASH}{_START}",
    rf"{_NAME}{_REGION}{_DASH}{_START}",
)
"""A second dash makes these a parenthesis: `In London, HSBC – the bank – said`."""
_SHAPES = tuple(
    re.compile(shape)
    for shape in (*_SURE, *(rf"{shape}(?![^.]*\s(?:[—–]|--?)\s)" for shape in _UNSURE))
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Dateline:
    """What a dateline says; the place is where it was written, not what it is about."""

    end: int
    """Where the first sentence begins."""
    day: date | None
    agency: str | None


def dateline(paragraph: str, *, hints: str) -> Dateline | None:
    """The dateline of a paragraph; a year that it lacks comes from a date in `hints`.

    >>> dateline("OSLO, 3 May 2024 (Nordwire) — Rain fell.", hints="").day
    datetime.date(2024, 5, 3)
    """
    for shape in _SHAPES:
        match = shape.match(paragraph)
        if match is None:
            continue
        found = match.groupdict()
        stamp = found.get("date") or ""
        day = written_date(stamp) or yearless_date(stamp, hints=hints)
        if paragraph.startswith("(") and stamp and day is None:
            continue
        return Dateline(end=match.end(), day=day, agency=found.get("agency"))
    return None
