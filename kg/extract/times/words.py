"""The words that expressions of time are made of, and patterns for them."""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve
        thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
} | {
    "a": 1,
    "an": 1,
    "one": 1,
    "a couple": 2,
    "couple": 2,
    "a dozen": 12,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
"""How far what a word points to lies from now."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which each opens in the north."""

MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?!\w)\.?"
WEEKDAY = rf"(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})(?!\w)\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
OF_YEAR = rf"(?:,?\s+(?:of\s+|in\s+)?{YEAR})"
COUNT = rf"(?P<count>\d+|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})(?: of)?"
UNIT = r"(?P<unit>quarter|day|night|week|fortnight|month|year|decade|hour|minute)s?"
PERIOD = r"(?P<unit>day|night|morning|afternoon|evening|eve|week|month|year|decade)"
WHICH = r"(?P<which>last|past|previous|next|coming|following|this|current)"
NAMED = "yesterday|today|tonight|tomorrow|overnight"
DECADE = r"(?:(?P<part>early|late)[ -])?(?:the )?(?P<decade>1[0-9]{2}0|20[0-9]0)'?s"
WAY = r"(?P<way>later(?! than)|earlier(?! than)|previously|(?:after|before)$)"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
OF_A_YEAR = (
    rf"(?:\s+(?:(?:of|in)\s+)?(?:the\s+year\s+)?(?:{YEAR}|(?:the\s+)?{WHICH}\s+year))?"
)
QUARTER = (
    rf"\b(?:(?P<ordinal>{'|'.join(ORDINALS)})[ -]quarter|q(?P<q>[1-4])){OF_A_YEAR}"
)
HALF = rf"\b(?P<ordinal>first|second)[ -]half(?:\s+of\s+the\s+year)?{OF_A_YEAR}"
EDGE_OF = (
    r"\b(?P<at>at )?the (?P<edge>start|beginning|middle|end) of "
    rf"(?:the |{WHICH} )(?P<unit>week|month|year)\b"
)
NUMERIC = r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d{2})(?![\d/])"
OF_OUR_ERA = r"\b(?:ad (?P<before>[1-9]\d{0,3})|(?P<behind>[1-9]\d{0,3}) (?:ad|ce))\b"

_COMMON = re.compile(r"\b(?:may|march|mar|sun|sat|wed|dec|jan)\b")


def plain(text: str) -> str:
    """The words in lower case, single blanks between; common words are no names.

    "in May", "on Sun." are times, "may", "march" and "the sun" are not.
    """
    text = _COMMON.sub("-", text.replace("\u2019", "'"))
    text = re.sub(r"\s+(?=[,.])|\s+(?=-\s?[a-z])|(?<=\w-)\s+(?=[a-z])", "", text)
    return " ".join(text.lower().split())
