"""Gerunds with a subject of their own after a preposition: "hinges on Rome selling it".

A parser takes the noun for what it hinges on, and the gerund for a word on the noun.
Yet what it hinges on is the selling: the noun is who sells.
"""

from collections.abc import Iterator

from kg.extract.tags import Move
from kg.extract.tree import base, preposition
from kg.model import Sentence, Token

ON_CLAUSES = frozenset(
    "hinge depend insist count rely bank result end object lead amount".split()
)
"""Verbs whose preposition often has such a clause."""
CASES = frozenset({"on", "upon", "in", "to", "with"})


def gerunds(sentence: Sentence) -> Iterator[Move]:
    """Where the words of such clauses belong."""
    for number, token in enumerate(sentence.tokens):
        noun = number - 1
        if noun < 0 or base(token) not in {"acl", "advcl"} or not _is_gerund(token):
            continue
        own = sentence.tokens[noun]
        verb = own.head
        if verb < 0 or token.head not in {noun, verb}:
            continue
        leads = base(own) in {"obl", "obj"} and preposition(sentence, noun) in CASES
        if leads and sentence.tokens[verb].lemma in ON_CLAUSES:
            yield number, verb, "advcl"
            yield noun, number, "nsubj"
            for child in sentence.children[noun]:
                if base(sentence.tokens[child]) == "case":
                    yield child, number, "mark"


def _is_gerund(token: Token) -> bool:
    """Whether a verb ends in -ing, however the parser calls it."""
    past = token.features.get("Tense") == "Past"
    return token.upos == "VERB" and token.text.endswith("ing") and not past
