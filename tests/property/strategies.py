"""Articles, entities and claims that hypothesis makes up."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from kg import vocab
from kg.model import (
    Argument,
    Article,
    Claim,
    Entity,
    Evidence,
    Granularity,
    Kind,
    Literal,
    Modality,
    Polarity,
    Qualifier,
    Span,
    Speaker,
    Statement,
    Time,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
numbers = st.integers(0, 99)
days = st.dates(date(1, 1, 1), date(9999, 12, 31))
moments = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis wants it so
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([None, UTC]),
)
probabilities = st.floats(0, 1)
NAMES = (
    "Iran",
    "Damascus",
    "Hay'at Tahrir al-Sham",
    'a "quoted" {name} \\ <b>',
    "北京",
)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    """One of few entities, so that claims meet; the same IRI is the same entity."""
    number = draw(st.integers(0, len(NAMES) - 1))
    return Entity(
        iri=f"{vocab.ENTITY}{number}",
        name=NAMES[number],
        kind=list(Kind)[number],
        aliases=("alias", f"of {number}") if number % 2 else (),
        same_as=(f"http://www.wikidata.org/entity/Q{number}",) if number else (),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with any text and metadata."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
    return Article(
        iri=vocab.ARTICLE + draw(st.sampled_from(["a", "b", "c#d"])),
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        url=draw(st.none() | texts),
        title=draw(st.none() | texts),
        published=draw(st.none() | days | moments),
        publisher=draw(st.none() | texts),
        author=draw(st.none() | texts),
        language=draw(st.none() | st.just("en")),
    )


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    """A span within a text of that length."""
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))


@st.composite
def arguments(draw: st.DrawFn, length: int) -> Argument:
    """Words of a text of that length."""
    return Argument(
        text=draw(texts),
        span=draw(spans(length)),
        sentence=draw(numbers),
        head=draw(numbers),
        mention=draw(st.none() | numbers),
    )


@st.composite
def qualifiers(draw: st.DrawFn, length: int) -> Qualifier:
    """A qualifier in a text of that length."""
    return Qualifier(
        role=draw(st.sampled_from(["place", "time", "other"])),
        text=draw(texts),
        span=draw(spans(length)),
        argument=draw(arguments(length)),
        value=draw(st.none() | texts),
    )


@st.composite
def times(draw: st.DrawFn, length: int) -> Time:
    """A time in a text of that length."""
    return Time(
        text=draw(texts),
        span=draw(spans(length)),
        start=draw(st.none() | days),
        end=draw(st.none() | days),
        granularity=draw(st.sampled_from(Granularity)),
    )


@st.composite
def statements(draw: st.DrawFn, text: str) -> Statement:
    """A statement in this text."""
    span = draw(spans(len(text)))
    length = len(text)
    speaker = st.builds(Speaker, argument=arguments(length), cue=texts)
    return Statement(
        subject=draw(arguments(length)),
        predicate=draw(texts),
        phrase=draw(texts),
        inverse=draw(st.booleans()),
        object=draw(st.none() | arguments(length)),
        qualifiers=tuple(draw(st.lists(qualifiers(length), max_size=2))),
        speaker=draw(st.none() | speaker),
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from(Modality)),
        time=draw(st.none() | times(length)),
        evidence=Evidence(
            sentence=draw(numbers), span=span, quote=text[span.start : span.end]
        ),
        confidence=draw(probabilities),
        rule=draw(words),
    )


literals = st.builds(
    Literal,
    text=texts,
    value=st.sampled_from(["1.50", "007", "x", "2024-12-08", ""]),
    datatype=st.sampled_from(["integer", "decimal", "date", "string"]).map(
        lambda name: vocab.PREFIXES["xsd"] + name
    ),
)


@st.composite
def claims(draw: st.DrawFn, article: Article, number: int = 0) -> Claim:
    """A claim of an article; often it says just what its statement says."""
    statement = draw(statements(article.text))
    other = draw(st.just(statement) | statements(article.text))
    if draw(st.booleans()):
        # As mapping does: other words or another confidence, and the rest as it was.
        other = replace(
            statement, predicate=draw(texts), confidence=draw(probabilities)
        )
    return Claim(
        iri=f"{vocab.CLAIM}{vocab.digest(article.iri)}-{number}",
        article=article.iri,
        subject=draw(entities()),
        predicate=other.predicate,
        phrase=other.phrase,
        property=draw(st.none() | st.just(vocab.KG + "supports")),
        object=draw(st.none() | entities() | literals),
        swapped=draw(st.booleans()),
        qualifiers=tuple((q, draw(st.none() | entities())) for q in other.qualifiers),
        attributed_to=draw(st.none() | entities()),
        cue=draw(st.none() | texts),
        polarity=other.polarity,
        modality=other.modality,
        time=other.time,
        reported=draw(st.none() | days),
        statement=statement,
        evidence=other.evidence,
        confidence=other.confidence,
    )


@st.composite
def readings(draw: st.DrawFn) -> tuple[Article, tuple[Claim, ...]]:
    """An article with its claims."""
    article = draw(articles())
    count = draw(st.integers(0, 3))
    return article, tuple(draw(claims(article, number)) for number in range(count))
