"""The clause of a rumour that stands apart from it, or a rumour that hangs elsewhere.

In "rumours are flying that he fled" the clause is the rumours'; in "dismissed as
baseless a rumour that he fled" the rumour is what was dismissed.
"""

from collections.abc import Iterator

from kg.extract.lexicon.reporting import REPORTS, SAYING
from kg.extract.tags import Move
from kg.extract.tree import base, lower, preposition
from kg.model import Sentence

TOLD = REPORTS | frozenset({"talk", "word", "gossip", "suspicion", "concern"})
"""Nouns of what goes round."""


def rumours(sentence: Sentence) -> Iterator[Move]:
    """Where such clauses and nouns belong."""
    for number, token in enumerate(sentence.tokens):
        if base(token) == "ccomp":
            yield from _set_apart(sentence, number)
        elif base(token) == "obj" and preposition(sentence, token.head) == "as":
            above = sentence.tokens[token.head]
            verb = sentence.tokens[above.head]
            if above.upos == "ADJ" and verb.upos == "VERB" and above.head < number:
                yield number, above.head, "obj"


def _set_apart(sentence: Sentence, clause: int) -> Iterator[Move]:
    """The clause behind a verb that says of a rumour that it is there."""
    verb = sentence.tokens[clause].head
    if verb > clause or sentence.tokens[verb].lemma in SAYING:
        return
    that = any(
        base(sentence.tokens[child]) == "mark"
        and lower(sentence.tokens[child]) == "that"
        for child in sentence.children[clause]
    )
    for child in sentence.children[verb]:
        told = sentence.tokens[child].lemma.lower() in TOLD
        if that and told and base(sentence.tokens[child]) == "nsubj" and child < verb:
            yield clause, child, "acl"
