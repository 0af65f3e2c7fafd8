"""Which of several places of one name is meant, by the region named beside it.

`Birmingham, Alabama`, `Hyderabad, in Pakistan's Sindh`, `Tripoli, the Libyan capital`.
"""

import re

from kg.model import Analysis, Entity, Form, Kind, Mention
from kg.resolve.index import EntityIndex

_SAID = re.compile(
    r", (?:in|an? \w+ (?:in|of)|the (?:\w+ )?(?:capital|city|port|town) of) (?:the )?"
    r"(?:\w+ern )?"
)
"""What says between a place and a region that one lies in the other."""
_CLOSED = re.compile(r"[,.;:)\n]|\Z")
"""What follows `Birmingham, England` and not `in Moscow, Ukraine's envoy`."""
_LISTED = re.compile(r",? (?:and|or) |, (?:the )?[A-Z]")
_DESCRIBED = re.compile(
    r", (?:the|an?) ((?:\w+ )?\w+) (?:capital|city|port|state|town)\b"
)


def region(
    analysis: Analysis, mentions: list[Mention], index: EntityIndex
) -> Entity | None:
    """The state or part of a state in which a text says that a place lies."""
    for mention in mentions:
        found = _beside(analysis, mention, index) or _described(
            analysis, mention, index
        )
        if found:
            return found
    return None


def _beside(analysis: Analysis, mention: Mention, index: EntityIndex) -> Entity | None:
    """The region that the next name is, where the words between say so."""
    text = analysis.article.text
    later = (
        other
        for number in analysis.by_sentence[mention.sentence]
        for other in (analysis.mentions[number],)
        if other.form is Form.NAMED and other.span.start > mention.span.end
    )
    other = next(later, None)
    place = index.place(other.text) if other else None
    if other is None or place is None or place.name == mention.text:
        return None
    between = text[mention.span.end : other.span.start]
    return (
        place
        if _SAID.fullmatch(between) or _close(text, between, other, place, index)
        else None
    )


def _close(
    text: str, between: str, other: Mention, place: Entity, index: EntityIndex
) -> bool:
    """Whether a comma alone ties a place to its region: `Birmingham, Alabama`.

    `Berlin, Paris and Rome` and `in Moscow, Ukraine's envoy` are no such thing.
    """
    if between != ", " or not index.is_region(place):
        return False
    end = other.span.end
    return not _LISTED.match(text, end) and (
        not index.is_state(place) or bool(_CLOSED.match(text, end))
    )


def _described(
    analysis: Analysis, mention: Mention, index: EntityIndex
) -> Entity | None:
    match = _DESCRIBED.match(analysis.article.text, mention.span.end)
    if match is None:
        return None
    words = match[1].split()
    return next((s for word in words if (s := index.nation(word))), None)


def apart(candidate: Entity, region: Entity, index: EntityIndex) -> bool:
    """Whether a place is known to lie elsewhere than in a region."""
    if candidate.kind is not Kind.LOCATION or index.is_state(candidate):
        return False
    mine = _around(candidate, index)
    theirs = {region.iri, *_around(region, index)}
    if not mine or region.iri in mine:
        return False
    return not mine & theirs or _told_apart(candidate, region, index)


def _around(place: Entity, index: EntityIndex) -> set[str]:
    """The region and the state in which a place is known to lie."""
    found = {
        related.iri
        for relation in ("country", "part_of", "region")
        for related in (index.related(place, relation),)
        if related
    }
    return found - {place.iri}


def _told_apart(candidate: Entity, region: Entity, index: EntityIndex) -> bool:
    """Whether both lie in parts of a state that are two."""
    part = index.related(candidate, "part_of") or index.related(candidate, "region")
    return part is not None and not index.is_state(region) and part != region
