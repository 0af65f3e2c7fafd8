"""Decisions as RDF in a graph of their own, and back."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import pyoxigraph as ox

from kg import vocab
from kg.errors import DecisionError
from kg.graph.decisions.decision import Act, Decision, Undoing
from kg.graph.terms import KINDS, TYPE, literal, node, term
from kg.graph.triples import Triples, day, properties
from kg.model import Entity, Kind

DECISIONS = node(vocab.DECISIONS_GRAPH)
CLASSES = {act: term(f"kg:{act.value.title()}") for act in Act}
"""The class of the decisions of an act, as in `kg:Merge`."""
ACTS = {name.value: act for act, name in CLASSES.items()}
KIND_OF = {name.value: kind for kind, name in KINDS.items()}


def decision_triples(decision: Decision) -> Iterator[ox.Triple]:
    """One decision."""
    subject = node(decision.iri)
    yield ox.Triple(subject, TYPE, term("kg:Decision"))
    yield from properties(
        subject,
        ("rdf:type", CLASSES[decision.act]),
        ("kg:about", node(decision.entity.iri)),
        ("kg:aboutName", literal(decision.entity.name)),
        ("kg:aboutKind", KINDS[decision.entity.kind]),
        ("kg:outcome", node(decision.outcome.iri)),
        ("kg:outcomeName", literal(decision.outcome.name)),
        ("kg:outcomeKind", KINDS[decision.outcome.kind]),
        ("kg:decidedBy", literal(decision.who)),
        ("prov:endedAtTime", day(decision.when)),
        ("kg:because", literal(decision.why) if decision.why else None),
    )
    for article in decision.articles:
        yield ox.Triple(subject, term("kg:inArticle"), node(article))
    if decision.undone:
        undone = decision.undone
        yield from properties(
            subject,
            ("kg:undoneBy", literal(undone.who)),
            ("prov:invalidatedAtTime", day(undone.when)),
            ("kg:undoneBecause", literal(undone.why) if undone.why else None),
        )


def decisions(triples: Iterable[ox.Triple | ox.Quad]) -> tuple[Decision, ...]:
    """The decisions in triples, in the order of time.

    Raises:
        DecisionError: one of them is not whole.
    """
    found = Triples(triples)
    read = [_decision(found, iri) for iri in found.of_class("kg:Decision")]
    return tuple(sorted(read, key=lambda one: (one.when, one.iri)))


def _decision(triples: Triples, iri: str) -> Decision:
    acts = [ACTS[name] for name in triples.all(iri, "rdf:type") if name in ACTS]
    who, when = triples.one(iri, "kg:decidedBy"), triples.one(iri, "prov:endedAtTime")
    if len(acts) != 1 or not who or not when:
        raise DecisionError(
            f"{vocab.curie(iri)}: a decision needs one act, kg:decidedBy and"
            " prov:endedAtTime; correct or remove it"
        )
    undone = triples.one(iri, "prov:invalidatedAtTime")
    try:
        return Decision(
            act=acts[0],
            entity=_entity(triples, iri, "about"),
            outcome=_entity(triples, iri, "outcome"),
            articles=tuple(triples.all(iri, "kg:inArticle")),
            who=who,
            when=datetime.fromisoformat(when),
            why=triples.text(iri, "kg:because"),
            undone=Undoing(
                who=triples.text(iri, "kg:undoneBy"),
                when=datetime.fromisoformat(undone),
                why=triples.text(iri, "kg:undoneBecause"),
            )
            if undone
            else None,
        )
    except ValueError as error:
        raise DecisionError(f"{vocab.curie(iri)}: {error}; correct it") from error


def _entity(triples: Triples, iri: str, role: str) -> Entity:
    """What a decision says of one of its two entities."""
    found = triples.one(iri, f"kg:{role}")
    if found is None:
        raise DecisionError(f"{vocab.curie(iri)}: no kg:{role}; add it or remove all")
    return Entity(
        iri=found,
        name=triples.one(iri, f"kg:{role}Name") or found,
        kind=KIND_OF.get(triples.text(iri, f"kg:{role}Kind"), Kind.THING),
    )
