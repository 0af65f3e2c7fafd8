"""Words that a parser hung where grammar does not let them hang.

"It said prices should fall and raised rates": a modal is followed by infinitives, so
that "raised" does not hang on "fall" but on "said". "Rebels fled, the army said": no
verb has two subjects, so that "army" is that of "said".
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.lexicon.modality import MODALS
from kg.extract.lexicon.reporting import SAYING
from kg.extract.tags import Move, tags
from kg.extract.tree import base, lower, preposition
from kg.model import Sentence


def settled(sentence: Sentence) -> Sentence:
    """The sentence with such words hung where they belong."""
    for repair in (_strays, _doubled, tags, _said_in):
        moves = list(repair(sentence))
        if moves:
            sentence = _moved(sentence, moves)
    return sentence


def _moved(sentence: Sentence, moves: list[Move]) -> Sentence:
    """The sentence with some tokens hung elsewhere."""
    tokens = list(sentence.tokens)
    for number, head, relation in moves:
        tokens[number] = replace(tokens[number], head=head, relation=relation)
    return replace(sentence, tokens=tuple(tokens))


def _strays(sentence: Sentence) -> Iterator[Move]:
    """Words on a verb that cannot govern them."""
    for number, token in enumerate(sentence.tokens):
        if base(token) in {"conj", "nsubj"}:
            home = _of_modal(sentence, number) or _second(sentence, number)
            if home:
                yield number, home, token.relation


def _doubled(sentence: Sentence) -> Iterator[Move]:
    """A second subject beside the first is its name: "the mayor, Ana Reyes, said"."""
    for children in sentence.children:
        subjects = [c for c in children if base(sentence.tokens[c]) == "nsubj"]
        for first, second in zip(subjects, subjects[1:], strict=False):
            words = sentence.subtree(first) + sentence.subtree(second)
            between = range(first, second)
            if second > first and all(
                n in words or sentence.tokens[n].text == "," for n in between
            ):
                yield second, first, "appos"


def _said_in(sentence: Sentence) -> Iterator[Move]:
    """The clause of "said in a statement that it won" is that of the saying."""
    for number, token in enumerate(sentence.tokens):
        if token.relation != "acl" or not any(
            lower(sentence.tokens[c]) == "that" and base(sentence.tokens[c]) == "mark"
            for c in sentence.children[number]
        ):
            continue
        noun = sentence.tokens[token.head]
        verb = sentence.tokens[noun.head]
        full = any(
            base(sentence.tokens[c]) == "ccomp" for c in sentence.children[noun.head]
        )
        within = base(noun) == "obl" and preposition(sentence, token.head) == "in"
        if within and verb.lemma in SAYING and not full:
            yield number, noun.head, "ccomp"


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
