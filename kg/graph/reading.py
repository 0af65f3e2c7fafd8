"""RDF as articles, claims and entities again: the inverse of `kg.graph.writing`."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from kg import vocab
from kg.graph.terms import KINDS, MODALITIES, POLARITIES
from kg.graph.triples import Triples
from kg.model import (
    Argument,
    Article,
    Claim,
    Entity,
    Evidence,
    Granularity,
    Kind,
    Literal,
    Qualifier,
    Span,
    Speaker,
    Statement,
    Time,
)

KIND_OF = {name.value: kind for kind, name in KINDS.items()}
POLARITY_OF = {name.value: polarity for polarity, name in POLARITIES.items()}
MODALITY_OF = {name.value: modality for modality, name in MODALITIES.items()}


def article(triples: Triples) -> Article | None:
    """The article whose graph this is."""
    found = triples.of_class("schema:NewsArticle")
    if not found:
        return None
    iri = found[0]
    published = triples.one(iri, "schema:datePublished")
    return Article(
        iri=iri,
        text=triples.text(iri, "schema:articleBody"),
        digest=triples.text(iri, "schema:sha256"),
        url=triples.one(iri, "schema:url"),
        title=triples.one(iri, "schema:headline"),
        published=_published(published) if published else None,
        publisher=triples.one(iri, "schema:publisher"),
        author=triples.one(iri, "schema:author"),
        language=triples.one(iri, "schema:inLanguage"),
    )


def entities(triples: Triples) -> Iterator[Entity]:
    """The entities that are described, by IRI; their aliases come sorted."""
    for iri in triples.subjects():
        if triples.one(iri, "kg:mergedInto") is None:
            yield entity(triples, iri)


def entity(triples: Triples, iri: str) -> Entity:
    """One entity as it is described."""
    classes = (KIND_OF.get(name) for name in triples.all(iri, "rdf:type"))
    return Entity(
        iri=iri,
        name=triples.one(iri, "rdfs:label") or iri,
        kind=next((kind for kind in classes if kind), Kind.THING),
        aliases=tuple(triples.all(iri, "skos:altLabel")),
        same_as=tuple(triples.all(iri, "owl:sameAs")),
        callings=tuple(triples.all(iri, "schema:jobTitle")),
        country=triples.text(iri, "kg:inCountry"),
    )


def entities_as_read(triples: Triples) -> Iterator[Entity]:
    """The entities as articles described them, before anybody decided anything."""
    for iri in triples.subjects():
        name = triples.one(iri, "kg:nameAsRead")
        if name is not None:
            yield Entity(
                iri=iri,
                name=name,
                kind=KIND_OF.get(triples.text(iri, "kg:kindAsRead"), Kind.THING),
                aliases=tuple(triples.all(iri, "kg:aliasAsRead")),
                same_as=tuple(triples.all(iri, "kg:sameAsRead")),
                callings=tuple(triples.all(iri, "kg:callingAsRead")),
                country=triples.text(iri, "kg:countryAsRead"),
            )
        elif triples.one(iri, "kg:changedBy") is None:
            yield entity(triples, iri)


def claims(triples: Triples, known: Mapping[str, Entity]) -> Iterator[Claim]:
    """The claims in the graph of an article, in the order of its text."""
    found = [_claim(triples, iri, known) for iri in triples.of_class("kg:Claim")]
    yield from sorted(
        found,
        key=lambda claim: (
            claim.evidence.span.start,
            claim.statement.subject.span.start,
            claim.iri,
        ),
    )


def _claim(triples: Triples, iri: str, known: Mapping[str, Entity]) -> Claim:
    """One claim with the statement that it rests on."""
    speaker = triples.one(iri, "kg:attributedTo")
    predicate = triples.one(iri, "rdf:predicate")
    reported = triples.one(iri, "kg:reported")
    is_open = predicate is None or predicate.startswith(vocab.PHRASE)
    return Claim(
        iri=iri,
        article=triples.text(iri, "prov:wasDerivedFrom"),
        subject=_entity(triples.text(iri, "rdf:subject"), known),
        predicate=triples.text(iri, "kg:words"),
        phrase=triples.text(iri, "kg:phrase"),
        property=None if is_open else predicate,
        object=_object(triples, iri, known),
        swapped=triples.one(iri, "kg:swapped") == "true",
        qualifiers=tuple(
            (_qualifier(triples, found), _named(triples, found, known))
            for found in _ordered(triples, iri)
        ),
        attributed_to=_entity(speaker, known) if speaker else None,
        cue=triples.one(iri, "kg:cue"),
        polarity=POLARITY_OF[triples.text(iri, "kg:polarity")],
        modality=MODALITY_OF[triples.text(iri, "kg:modality")],
        time=_time(triples, iri),
        reported=date.fromisoformat(reported) if reported else None,
        statement=_statement(triples, iri),
        evidence=_evidence(triples, iri),
        confidence=float(triples.text(iri, "kg:confidence")),
    )


def _statement(triples: Triples, claim: str) -> Statement:
    """The statement under a claim: what is not said of it is as in the claim."""
    below = triples.one(claim, "kg:statement") or claim
    whole = below if triples.one(below, "oa:hasTarget") else claim
    object_ = triples.one(claim, "kg:objectWords")
    speaker = triples.one(claim, "kg:speakerWords")

    def field(curie: str) -> str:
        own = triples.one(below, curie)
        return triples.text(claim, curie) if own is None else own

    return Statement(
        subject=_argument(triples, triples.text(claim, "kg:subjectWords")),
        predicate=field("kg:words"),
        phrase=field("kg:phrase"),
        inverse=triples.one(claim, "kg:inverse") == "true",
        object=_argument(triples, object_) if object_ else None,
        qualifiers=tuple(
            _qualifier(triples, found) for found in _ordered(triples, whole)
        ),
        speaker=_speaker(triples, speaker) if speaker else None,
        polarity=POLARITY_OF[field("kg:polarity")],
        modality=MODALITY_OF[field("kg:modality")],
        time=_time(triples, whole),
        evidence=_evidence(triples, whole),
        confidence=float(field("kg:confidence")),
        rule=triples.text(claim, "kg:rule"),
    )


def _speaker(triples: Triples, iri: str) -> Speaker:
    """Whose word a statement is."""
    return Speaker(argument=_argument(triples, iri), cue=triples.text(iri, "kg:cue"))


def _entity(iri: str, known: Mapping[str, Entity]) -> Entity:
    """The entity of an IRI; one that nobody described has its IRI as its name."""
    return known.get(iri) or Entity(iri=iri, name=iri, kind=Kind.THING)


def _named(triples: Triples, iri: str, known: Mapping[str, Entity]) -> Entity | None:
    """The entity that a qualifier names."""
    found = triples.one(iri, "kg:entity")
    return _entity(found, known) if found else None


def _object(
    triples: Triples, iri: str, known: Mapping[str, Entity]
) -> Entity | Literal | None:
    """What a claim ends in."""
    value = triples.one(iri, "kg:objectValue")
    end = triples.one(iri, "rdf:object")
    if value is not None:
        return Literal(
            text=triples.text(iri, "kg:objectText"),
            value=value,
            datatype=triples.datatype(iri, "rdf:object"),
        )
    return _entity(end, known) if end else None


def _ordered(triples: Triples, iri: str) -> list[str]:
    """The qualifiers of a claim, in their order."""
    return sorted(
        triples.all(iri, "kg:qualifier"),
        key=lambda found: triples.number(found, "kg:order"),
    )


def _qualifier(triples: Triples, iri: str) -> Qualifier:
    """One qualifier."""
    return Qualifier(
        role=triples.text(iri, "kg:role"),
        text=triples.text(iri, "kg:text"),
        span=_span(triples, iri),
        argument=_argument(triples, triples.text(iri, "kg:argument")),
        value=triples.one(iri, "kg:value"),
    )


def _argument(triples: Triples, iri: str) -> Argument:
    """The words that name one end of a claim."""
    mention = triples.one(iri, "kg:mention")
    return Argument(
        text=triples.text(iri, "kg:text"),
        span=_span(triples, iri),
        sentence=triples.number(iri, "kg:sentence"),
        head=triples.number(iri, "kg:head"),
        mention=None if mention is None else int(mention),
    )


def _time(triples: Triples, iri: str) -> Time | None:
    """When it happened."""
    words = triples.one(iri, "kg:timeWords")
    if words is None:
        return None
    start, end = triples.one(iri, "kg:eventStart"), triples.one(iri, "kg:eventEnd")
    return Time(
        text=triples.text(iri, "kg:timeText"),
        span=_span(triples, words),
        start=date.fromisoformat(start) if start else None,
        end=date.fromisoformat(end) if end else None,
        granularity=Granularity(triples.text(iri, "kg:granularity")),
    )


def _evidence(triples: Triples, iri: str) -> Evidence:
    """The sentence that a claim rests on."""
    target = triples.text(iri, "oa:hasTarget")
    exact = (triples.one(s, "oa:exact") for s in triples.all(target, "oa:hasSelector"))
    places = triples.all(target, "oa:hasSelector")
    place = next(s for s in places if triples.one(s, "oa:start") is not None)
    return Evidence(
        sentence=triples.number(iri, "kg:sentence"),
        span=_span(triples, place),
        quote=next((text for text in exact if text is not None), ""),
    )


def _span(triples: Triples, iri: str) -> Span:
    """Where words stand."""
    return Span(triples.number(iri, "oa:start"), triples.number(iri, "oa:end"))


def _published(value: str) -> date | datetime:
    """A day, or a moment where the hour is known."""
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
