"""Doubts as RDF in the graph of their article, and back.

`ent:R._Lund kg:possiblySameAs ent:Robert_Lund` is there to be asked for; the doubt
itself is a node of its own with a score and a reason.
"""

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from kg.graph.decisions import Decided
from kg.graph.reading import KIND_OF
from kg.graph.terms import KINDS, TYPE, literal, node, part, term
from kg.graph.triples import Triples, properties
from kg.model import Doubt, Entity, Kind


def doubt_triples(
    article: str, found: Iterable[Doubt], decided: Decided
) -> Iterator[ox.Triple]:
    """The doubts of an article, and the links between things that may be one."""
    for place, doubt in enumerate(found):
        subject = part(article, f"doubt{place}")
        yield ox.Triple(subject, TYPE, term("kg:Doubt"))
        yield from properties(
            subject,
            ("kg:doubted", node(doubt.entity.iri)),
            ("kg:rival", node(doubt.rival.iri)),
            ("kg:rivalName", literal(doubt.rival.name)),
            ("kg:rivalKind", KINDS[doubt.rival.kind]),
            ("kg:score", literal(repr(float(doubt.score)), "xsd:double")),
            ("kg:because", literal(doubt.reason)),
        )
        one = decided.iri(doubt.entity.iri, article)
        other = decided.iri(doubt.rival.iri, article)
        if doubt.same:
            yield ox.Triple(subject, TYPE, term("kg:PossiblySame"))
        if doubt.same and one != other and not decided.apart(one, other):
            yield ox.Triple(node(one), term("kg:possiblySameAs"), node(other))


def doubts(triples: Triples, known: Mapping[str, Entity]) -> tuple[Doubt, ...]:
    """The doubts in the graph of an article, as it was read."""
    return tuple(
        Doubt(
            entity=known[triples.text(iri, "kg:doubted")],
            rival=_rival(triples, iri, known),
            score=float(triples.text(iri, "kg:score")),
            reason=triples.text(iri, "kg:because"),
            same=term("kg:PossiblySame").value in triples.all(iri, "rdf:type"),
        )
        for iri in sorted(triples.of_class("kg:Doubt"), key=lambda iri: (len(iri), iri))
        if triples.text(iri, "kg:doubted") in known
    )


def _rival(triples: Triples, iri: str, known: Mapping[str, Entity]) -> Entity:
    """The rival, which no article need mention."""
    rival = triples.text(iri, "kg:rival")
    return known.get(rival) or Entity(
        iri=rival,
        name=triples.text(iri, "kg:rivalName"),
        kind=KIND_OF.get(triples.text(iri, "kg:rivalKind"), Kind.THING),
    )
