"""Claims as a networkx graph: things are nodes, each claim is an edge of its own.

All attributes are text or numbers, so that GraphML and GEXF can hold them; what is not
known is the empty text.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg import vocab
from kg.model import Article, Claim, Entity, Span
from kg.view.words import relation

if TYPE_CHECKING:
    import networkx as nx

Attributes = dict[str, str | int | float]
UNKNOWN = -1
"""Where something stands that the sentence does not hold."""


def to_networkx(
    claims: Iterable[Claim],
    articles: Iterable[Article] = (),
    entities: Iterable[Entity] = (),
) -> "nx.MultiDiGraph[str]":
    """A directed multigraph; nodes are IRIs of entities, edge keys IRIs of claims.

    Claims that end in no entity make no edge: they are lines in the attribute `facts`
    of their subject. `entities` adds things that no claim speaks of.
    """
    import networkx as nx  # noqa: PLC0415  slow to import

    claims = sorted(claims, key=lambda claim: claim.iri)
    known = {article.iri: article for article in articles}
    degrees = _degrees(claims)
    facts = _facts(claims)
    graph = nx.MultiDiGraph()
    for entity in _entities(claims, entities):
        graph.add_node(
            entity.iri,
            label=entity.name,
            name=entity.name,
            kind=entity.kind.value,
            aliases=" | ".join(entity.aliases),
            same_as=" | ".join(entity.same_as),
            degree=degrees[entity.iri],
            facts="\n".join(facts[entity.iri]),
        )
    for claim in claims:
        if isinstance(claim.object, Entity):
            graph.add_edge(
                claim.subject.iri,
                claim.object.iri,
                key=claim.iri,
                **_edge(claim, known.get(claim.article)),
            )
    return graph


def _entities(claims: list[Claim], others: Iterable[Entity]) -> list[Entity]:
    """Every entity once, by IRI."""
    found = {entity.iri: entity for entity in others}
    for claim in claims:
        ends = (claim.subject, claim.object, claim.attributed_to)
        for end in (*ends, *(named for _, named in claim.qualifiers)):
            if isinstance(end, Entity):
                found.setdefault(end.iri, end)
    return [found[iri] for iri in sorted(found)]


def _degrees(claims: list[Claim]) -> Counter[str]:
    """How many edges end in each entity."""
    counted: Counter[str] = Counter()
    for claim in claims:
        if isinstance(claim.object, Entity):
            counted.update((claim.subject.iri, claim.object.iri))
    return counted


def _facts(claims: list[Claim]) -> dict[str, list[str]]:
    """The claims about each entity that lead to no other."""
    lines: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        if not isinstance(claim.object, Entity):
            lines[claim.subject.iri].append(str(claim))
    return lines


def _edge(claim: Claim, article: Article | None) -> Attributes:
    """What is known of a claim and of the article that makes it."""
    published = article and article.published
    spans = (claim.statement.subject.span, _object_span(claim))
    first, second = reversed(spans) if claim.swapped else spans
    return {
        "label": relation(claim),
        "predicate": claim.predicate,
        "phrase": claim.phrase,
        "property": vocab.curie(claim.property or ""),
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "attributed_to": claim.attributed_to.name if claim.attributed_to else "",
        "cue": claim.cue or "",
        "time": claim.time.iso if claim.time else "",
        "reported": claim.reported.isoformat() if claim.reported else "",
        "qualifiers": "; ".join(qualifier.text for qualifier, _ in claim.qualifiers),
        "confidence": claim.confidence,
        "article": claim.article,
        "article_title": (article and article.title) or "",
        "article_url": (article and article.url) or "",
        "publisher": (article and article.publisher) or "",
        "published": published.isoformat() if published else "",
        "sentence": claim.evidence.quote,
        **_offsets("subject", first, claim.evidence.span),
        **_offsets("object", second, claim.evidence.span),
    }


def _object_span(claim: Claim) -> Span | None:
    """Where the statement's object stands in the article."""
    return claim.statement.object.span if claim.statement.object else None


def _offsets(name: str, span: Span | None, sentence: Span) -> dict[str, int]:
    """Where a span starts and ends within the sentence."""
    inside = span is not None and span in sentence
    return {
        f"{name}_start": span.start - sentence.start if span and inside else UNKNOWN,
        f"{name}_end": span.end - sentence.start if span and inside else UNKNOWN,
    }
