"""The words that a picture shows for a claim: its relation, its sentence in pieces."""

import re

from kg.model import Claim

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NAME = re.compile(r"[a-z]+(?:[A-Z][a-z]*)*\Z")
"""A local name made of words, as in `headOf`; numbers such as `P6` say nothing."""

Piece = tuple[str, str]
"""Words of a sentence and what they are: subject, predicate, object or nothing."""


def relation(claim: Claim) -> str:
    """The relation in a few words, the same for all claims that say the same.

    >>> CAMEL.sub(" ", "headOf").lower()
    'head of'
    """
    local = re.split(r"[#/]", claim.property)[-1] if claim.property else ""
    return CAMEL.sub(" ", local).lower() if NAME.match(local) else claim.phrase


def words(claim: Claim) -> str:
    """What stands on the line: the relation if it has a name, else the article's words.

    Words in the passive voice would read against the arrow.
    """
    named = relation(claim)
    return named if claim.swapped or named != claim.phrase else claim.predicate


def pieces(claim: Claim) -> list[Piece]:
    """The sentence cut where subject, predicate and object begin and end."""
    quote, sentence = claim.evidence.quote, claim.evidence.span
    subject, thing = claim.statement.subject, claim.statement.object
    roles = ("object", "subject") if claim.swapped else ("subject", "object")
    marked = [(subject.span, roles[0])]
    if thing:
        marked.append((thing.span, roles[1]))
    inside = [
        (span.start - sentence.start, span.end - sentence.start, role)
        for span, role in marked
        if span in sentence and span.end > span.start
    ]
    inside += _predicate(claim.statement.predicate, quote, inside)
    return _cut(quote, inside)


def _predicate(
    predicate: str, quote: str, taken: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Where the words of the predicate stand: as one, else word for word.

    A statement does not say where its predicate stands, so the place nearest to the
    subject is taken.
    """
    near = taken[0][1] if taken else 0
    for pattern in ([predicate], predicate.split()):
        found = [_nearest(part, quote, taken, near) for part in pattern]
        kept = [(start, end, "predicate") for start, end in found if end > start]
        if len(kept) == len(pattern):
            return kept
    return kept


def _nearest(
    part: str, quote: str, taken: list[tuple[int, int, str]], near: int
) -> tuple[int, int]:
    """The free place of some words that is nearest to an offset; (0, 0) if none."""
    places = [
        match.span()
        for match in re.finditer(
            rf"(?<!\w){re.escape(part)}(?!\w)", quote, re.IGNORECASE
        )
        if all(match.end() <= start or end <= match.start() for start, end, _ in taken)
    ]
    return min(places, key=lambda place: abs(place[0] - near), default=(0, 0))


def _cut(quote: str, marked: list[tuple[int, int, str]]) -> list[Piece]:
    """The quote as pieces; where two marks overlap the first one counts."""
    found: list[Piece] = []
    at = 0
    for start, end, role in sorted(marked):
        if start < at:
            continue
        if start > at:
            found.append((quote[at:start], ""))
        found.append((quote[start:end], role))
        at = end
    if at < len(quote):
        found.append((quote[at:], ""))
    return found
