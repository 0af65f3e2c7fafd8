"""Triples: made from one node's properties, and looked up by subject and property."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime

import pyoxigraph as ox

from kg.graph.terms import Object, literal, term


def properties(
    subject: ox.NamedNode, *pairs: tuple[str, Object | None]
) -> Iterator[ox.Triple]:
    """One triple for each property that has a value; properties are CURIEs."""
    for curie, value in pairs:
        if value is not None:
            yield ox.Triple(subject, term(curie), value)


def text(value: str | None, datatype: str = "xsd:string") -> ox.Literal | None:
    """A literal where there is a value."""
    return None if value is None else literal(value, datatype)


def number(value: int) -> ox.Literal:
    """An integer."""
    return literal(str(value), "xsd:integer")


def day(value: date | None) -> ox.Literal | None:
    """A day, or a moment where the hour is known."""
    if value is None:
        return None
    moment = isinstance(value, datetime)
    return literal(value.isoformat(), "xsd:dateTime" if moment else "xsd:date")


def flag(*, value: bool) -> ox.Literal | None:
    """Written only where it is so."""
    return literal("true", "xsd:boolean") if value else None


class Triples:
    """Triples by subject and property."""

    def __init__(self, triples: Iterable[ox.Triple | ox.Quad]) -> None:
        self._found: dict[str, dict[str, list[Object]]] = defaultdict(dict)
        for triple in triples:
            if not isinstance(triple.subject, ox.Triple):
                properties = self._found[triple.subject.value]
                properties.setdefault(triple.predicate.value, []).append(triple.object)

    def nodes(self, subject: str, curie: str) -> list[Object]:
        """Every value as a node."""
        return self._found.get(subject, {}).get(term(curie).value, [])

    def all(self, subject: str, curie: str) -> list[str]:
        """Every value as text, sorted."""
        found = self.nodes(subject, curie)
        return sorted(node.value for node in found if not isinstance(node, ox.Triple))

    def one(self, subject: str, curie: str) -> str | None:
        """The value as text, where there is one."""
        found = self.nodes(subject, curie)
        values = (node.value for node in found if not isinstance(node, ox.Triple))
        return min(values, default=None)

    def text(self, subject: str, curie: str) -> str:
        """The value, or nothing."""
        return self.one(subject, curie) or ""

    def number(self, subject: str, curie: str) -> int:
        """The value as an integer."""
        return int(self.one(subject, curie) or 0)

    def datatype(self, subject: str, curie: str) -> str:
        """The IRI of the datatype of a literal."""
        found = (n for n in self.nodes(subject, curie) if isinstance(n, ox.Literal))
        return next((literal.datatype.value for literal in found), "")

    def subjects(self) -> list[str]:
        """All subjects, sorted."""
        return sorted(self._found)

    def of_class(self, curie: str) -> list[str]:
        """The subjects of a class, sorted."""
        wanted = term(curie).value
        return [s for s in self.subjects() if wanted in self.all(s, "rdf:type")]
