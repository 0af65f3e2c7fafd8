"""Other ways in which a statement may tell what a question says.

Who completed "its acquisition of Acme" may be told of as `complete acquisition of |
Acme`; "launched from Tornau" as `launch` with the place in the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.ask.question import Pattern
from kg.ask.relations import PREPOSITIONS
from kg.ask.words import named

PRONOUNS = frozenset(
    """it he she they him her them this that whom who what anyone anybody someone
    somebody anything something""".split()
)
"""Ends that name nothing."""
DETERMINERS = frozenset("the a an its his her their this that".split())
LONGEST = 2
"""How many words of an object a phrase may take up: "launch offensive"."""
APPOINTED = re.compile(
    r"(?:become|be (?:appointed|named|elected|made|chosen|sworn in)(?: as)?)(?: (.+))?"
)
NO_OBJECT = "no object"


def variants(pattern: Pattern) -> Iterator[Pattern]:
    """The pattern itself and what tells the same, each once."""
    seen = set()
    plain = _without_pronouns(pattern)
    for one in (plain, *_shorter(plain), *_taken_up(plain), *_appointed(plain)):
        if one not in seen:
            seen.add(one)
            yield one


def _without_pronouns(pattern: Pattern) -> Pattern:
    ends = {
        end: None
        for end in ("subject", "object")
        if (getattr(pattern, end) or "").lower() in PRONOUNS
    }
    return replace(pattern, **ends)  # type: ignore[arg-type] # names of its fields


def _shorter(pattern: Pattern) -> Iterator[Pattern]:
    """Without the preposition: `convict` with "of fraud" in the sentence."""
    head, _, last = (pattern.phrase or "").rpartition(" ")
    if not head or last not in PREPOSITIONS or head.startswith("be "):
        return
    if pattern.object is None:
        yield replace(pattern, phrase=head)
    else:
        further = (*pattern.further, pattern.object)
        yield replace(pattern, phrase=head, object=None, further=further)


def _taken_up(pattern: Pattern) -> Iterator[Pattern]:
    """With the object in the phrase: `launch offensive`, `complete acquisition of`."""
    if not pattern.phrase or not pattern.object or pattern.phrase.startswith("be "):
        return
    noun, of, rest = pattern.object.partition(" of ")
    words = [word for word in noun.split() if word.lower() not in DETERMINERS]
    if not words or len(words) > LONGEST or named(" ".join(words)):
        return
    phrase = " ".join([pattern.phrase, *words])
    yield replace(pattern, phrase=phrase + " of" * bool(of), object=rest or None)


def _appointed(pattern: Pattern) -> Iterator[Pattern]:
    """Who became president of Kenya is told of as its president."""
    found = APPOINTED.fullmatch(pattern.phrase or "")
    if not found:
        return
    if found[1]:
        yield replace(pattern, phrase=f"be {found[1]}")
    elif pattern.object and not named(pattern.object.split(" of ")[0]):
        role, of, whose = pattern.object.partition(" of ")
        phrase = f"be {role} of" if of else "be"
        yield replace(pattern, phrase=phrase, object=whose if of else role)
