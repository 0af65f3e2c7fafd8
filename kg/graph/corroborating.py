"""Corroboration in the store: a graph of its own says what stands beside each claim.

It is made anew for what an article states when that comes, changes or goes.
"""

from collections.abc import Iterable, Iterator
from datetime import date

import pyoxigraph as ox

from kg import vocab
from kg.graph.corroboration import Corroboration, corroborations
from kg.graph.proposition import proposition
from kg.graph.quads import apply
from kg.graph.sources import Report
from kg.graph.terms import node, term
from kg.graph.triples import number, properties
from kg.model import Article, Claim, Polarity

CORROBORATION = node(vocab.CORROBORATION_GRAPH)
STATES = term("kg:states")


def supported(
    claims: Iterable[Claim], articles: Iterable[Article]
) -> dict[str, Corroboration]:
    """From the IRI of each claim to what stands beside it."""
    known = {article.iri: article for article in articles}
    groups: dict[str, list[Report]] = {}
    for claim in claims:
        article = known.get(claim.article)
        if article:
            groups.setdefault(proposition(claim), []).append(_report(claim, article))
    return {
        found.claim: found
        for reports in groups.values()
        for found in corroborations(reports)
    }


def _report(claim: Claim, article: Article) -> Report:
    return Report(
        claim=claim.iri,
        article=article.iri,
        publisher=article.publisher,
        speaker=claim.attributed_to.iri if claim.attributed_to else None,
        negative=claim.polarity is Polarity.NEGATIVE,
        start=claim.time.start if claim.time else None,
        end=claim.time.end if claim.time else None,
        reported=claim.reported,
        sentence=claim.evidence.quote,
        text=article.text,
    )


def stated(engine: ox.Store, article: ox.NamedNode) -> set[ox.NamedNode]:
    """The propositions that the claims of an article state."""
    found = engine.quads_for_pattern(None, STATES, None, article)
    return {q.object for q in found if isinstance(q.object, ox.NamedNode)}


def corroborate(engine: ox.Store, propositions: Iterable[ox.NamedNode]) -> None:
    """Say anew what stands beside each claim that states one of the propositions.

    Of claims that are gone nothing is left.
    """
    before: set[ox.Quad] = set()
    after: set[ox.Quad] = set()
    for one in sorted(propositions, key=str):
        about = engine.quads_for_pattern(None, STATES, one, CORROBORATION)
        for quad in list(about):
            before.update(
                engine.quads_for_pattern(quad.subject, None, None, CORROBORATION)
            )
        for found in corroborations(_reports(engine, one)):
            after.update(_quads(found, one))
    apply(engine, before, after)


def _reports(engine: ox.Store, one: ox.NamedNode) -> Iterator[Report]:
    """Every claim that states a proposition."""
    for quad in engine.quads_for_pattern(None, STATES, one, None):
        claim, graph = quad.subject, quad.graph_name
        if graph == CORROBORATION or not isinstance(graph, ox.NamedNode):
            continue
        if isinstance(claim, ox.NamedNode):
            yield _stored(engine, claim, graph)


def _stored(engine: ox.Store, claim: ox.NamedNode, article: ox.NamedNode) -> Report:
    """A report as the store has it."""

    def value(subject: ox.NamedNode, curie: str) -> str | None:
        found = engine.quads_for_pattern(subject, term(curie), None, article)
        return min((_text(quad) for quad in found), default=None)

    def day(curie: str) -> date | None:
        found = value(claim, curie)
        return date.fromisoformat(found[:10]) if found else None

    target = value(claim, "oa:hasTarget") or claim.value
    selectors = engine.quads_for_pattern(
        node(target), term("oa:hasSelector"), None, article
    )
    quotes = (
        value(quad.object, "oa:exact")
        for quad in selectors
        if isinstance(quad.object, ox.NamedNode)
    )
    return Report(
        claim=claim.value,
        article=article.value,
        publisher=value(article, "schema:publisher"),
        speaker=value(claim, "kg:attributedTo"),
        negative=value(claim, "kg:polarity") == term("kg:negative").value,
        start=day("kg:eventStart"),
        end=day("kg:eventEnd"),
        reported=day("kg:reported"),
        sentence=next((quote for quote in quotes if quote), ""),
        text=value(article, "schema:articleBody") or "",
    )


def _text(quad: ox.Quad) -> str:
    return "" if isinstance(quad.object, ox.Triple) else quad.object.value


def _quads(found: Corroboration, one: ox.NamedNode) -> Iterator[ox.Quad]:
    triples = properties(
        node(found.claim),
        ("kg:states", one),
        ("kg:independentSources", number(found.sources)),
        ("kg:sourcesAgainst", number(found.against)),
        ("kg:firstReportedIn", node(found.first.article)),
    )
    return (ox.Quad(t.subject, t.predicate, t.object, CORROBORATION) for t in triples)
