"""What the page knows: things, claims and articles as JSON, each told once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from kg import vocab
from kg.model import Article, Claim, Entity
from kg.view.appearance import denied, line
from kg.view.words import pieces, relation, words

Record = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The things and claims of a page, in an order that is always the same."""

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    degrees: tuple[int, ...]
    """How many claims link each entity with another."""

    @property
    def number(self) -> dict[str, int]:
        """From the IRI of an entity to its place in `entities`."""
        return {entity.iri: at for at, entity in enumerate(self.entities)}


def scene(claims: Iterable[Claim]) -> Scene:
    """The claims with the entities that they speak of, the most linked first."""
    ordered = tuple(sorted(claims, key=lambda claim: claim.iri))
    degrees: dict[str, int] = {}
    found: dict[str, Entity] = {}
    for claim in ordered:
        ends = [claim.subject, claim.object]
        for end in ends:
            if isinstance(end, Entity):
                found.setdefault(end.iri, end)
                degrees.setdefault(end.iri, 0)
                degrees[end.iri] += isinstance(claim.object, Entity)
    entities = sorted(found.values(), key=lambda e: (-degrees[e.iri], e.name, e.iri))
    return Scene(
        entities=tuple(entities),
        claims=ordered,
        degrees=tuple(degrees[entity.iri] for entity in entities),
    )


def most_linked(seen: Scene, most: int) -> Scene:
    """At most so many things, those with the most links, and the claims among them."""
    if len(seen.entities) <= most:
        return seen
    kept = {entity.iri for entity in seen.entities[:most]}
    return scene(
        claim
        for claim in seen.claims
        if claim.subject.iri in kept
        and (not isinstance(claim.object, Entity) or claim.object.iri in kept)
    )


def records(seen: Scene, articles: Iterable[Article]) -> Record:
    """The JSON that the page's script reads."""
    used = {claim.article for claim in seen.claims}
    known = sorted(
        (article for article in articles if article.iri in used),
        key=lambda article: (str(article.published or ""), article.iri),
    )
    place = {article.iri: at for at, article in enumerate(known)}
    number = seen.number
    return {
        "things": [
            _thing(entity, degree)
            for entity, degree in zip(seen.entities, seen.degrees, strict=True)
        ],
        "claims": [_claim(claim, number, place) for claim in seen.claims],
        "articles": [_article(article) for article in known],
    }


def _thing(entity: Entity, degree: int) -> Record:
    """A thing with its other names."""
    return {
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "same": [_address(iri) for iri in entity.same_as if _address(iri)],
        "degree": degree,
    }


def _claim(claim: Claim, number: dict[str, int], place: dict[str, int]) -> Record:
    """A claim, its ends and its article by number."""
    thing = claim.object
    return {
        "subject": number[claim.subject.iri],
        "object": number[thing.iri] if isinstance(thing, Entity) else None,
        "value": thing.text if thing and not isinstance(thing, Entity) else None,
        "relation": relation(claim),
        "words": words(claim),
        "property": vocab.curie(claim.property) if claim.property else None,
        "denied": denied(claim),
        "modality": claim.modality.value,
        "line": line(claim),
        "speaker": claim.attributed_to.name if claim.attributed_to else None,
        "speakerThing": number.get(claim.attributed_to.iri)
        if claim.attributed_to
        else None,
        "cue": claim.cue,
        "time": claim.time.iso if claim.time else None,
        "from": _day(claim.time.start) if claim.time else None,
        "until": _day(claim.time.end) if claim.time else None,
        "qualifiers": [
            [qualifier.role, qualifier.text] for qualifier, _ in claim.qualifiers
        ],
        "sentence": [list(piece) for piece in pieces(claim)],
        "article": place.get(claim.article),
        "confidence": round(claim.confidence, 3),
    }


def _article(article: Article) -> Record:
    """What a reader needs to know of a source."""
    return {
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": _day(article.day),
        "url": _address(article.url),
    }


def _day(day: object) -> str | None:
    """A day in ISO 8601."""
    return str(day) if day else None


def _address(url: str | None) -> str | None:
    """A web address that may become a link: http and https only."""
    try:
        fits = bool(url) and urlsplit(url or "").scheme in {"http", "https"}
    except ValueError:
        return None
    return url if fits else None


def within(seen: Sequence[Claim], centre: str, hops: int) -> list[Claim]:
    """The claims among things that are at most so many links from the centre."""
    reached = {centre}
    for _ in range(hops):
        further = set(reached)
        for claim in seen:
            if isinstance(claim.object, Entity):
                ends = {claim.subject.iri, claim.object.iri}
                if ends & reached:
                    further |= ends
        reached = further
    return [
        claim
        for claim in seen
        if claim.subject.iri in reached
        and (not isinstance(claim.object, Entity) or claim.object.iri in reached)
    ]
