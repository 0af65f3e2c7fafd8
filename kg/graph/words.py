"""The words that a claim rests on, and where they stand in the article.

A sentence is a part of the article with a Text Quote and a Text Position Selector of
the Web Annotation vocabulary; the ends, qualifiers and time of a claim are positions
with their words.
"""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.terms import TYPE, literal, node, part, term
from kg.graph.triples import day, number, properties, text
from kg.model import Argument, Article, Evidence, Qualifier, Span, Time


def words_triples(
    iri: str, name: str, argument: Argument, owner: ox.NamedNode | None = None
) -> Iterator[ox.Triple]:
    """The words that name one end of a claim, and where they stand."""
    below = part(iri, name)
    link = "kg:argument" if owner else f"kg:{name}Words"
    yield ox.Triple(owner or node(iri), term(link), below)
    yield from properties(
        below,
        ("rdf:type", term("kg:Words")),
        ("kg:text", literal(argument.text)),
        ("kg:sentence", number(argument.sentence)),
        ("kg:head", number(argument.head)),
        ("kg:mention", None if argument.mention is None else number(argument.mention)),
    )
    yield from _position(below, argument.span)


def qualifier_triples(
    iri: str, place: int, qualifier: Qualifier
) -> Iterator[ox.Triple]:
    """What hangs on a claim besides subject and object, in its place among others."""
    below = part(iri, f"qualifier{place}")
    yield from properties(
        below,
        ("rdf:type", term("kg:Qualifier")),
        ("kg:order", number(place)),
        ("kg:role", literal(qualifier.role)),
        ("kg:text", literal(qualifier.text)),
        ("kg:value", text(qualifier.value)),
    )
    yield ox.Triple(node(iri), term("kg:qualifier"), below)
    yield from _position(below, qualifier.span)
    yield from words_triples(
        iri, f"qualifier{place}-argument", qualifier.argument, below
    )


def time_triples(iri: str, time: Time) -> Iterator[ox.Triple]:
    """When it happened, on the claim itself, where a query looks for it."""
    below = part(iri, "time")
    yield from properties(
        node(iri),
        ("kg:eventStart", day(time.start)),
        ("kg:eventEnd", day(time.end)),
        ("kg:granularity", literal(time.granularity.value)),
        ("kg:timeText", literal(time.text)),
        ("kg:timeWords", below),
    )
    yield ox.Triple(below, TYPE, term("kg:Words"))
    yield ox.Triple(below, term("kg:text"), literal(time.text))
    yield from _position(below, time.span)


def sentence(article: Article, span: Span) -> ox.NamedNode:
    """A part of the article, with the fragment that RFC 5147 gives to plain text."""
    return part(article.iri, f"char={span.start},{span.end}")


def evidence_triples(evidence: Evidence, article: Article) -> Iterator[ox.Triple]:
    """A sentence as a part of the article, with two ways to find it.

    The quote is read from the article, so that the graph can never misquote.
    """
    start, end = evidence.span.start, evidence.span.end
    quote = part(article.iri, f"quote={start},{end}")
    position = part(article.iri, f"position={start},{end}")
    yield from properties(
        sentence(article, evidence.span),
        ("rdf:type", term("oa:SpecificResource")),
        ("oa:hasSource", node(article.iri)),
        ("oa:hasSelector", quote),
        ("oa:hasSelector", position),
    )
    yield from properties(
        quote,
        ("rdf:type", term("oa:TextQuoteSelector")),
        ("oa:exact", literal(article.text[start:end])),
    )
    yield ox.Triple(position, TYPE, term("oa:TextPositionSelector"))
    yield from _position(position, evidence.span)


def _position(subject: ox.NamedNode, span: Span) -> Iterator[ox.Triple]:
    """Where words stand in the article."""
    yield ox.Triple(subject, term("oa:start"), number(span.start))
    yield ox.Triple(subject, term("oa:end"), number(span.end))
