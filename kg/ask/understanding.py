"""From the analysis of a question to what it asks.

"When did rebels take Aleppo?" is read by the extractors of statements: `rebels | take |
Aleppo`, and what is asked is the time. "Who said that inflation would fall?" asks for
the speaker of `inflation | fall`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.ask.days import days
from kg.ask.interrogative import WHO, Turned, turned
from kg.ask.plainly import bare, belonging
from kg.ask.question import Asks, Order, Pattern, Question
from kg.ask.relations import PREPOSITIONS
from kg.ask.remainder import with_all_names
from kg.ask.topics import topical
from kg.ask.types import KNOWN
from kg.ask.words import named
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
SLOTTED = frozenset({Asks.SUBJECT, Asks.OBJECT, Asks.COUNT})
TIMELY = frozenset({"time"})
MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b"
)
DATED = re.compile(r"\b\d{4}\b|\b(?:last|this|next)\b", re.IGNORECASE)
ORDERS = {"first": Order.FIRST, "last": Order.LAST, "recently": Order.LAST}


def understood(analysis: Analysis) -> Question | None:
    """What the first sentence asks; None where it cannot be told."""
    if not analysis.sentences:
        return None
    whole = turned(analysis.sentences[0])
    sentences = (whole.sentence, *analysis.sentences[1:])
    analysis = replace(analysis, sentences=sentences)
    found = belonging(analysis) or topical(analysis, whole)
    if found:
        return found
    statements, _ = extract(analysis, least=0.0, questions=True)
    statement = _telling(statements, whole)
    if statement is None:
        question = bare(analysis, whole)
    else:
        question = _question(analysis, statement, whole)
    return with_all_names(question, analysis, whole) if question else None


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


def _question(analysis: Analysis, statement: Statement, whole: Turned) -> Question:
    text = analysis.article.text
    tokens = whole.sentence.tokens
    slot = whole.slot
    word = whole.word
    noun = tokens[whole.noun].lemma.lower() if whole.noun is not None else None
    asks = _asks(statement, word, noun, slot)
    patterns = tuple(_patterns(statement, whole, text))
    if patterns[0].phrase is None and asks is Asks.OBJECT:
        asks = Asks.ABOUT  # "What did the bank do?"
    if _both(statement, slot) and asks is Asks.SUBJECT:
        asks = Asks.ABOUT  # "Who met whom?"
    stranded = _stranded(statement, whole, asks)
    if stranded:
        asks = Asks.TOPIC
    since, until = days(analysis)
    if statement.time and since is None and until is None:
        since, until = statement.time.start, statement.time.end
    found = Question(
        text=text,
        asks=asks,
        patterns=patterns,
        further=(
            *_further(statement, slot, whole),
            *_years(statement, whole),
        ),
        type=_sort(whole) if asks in SLOTTED else None,
        since=since,
        until=until,
        dated=not MONTH.search(text) or bool(DATED.search(text)),
        order=_order(whole),
        now=_present(whole),
        preposition=stranded,
    )
    if statement.speaker and statement.speaker.argument.head != slot:
        found = replace(found, speaker=statement.speaker.argument.text)
    if statement.polarity is Polarity.NEGATIVE or asks is Asks.SPEAKER:
        found = replace(found, polarity=statement.polarity)
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
    return _hanging(statement, word, noun, slot)


def _hanging(statement: Statement, word: str, noun: str | None, slot: int) -> Asks:
    """What is asked for where it is neither end: "in which year", "in what town"."""
    if noun in {"reason", "cause"}:
        return Asks.REASON
    if noun in UNITS or word == "how":
        return Asks.TIME
    return Asks.PLACE if noun in PLACES and _place(statement, slot) else Asks.OBJECT


def _both(statement: Statement, slot: int | None) -> bool:
    """Whether the other end is asked for as well."""
    ends = (statement.subject, statement.object)
    others = [end for end in ends if end is not None and end.head != slot]
    return any(end.text.lower() in WHO for end in others)


def _stranded(statement: Statement, whole: Turned, asks: Asks) -> str | None:
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


def _order(whole: Turned) -> Order | None:
    """Whether the first or the last is asked for: "When did she last visit Rome?"."""
    tokens = whole.sentence.tokens
    return next(
        (
            ORDERS[token.lemma.lower()]
            for token in tokens
            if token.relation == "advmod" and token.lemma.lower() in ORDERS
        ),
        None,
    )


def _present(whole: Turned) -> bool:
    """Whether it asks what is so now."""
    tokens = whole.sentence.tokens
    root = whole.sentence.root
    below = [tokens[n] for n in whole.sentence.children[root]]
    finite = [t for t in below if t.relation.split(":")[0] in {"aux", "cop"}]
    return (finite or [tokens[root]])[0].features.get("Tense") == "Pres"


def _patterns(statement: Statement, whole: Turned, text: str) -> list[Pattern]:
    """The ways in which the graph may have what the question says."""
    slot = whole.slot

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
    head = whole.sentence.tokens[statement.head]
    below = [whole.sentence.tokens[n] for n in whole.sentence.children[statement.head]]
    finite = any(t.relation.split(":")[0] in {"aux", "cop"} for t in below)
    if phrase and phrase.startswith("be ") and head.upos == "VERB" and not finite:
        phrase = head.lemma  # "collapsed" alone is no passive
    slotted = place(subject, object_)
    hanging = any(q.argument.head == slot for q in statement.qualifiers)
    if not slotted and object_ is None and slot is not None and hanging:
        slotted = "object"  # "With whom did they meet?"
    found = [
        Pattern(
            subject=words(subject), phrase=phrase, object=words(object_), slot=slotted
        )
    ]
    passive = not head.text.endswith("ing") and any(
        token.lemma == "be" and token.relation.startswith("aux") for token in below
    )
    if passive and object_ is None and phrase == head.lemma:
        found.append(replace(found[0], phrase=f"be {head.text.lower()}"))
    found.extend(_longer(found[0], statement, text))
    found.extend(_placed(found[0], statement, slot, whole))
    if passive and (object_ is None or statement.phrase.startswith("be ")):
        further = words(object_)
        found.append(
            Pattern(
                phrase=head.lemma,
                object=words(subject),
                slot="object" if place(subject, None) else "",
                further=(further,) if further else (),
            )
        )
    return found


def _longer(pattern: Pattern, statement: Statement, text: str) -> Iterator[Pattern]:
    """With what hangs on the object as part of it: "a state of emergency"."""
    if not pattern.object or statement.object is None:
        return
    end = statement.object.span.end
    for qualifier in statement.qualifiers:
        if qualifier.span.start == end + 1 and qualifier.role not in TIMELY:
            whole = text[statement.object.span.start : qualifier.span.end]
            yield replace(pattern, object=whole)


def _placed(
    pattern: Pattern, statement: Statement, slot: int | None, whole: Turned
) -> Iterator[Pattern]:
    """With a place as the object: "killed in Kessel" is `be killed in | Kessel`."""
    if pattern.object or pattern.slot == "object" or not pattern.phrase:
        return
    for qualifier in statement.qualifiers:
        head = qualifier.argument.head
        words = qualifier.argument.text
        before = qualifier.text.removesuffix(words).strip().lower()
        asked = head in {slot, whole.asking}
        if before in PREPOSITIONS and not asked and named(words):
            phrase = f"{pattern.phrase} {before}"
            yield replace(pattern, phrase=phrase, object=words)


def _further(statement: Statement, slot: int | None, whole: Turned) -> list[str]:
    """Words beside the triple that the answer's sentence must hold too."""
    return [
        qualifier.argument.text
        for qualifier in statement.qualifiers
        if qualifier.role not in TIMELY
        and qualifier.argument.head not in {slot, whole.asking}
    ]


def _sort(whole: Turned) -> str | None:
    """What the answer must be; a noun that says no class as it stands."""
    if whole.noun is None:
        return None
    token = whole.sentence.tokens[whole.noun]
    lemma = token.lemma.lower()
    return lemma if lemma in KNOWN else token.text.lower()


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
