"""Dates as typed values: a day, a month or a year of XML Schema."""

import re
from datetime import date

from kg.model import Argument, Granularity, Literal, Time
from kg.vocab import PREFIXES

_YEAR = re.compile(r"^(1[0-9]|20)\d\d$")
_DATATYPES = {
    Granularity.YEAR: ("gYear", "%Y"),
    Granularity.MONTH: ("gYearMonth", "%Y-%m"),
}


def date_literal(argument: Argument, time: Time | None) -> Literal:
    """A date as a value, by the time of its statement where that is the same words.

    What is no single day, month or year stays text.
    """
    if time and time.span.start < argument.span.end > argument.span.start:
        found = _of_time(time) if argument.span.start < time.span.end else None
        if found:
            return Literal(
                text=argument.text, value=found[0], datatype=PREFIXES["xsd"] + found[1]
            )
    if _YEAR.match(argument.text):
        return Literal(
            text=argument.text, value=argument.text, datatype=PREFIXES["xsd"] + "gYear"
        )
    try:
        day = date.fromisoformat(argument.text).isoformat()
    except ValueError:
        string = PREFIXES["xsd"] + "string"
        return Literal(text=argument.text, value=argument.text, datatype=string)
    return Literal(text=argument.text, value=day, datatype=PREFIXES["xsd"] + "date")


def _of_time(time: Time) -> tuple[str, str] | None:
    if time.start is None or time.end is None:
        return None
    if time.start == time.end:
        return time.start.isoformat(), "date"
    datatype = _DATATYPES.get(time.granularity)
    # One interval of the granularity reads as a single ISO value, without a slash.
    if datatype and "/" not in time.iso:
        return time.iso, datatype[0]
    return None
