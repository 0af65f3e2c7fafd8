"""The descriptions of entities in their graph."""

from collections.abc import Collection, Iterable, Iterator, Mapping

import pyoxigraph as ox

from kg import vocab
from kg.graph import as_read, reading, writing
from kg.graph.decisions import Decided
from kg.graph.terms import node, term
from kg.graph.triples import Triples
from kg.model import Entity

ENTITIES = node(vocab.ENTITIES_GRAPH)


def known_quads(engine: ox.Store, iri: str) -> set[ox.Quad]:
    """What the graph of entities says of one."""
    return set(engine.quads_for_pattern(node(iri), None, None, ENTITIES))


def read_entity(known: Iterable[ox.Quad]) -> Entity | None:
    """The entity that quads describe, as it was read."""
    return next(reading.entities_as_read(Triples(known)), None)


def described_quads(
    iris: Iterable[str],
    read: Mapping[str, Entity],
    decided: Decided,
    there: Collection[str],
) -> set[ox.Quad]:
    """How entities are described now.

    `read` is how they were read, `there` are those of the decided ones that an article
    speaks of.
    """
    now = decided.described(read)
    found: set[ox.Quad] = set()
    for iri in iris:
        entity = read.get(iri)
        if iri in decided.touched:
            triples = _decided(iri, entity, now if iri in there else {}, decided)
        else:
            triples = writing.entity_triples(entity) if entity else iter(())
        found.update(
            ox.Quad(t.subject, t.predicate, t.object, ENTITIES) for t in triples
        )
    return found


def _decided(
    iri: str, read: Entity | None, now: Mapping[str, Entity], decided: Decided
) -> Iterator[ox.Triple]:
    """A thing that decisions touch: as it was read, as it is, and why."""
    subject = node(iri)
    if read:
        yield from as_read.entity_triples(read)
    if iri in now:
        yield from writing.entity_triples(now[iri])
    if not read and iri not in now:
        return
    become = decided.iri(iri)
    if become != iri:
        yield ox.Triple(subject, term("kg:mergedInto"), node(become))
    for decision in decided.by(iri):
        yield ox.Triple(subject, term("kg:changedBy"), node(decision.iri))
