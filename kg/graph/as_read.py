"""What was read, kept beside what decisions made of it.

A claim that was read about `ent:Bob_Lund`, whom somebody merged into
`ent:Robert_Lund`, is about the latter and has `kg:subjectAsRead ent:Bob_Lund` besides;
how `ent:Bob_Lund` was described stays too. Where nothing was decided none of it is
there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pyoxigraph as ox

from kg.graph.decisions import Decided
from kg.graph.terms import KINDS, literal, node, part, term
from kg.graph.triples import Triples, properties
from kg.model import Claim, Entity, Literal


def mention_triples(
    article: str, read: Iterable[Entity], decided: Decided
) -> Iterator[ox.Triple]:
    """What an article mentions, and where that differs all that it was read as."""
    subject = node(article)
    entities = {entity.iri for entity in read}
    become = {decided.iri(iri, article) for iri in entities}
    for iri in become:
        yield ox.Triple(subject, term("schema:mentions"), node(iri))
    if become != entities:
        for iri in entities:
            yield ox.Triple(subject, term("kg:mentionsAsRead"), node(iri))


def end_triples(read: Claim, decided: Claim) -> Iterator[ox.Triple]:
    """The ends of a claim that decisions changed, as they were read."""
    yield from properties(
        node(decided.iri),
        ("kg:subjectAsRead", _before(read.subject, decided.subject)),
        ("kg:objectAsRead", _before(read.object, decided.object)),
        ("kg:speakerAsRead", _before(read.attributed_to, decided.attributed_to)),
    )
    pairs = zip(read.qualifiers, decided.qualifiers, strict=True)
    for place, ((_, before), (_, after)) in enumerate(pairs):
        below = part(decided.iri, f"qualifier{place}")
        yield from properties(below, ("kg:entityAsRead", _before(before, after)))


def _before(
    read: Entity | Literal | None, decided: Entity | Literal | None
) -> ox.NamedNode | None:
    return node(read.iri) if isinstance(read, Entity) and read != decided else None


def claim_as_read(claim: Claim, triples: Triples, known: Mapping[str, Entity]) -> Claim:
    """The claim with the ends that it was read with."""

    def end(iri: str, curie: str, now: Entity | None) -> Entity | None:
        found = triples.one(iri, curie)
        return known.get(found, now) if found else now

    places = [
        part(claim.iri, f"qualifier{n}").value for n in range(len(claim.qualifiers))
    ]
    read = end(claim.iri, "kg:objectAsRead", None)
    return replace(
        claim,
        subject=end(claim.iri, "kg:subjectAsRead", None) or claim.subject,
        object=read or claim.object,
        attributed_to=end(claim.iri, "kg:speakerAsRead", claim.attributed_to),
        qualifiers=tuple(
            (qualifier, end(place, "kg:entityAsRead", named))
            for place, (qualifier, named) in zip(places, claim.qualifiers, strict=True)
        ),
    )


def entity_triples(entity: Entity) -> Iterator[ox.Triple]:
    """The description of a thing as it was read, beside the one that was decided."""
    subject = node(entity.iri)
    yield from properties(
        subject,
        ("kg:nameAsRead", literal(entity.name)),
        ("kg:kindAsRead", KINDS[entity.kind]),
    )
    for alias in entity.aliases:
        yield ox.Triple(subject, term("kg:aliasAsRead"), literal(alias))
    for same in entity.same_as:
        yield ox.Triple(subject, term("kg:sameAsRead"), node(same))
    for calling in entity.callings:
        yield ox.Triple(subject, term("kg:callingAsRead"), literal(calling))
    if entity.country:
        yield ox.Triple(subject, term("kg:countryAsRead"), node(entity.country))
