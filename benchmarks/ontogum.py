"""Our chains as OntoGUM marks them: whole noun phrases, appositions inside."""

from collections.abc import Iterator

from benchmarks.coreference import Chain, chains
from benchmarks.parsed import Parsed
from kg.model import Form, Sentence
from training.documents import Document

Stretch = tuple[int, int]
"""First and last word of a mention, numbered through the document."""

_OUTSIDE = frozenset(
    "cc conj case mark cop nsubj aux advcl parataxis punct dep discourse expl orphan "
    "csubj vocative reparandum list".split()
)
"""Dependents of a head that are no part of its phrase."""


def gold_chains(document: Document) -> list[Chain]:
    """The chains of a document without those of one mention."""
    starts = _starts(document)
    return chains(
        [(starts[p.sentence] + p.first, starts[p.sentence] + p.last) for p in chain]
        for chain in document.chains or ()
    )


def our_chains(found: Parsed) -> list[Chain]:
    """Our chains with the widest phrase for each head.

    What stands in apposition to another member of its chain lies within it.
    """
    return chains(_stretches(found, chain) for chain in found.chains)


def plain_chains(found: Parsed) -> list[Chain]:
    """Our chains with our own spans, as our annotated news mark them."""
    return chains(
        [
            (
                found.offsets[found.mentions[n].sentence] + found.mentions[n].first,
                found.offsets[found.mentions[n].sentence] + found.mentions[n].last,
            )
            for n in chain
        ]
        for chain in found.chains
    )


def _stretches(found: Parsed, chain: tuple[int, ...]) -> Iterator[Stretch]:
    heads = {(found.mentions[n].sentence, found.mentions[n].head) for n in chain}
    for number in chain:
        mention = found.mentions[number]
        sentence = found.sentences[mention.sentence]
        head = mention.head
        while sentence.tokens[head].relation in {"flat", "fixed"}:
            head = sentence.tokens[head].head
        token = sentence.tokens[head]
        if token.relation == "appos" and (mention.sentence, token.head) in heads:
            continue
        first, last = (
            (head, head) if mention.form is Form.PRONOUN else phrase(sentence, head)
        )
        offset = found.offsets[mention.sentence]
        yield offset + first, offset + last


def phrase(sentence: Sentence, head: int) -> Stretch:
    """First and last word of the head's phrase with clauses and appositions."""
    inside = {head}
    for child in sentence.children[head]:
        base = sentence.tokens[child].relation.split(":")[0]
        possessive = base == "case" and child > head
        if base not in _OUTSIDE or possessive:
            inside.update(sentence.subtree(child))
    first, last = min(inside), max(inside)
    while first < head and sentence.tokens[first].upos == "PUNCT":
        first += 1
    while last > head and sentence.tokens[last].upos == "PUNCT":
        last -= 1
    return first, last


def _starts(document: Document) -> list[int]:
    starts = [0]
    for sentence in document.sentences:
        starts.append(starts[-1] + len(sentence.words))
    return starts


def gap_answer(document: Document, found: Parsed) -> tuple[bool, bool]:
    """For both names whether one of our chains has it and the pronoun."""
    choice = document.choice
    assert choice is not None
    starts = _starts(document)

    def chain_numbers(sentence: int, first: int, last: int) -> set[int]:
        low, high = starts[sentence] + first, starts[sentence] + last
        return {
            mention.chain
            for mention in found.mentions
            if mention.chain is not None
            and low <= found.offsets[mention.sentence] + mention.head <= high
        }

    pronoun = choice.pronoun
    own = chain_numbers(pronoun.sentence, pronoun.first, pronoun.last)
    one, other = choice.candidates
    return (
        bool(own & chain_numbers(one.sentence, one.first, one.last)),
        bool(own & chain_numbers(other.sentence, other.first, other.last)),
    )
