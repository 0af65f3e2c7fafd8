"""Auxiliaries that a parser took for verbs, and names that it took for auxiliaries.

"Had the office not stepped in" and "were the dam to burst" are conditions, "for having
tested it" tells of the testing; "Erica May met him" has no modal.
"""

from collections.abc import Iterator

from kg.extract.tags import Move
from kg.extract.tree import base, lower, opening
from kg.model import Sentence


def auxiliaries(sentence: Sentence) -> Iterator[Move]:
    """What has to be moved for each of them."""
    yield from _were_to(sentence)
    for number, token in enumerate(sentence.tokens):
        if base(token) in {"aux", "cop"}:
            yield from _of_adjective(sentence, number)
        if base(token) == "aux":
            yield from _name(sentence, number)
        elif token.lemma == "have" and token.upos == "VERB":
            yield from _perfect(sentence, number)


def _of_adjective(sentence: Sentence, number: int) -> Iterator[Move]:
    """The "been" of "had been due to leave", which is due, hung on what is behind."""
    infinitive = sentence.tokens[number].head
    due = sentence.tokens[infinitive].head
    between = number < due < infinitive and sentence.tokens[due].upos == "ADJ"
    if between and "to" in opening(sentence, infinitive):
        yield number, due, "cop" if sentence.tokens[number].lemma == "be" else "aux"
        yield infinitive, due, "xcomp"


def _name(sentence: Sentence, number: int) -> Iterator[Move]:
    """The "May" of "Erica May met him", hung on the name before it."""
    token = sentence.tokens[number]
    before = sentence.tokens[number - 1]
    verb = sentence.tokens[token.head]
    past = verb.features.get("Tense") == "Past"
    headline = all(word.text[:1].isupper() for word in sentence.tokens if word.upos)
    capital = token.text.istitle() and not headline and number
    if capital and before.upos == "PROPN" and past and token.head == number + 1:
        name = number - 1
        while base(sentence.tokens[name]) == "flat":
            name = sentence.tokens[name].head
        yield number, name, "flat"


def _perfect(sentence: Sentence, number: int) -> Iterator[Move]:
    """The "having" of "having tested it", the "had" of "had he won", as auxiliary."""
    token = sentence.tokens[number]
    if base(token) not in {"advcl", "acl", "ccomp"}:
        return
    for verb in sentence.children[number]:
        participle = sentence.tokens[verb]
        past = participle.features.get("Tense") == "Past"
        complement = base(participle) in {"xcomp", "ccomp"} and verb > number
        if not complement or not past or participle.upos != "VERB":
            continue
        subject = [
            child
            for child in sentence.children[verb]
            if base(sentence.tokens[child]) == "nsubj" and number < child < verb
        ]
        if not subject and verb != number + 1:
            continue
        yield number, verb, "aux"
        yield verb, token.head, token.relation
        for child in sentence.children[number]:
            relation = sentence.tokens[child].relation
            if child != verb:
                ahead = child < number and base(sentence.tokens[child]) == "obj"
                yield (child, token.head, "obj") if ahead else (child, verb, relation)
        return


def _were_to(sentence: Sentence) -> Iterator[Move]:
    """The condition of "Were the dam to burst, the town would be flooded"."""
    tokens = sentence.tokens
    if lower(tokens[0]) != "were":
        return
    comma = next((n for n, token in enumerate(tokens) if token.text == ","), 0)
    to = next((n for n in range(1, comma) if lower(tokens[n]) == "to"), 0)
    verb = tokens[to].head if to else 0
    would = [n for n in range(comma, len(tokens)) if lower(tokens[n]) == "would"]
    if not to or not to < verb < comma or not would or not comma:
        return
    main = tokens[would[0]].head
    subject = next(
        (
            n
            for n in range(1, to)
            if tokens[n].upos in {"NOUN", "PROPN", "PRON"}
            and not 0 < tokens[n].head < to
        ),
        0,
    )
    later = [
        n
        for n in range(comma + 1, would[0])
        if tokens[n].upos in {"NOUN", "PROPN", "PRON"}
        and not comma < tokens[n].head < would[0]
    ]
    if subject and main > would[0] and later:
        yield 0, verb, "aux"
        yield subject, verb, "nsubj"
        yield verb, main, "advcl"
        passive = any(tokens[c].relation == "aux:pass" for c in sentence.children[main])
        yield later[0], main, "nsubj:pass" if passive else "nsubj"
