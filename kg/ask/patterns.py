"""The ways in which the graph may tell what the statement in a question says."""

from collections.abc import Iterator
from dataclasses import replace

from kg.ask.interrogative import Turned
from kg.ask.question import Pattern
from kg.ask.relations import PREPOSITIONS
from kg.ask.words import named
from kg.model import Argument, Statement

ANYTHING = frozenset({"do", "happen", "occur", "change"})
"""Verbs that leave open what is done."""
TIMELY = frozenset({"time"})


def patterns(statement: Statement, whole: Turned, text: str) -> list[Pattern]:
    """The ways in which the graph may have what the question says."""
    slot = whole.slot

    def words(end: Argument | None) -> str | None:
        return None if end is None or end.head == slot else end.text

    def place(subject: Argument | None, object_: Argument | None) -> str:
        if slot is None:
            return ""
        if subject is not None and subject.head == slot:
            return "subject"
        return "object" if object_ is not None and object_.head == slot else ""

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
