"""Verbs in a list with one that they cannot be in a list with.

"It said prices should fall and raised rates": a modal is followed by infinitives, so
that "raised" does not hang on "fall" but on "said". A parser may miss that.
"""

from dataclasses import replace

from kg.extract.lexicon.modality import MODALS
from kg.extract.tree import base, lower
from kg.model import Sentence


def settled(sentence: Sentence) -> Sentence:
    """The sentence with each finite verb taken out of the list of a modal's verb."""
    moved = {
        number: home
        for number in range(len(sentence.tokens))
        if (home := _home(sentence, number)) is not None
    }
    if not moved:
        return sentence
    return replace(
        sentence,
        tokens=tuple(
            replace(token, head=moved.get(number, token.head))
            for number, token in enumerate(sentence.tokens)
        ),
    )


def _home(sentence: Sentence, number: int) -> int | None:
    """The verb of saying that a finite verb really stands beside."""
    token = sentence.tokens[number]
    if base(token) != "conj" or token.features.get("VerbForm") != "Fin":
        return None
    if token.features.get("Tense") != "Past" or token.upos != "VERB":
        return None
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    if own & {"nsubj", "aux", "cop"}:
        return None
    listed = sentence.tokens[token.head]
    modal = any(
        base(sentence.tokens[child]) == "aux"
        and lower(sentence.tokens[child]) in MODALS
        for child in sentence.children[token.head]
    )
    above = listed.head
    if not modal or base(listed) != "ccomp" or not 0 <= above < token.head:
        return None
    return above
