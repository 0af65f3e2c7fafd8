"""The things and claims of a page, in an order that is always the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.model import Claim, Entity


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What a page shows."""

    entities: tuple[Entity, ...]
    """The most linked first."""
    claims: tuple[Claim, ...]
    degrees: tuple[int, ...]
    """How many claims link each entity with another."""

    @cached_property
    def number(self) -> dict[str, int]:
        """From the IRI of an entity to its place in `entities`."""
        return {entity.iri: at for at, entity in enumerate(self.entities)}

    @cached_property
    def pairs(self) -> list[tuple[int, int]]:
        """For each claim that links two things their numbers."""
        return [
            (self.number[claim.subject.iri], self.number[claim.object.iri])
            for claim in self.claims
            if isinstance(claim.object, Entity)
        ]


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
