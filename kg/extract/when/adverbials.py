"""Which words of a clause say when it happened.

In "said on Friday in Oslo that X fled early on the morning of 3 May" the Friday is the
saying's; the morning, though it hangs on "early", is the flight's.
"""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import EVENT_NOUNS, NOMINALISATIONS
from kg.extract.naming import Mentions
from kg.extract.tree import base, is_predicate, preposition
from kg.extract.when.belonging import dateline, of_saying
from kg.extract.when.expressions import names_time
from kg.model import Sentence

MODIFIERS = frozenset({"obl", "advmod", "nmod", "nummod", "dep"})
HOSTS = frozenset({"obj", "obl", "iobj", "xcomp", "advmod", "nmod", "nsubj"})
"""Relations of phrases at whose end a time may stand that dates the clause."""
ASIDE = frozenset(
    """after before since until despite amid following ahead because over about
    against without given due owing than under like unlike as""".split()
)
"""Prepositions of phrases whose times are their own: "after the clash on Monday"."""
HELD = frozenset({"at", "in", "during"})
"""Prepositions of what happened where it says when: "lost in Sunday's election"."""
OWN = frozenset({"of", "", "since", "for", "until", "from"})
"""Prepositions by which a time belongs to the noun it stands at."""


def adverbials(sentence: Sentence, mentions: Mentions, head: int) -> Iterator[int]:
    """The heads of expressions that may date a clause or a noun, the surest first."""
    for number in _all(sentence, mentions, head):
        if not of_saying(sentence, head, number) and not dateline(sentence, number):
            yield number


def _all(sentence: Sentence, mentions: Mentions, head: int) -> Iterator[int]:
    direct = [
        child
        for child in sentence.children[head]
        if base(sentence.tokens[child]) in MODIFIERS
        and names_time(sentence, mentions, child)
        and not _compared(sentence, child)
    ]
    yield from direct
    if not is_predicate(sentence, head):
        yield from _before_noun(sentence, mentions, head)
        return
    for child in sentence.children[head]:
        if child not in direct and not is_predicate(sentence, child):
            yield from _nested(sentence, mentions, child)


def _compared(sentence: Sentence, number: int) -> bool:
    """Whether it is what something is held against or of: "to Friday's close"."""
    case = preposition(sentence, number)
    return case == "of" or (case == "to" and sentence.tokens[number].upos == "NOUN")


def _before_noun(sentence: Sentence, mentions: Mentions, head: int) -> Iterator[int]:
    """The times before a noun: "Tuesday's trip", "the December earthquake"."""
    for child in sentence.children[head]:
        relation = sentence.tokens[child].relation
        if relation in {"nmod:poss", "compound", "amod"} and names_time(
            sentence, mentions, child
        ):
            yield child


def _nested(sentence: Sentence, mentions: Mentions, host: int) -> Iterator[int]:
    """The times that hang on a phrase of the clause but date the clause."""
    token = sentence.tokens[host]
    event = token.lemma in NOMINALISATIONS or token.lemma in EVENT_NOUNS
    opening = preposition(sentence, host).split(" ")[0]
    if base(token) not in HOSTS or opening in ASIDE or (opening == "for" and event):
        return
    for child in sentence.children[host]:
        if _owns(sentence, mentions, child) and opening in HELD:
            yield child
        if base(sentence.tokens[child]) not in {"nmod", "obl", "advmod"}:
            continue
        if is_predicate(sentence, child):
            continue
        if not names_time(sentence, mentions, child):
            yield from _nested(sentence, mentions, child)
        elif _dates_clause(sentence, child, event=event):
            yield child


def _owns(sentence: Sentence, mentions: Mentions, number: int) -> bool:
    """Whether a time owns its noun: "Saturday" of "at Saturday's matches"."""
    possessive = sentence.tokens[number].relation == "nmod:poss"
    return possessive and names_time(sentence, mentions, number)


def _dates_clause(sentence: Sentence, number: int, *, event: bool) -> bool:
    """Whether a time at a phrase dates the clause, by its preposition and its host."""
    case = preposition(sentence, number)
    host = sentence.tokens[sentence.tokens[number].head]
    if base(host) == "nsubj":
        beside = max(sentence.subtree(number)) + 1 == host.head
        return (event or beside) and case in {"in", "on", "of"}
    if host.upos in {"ADV", "ADJ"} or case == "on":
        return True
    return case not in OWN and not event
