"""How many articles mention each thing, kept beside the corroboration.

To count a million mentions takes a second; to read how many there are does not. It is
counted anew for what an article mentions when that comes, changes or goes.
"""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.graph.corroborating import CORROBORATION
from kg.graph.quads import apply
from kg.graph.terms import term
from kg.graph.triples import number

MENTIONS, COUNT = term("schema:mentions"), term("kg:mentionCount")


def count(engine: ox.Store, things: Iterable[ox.NamedNode]) -> None:
    """Say anew in how many articles each of the things is mentioned."""
    before: set[ox.Quad] = set()
    after: set[ox.Quad] = set()
    for thing in things:
        before.update(engine.quads_for_pattern(thing, COUNT, None, CORROBORATION))
        articles = sum(1 for _ in engine.quads_for_pattern(None, MENTIONS, thing, None))
        if articles:
            after.add(counted(thing, articles))
    apply(engine, before, after)


def counted(thing: ox.NamedNode, articles: int) -> ox.Quad:
    """That so many articles mention a thing."""
    return ox.Quad(thing, COUNT, number(articles), CORROBORATION)
