"""A statement in the short notation of the golden cases.

`subject | predicate | object`, then `not`, the modality unless asserted, the time and
`by SPEAKER` where they apply; articles are left out, passives with an agent turned.
"""

import re

from kg.model import Argument, Modality, Polarity, Statement

ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def words(argument: Argument | None) -> str:
    """The words of an argument without a leading article, `-` for none."""
    return ARTICLE.sub("", argument.text) if argument else "-"


def triple(statement: Statement) -> str:
    """The bare statement."""
    ends = [words(statement.subject), words(statement.object)]
    first, second = reversed(ends) if statement.inverse else ends
    return f"{first} | {statement.phrase} | {second}"


def line(statement: Statement) -> str:
    """The statement with its status."""
    parts = [triple(statement)]
    if statement.polarity is Polarity.NEGATIVE:
        parts.append("not")
    if statement.modality is not Modality.ASSERTED:
        parts.append(statement.modality.value)
    if statement.time:
        parts.append(statement.time.iso)
    if statement.speaker:
        parts.append(f"by {words(statement.speaker.argument)}")
    return " | ".join(parts)


def plain(statement: Statement) -> bool:
    """Whether it would become an edge."""
    return (
        statement.polarity is Polarity.POSITIVE
        and statement.modality is Modality.ASSERTED
        and statement.speaker is None
    )
