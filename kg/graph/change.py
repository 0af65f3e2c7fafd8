"""What the store gains and loses when an article comes, changes or goes.

All of it happens in one transaction of Oxigraph, or not at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from kg import vocab
from kg.graph import reading, writing
from kg.graph.terms import node, term
from kg.graph.triples import Triples
from kg.model import Entity

ENTITIES = node(vocab.ENTITIES_GRAPH)


def replace(
    engine: ox.Store,
    graph: ox.NamedNode,
    triples: Iterable[ox.Triple],
    named: Mapping[str, Entity],
) -> bool:
    """Put triples in place of a graph and mend the entities; whether that is a change.

    `named` are the entities that the triples mention. Those that only the old graph
    mentioned are forgotten.
    """
    before = set(engine.quads_for_pattern(None, None, None, graph))
    after = _as_stored(triples, graph)
    for iri in _orphans(engine, before, graph) - named.keys():
        before.update(engine.quads_for_pattern(node(iri), None, None, ENTITIES))
    for iri, entity in named.items():
        known = set(engine.quads_for_pattern(node(iri), None, None, ENTITIES))
        before |= known
        after |= _described(entity, known)
    return apply(engine, before, after, graph)


def apply(
    engine: ox.Store,
    before: set[ox.Quad],
    after: set[ox.Quad],
    graph: ox.NamedNode | None = None,
) -> bool:
    """Put quads in place of others in one transaction; whether that is a change.

    Args:
        engine: Holds all of `before`.
        before: What shall go, unless it comes again.
        after: What shall come.
        graph: The graph that is dropped whole where `before` has nodes without a name.
    """
    if before == after:
        return False
    if before <= after:
        engine.extend(after - before)  # one transaction, and faster than an update
    else:
        engine.update(";\n".join(_steps(before - after, after, graph)))
    return True


def _orphans(
    engine: ox.Store, quads: Iterable[ox.Quad], graph: ox.NamedNode
) -> set[str]:
    """The entities that only these quads of a graph mention."""
    mentions = term("schema:mentions")
    found = set()
    for quad in quads:
        if quad.predicate == mentions and isinstance(quad.object, ox.NamedNode):
            others = engine.quads_for_pattern(None, mentions, quad.object, None)
            if all(other.graph_name == graph for other in others):
                found.add(quad.object.value)
    return found


def _described(entity: Entity, known: Iterable[ox.Quad]) -> set[ox.Quad]:
    """The description of an entity together with all the names it had already."""
    earlier = next(reading.entities(Triples(known)), entity)
    names = {*entity.aliases, *earlier.aliases, earlier.name}
    united = Entity(
        iri=entity.iri,
        name=entity.name,
        kind=entity.kind,
        aliases=tuple(names - {entity.name}),
        same_as=(*entity.same_as, *earlier.same_as),
    )
    return set(_quads(writing.entity_triples(united), ENTITIES))


def _as_stored(triples: Iterable[ox.Triple], graph: ox.NamedNode) -> set[ox.Quad]:
    """The triples as Oxigraph gives them back, with numbers in their shortest form."""
    engine = ox.Store()
    engine.extend(_quads(triples, graph))
    return set(engine)


def _quads(triples: Iterable[ox.Triple], graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """The triples in a graph."""
    return (ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples)


def _steps(
    gone: set[ox.Quad], after: set[ox.Quad], graph: ox.NamedNode | None
) -> Iterator[str]:
    """The change in SPARQL."""
    nameless = [quad for quad in gone if isinstance(quad.subject, ox.BlankNode)]
    nameless += [quad for quad in gone if isinstance(quad.object, ox.BlankNode)]
    if nameless and graph:  # somebody else's: DELETE DATA cannot name them
        yield f"DROP GRAPH {graph}"
        gone = {quad for quad in gone if quad.graph_name != graph}
    yield f"DELETE DATA {{ {_blocks(gone)} }}"
    yield f"INSERT DATA {{ {_blocks(after)} }}"


def _blocks(quads: Iterable[ox.Quad]) -> str:
    """Quads as SPARQL writes them, graph by graph."""
    graphs: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        graphs[str(quad.graph_name)].append(f"{quad.triple} .")
    return "\n".join(f"GRAPH {name} {{ {' '.join(t)} }}" for name, t in graphs.items())
