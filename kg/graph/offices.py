"""What is known beforehand of a person's offices: facts of the gazetteer's Turtle.

They stand beside what articles say and are never written among it.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from kg import vocab
from kg.errors import OntologyError
from kg.graph.triples import Triples


@dataclass(frozen=True, kw_only=True, slots=True)
class Office:
    """An office that somebody holds or held."""

    name: str
    country: str
    """The name of the state."""
    start: str
    end: str
    """The first day after it; empty where it went on when the facts were written."""

    def __str__(self) -> str:
        """One line that a person reads."""
        return f"{self.name} of {self.country}, {self.start} to {self.end or '...'}"


def offices(iri: str) -> list[Office]:
    """The offices of a person of the gazetteer, the earliest first."""
    known = _gazetteer(vocab.ontology_path() / "gazetteer.ttl")
    found = [
        Office(
            name=known.text(role, "schema:roleName"),
            country=known.text(known.text(role, "kg:inCountry"), "rdfs:label"),
            start=known.text(role, "schema:startDate"),
            end=known.text(role, "schema:endDate"),
        )
        for role in known.all(iri, "schema:hasOccupation")
    ]
    return sorted(found, key=lambda office: office.start)


@cache
def _gazetteer(path: Path) -> Triples:
    try:
        return Triples(list(ox.parse(path=path)))
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"{path}: {error}; restore the file") from error
