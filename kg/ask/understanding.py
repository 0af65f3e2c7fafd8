"""From the analysis of a question to what it asks.

"When did rebels take Aleppo?" is read by the extractors of statements: `rebels | take |
Aleppo`, and what is asked is the time. "Who said that inflation would fall?" asks for
the speaker of `inflation | fall`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ask.days import days
from kg.ask.interrogative import Turned, turned
from kg.ask.patterns import TIMELY, patterns
from kg.ask.plainly import bare, belonging
from kg.ask.question import THINGS, Asks, Order, Question
from kg.ask.remainder import with_all_names
from kg.ask.topics import topical
from kg.ask.wanted import both_asked, sort_of, stranded, wanted
from kg.extract import extract
from kg.model import Analysis, Modality, Polarity, Statement

OPEN = frozenset({Modality.ASSERTED, Modality.CLAIMED})
YEAR = len("2024")
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
    asks = wanted(statement, word, noun, slot)
    ways = tuple(patterns(statement, whole, text))
    if ways[0].phrase is None and asks is Asks.OBJECT:
        asks = Asks.ABOUT  # "What did the bank do?"
    if both_asked(statement, slot) and asks is Asks.SUBJECT:
        asks = Asks.ABOUT  # "Who met whom?"
    preposition = stranded(statement, whole, asks)
    if preposition:
        asks = Asks.TOPIC
    since, until = days(analysis)
    if statement.time and since is None and until is None:
        since, until = statement.time.start, statement.time.end
    found = Question(
        text=text,
        asks=asks,
        patterns=ways,
        further=(
            *_further(statement, slot, whole),
            *_years(statement, whole),
        ),
        type=sort_of(whole) if asks in THINGS else None,
        since=since,
        until=until,
        dated=not MONTH.search(text) or bool(DATED.search(text)),
        order=_order(whole),
        now=_present(whole),
        preposition=preposition,
    )
    if statement.speaker and statement.speaker.argument.head != slot:
        found = replace(found, speaker=statement.speaker.argument.text)
    if statement.polarity is Polarity.NEGATIVE or asks is Asks.SPEAKER:
        found = replace(found, polarity=statement.polarity)
    told = asks in {Asks.TRUTH, Asks.SPEAKER}  # "who said that it would fall"
    if statement.modality not in OPEN and not told:
        found = replace(found, modality=statement.modality)
    return found


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


def _further(statement: Statement, slot: int | None, whole: Turned) -> list[str]:
    """Words beside the triple that the answer's sentence must hold too."""
    return [
        qualifier.argument.text
        for qualifier in statement.qualifiers
        if qualifier.role not in TIMELY
        and qualifier.argument.head not in {slot, whole.asking}
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
