"""Quads put in place of others, in one transaction of Oxigraph or not at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

Quads = set[ox.Quad]


def apply(
    engine: ox.Store,
    before: Quads,
    after: Quads,
    graphs: Iterable[ox.NamedNode] = (),
) -> bool:
    """Put quads in place of others in one transaction; whether that is a change.

    Args:
        engine: Holds all of `before`.
        before: What shall go, unless it comes again.
        after: What shall come.
        graphs: Those that are dropped whole where `before` has nodes without a name.
    """
    if before == after:
        return False
    if before <= after:
        engine.extend(after - before)  # one transaction, and faster than an update
    else:
        engine.update(";\n".join(_steps(before - after, after, graphs)))
    return True


def _steps(gone: Quads, after: Quads, graphs: Iterable[ox.NamedNode]) -> Iterator[str]:
    """The change in SPARQL."""
    for graph in graphs:
        here = [quad for quad in gone if quad.graph_name == graph]
        if any(_nameless(quad) for quad in here):
            yield f"DROP GRAPH {graph}"  # somebody else's: DELETE DATA cannot name them
            gone = gone.difference(here)
    yield f"DELETE DATA {{ {_blocks(gone)} }}"
    yield f"INSERT DATA {{ {_blocks(after)} }}"


def _nameless(quad: ox.Quad) -> bool:
    return any(isinstance(end, ox.BlankNode) for end in (quad.subject, quad.object))


def _blocks(quads: Iterable[ox.Quad]) -> str:
    """Quads as SPARQL writes them, graph by graph."""
    graphs: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        graphs[str(quad.graph_name)].append(f"{quad.triple} .")
    return "\n".join(f"GRAPH {name} {{ {' '.join(t)} }}" for name, t in graphs.items())
