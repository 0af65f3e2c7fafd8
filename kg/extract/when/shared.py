"""Which clauses have one time: "seized Homs on Sunday, killing two, and burned it"."""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.lexicon.nouns import EVENT_NOUNS, MOMENTS, NOMINALISATIONS
from kg.extract.lexicon.reporting import SAYING, THINKING
from kg.extract.tree import base, lower, preposition
from kg.extract.when.taken import (
    Taken,
    closed,
    days,
    from_start,
    named_before,
    same,
    to_end,
)
from kg.extract.when.tenses import alike, conjunction, going_on, infinitive
from kg.model import Sentence

Source = tuple[int, Taken]
"""A token whose time is taken, and what becomes of it."""
TOGETHER = frozenset({"when", "as", "while"})
"""Conjunctions of what happens at the time of the clause above."""


def sharing(
    sentence: Sentence, clauses: dict[int, Clause], head: int
) -> Iterator[Source]:
    """The tokens that a clause may take its time from, the surest first."""
    if head not in clauses:
        return
    yield from _below(sentence, clauses, head)
    yield from _above(sentence, clauses, head)
    yield from _noun(sentence, clauses, head)
    for subject in clauses[head].subjects:
        for child in sentence.children[subject]:
            beside = sentence.tokens[child].relation == "acl" and child < head
            if beside and going_on(sentence, child):
                yield child, closed
    for other in _coordinated(sentence, head):
        yield from _below(sentence, clauses, other)


def _above(
    sentence: Sentence, clauses: dict[int, Clause], head: int
) -> Iterator[Source]:
    """The clause above, where this one goes on at its time."""
    relation, above = base(sentence.tokens[head]), sentence.tokens[head].head
    if above not in clauses:
        return
    if relation == "xcomp" or (relation == "advcl" and infinitive(sentence, head)):
        yield above, same
    elif relation == "advcl":
        word = conjunction(sentence, head)
        if going_on(sentence, head):
            together = word is None or word in TOGETHER
        else:
            together = word in TOGETHER and alike(sentence, head, above)
        if together:
            yield above, closed
        if word == "when" and not _earlier(sentence, head, above):
            yield above, named_before(sentence, min(sentence.subtree(head)))
    elif _goes_on(sentence, head):
        yield above, closed if clauses[head].inherited else days


def _goes_on(sentence: Sentence, head: int) -> bool:
    """Whether a coordinated clause tells what came next: "took Homs and burned it"."""
    relation, above = base(sentence.tokens[head]), sentence.tokens[head].head
    verbs = {sentence.tokens[number].lemma for number in (head, above)}
    told = relation == "parataxis" and verbs & (SAYING | THINKING)
    joined = relation in {"conj", "parataxis"} and not told
    return joined and head > above and alike(sentence, head, above)


def _noun(
    sentence: Sentence, clauses: dict[int, Clause], head: int
) -> Iterator[Source]:
    """The noun that a clause hangs on, or the clause which that noun is part of."""
    token = sentence.tokens[head]
    if token.relation == "acl" and going_on(sentence, head):
        above = token.head
        while above >= 0 and above not in clauses:
            above = sentence.tokens[above].head
        if above >= 0:
            yield above, same if infinitive(sentence, head) else closed
    if token.relation == "acl:relcl" and token.head in clauses[head].subjects:
        noun = sentence.tokens[token.head].lemma
        if noun in NOMINALISATIONS or noun in EVENT_NOUNS:
            yield token.head, closed


def _coordinated(sentence: Sentence, head: int) -> list[int]:
    """The verbs of "died and were hurt when it fell", which share what follows."""
    return [
        child
        for child in sentence.children[head]
        if base(sentence.tokens[child]) == "conj" and alike(sentence, head, child)
    ]


def _below(
    sentence: Sentence, clauses: dict[int, Clause], head: int
) -> Iterator[Source]:
    """The time of "when he left in May", "until he left", where the verbs agree."""
    for child in sentence.children[head]:
        if child in clauses and base(sentence.tokens[child]) == "advcl":
            taken = _joined(sentence, head, child)
            if taken is not None:
                yield child, taken


def _earlier(sentence: Sentence, head: int, above: int) -> bool:
    """Whether a clause tells what had been before: "in 2009, when it had failed"."""
    had = [
        any(
            base(sentence.tokens[child]) == "aux"
            and lower(sentence.tokens[child]) in {"had", "'d"}
            for child in sentence.children[verb]
        )
        for verb in (head, above)
    ]
    return had == [True, False]


def _lasts(sentence: Sentence, head: int) -> bool:
    """Whether a clause says how long: "for twenty years"."""
    return any(
        base(sentence.tokens[child]) == "obl"
        and preposition(sentence, child) == "for"
        and sentence.tokens[child].lemma in MOMENTS
        for child in sentence.children[head]
    )


def _joined(sentence: Sentence, head: int, child: int) -> Taken | None:
    """What becomes of the time of a clause by the word that joins it."""
    word = conjunction(sentence, child)
    if word is None and not infinitive(sentence, child):
        lasting = _lasts(sentence, head)  # "worked there for years, leaving in 1989"
        return closed if going_on(sentence, child) and not lasting else None
    if word == "since":
        return from_start
    agreed = {"when": closed, "after": days, "until": to_end}
    return agreed.get(word or "") if alike(sentence, head, child) else None
