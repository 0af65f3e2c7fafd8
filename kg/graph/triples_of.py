"""What the graph says of one thing, as triples for programs that ask for its page."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.graph import lookup
from kg.graph.corroborating import CORROBORATION
from kg.graph.descriptions import ENTITIES
from kg.graph.store import Store
from kg.graph.terms import node


def entity_triples(store: Store, iri: str, claims: Iterable[str]) -> list[ox.Triple]:
    """An entity's description and these claims about it."""
    found = _triples(store, iri, ENTITIES)
    for claim in claims:
        found += claim_triples(store, claim)
    return _once(found)


def claim_triples(store: Store, iri: str) -> list[ox.Triple]:
    """A claim with its words, its sentence and what stands beside it."""
    found = [quad.triple for quad in lookup.record(store, iri)]
    return _once(found + _triples(store, iri, CORROBORATION)) if found else []


def article_triples(store: Store, iri: str) -> list[ox.Triple]:
    """The whole graph of an article."""
    return _once(
        quad.triple
        for quad in store.engine.quads_for_pattern(None, None, None, node(iri))
    )


def _triples(store: Store, iri: str, graph: ox.NamedNode) -> list[ox.Triple]:
    found = store.engine.quads_for_pattern(node(iri), None, None, graph)
    return [quad.triple for quad in found]


def _once(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Sorted, so that the same graph gives the same bytes."""
    return sorted(set(triples), key=str)
