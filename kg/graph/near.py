"""The claims around a thing, without reading the rest of the store."""

from collections.abc import Collection, Iterable, Iterator
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


def beside(store: Store, thing: str, *, skip: int, most: int) -> tuple[list[str], bool]:
    """IRIs of so many claims about a thing after the first, and whether more follow."""
    found = list(islice(_around(store, thing), skip, skip + most + 1))
    return found[:most], len(found) > most


def among(store: Store, things: Collection[str], *, each: int) -> list[str]:
    """IRIs of claims that speak of none but the things, of so many claims of each."""
    known = set(things)
    return [
        claim
        for thing in things
        for claim in islice(about(store, thing, SUBJECT), each)
        if known.issuperset(_ends(store, [claim]))
    ]


def counts(store: Store, things: Iterable[str], *, most: int) -> dict[str, int]:
    """How many claims are about each thing, counted up to so many."""
    return {
        thing: sum(1 for _ in islice(_around(store, thing), most)) for thing in things
    }


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
