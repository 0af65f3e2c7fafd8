"""Questions in other words: what the opening asks for is taken off or said plainly.

"As of May 3, who was it that took Homs?" is "Who took Homs?", asked for that day; "Who
first reported that rebels took Homs?" asks of "Rebels took Homs." who said so first.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from kg.ask.question import Asks, Order, Question
from kg.ask.rewritings import REWRITINGS, Rewriting
from kg.extract.times import Anchor, Towards, time
from kg.model import Span

ROUNDS = 4
"""One opening may stand behind another."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """A question in plain words, and what was taken off it."""

    text: str
    asks: Asks | None = None
    order: Order | None = None
    speaker: str | None = None
    until: date | None = None
    besides: tuple[str, ...] = ()


AS_OF = re.compile(
    r"^as (?:of|at|on) (?P<before>.+?), (?=(?:who|wh|how|did|is|was|does|has|do)\b|wh)"
    r"|,? as (?:of|at) (?P<after>[^?]+?)(?=\?*$)",
    re.IGNORECASE,
)
SPEAKER = re.compile(r"^according to (?!who|which|what)(.+?), (?=\w)", re.IGNORECASE)
NAMES = r"(?:the )?[A-Z][\w'\u2019-]*(?: (?:of |the )?[A-Z][\w'\u2019-]*)*"
BESIDES = re.compile(
    rf",? ?\b(?:besides|except(?: for)?|apart from|(?:other|else) than|in addition to) "
    rf"(?P<name>{NAMES}),?"
)
ELSE = re.compile(r"^(who|what) else\b", re.IGNORECASE)


def opened(text: str, today: date | None = None) -> Opening:
    """A question in plain words, and what that left out.

    Args:
        text: The question.
        today: The day that "as of Friday" is counted from.

    >>> opened("According to whom did rebels take Homs?").text
    'Did rebels take Homs?'
    """
    found = Opening(text=text)
    for _ in range(ROUNDS):
        before = found
        found = _spoken(_dated(_others(found), today))
        for rewriting in REWRITINGS:
            found = _rewritten(found, rewriting)
        if found == before:
            break
    return found


def asked(question: Question, opening: Opening) -> Question:
    """The question with what its opening asks for."""
    days = [day for day in (question.until, opening.until) if day]
    question = replace(
        question,
        until=min(days, default=None),
        besides=opening.besides,
        order=opening.order or question.order,
        speaker=opening.speaker or question.speaker,
    )
    if opening.asks is None:
        return question
    patterns = tuple(replace(pattern, slot="") for pattern in question.patterns)
    return replace(question, asks=opening.asks, patterns=patterns)


def _rewritten(opening: Opening, rewriting: Rewriting) -> Opening:
    match = rewriting.wording.search(opening.text)
    if not match:
        return opening
    plain = match.expand(rewriting.plain)
    text = opening.text[: match.start()] + plain + opening.text[match.end() :]
    gives = {**rewriting.gives}
    if "order" in gives:
        words = {group.lower() for group in match.groups() if group}
        gives["order"] = Order.FIRST if "first" in words else Order.LAST
    opening = replace(opening, **gives)  # type: ignore[arg-type] # names of its fields
    return replace(opening, text=_capital(text))


def _dated(opening: Opening, today: date | None) -> Opening:
    """The opening without "as of May 3"."""
    match = AS_OF.search(opening.text)
    if not match:
        return opening
    words = f"on {match['before'] or match['after']}"
    here = Anchor(day=today, towards=Towards.BACK)
    found = time(words, Span(0, len(words)), here)
    if not found or not found.end:
        return opening
    text = opening.text[: match.start()] + opening.text[match.end() :]
    return replace(opening, text=_capital(text), until=found.end)


def _spoken(opening: Opening) -> Opening:
    """The opening without "according to the ministry"."""
    match = SPEAKER.match(opening.text)
    if not match:
        return opening
    text = opening.text[match.end() :]
    return replace(opening, text=_capital(text), speaker=match[1])


def _others(opening: Opening) -> Opening:
    """The opening without "besides Sweden"."""
    match = BESIDES.search(opening.text)
    text = BESIDES.sub("", opening.text, count=1)
    besides = (*opening.besides, match["name"]) if match else opening.besides
    return replace(opening, text=ELSE.sub(r"\1", text), besides=besides)


def _capital(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
