"""Keeps sentences that are for scoring only out of what is trained on."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from training.documents import Document, Place, Sentence

SHORTEST = 25
"""Sentences with fewer letters and digits than this are too common to mean anything."""

_BRACKET = re.compile(r"-[lr][rsc]b-")
_OTHER = re.compile(r"[^a-z0-9]+")


def fingerprint(text: str) -> str | None:
    """Give the hash of a sentence as the held-out list writes it, None if short.

    It is the start of the SHA-1 of the letters and digits alone, so that spacing, case,
    punctuation and tokens that stand for brackets make no difference.
    """
    letters = _OTHER.sub("", _BRACKET.sub("", text.lower()))
    if len(letters) < SHORTEST:
        return None
    return hashlib.sha1(letters.encode(), usedforsecurity=False).hexdigest()[:16]


def read_heldout(path: Path) -> frozenset[str]:
    """Read the list of hashes, one a line."""
    return frozenset(path.read_text(encoding="ascii").split())


def fingerprints(documents: Iterable[Document]) -> frozenset[str]:
    """Give the hashes of all sentences of documents."""
    return frozenset(
        mark
        for document in documents
        for sentence in document.sentences
        if (mark := sentence_fingerprint(sentence)) is not None
    )


def sentence_fingerprint(sentence: Sentence) -> str | None:
    """Give the hash of an annotated sentence."""
    return fingerprint(" ".join(sentence.words))


def without(document: Document, banned: frozenset[str]) -> Document | None:
    """Take the banned sentences out of a document; None if nothing useful is left.

    The mentions in them leave their chains. A document with a choice between names goes
    as a whole, as the choice needs all of its sentences.
    """
    kept = [
        number
        for number, sentence in enumerate(document.sentences)
        if sentence_fingerprint(sentence) not in banned
    ]
    if len(kept) == len(document.sentences):
        return document
    if not kept or document.choice is not None:
        return None
    return replace(
        document,
        sentences=tuple(document.sentences[number] for number in kept),
        chains=None if document.chains is None else _moved(document.chains, kept),
    )


def _moved(
    chains: Sequence[Sequence[Place]], kept: Sequence[int]
) -> tuple[tuple[Place, ...], ...]:
    """Number the sentences of mentions anew, leaving out those that are gone."""
    new = {old: number for number, old in enumerate(kept)}
    moved = (
        tuple(
            replace(place, sentence=new[place.sentence])
            for place in chain
            if place.sentence in new
        )
        for chain in chains
    )
    return tuple(chain for chain in moved if chain)
