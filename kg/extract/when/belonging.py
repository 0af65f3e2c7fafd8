"""Which times that hang on a clause are not the clause's."""

from kg.extract.lexicon.reporting import SAYING
from kg.extract.tree import base
from kg.model import Sentence

TOLD = frozenset({"ccomp", "parataxis"})
"""How what is said hangs on the saying, or the saying on it."""
DASHES = frozenset({"-", "--", "\u2013", "\u2014"})


def of_saying(sentence: Sentence, head: int, number: int) -> bool:
    """Whether a time that hangs on a clause lies beyond a verb of saying.

    "On Friday rebels took Homs, the ministry said" dates the taking, wherever the
    Friday hangs; "said on Friday it would sell" and "It sold, it said on Friday" the
    saying.
    """
    children = sentence.children[head]
    if sentence.tokens[head].lemma in SAYING and any(
        number < other < head and base(sentence.tokens[other]) in TOLD
        for other in children
    ):
        return True
    above = sentence.tokens[head].head
    if any(
        head < other < number and _says(sentence, other, head)
        for other in (above, *children)
    ):
        return True
    return (
        base(sentence.tokens[head]) == "ccomp"
        and _says(sentence, above, head)
        and above < number < _opening(sentence, head)
        and all(token.text != ";" for token in sentence.tokens[above:number])
    )


def _says(sentence: Sentence, other: int, head: int) -> bool:
    """Whether a clause above or beside tells what the clause says."""
    if other < 0 or sentence.tokens[other].lemma not in SAYING:
        return False
    below = head if sentence.tokens[head].head == other else other
    return base(sentence.tokens[below]) in TOLD


def _opening(sentence: Sentence, head: int) -> int:
    """Where a clause begins: at its conjunction, its subject or its verb."""
    return min(
        (
            child
            for child in sentence.children[head]
            if base(sentence.tokens[child]) in {"nsubj", "mark", "expl"}
        ),
        default=head,
    )


def dateline(sentence: Sentence, number: int) -> bool:
    """Whether a token stands before the first dash, and no verb does."""
    for place, token in enumerate(sentence.tokens):
        if token.text in DASHES:
            return number < place
        if token.upos in {"VERB", "AUX"}:
            return False
    return False
