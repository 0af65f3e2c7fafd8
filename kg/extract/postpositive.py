"""Titles whose adjective stands behind the noun, as in "secretary-general".

The noun before heads such a title, also of "editor-in-chief of the paper", where the
paper is the editor's and not the chief's.
"""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import ROLE_NOUNS
from kg.extract.tags import Move
from kg.extract.tree import base
from kg.model import Sentence

BEHIND = frozenset("general elect designate emeritus laureate".split())
"""Adjectives of English that may stand behind the noun of a title."""
CHIEF = ("in", "chief")
OWN = frozenset({"punct", "case", "det"})
"""What stays where it is when a word gives up what hangs on it."""


def postpositive(sentence: Sentence) -> Iterator[Move]:
    """Where the words of such titles belong."""
    for number, word in enumerate(sentence.words):
        if word in BEHIND:
            noun = _noun_before(sentence, number)
            if noun is not None:
                yield from _under(sentence, noun, number, "amod")
        elif word == CHIEF[1] and number and sentence.words[number - 1] in {"-", "in"}:
            noun = sentence.tokens[number].head
            if 0 <= noun < number and number - noun <= len("-in-chief"):
                yield from _given_up(sentence, noun, number)


def _noun_before(sentence: Sentence, number: int) -> int | None:
    """The noun of a role right before a word, or before its hyphen."""
    noun = number - 1
    if noun >= 0 and sentence.tokens[noun].text in {"-", "\u2011", "\u2013"}:
        noun -= 1
    if noun < 0 or sentence.tokens[noun].lemma.lower() not in ROLE_NOUNS:
        return None
    return noun


def _under(sentence: Sentence, noun: int, number: int, relation: str) -> Iterator[Move]:
    """A word under the noun before it, with all that hung on it."""
    token = sentence.tokens[number]
    if sentence.tokens[noun].head == number or (
        token.head == sentence.tokens[noun].head and token.head != noun
    ):
        place = sentence.tokens[noun]
        above = token if place.head == number else place
        yield noun, above.head, above.relation
    if token.head != noun or token.relation != relation:
        yield number, noun, relation
    yield from _given_up(sentence, noun, number, both=True)


def _given_up(
    sentence: Sentence, noun: int, number: int, *, both: bool = False
) -> Iterator[Move]:
    """What hangs on a word and belongs to the noun: behind it, or on either side."""
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        beside = both and base(token) in {"det", "amod", "compound", "nmod"}
        if child != noun and (beside or (child > number and base(token) not in OWN)):
            yield child, noun, token.relation
