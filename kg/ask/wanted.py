"""What a question asks for: an end of its statement, a time, a place, a number."""

from kg.ask.interrogative import WHO, Turned
from kg.ask.question import Asks
from kg.ask.types import KNOWN
from kg.model import Statement

ADVERB = {"when": Asks.TIME, "where": Asks.PLACE, "why": Asks.REASON}
UNITS = frozenset("day date month year week hour time moment".split())
PLACES = frozenset("place city town country region province state".split())


def wanted(statement: Statement, word: str, noun: str | None, slot: int | None) -> Asks:
    """What the word that asks, and where it stands, ask for."""
    if word == "how" and noun:
        return Asks.COUNT
    if word in ADVERB:
        return ADVERB[word]
    if slot is None:
        return Asks.TRUTH
    if statement.speaker and statement.speaker.argument.head == slot:
        return Asks.SPEAKER
    if statement.subject.head == slot:
        return Asks.OBJECT if statement.inverse else Asks.SUBJECT
    if statement.object is not None and statement.object.head == slot:
        return Asks.SUBJECT if statement.inverse else Asks.OBJECT
    return _hanging(statement, word, noun, slot)


def _hanging(statement: Statement, word: str, noun: str | None, slot: int) -> Asks:
    """What is asked for where it is neither end: "in which year", "in what town"."""
    if noun in {"reason", "cause"}:
        return Asks.REASON
    if noun in UNITS or word == "how":
        return Asks.TIME
    return Asks.PLACE if noun in PLACES and _place(statement, slot) else Asks.OBJECT


def both_asked(statement: Statement, slot: int | None) -> bool:
    """Whether the other end is asked for as well."""
    ends = (statement.subject, statement.object)
    others = [end for end in ends if end is not None and end.head != slot]
    return any(end.text.lower() in WHO for end in others)


def stranded(statement: Statement, whole: Turned, asks: Asks) -> str | None:
    """The preposition of what is asked for besides both ends: "convicted of what"."""
    slot, tokens = whole.slot, whole.sentence.tokens
    full = statement.object is not None or statement.phrase.startswith("be ")
    if asks is not Asks.OBJECT or slot is None or statement.inverse or not full:
        return None
    if not any(q.argument.head == slot for q in statement.qualifiers):
        return None
    cases = (t for t in tokens if t.head == slot and t.relation == "case")
    return next((token.text.lower() for token in cases), None)


def _place(statement: Statement, slot: int) -> bool:
    """Whether the answer stands where something happened: "in which town"."""
    return any(
        qualifier.argument.head == slot and qualifier.role in {"place", "other"}
        for qualifier in statement.qualifiers
    )


def sort_of(whole: Turned) -> str | None:
    """What the answer must be; a noun that says no class as it stands."""
    if whole.noun is None:
        return None
    token = whole.sentence.tokens[whole.noun]
    lemma = token.lemma.lower()
    return lemma if lemma in KNOWN else token.text.lower()
