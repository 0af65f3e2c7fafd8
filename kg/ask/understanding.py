"""From the analysis of a question to what it asks.

"When did rebels take Aleppo?" is read by the extractors of statements: `rebels | take |
Aleppo`, and what is asked is the time. "Who said that inflation would fall?" asks for
the speaker of `inflation | fall`.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.interrogative import Turned, turned
from kg.ask.plainly import bare
from kg.ask.question import Asks, Pattern, Question
from kg.ask.topics import topical
from kg.extract import extract
from kg.model import Analysis, Modality, Polarity, Statement

ADVERB = {"when": Asks.TIME, "where": Asks.PLACE, "why": Asks.REASON}
UNITS = frozenset("day date month year week hour time moment".split())
PLACES = frozenset("place city town country region province state".split())
OUTLETS = frozenset("outlet newspaper paper media source agency report article".split())
ANYTHING = frozenset({"do", "happen", "occur", "change"})
"""Verbs that leave open what is done."""
OPEN = frozenset({Modality.ASSERTED, Modality.CLAIMED})
YEAR = len("2024")
TIMELY = frozenset({"time"})


def understood(analysis: Analysis) -> Question | None:
    """What the first sentence asks; None where it cannot be told."""
    if not analysis.sentences:
        return None
    whole = turned(analysis.sentences[0])
    sentences = (whole.sentence, *analysis.sentences[1:])
    analysis = replace(analysis, sentences=sentences)
    text = analysis.article.text
    found = topical(analysis, whole)
    if found:
        return found
    statements, _ = extract(analysis, least=0.0, questions=True)
    statement = _telling(statements, whole)
    if statement is None:
        return bare(analysis, whole)
    return _question(text, statement, whole)


def _telling(statements: Sequence[Statement], whole: Turned) -> Statement | None:
    """The statement that the question is about: with the slot, and telling the most."""
    here = [s for s in statements if s.evidence.sentence == 0]
    slot = whole.slot
    if slot is not None and whole.sentence.tokens[slot].upos in {"PROPN", "NOUN"}:
        here = [s for s in here if _holds(s, slot)] or (
            here if whole.noun is not None else []
        )

    def telling(one: Statement) -> tuple[bool, bool, int, float]:
        return (
            one.rule == "verb" or one.phrase.startswith("be "),
            one.object is not None,
            len(one.qualifiers),
            one.confidence,
        )

    return max(here, key=telling, default=None)


def _holds(statement: Statement, slot: int) -> bool:
    ends = [statement.subject, statement.object]
    ends += [q.argument for q in statement.qualifiers]
    ends += [statement.speaker.argument] if statement.speaker else []
    return any(end is not None and end.head == slot for end in ends)


def _question(text: str, statement: Statement, whole: Turned) -> Question:
    tokens = whole.sentence.tokens
    slot = whole.slot
    word = whole.word
    noun = tokens[whole.noun].lemma.lower() if whole.noun is not None else None
    asks = _asks(statement, word, noun, slot)
    found = Question(
        text=text,
        asks=asks,
        patterns=tuple(_patterns(statement, slot, whole)),
        further=(*_further(statement, slot), *_years(statement, whole)),
        type=noun if asks in {Asks.SUBJECT, Asks.OBJECT, Asks.COUNT} else None,
        since=statement.time.start if statement.time else None,
        until=statement.time.end if statement.time else None,
    )
    if statement.speaker and statement.speaker.argument.head != slot:
        found = replace(found, speaker=statement.speaker.argument.text)
    if statement.polarity is Polarity.NEGATIVE:
        found = replace(found, polarity=Polarity.NEGATIVE)
    told = asks in {Asks.TRUTH, Asks.SPEAKER}  # "who said that it would fall"
    if statement.modality not in OPEN and not told:
        found = replace(found, modality=statement.modality)
    return found


def _asks(statement: Statement, word: str, noun: str | None, slot: int | None) -> Asks:
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
    if noun in UNITS or word == "how":
        return Asks.TIME
    return Asks.PLACE if noun in PLACES else Asks.OBJECT


def _patterns(statement: Statement, slot: int | None, whole: Turned) -> list[Pattern]:
    """The ways in which the graph may have what the question says."""

    def words(end: object) -> str | None:
        text, head = getattr(end, "text", None), getattr(end, "head", None)
        return None if head == slot and slot is not None else text

    def place(subject: object, object_: object) -> str:
        if slot is None:
            return ""
        if getattr(subject, "head", None) == slot:
            return "subject"
        return "object" if getattr(object_, "head", None) == slot else ""

    subject, object_ = statement.subject, statement.object
    if statement.inverse and object_ is not None:
        subject, object_ = object_, subject
    phrase = None if statement.phrase in ANYTHING else statement.phrase
    found = [
        Pattern(
            subject=words(subject),
            phrase=phrase,
            object=words(object_),
            slot=place(subject, object_),
        )
    ]
    head = whole.sentence.tokens[statement.head]
    passive = object_ is None and any(
        whole.sentence.tokens[child].relation == "aux:pass"
        for child in whole.sentence.children[statement.head]
    )
    if passive:
        found.append(
            Pattern(
                phrase=head.lemma,
                object=words(subject),
                slot="object" if place(subject, None) else "",
            )
        )
    return found


def _further(statement: Statement, slot: int | None) -> list[str]:
    """Words beside the triple that the answer's sentence must hold too."""
    return [
        qualifier.argument.text
        for qualifier in statement.qualifiers
        if qualifier.role not in TIMELY and qualifier.argument.head != slot
    ]


def _years(statement: Statement, whole: Turned) -> list[str]:
    """Years that name a thing, as in "the 2018 World Cup", and so must be told."""
    inside = statement.time.span if statement.time else None
    return [
        token.text
        for token in whole.sentence.tokens
        if token.text.isdigit()
        and len(token.text) == YEAR
        and not (inside and token.span in inside)
    ]
