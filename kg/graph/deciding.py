"""Decisions applied to a whole store, in one transaction."""

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from kg.graph import reading, writing
from kg.graph.as_read import claim_as_read
from kg.graph.change import Change, as_stored, mentioned_as_read
from kg.graph.decisions import Decided, Decision
from kg.graph.decisions.rdf import DECISIONS, decision_triples
from kg.graph.descriptions import ENTITIES
from kg.graph.doubts import doubts
from kg.graph.terms import node, term
from kg.graph.triples import Triples
from kg.model import Entity


def decide(
    engine: ox.Store, known: Iterable[Decision], made: Iterable[Decision]
) -> bool:
    """Keep decisions beside those known; whether that changed anything."""
    known = tuple(known)
    every = {one.iri: one for one in known}
    for one in made:
        if one.iri not in every or one.undone:  # what was undone stays so
            every[one.iri] = one
    earlier, after = Decided(known), Decided(every.values())
    graphs: dict[ox.NamedNode, Iterable[ox.Triple]] = {
        DECISIONS: [t for one in every.values() for t in decision_triples(one)]
    }
    read = _entities_as_read(engine)
    named: dict[str, Entity] = {}
    for article, mentioned in _concerned(engine, earlier, after):
        entities = {iri: read[iri] for iri in mentioned if iri in read}
        graphs[article] = _rewritten(engine, article, entities, read, (earlier, after))
        named |= entities
    change = Change(
        engine=engine, graphs=graphs, named=named, decided=after, earlier=earlier
    )
    return change.make()


def _entities_as_read(engine: ox.Store) -> dict[str, Entity]:
    triples = Triples(engine.quads_for_pattern(None, None, None, ENTITIES))
    return {entity.iri: entity for entity in reading.entities_as_read(triples)}


def _concerned(
    engine: ox.Store, earlier: Decided, after: Decided
) -> Iterator[tuple[ox.NamedNode, set[str]]]:
    """The articles that now speak of other things, with what they were read to say."""
    articles = {
        quad.graph_name
        for iri in earlier.named | after.named
        for predicate in ("schema:mentions", "kg:mentionsAsRead", "kg:rival")
        for quad in engine.quads_for_pattern(None, term(predicate), node(iri), None)
        if isinstance(quad.graph_name, ox.NamedNode)
    }
    for article in sorted(articles, key=str):
        mentioned = mentioned_as_read(engine, article)
        moved = any(
            earlier.iri(iri, article.value) != after.iri(iri, article.value)
            for iri in mentioned | _rivals(engine, article)
        )
        if moved or earlier.pairs != after.pairs:
            yield article, mentioned


def _rivals(engine: ox.Store, article: ox.NamedNode) -> set[str]:
    """What the doubts of an article name besides."""
    found = engine.quads_for_pattern(None, term("kg:rival"), None, article)
    return {q.object.value for q in found if isinstance(q.object, ox.NamedNode)}


def _rewritten(
    engine: ox.Store,
    graph: ox.NamedNode,
    entities: Mapping[str, Entity],
    read: Mapping[str, Entity],
    decided: tuple[Decided, Decided],
) -> list[ox.Triple]:
    """The graph of an article with what decisions change, and all else as it was."""
    old = set(engine.quads_for_pattern(None, None, None, graph))
    triples = Triples(old)
    article = reading.article(triples)
    if article is None:
        return [quad.triple for quad in old]
    claims = [
        claim_as_read(claim, triples, read) for claim in reading.claims(triples, read)
    ]
    found = doubts(triples, read)
    before, after = (
        as_stored(
            {
                graph: writing.article_triples(
                    article, claims, entities.values(), found, standing
                )
            }
        )
        for standing in decided
    )
    return [quad.triple for quad in (old - (before - after)) | (after - before)]
