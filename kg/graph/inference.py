"""What follows from the edges, by the ontology's own axioms; never what was said.

`Abera capitalOf Norland` and `Norland locatedIn Europe` give `Abera locatedIn Europe`
(a capital lies in its country; what lies in a part lies in the whole). Four rules of
OWL 2 RL (https://www.w3.org/TR/owl2-profiles/#OWL_2_RL) are followed: sub-properties
(prp-spo1), inverses (prp-inv), symmetric (prp-symp) and transitive ones (prp-trp).
Only edges take part, which are what articles state as facts: a denial or a plan has
none. What follows lies in a graph of its own, without the edges that somebody states.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pyoxigraph as ox

from kg import vocab
from kg.errors import OntologyError
from kg.graph.store import Store
from kg.graph.terms import node, term

INFERRED = node(vocab.INFERRED_GRAPH)
Ends = tuple[ox.NamedNode, ox.NamedNode | ox.Literal]
Edge = tuple[str, Ends]
"""The IRI of a relation, and its subject and object."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Axioms:
    """What an ontology says about its relations."""

    relations: frozenset[str]
    wider: dict[str, tuple[str, ...]]
    """From a relation to those that it implies directly."""
    inverse: dict[str, tuple[str, ...]]
    """From a relation to those that hold the other way round, itself if symmetric."""
    transitive: frozenset[str]

    @classmethod
    def load(cls, path: Path) -> Self:
        """The axioms of an ontology file in Turtle.

        Raises:
            OntologyError: The file cannot be read.
        """
        try:
            triples = [quad.triple for quad in ox.parse(path=path)]
        except (OSError, SyntaxError) as error:
            raise OntologyError(f"{path}: {error}; restore the file") from error
        wider: dict[str, set[str]] = defaultdict(set)
        inverse: dict[str, set[str]] = defaultdict(set)
        relations, transitive = set(), set()
        for one in triples:
            if not isinstance(one.subject, ox.NamedNode):
                continue
            if not isinstance(one.object, ox.NamedNode | ox.Literal):
                continue
            name, other = one.subject.value, one.object.value
            if one.predicate == term("kg:domainKind"):
                relations.add(name)
            elif one.predicate == term("rdfs:subPropertyOf"):
                wider[name].add(other)
            elif one.predicate == term("owl:inverseOf"):
                inverse[name].add(other)
                inverse[other].add(name)
            elif one.object == term("owl:SymmetricProperty"):
                inverse[name].add(name)
            elif one.object == term("owl:TransitiveProperty"):
                transitive.add(name)
        return cls(
            relations=frozenset(relations),
            wider={name: tuple(sorted(found)) for name, found in wider.items()},
            inverse={name: tuple(sorted(found)) for name, found in inverse.items()},
            transitive=frozenset(transitive),
        )


def inferred(edges: Iterable[Edge], axioms: Axioms) -> set[Edge]:
    """What follows from edges and is not among them; nothing leads to itself."""
    given = set(edges)
    known = set(given)
    after: dict[tuple[str, object], set[ox.NamedNode | ox.Literal]] = defaultdict(set)
    before: dict[tuple[str, object], set[ox.NamedNode]] = defaultdict(set)
    waiting = sorted(given, key=str)
    while waiting:
        edge = waiting.pop()
        relation, (subject, object_) = edge
        found = set(_directly(edge, axioms))
        if relation in axioms.transitive:
            after[relation, subject].add(object_)
            before[relation, object_].add(subject)
            found |= {(relation, (subject, o)) for o in after[relation, object_]}
            found |= {(relation, (s, object_)) for s in before[relation, subject]}
        new = {one for one in found if one[1][0] != one[1][1]} - known
        known |= new
        waiting.extend(sorted(new, key=str))
    return known - given


def _directly(edge: Edge, axioms: Axioms) -> Iterator[Edge]:
    """What follows from one edge alone."""
    relation, (subject, object_) = edge
    for wider in axioms.wider.get(relation, ()):
        yield wider, (subject, object_)
    if isinstance(object_, ox.NamedNode):
        for inverse in axioms.inverse.get(relation, ()):
            yield inverse, (object_, subject)


def with_inferred(store: Store, ontology: Path | None = None) -> Store:
    """A copy of a store in memory, with what follows in `vocab.INFERRED_GRAPH`."""
    axioms = Axioms.load(ontology or vocab.ontology_path() / "kg.ttl")
    copy = Store.memory()
    copy.engine.bulk_extend(store.quads())
    copy.engine.extend(
        ox.Quad(subject, ox.NamedNode(relation), object_, INFERRED)
        for relation, (subject, object_) in inferred(_edges(store, axioms), axioms)
    )
    return copy


def _edges(store: Store, axioms: Axioms) -> Iterator[Edge]:
    """The edges of all articles."""
    for relation in sorted(axioms.relations):
        wanted = (None, ox.NamedNode(relation), None, None)
        for quad in store.engine.quads_for_pattern(*wanted):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(
                quad.object, ox.NamedNode | ox.Literal
            ):
                yield relation, (quad.subject, quad.object)
