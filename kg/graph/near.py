"""The claims around a thing, without reading the rest of the store."""

from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox

from kg.graph.lookup import OBJECT, SUBJECT, about
from kg.graph.store import Store
from kg.graph.terms import node


def near(store: Store, thing: str, *, hops: int, most: int) -> tuple[list[str], bool]:
    """IRIs of so many claims, the nearest first, and whether some were left out.

    A claim is so many hops away as its nearer end has links to the thing.
    """
    found: dict[str, None] = {}
    reached, edge = {thing}, [thing]
    for _ in range(hops):
        beyond: dict[str, None] = {}
        for one in edge:
            fresh = list(islice(_around(store, one), most + 1))
            for claim in fresh:
                if claim not in found and len(found) == most:
                    return list(found), True
                found.setdefault(claim)
            beyond |= dict.fromkeys(_ends(store, fresh))
        edge = [one for one in beyond if one not in reached]
        reached.update(edge)
    return list(found), False


def _around(store: Store, thing: str) -> Iterator[str]:
    """The claims about a thing."""
    yield from about(store, thing, SUBJECT)
    yield from about(store, thing, OBJECT)


def _ends(store: Store, claims: list[str]) -> list[str]:
    """The things that claims speak of."""
    return [
        quad.object.value
        for claim in claims
        for link in (SUBJECT, OBJECT)
        for quad in store.engine.quads_for_pattern(node(claim), link, None, None)
        if isinstance(quad.object, ox.NamedNode)
    ]
