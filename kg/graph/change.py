"""What the store gains and loses when articles come, change or go, or are decided on.

All of it happens in one transaction of Oxigraph, or not at all.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pyoxigraph as ox

from kg.graph.corroborating import corroborate, stated
from kg.graph.counting import MENTIONS, count
from kg.graph.decisions import Decided
from kg.graph.decisions.decided import united
from kg.graph.descriptions import described_quads, known_quads, read_entity
from kg.graph.quads import Quads, apply
from kg.graph.terms import node, term
from kg.model import Entity

READ_MENTIONS = term("kg:mentionsAsRead")


@dataclass(kw_only=True)
class Change:
    """New contents of graphs, and the entities that these mention as they were read."""

    engine: ox.Store
    graphs: Mapping[ox.NamedNode, Iterable[ox.Triple]]
    named: Mapping[str, Entity]
    decided: Decided = field(default_factory=Decided)
    """What stands after the change."""
    earlier: Decided | None = None
    """What stood before it, if that was something else."""

    def make(self) -> bool:
        """Do it; comes back with whether anything changed.

        Entities that no article mentions any more are forgotten.
        """
        before, after = set(self._old), set(self._new)
        gone = self._orphans()
        touched = self.decided.touched | (self.earlier or self.decided).touched
        iris = {*self.named, *gone, *touched}
        read: dict[str, Entity] = {}
        for iri in iris:
            known = known_quads(self.engine, iri)
            before |= known
            found = None if iri in gone else self._read(iri, known)
            if found:
                read[iri] = found
        there = {iri for iri in self.decided.touched if self._mentioned(iri)}
        after |= described_quads(iris, read, self.decided, there)
        earlier = self._stated()
        changed = apply(self.engine, before, after, self.graphs)
        corroborate(self.engine, earlier | self._stated())
        count(self.engine, _things(self._old) | _things(self._new))
        return changed

    def _stated(self) -> set[ox.NamedNode]:
        return set().union(*(stated(self.engine, graph) for graph in self.graphs))

    @cached_property
    def _old(self) -> Quads:
        return {
            quad
            for graph in self.graphs
            for quad in self.engine.quads_for_pattern(None, None, None, graph)
        }

    @cached_property
    def _new(self) -> Quads:
        return as_stored(self.graphs)

    def _read(self, iri: str, known: Quads) -> Entity | None:
        """The description of an entity together with all the names it had already."""
        earlier, named = read_entity(known), self.named.get(iri)
        return united(named, earlier) if named else earlier

    def _orphans(self) -> set[str]:
        """The entities that only the old contents of the graphs mention, as read."""
        known = {
            iri
            for graph in self.graphs
            for iri in mentioned_as_read(self.engine, graph)
        }
        return {
            iri
            for iri in known - self.named.keys()
            if not any(self._elsewhere(iri, as_read=True))
        }

    def _mentioned(self, iri: str) -> bool:
        """Whether an article speaks of an entity once the change is made."""
        wanted = node(iri)
        return any(
            quad.predicate == MENTIONS and quad.object == wanted for quad in self._new
        ) or any(self._elsewhere(iri))

    def _elsewhere(self, iri: str, *, as_read: bool = False) -> Iterator[ox.Quad]:
        """Where the graphs that stay as they are mention an entity."""
        if as_read:
            yield from self._others(READ_MENTIONS, iri)
        for quad in self._others(MENTIONS, iri):
            if not as_read or not _differs(self.engine, quad.graph_name):
                yield quad

    def _others(self, predicate: ox.NamedNode, iri: str) -> Iterator[ox.Quad]:
        found = self.engine.quads_for_pattern(None, predicate, node(iri), None)
        return (quad for quad in found if quad.graph_name not in self.graphs)


def _things(quads: Quads) -> set[ox.NamedNode]:
    """What articles mention."""
    mentioned = (quad.object for quad in quads if quad.predicate == MENTIONS)
    return {thing for thing in mentioned if isinstance(thing, ox.NamedNode)}


def as_stored(graphs: Mapping[ox.NamedNode, Iterable[ox.Triple]]) -> Quads:
    """Triples as Oxigraph gives them back, with numbers in their shortest form."""
    engine = ox.Store()
    for graph, triples in graphs.items():
        engine.extend(
            ox.Quad(triple.subject, triple.predicate, triple.object, graph)
            for triple in triples
        )
    return set(engine)


def mentioned_as_read(engine: ox.Store, graph: ox.NamedNode) -> set[str]:
    """The entities that an article mentions, as it was read."""
    predicate = READ_MENTIONS if _differs(engine, graph) else MENTIONS
    found = engine.quads_for_pattern(None, predicate, None, graph)
    return {q.object.value for q in found if isinstance(q.object, ox.NamedNode)}


def _differs(
    engine: ox.Store, graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph
) -> bool:
    """Whether an article was read otherwise than it stands."""
    return any(engine.quads_for_pattern(None, READ_MENTIONS, None, graph))
