"""Openings of questions that are taken off before the rest is analysed."""

import re

from kg.ask.question import Asks

OPENINGS = (
    (
        re.compile(r"according to (?:whom|who|which \w+|what \w+)[, ]+", re.IGNORECASE),
        Asks.SPEAKER,
    ),
    (re.compile(r"(?:is|was) it true that ", re.IGNORECASE), Asks.TRUTH),
    (
        re.compile(
            r"(?:please |can you |could you )?(?:tell me|say|find out) (?=wh|how|if )",
            re.IGNORECASE,
        ),
        None,
    ),
)


def opened(text: str) -> tuple[str, Asks | None]:
    """A question without its opening, and what that asks for.

    >>> opened("According to whom did rebels take Homs?")
    ('Did rebels take Homs?', <Asks.SPEAKER: 'who says so'>)
    """
    for opening, asks in OPENINGS:
        found = opening.match(text)
        if found:
            rest = text[found.end() :]
            return rest[:1].upper() + rest[1:], asks
    return text, None
