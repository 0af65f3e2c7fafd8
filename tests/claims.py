"""Small claims made by hand, for tests of what comes after extraction."""

import hashlib
from datetime import date

from kg import vocab
from kg.model import (
    Argument,
    Article,
    Claim,
    Entity,
    Evidence,
    Kind,
    Literal,
    Modality,
    Polarity,
    Span,
    Speaker,
    Statement,
)


def article(name: str, text: str, **metadata: str) -> Article:
    """An article of 9 December 2024 with a short name."""
    return Article(
        iri=vocab.ARTICLE + name,
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        title=metadata.get("title", name),
        published=date(2024, 12, 9),
        publisher=metadata.get("publisher", "The Morning Post"),
        url=metadata.get("url"),
        language="en",
    )


def entity(name: str, kind: Kind = Kind.PERSON, *aliases: str) -> Entity:
    """An entity whose IRI follows from its name."""
    return Entity(
        iri=vocab.ENTITY + vocab.slug(name), name=name, kind=kind, aliases=aliases
    )


def argument(source: Article, words: str) -> Argument:
    """Words of an article as they stand in it."""
    start = source.text.index(words)
    span = Span(start, start + len(words))
    return Argument(text=words, span=span, sentence=0, head=0)


def claim(  # noqa: PLR0913 - a claim has many parts
    source: Article,
    subject: Entity,
    words: str,
    thing: Entity | Literal | None = None,
    *,
    property_: str | None = None,
    polarity: Polarity = Polarity.POSITIVE,
    modality: Modality = Modality.ASSERTED,
    speaker: Entity | None = None,
    confidence: float = 0.9,
) -> Claim:
    """A claim that the whole text of an article states with these words."""
    text = source.text
    evidence = Evidence(sentence=0, span=Span(0, len(text)), quote=text)
    said = thing.name if isinstance(thing, Entity) else thing.text if thing else None
    statement = Statement(
        subject=argument(source, subject.name),
        predicate=words,
        phrase=words,
        object=argument(source, said) if said else None,
        polarity=polarity,
        modality=modality,
        speaker=Speaker(argument=argument(source, speaker.name), cue="said")
        if speaker
        else None,
        evidence=evidence,
        confidence=confidence,
        rule="by_hand",
    )
    return Claim(
        iri=vocab.CLAIM + vocab.digest(source.iri, subject.iri, words, said or ""),
        article=source.iri,
        subject=subject,
        predicate=words,
        phrase=words,
        property=vocab.KG + property_ if property_ else None,
        object=thing,
        attributed_to=speaker,
        cue="said" if speaker else None,
        polarity=polarity,
        modality=modality,
        reported=source.day,
        statement=statement,
        evidence=evidence,
        confidence=confidence,
    )
