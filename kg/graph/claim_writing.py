"""One claim as RDF."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.predicates import open_phrase, predicate
from kg.graph.proposition import proposition
from kg.graph.terms import MODALITIES, POLARITIES, TYPE, literal, node, part, term
from kg.graph.triples import day, flag, number, properties, text
from kg.graph.words import (
    evidence_triples,
    qualifier_triples,
    sentence,
    time_triples,
    words_triples,
)
from kg.model import Article, Claim, Entity, Statement


def claim_triples(claim: Claim, article: Article) -> Iterator[ox.Triple]:
    """The node of a claim with all that hangs on it, and its edge."""
    subject = node(claim.iri)
    statement, speaker = claim.statement, claim.attributed_to
    yield ox.Triple(subject, TYPE, term("kg:Claim"))
    yield from _edge(claim)
    yield from _record(claim.iri, claim, claim.predicate, article)
    yield from _qualifiers(claim)
    yield from properties(
        subject,
        ("kg:states", node(proposition(claim))),
        ("kg:attributedTo", node(speaker.iri) if speaker else None),
        ("kg:cue", text(claim.cue)),
        ("kg:reported", day(claim.reported)),
        ("kg:rule", literal(statement.rule)),
        ("kg:swapped", flag(value=claim.swapped)),
        ("kg:inverse", flag(value=statement.inverse)),
        ("prov:wasDerivedFrom", node(article.iri)),
        ("prov:wasGeneratedBy", part(article.iri, "reading")),
    )
    yield from words_triples(claim.iri, "subject", statement.subject)
    if statement.object:
        yield from words_triples(claim.iri, "object", statement.object)
    if statement.speaker:
        yield from words_triples(claim.iri, "speaker", statement.speaker.argument)
        cue = literal(statement.speaker.cue)
        yield ox.Triple(part(claim.iri, "speaker"), term("kg:cue"), cue)
    yield from _difference(claim, article)


def _edge(claim: Claim) -> Iterator[ox.Triple]:
    """Subject, predicate and object, and for a plain claim the edge between them.

    An edge may have an open phrase as its property as well as one of the ontology.
    """
    start, property_ = node(claim.subject.iri), predicate(claim)
    yield from properties(
        node(claim.iri), ("rdf:subject", start), ("rdf:predicate", property_)
    )
    if claim.property is None:
        yield ox.Triple(property_, TYPE, term("rdf:Property"))
        yield ox.Triple(property_, term("rdfs:label"), literal(open_phrase(claim)))
    if claim.object is None:
        return
    end: ox.NamedNode | ox.Literal
    if isinstance(claim.object, Entity):
        end = node(claim.object.iri)
    else:
        end = ox.Literal(claim.object.value, datatype=node(claim.object.datatype))
        # The store writes numbers and times in their shortest form: keep this one.
        yield from properties(
            node(claim.iri),
            ("kg:objectText", literal(claim.object.text)),
            ("kg:objectValue", literal(claim.object.value)),
        )
    yield ox.Triple(node(claim.iri), term("rdf:object"), end)
    if claim.plain:
        yield ox.Triple(start, property_, end)


def _difference(claim: Claim, article: Article) -> Iterator[ox.Triple]:
    """What the clause said where the claim made something else of it.

    Where that is a matter of time, evidence or qualifiers, all of it is written.
    """
    statement = claim.statement
    below = part(claim.iri, "statement")
    own = tuple(qualifier for qualifier, _ in claim.qualifiers)
    if (claim.time, claim.evidence, own) != (
        statement.time,
        statement.evidence,
        statement.qualifiers,
    ):
        found = list(_record(below.value, statement, statement.predicate, article))
    else:
        same = dict(_fields(claim, claim.predicate))
        fields = _fields(statement, statement.predicate)
        different = [(name, value) for name, value in fields if value != same[name]]
        found = list(properties(below, *different))
    if found:
        yield ox.Triple(node(claim.iri), term("kg:statement"), below)
        yield ox.Triple(below, TYPE, term("kg:Statement"))
        yield from found


def _fields(
    record: Claim | Statement, words: str
) -> tuple[tuple[str, ox.NamedNode | ox.Literal], ...]:
    """What has exactly one value."""
    return (
        ("kg:words", literal(words)),
        ("kg:phrase", literal(record.phrase)),
        ("kg:polarity", POLARITIES[record.polarity]),
        ("kg:modality", MODALITIES[record.modality]),
        ("kg:confidence", literal(repr(float(record.confidence)), "xsd:double")),
    )


def _record(
    iri: str, record: Claim | Statement, words: str, article: Article
) -> Iterator[ox.Triple]:
    """What a claim and the statement under it have in common."""
    yield from properties(
        node(iri),
        *_fields(record, words),
        ("kg:sentence", number(record.evidence.sentence)),
        ("oa:hasTarget", sentence(article, record.evidence.span)),
    )
    yield from evidence_triples(record.evidence, article)
    if record.time:
        yield from time_triples(iri, record.time)
    if isinstance(record, Statement):
        for place, qualifier in enumerate(record.qualifiers):
            yield from qualifier_triples(iri, place, qualifier)


def _qualifiers(claim: Claim) -> Iterator[ox.Triple]:
    """The qualifiers of a claim with the entities that they name."""
    for place, (qualifier, entity) in enumerate(claim.qualifiers):
        yield from qualifier_triples(claim.iri, place, qualifier)
        if entity:
            below = part(claim.iri, f"qualifier{place}")
            yield ox.Triple(below, term("kg:entity"), node(entity.iri))
