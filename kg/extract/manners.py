"""How something is said, which a parser hung on what is said.

In "said it would close, citing costs" the saying cites them; of "..., she says, pouring
tea" no tea is said.
"""

from kg.extract.headlines import Place
from kg.extract.lexicon.reporting import SAYING
from kg.extract.tree import base, dependents, is_gerund
from kg.model import Sentence

COMMENTING = frozenset(
    """cite blame call describe add note warn accuse criticise criticize condemn
    denounce praise thank urge defy ignore dismiss reject quote insist argue""".split()
)
"""Verbs of how something is said or decided, not of what comes of it."""


def of_saying(sentence: Sentence, number: int) -> Place | None:
    """The saying or deciding verb, for how it is said: "said it would close, citing".

    What was decided brings no blame or defiance with it either.
    """
    token = sentence.tokens[number]
    told = sentence.tokens[token.head]
    first = min(sentence.subtree(number))
    behind = first > token.head and "," in {
        sentence.tokens[n].text for n in (first, first - 1)
    }
    above = told.head
    hangs = base(told) in {"ccomp", "xcomp"} and 0 <= above < token.head
    if not (is_gerund(token) and token.lemma in COMMENTING and behind and hangs):
        return None
    if dependents(sentence, number, "nsubj", "mark"):
        return None
    said = base(told) == "xcomp" or sentence.tokens[above].lemma in SAYING
    return (above, "advcl") if said else None


def while_saying(sentence: Sentence, number: int) -> Place | None:
    """The saying, as what goes with it: of "..., she says, pouring tea" no content."""
    token = sentence.tokens[number]
    first = min(sentence.subtree(number))
    others = [c for c in dependents(sentence, token.head, "ccomp") if c < token.head]
    behind = "," in {sentence.tokens[n].text for n in (first, first - 1)}
    own = dependents(sentence, number, "nsubj", "mark", "aux")
    goes_with = is_gerund(token) and behind and token.head < number and not own
    return (token.head, "advcl") if goes_with and others else None


BY_RELATION = {"ccomp": (while_saying,), "advcl": (of_saying,)}
"""Rules by the relation of the only words that they move."""
