"""Articles, claims and entities as RDF.

`Iran supports UN Resolution 2254` becomes a node of class `kg:Claim` in the graph of
its article, with subject, predicate and object, polarity, modality, speaker and times,
with the sentence as the target of a Web Annotation (https://www.w3.org/TR/annotation-vocab/)
and with its origin in PROV-O (https://www.w3.org/TR/prov-o/). Where the article states
it as a fact, there is also the edge `ent:Iran kg:supports ent:UN_Resolution_2254`.

What the words were is kept too, so that `kg.graph.reading` gives back equal values.
"""

from collections.abc import Iterable, Iterator
from importlib import metadata

import pyoxigraph as ox

from kg import vocab
from kg.graph.as_read import end_triples, mention_triples
from kg.graph.claim_writing import claim_triples
from kg.graph.decisions import Decided
from kg.graph.doubts import doubt_triples
from kg.graph.terms import KINDS, TYPE, literal, node, part, term
from kg.graph.triples import day, properties, text
from kg.model import Article, Claim, Doubt, Entity


def article_triples(
    article: Article,
    claims: Iterable[Claim],
    entities: Iterable[Entity],
    doubts: Iterable[Doubt],
    decided: Decided,
) -> Iterator[ox.Triple]:
    """All that belongs into the graph of an article; some of it more than once.

    All is as it was read, and written as it was decided. Doubts about things that no
    claim speaks of are left out.
    """
    claims, entities = tuple(claims), tuple(entities)
    named = [entity for claim in claims for entity in mentioned(claim)]
    yield from _metadata(article)
    yield from _reading(article)
    yield from mention_triples(article.iri, (*entities, *named), decided)
    for read in claims:
        claim = decided.claim(read)
        yield from claim_triples(claim, article)
        yield from end_triples(read, claim)
    there = {entity.iri for entity in (*entities, *named)}
    known = (doubt for doubt in doubts if doubt.entity.iri in there)
    yield from doubt_triples(article.iri, known, decided)


def entity_triples(entity: Entity) -> Iterator[ox.Triple]:
    """What an entity is and how it is called."""
    subject = node(entity.iri)
    yield ox.Triple(subject, TYPE, KINDS[entity.kind])
    yield ox.Triple(subject, term("rdfs:label"), literal(entity.name))
    for alias in entity.aliases:
        yield ox.Triple(subject, term("skos:altLabel"), literal(alias))
    for same in entity.same_as:
        yield ox.Triple(subject, term("owl:sameAs"), node(same))
    for calling in entity.callings:
        yield ox.Triple(subject, term("schema:jobTitle"), literal(calling))
    if entity.country:
        yield ox.Triple(subject, term("kg:inCountry"), node(entity.country))


def mentioned(claim: Claim) -> Iterator[Entity]:
    """The entities that a claim names."""
    ends = (claim.subject, claim.object, claim.attributed_to)
    yield from (end for end in ends if isinstance(end, Entity))
    yield from (entity for _, entity in claim.qualifiers if entity)


def _metadata(article: Article) -> Iterator[ox.Triple]:
    """Who published what and when, and the text that the evidence points into."""
    yield from properties(
        node(article.iri),
        ("rdf:type", term("schema:NewsArticle")),
        ("rdfs:label", text(article.title)),
        ("schema:headline", text(article.title)),
        ("schema:url", text(article.url, "xsd:anyURI")),
        ("schema:datePublished", day(article.published)),
        ("schema:publisher", text(article.publisher)),
        ("schema:author", text(article.author)),
        ("schema:inLanguage", text(article.language)),
        ("schema:sha256", literal(article.digest)),
        ("schema:articleBody", literal(article.text)),
    )


def _reading(article: Article) -> Iterator[ox.Triple]:
    """Which software read the article."""
    release, own = _release(), software()
    yield from properties(
        part(article.iri, "reading"),
        ("rdf:type", term("prov:Activity")),
        ("prov:used", node(article.iri)),
        ("prov:wasAssociatedWith", own),
    )
    yield from properties(
        own,
        ("rdf:type", term("prov:SoftwareAgent")),
        ("rdfs:label", literal(f"kg {release}")),
        ("schema:softwareVersion", literal(release)),
    )


def software() -> ox.NamedNode:
    """What reads articles, of this release."""
    return node(f"{vocab.BASE}software/kg-{_release()}")


def _release() -> str:
    """The installed version; a checkout that nobody installed has none."""
    try:
        return metadata.version("kg")
    except metadata.PackageNotFoundError:
        return "unreleased"
