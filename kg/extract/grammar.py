"""Words that a parser hung where grammar does not let them hang.

"It said prices should fall and raised rates": a modal is followed by infinitives, so
that "raised" does not hang on "fall" but on "said". "Rebels fled, the army said": no
verb has two subjects, so that "army" is that of "said".
"""

from dataclasses import replace

from kg.extract.lexicon.modality import MODALS
from kg.extract.tree import base, lower
from kg.model import Sentence


def settled(sentence: Sentence) -> Sentence:
    """The sentence with such words hung where they belong."""
    moved = {
        number: home
        for number, token in enumerate(sentence.tokens)
        if base(token) in {"conj", "nsubj"}
        and (home := _of_modal(sentence, number) or _second(sentence, number))
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


def _of_modal(sentence: Sentence, number: int) -> int | None:
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


def _second(sentence: Sentence, number: int) -> int | None:
    """The verb without a subject that the second subject of another belongs to."""
    token = sentence.tokens[number]
    verb = token.head
    if base(token) != "nsubj" or number < verb:
        return None
    first = any(
        base(sentence.tokens[child]) == "nsubj" and child < verb
        for child in sentence.children[verb]
    )
    above = sentence.tokens[verb].head
    if not first or base(sentence.tokens[verb]) != "ccomp" or above < verb:
        return None
    taken = any(
        base(sentence.tokens[child]) == "nsubj" for child in sentence.children[above]
    )
    return None if taken else above
