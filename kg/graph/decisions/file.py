"""Decisions in a file of their own, from one store to another."""

from pathlib import Path

import pyoxigraph as ox

from kg.errors import DecisionError
from kg.graph.decisions.decision import Decision
from kg.graph.decisions.rdf import decision_triples, decisions
from kg.graph.files import write_whole
from kg.graph.turtle import turtle


def write(path: Path, found: tuple[Decision, ...]) -> None:
    """Write decisions as Turtle, whole or not at all."""
    triples = (triple for one in found for triple in decision_triples(one))
    write_whole(path, turtle(triples).encode())


def read(path: Path) -> tuple[Decision, ...]:
    """The decisions in an RDF file, whatever else it holds.

    Raises:
        DecisionError: it cannot be read, or a decision in it is not whole.
    """
    form = ox.RdfFormat.from_extension(path.suffix.removeprefix("."))
    if form is None:
        raise DecisionError(f"{path}: name a file of RDF, such as decisions.ttl")
    try:
        found = list(ox.parse(path=path, format=form))
    except (OSError, SyntaxError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise DecisionError(f"{path}: cannot be read ({reason})") from error
    if not (made := decisions(found)):
        raise DecisionError(f"{path}: there is no decision in this file")
    return made
