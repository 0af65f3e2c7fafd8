"""An article as its sentences with what lies between them, so that each is told once.

Sentences that some claim rests on have a number; the page shows them highlighted in
their article, and beside each claim.
"""

from collections.abc import Iterable, Mapping

from kg.model import Article, Claim

Place = tuple[str, int, int]
"""The IRI of an article, and where a sentence starts and ends in it."""


def place(claim: Claim) -> Place:
    """Where the sentence of a claim stands."""
    span = claim.evidence.span
    return claim.article, span.start, span.end


def sentences(claims: Iterable[Claim]) -> dict[Place, str]:
    """The sentences that the claims rest on, article by article in their order."""
    found = {place(claim): claim.evidence.quote for claim in claims}
    return {key: found[key] for key in sorted(found)}


def body(article: Article, numbers: Mapping[Place, int]) -> list[str | int]:
    """The text in pieces: the number of a sentence, or the words between two.

    A sentence that overlaps one before it is left out; its claims still show it.
    """
    pieces: list[str | int] = []
    at = 0
    for (start, end), number in _spans(article, numbers):
        if start < at or end > len(article.text):
            continue
        if start > at:
            pieces.append(article.text[at:start])
        pieces.append(number)
        at = end
    if at < len(article.text):
        pieces.append(article.text[at:])
    return pieces


def _spans(
    article: Article, numbers: Mapping[Place, int]
) -> list[tuple[tuple[int, int], int]]:
    """Where the article's sentences stand, and their numbers."""
    return sorted(
        ((start, end), number)
        for (iri, start, end), number in numbers.items()
        if iri == article.iri
    )


def units(text: str) -> int:
    """How long a browser takes a text to be: in units of UTF-16.

    >>> units("Kyiv"), units("\N{GRINNING FACE}")
    (4, 2)
    """
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)  # noqa: PLR2004
