"""The SPARQL-based constraints of SHACL, answered by Oxigraph.

https://www.w3.org/TR/shacl/#sparql-constraints asks the query of a constraint once for
each focus node, with `$this` bound to it. Here it is asked once for all, and the rows
about other nodes are left out. That comes to the same for a query that neither counts
nor limits, and takes milliseconds where pySHACL takes minutes.
"""

import re
from collections.abc import Iterator

import pyoxigraph as ox

from kg import vocab
from kg.graph.finding import Finding
from kg.graph.triples import Triples

PLACEHOLDER = re.compile(r"\{[?$](\w+)\}")
TARGETS = {
    "sh:targetNode": "VALUES ?focus {{ {0} }}",
    "sh:targetClass": "?focus rdf:type/rdfs:subClassOf* {0}",
    "sh:targetSubjectsOf": "?focus {0} ?any",
    "sh:targetObjectsOf": "?any {0} ?focus",
}
"""How the nodes are found that a shape speaks about (SHACL, section 2.1.3)."""


def constrained(shapes: Triples) -> dict[str, list[str]]:
    """The node shapes with SPARQL-based constraints, and these."""
    found = {shape: shapes.all(shape, "sh:sparql") for shape in shapes.subjects()}
    return {
        shape: constraints
        for shape, constraints in found.items()
        if constraints and not shapes.one(shape, "sh:path")
    }


def broken(shapes: Triples, graph: ox.Store) -> Iterator[Finding]:
    """What breaks such a constraint in a graph."""
    for shape, constraints in constrained(shapes).items():
        focus = _focus(shapes, shape, graph)
        severity = shapes.one(shape, "sh:severity") or "Violation"
        for constraint in constraints:
            for row in _rows(shapes, constraint, graph):
                if row["this"] in focus:
                    yield Finding(
                        focus=row["this"],
                        path=vocab.curie(row["path"]) if "path" in row else None,
                        value=vocab.curie(row["value"]) if "value" in row else None,
                        message=_message(shapes, constraint, row),
                        severity=severity.rpartition("#")[2],
                        shape=constraint,
                    )


def _focus(shapes: Triples, shape: str, graph: ox.Store) -> set[str]:
    """The nodes that a shape speaks about."""
    parts = [
        f"{{ {pattern.format(f'<{target}>')} }}"
        for curie, pattern in TARGETS.items()
        for target in shapes.all(shape, curie)
    ]
    query = f"SELECT DISTINCT ?focus {{ {' UNION '.join(parts)} }}"
    return {row["focus"] for row in _asked(graph, query, vocab.PREFIXES)}


def _rows(
    shapes: Triples, constraint: str, graph: ox.Store
) -> Iterator[dict[str, str]]:
    """The rows of a constraint's query."""
    prefixes = {
        shapes.text(declared, "sh:prefix"): shapes.text(declared, "sh:namespace")
        for owner in shapes.all(constraint, "sh:prefixes")
        for declared in shapes.all(owner, "sh:declare")
    }
    return _asked(graph, shapes.text(constraint, "sh:select"), prefixes)


def _asked(
    graph: ox.Store, query: str, prefixes: dict[str, str]
) -> Iterator[dict[str, str]]:
    """Rows as text; what is not bound is left out."""
    found = graph.query(query, prefixes=prefixes)
    if not isinstance(found, ox.QuerySolutions):
        return
    names = [variable.value for variable in found.variables]
    for solution in found:
        yield {
            name: str(node) if isinstance(node, ox.Triple) else node.value
            for name, node in zip(names, solution, strict=True)
            if node is not None
        }


def _message(shapes: Triples, constraint: str, row: dict[str, str]) -> str:
    """What the constraint says, with the nodes of the row in their places."""

    def filled(match: re.Match[str]) -> str:
        return vocab.curie(row.get(match[1], match[0]))

    return PLACEHOLDER.sub(filled, shapes.text(constraint, "sh:message"))
