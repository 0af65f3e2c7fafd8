"""Single things out of a large store: a claim, an entity, an article and what is near.

`Store.claims` reads everything; these read no more than they give back.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph import reading
from kg.graph.corroborating import CORROBORATION, STATES
from kg.graph.descriptions import ENTITIES
from kg.graph.store import Store
from kg.graph.terms import TYPE, is_iri, node, term
from kg.graph.triples import Triples
from kg.model import Article, Claim, Entity, Polarity

SUBJECT, OBJECT = term("rdf:subject"), term("rdf:object")
SPEAKER = term("kg:attributedTo")
NAMED = (SUBJECT, OBJECT, SPEAKER, term("kg:entity"))
"""Properties whose values are entities that a claim speaks of."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How well a claim is supported."""

    sources: int
    """Independent sources that say the same, its own included."""
    against: int
    first: str | None
    """The IRI of the article that said it first."""


def entities(store: Store, iris: Iterable[str]) -> dict[str, Entity]:
    """The entities of these IRIs that are described."""
    quads = (
        quad
        for iri in filter(is_iri, dict.fromkeys(iris))
        for quad in store.engine.quads_for_pattern(node(iri), None, None, ENTITIES)
    )
    return {entity.iri: entity for entity in reading.entities(Triples(quads))}


def article(store: Store, iri: str) -> Article | None:
    """An article; its claims are not read."""
    if not is_iri(iri):
        return None
    name = node(iri)
    return reading.article(
        Triples(store.engine.quads_for_pattern(name, None, None, name))
    )


def record(store: Store, claim: str) -> list[ox.Quad]:
    """All that the graph of its article says of a claim and its parts."""
    if not is_iri(claim):
        return []
    engine, root = store.engine, node(claim)
    kind = next(engine.quads_for_pattern(root, TYPE, term("kg:Claim"), None), None)
    if kind is None:
        return []
    below = (f"{claim}#", f"{getattr(kind.graph_name, 'value', '')}#")
    found, waiting, seen = [], [root], {root}
    while waiting:
        for quad in engine.quads_for_pattern(
            waiting.pop(), None, None, kind.graph_name
        ):
            found.append(quad)
            part = quad.object
            if (
                isinstance(part, ox.NamedNode)
                and part.value.startswith(below)
                and part not in seen
            ):
                seen.add(part)
                waiting.append(part)
    return found


def claims(store: Store, iris: Sequence[str]) -> list[Claim]:
    """The claims of these IRIs that there are, in their order."""
    quads = {iri: record(store, iri) for iri in dict.fromkeys(iris)}
    named = {
        quad.object.value
        for parts in quads.values()
        for quad in parts
        if quad.predicate in NAMED and isinstance(quad.object, ox.NamedNode)
    }
    known = entities(store, named)
    return [
        claim
        for iri, parts in quads.items()
        for claim in reading.claims(Triples(parts), known)
        if claim.iri == iri
    ]


def about(store: Store, entity: str, link: ox.NamedNode) -> Iterator[str]:
    """The claims that an entity is the subject, the object or the speaker of."""
    for quad in store.engine.quads_for_pattern(None, link, node(entity), None):
        if isinstance(quad.subject, ox.NamedNode):
            yield quad.subject.value


def standing(store: Store, claim: str) -> Standing | None:
    """How well a claim is supported, where that is known."""
    found = Triples(
        store.engine.quads_for_pattern(node(claim), None, None, CORROBORATION)
    )
    if found.one(claim, "kg:independentSources") is None:
        return None
    return Standing(
        sources=found.number(claim, "kg:independentSources"),
        against=found.number(claim, "kg:sourcesAgainst"),
        first=found.one(claim, "kg:firstReportedIn"),
    )


def alike(store: Store, claim: str) -> list[str]:
    """The other claims that state or deny the same."""
    engine = store.engine
    stated = engine.quads_for_pattern(node(claim), STATES, None, CORROBORATION)
    found = {
        quad.subject.value
        for one in stated
        for quad in engine.quads_for_pattern(None, STATES, one.object, CORROBORATION)
        if isinstance(quad.subject, ox.NamedNode)
    }
    return sorted(found - {claim})


def denies(one: Claim, other: Claim) -> bool:
    """Whether one of two claims that state the same says that it is not so."""
    return (one.polarity is Polarity.NEGATIVE) != (other.polarity is Polarity.NEGATIVE)
