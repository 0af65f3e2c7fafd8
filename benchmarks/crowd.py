"""Generated news of any size, for measuring what shows it.

Each topic has its own people, bodies and places and its own articles; a few things are
known everywhere. Names and sentences are made up of lists.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from kg import vocab
from kg.model import (
    Argument,
    Article,
    Claim,
    Entity,
    Evidence,
    Granularity,
    Kind,
    Modality,
    Polarity,
    Span,
    Statement,
    Time,
)

TOPIC = 45
"""Things of one topic."""
ABROAD = 0.08
"""The part of links that lead out of their topic, to what is known everywhere."""
PER_ARTICLE = 25
KINDS = (
    Kind.PERSON,
    Kind.PERSON,
    Kind.ORGANIZATION,
    Kind.LOCATION,
    Kind.GOVERNMENT_BODY,
    Kind.ARMED_GROUP,
    Kind.EVENT,
    Kind.DOCUMENT,
    Kind.FACILITY,
)
GIVEN = "Ansel Britta Corin Dagny Emeric Freya Gustav Hedda Ilja Jorun Kasimir Lene"
FAMILY = "Aldane Borr Castell Dray Eskil Farrow Garn Hollis Ivers Jarne Keld Lorne"
BODIES = {
    Kind.ORGANIZATION: "Bank Union Company Institute League",
    Kind.LOCATION: "Valley Bay Harbour District Heights",
    Kind.GOVERNMENT_BODY: "Ministry Council Court Senate Office",
    Kind.ARMED_GROUP: "Front Guard Brigade",
    Kind.EVENT: "talks summit strike election",
    Kind.DOCUMENT: "Accord Treaty Act Resolution",
    Kind.FACILITY: "Dam Airport Terminal Bridge",
}
VERBS = "met leads supports accused signed funds joined opposes visited praised".split()
PUBLISHERS = "Valdoria Times;Sarn Observer;Merrow Courier;Tessel Post;Ostra Daily"
STANDINGS = (
    (Polarity.POSITIVE, Modality.ASSERTED, 70),
    (Polarity.POSITIVE, Modality.CLAIMED, 14),
    (Polarity.POSITIVE, Modality.PLANNED, 8),
    (Polarity.NEGATIVE, Modality.ASSERTED, 5),
    (Polarity.NEGATIVE, Modality.CLAIMED, 3),
)


def crowd(count: int, links: int, seed: int = 11) -> tuple[list[Claim], list[Article]]:
    """So many things and claims that link them, in articles of about 25 claims."""
    chance = random.Random(seed)  # noqa: S311  a drawing, no secret
    things = [_thing(number, chance) for number in range(count)]
    ends = _ends(count, links, chance)
    claims: list[Claim] = []
    articles = []
    for at in range(0, len(ends), PER_ARTICLE):
        part = ends[at : at + PER_ARTICLE]
        article, said = _article(at, [(things[a], things[b]) for a, b in part], chance)
        articles.append(article)
        claims += said
    return claims, articles


def _thing(number: int, chance: random.Random) -> Entity:
    """A thing with a name of its own."""
    kind = KINDS[number % len(KINDS)]
    family = chance.choice(FAMILY.split())
    if kind is Kind.PERSON:
        name = f"{chance.choice(GIVEN.split())} {family}"
    else:
        name = f"{family} {chance.choice(BODIES[kind].split())}"
    return Entity(
        iri=vocab.ENTITY + vocab.slug(f"{name} {number}"), name=name, kind=kind
    )


def _ends(count: int, links: int, chance: random.Random) -> list[tuple[int, int]]:
    """Which things are linked, topic by topic; few of a topic have most links."""
    topics = max(1, count // TOPIC)
    found = []
    for number in range(links):
        topic = number * topics // links
        start = topic * count // topics
        size = (topic + 1) * count // topics - start
        one = start + int(size * chance.random() ** 2)
        # Every thing is linked once before any is linked again at random.
        other = start + number % size
        if chance.random() < ABROAD:
            other = chance.randrange(topics) * count // topics
        found.append((one, other if other != one else start + (one - start + 1) % size))
    return found


def _article(
    number: int, pairs: list[tuple[Entity, Entity]], chance: random.Random
) -> tuple[Article, list[Claim]]:
    """An article with one sentence for each pair, and its claims."""
    day = date(2031, 1, 1) + timedelta(days=chance.randrange(400))
    verbs = [chance.choice(VERBS) for _ in pairs]
    sentences = [
        f"{one.name} {verb} {other.name}."
        for (one, other), verb in zip(pairs, verbs, strict=True)
    ]
    text = " ".join(sentences)
    article = Article(
        iri=f"{vocab.ARTICLE}crowd-{number}",
        text=text,
        digest=vocab.digest(text),
        title=f"{pairs[0][0].name} and {pairs[0][1].name}: day {number}",
        published=day,
        publisher=chance.choice(PUBLISHERS.split(";")),
        url=f"https://news.example/{number}",
    )
    return article, list(_claims(article, pairs, verbs, sentences, chance))


def _claims(
    article: Article,
    pairs: list[tuple[Entity, Entity]],
    verbs: list[str],
    sentences: list[str],
    chance: random.Random,
) -> Iterator[Claim]:
    """The claims of an article, one a sentence."""
    at = 0
    for place, ((one, other), verb) in enumerate(zip(pairs, verbs, strict=True)):
        sentence = sentences[place]
        weights = [weight for _, _, weight in STANDINGS]
        polarity, modality, _ = chance.choices(STANDINGS, weights)[0]
        first = Span(at, at + len(one.name))
        second = Span(at + len(sentence) - 1 - len(other.name), at + len(sentence) - 1)
        evidence = Evidence(
            sentence=place, span=Span(at, at + len(sentence)), quote=sentence
        )
        statement = Statement(
            subject=Argument(text=one.name, span=first, sentence=place, head=0),
            predicate=verb,
            phrase=verb,
            object=Argument(text=other.name, span=second, sentence=place, head=2),
            evidence=evidence,
            rule="crowd",
        )
        day = (article.day or date.min) - timedelta(days=chance.randrange(60))
        yield Claim(
            iri=f"{vocab.CLAIM}{vocab.digest(article.iri, str(place))}",
            article=article.iri,
            subject=one,
            predicate=verb,
            phrase=verb,
            object=other,
            attributed_to=chance.choice(pairs)[0]
            if modality is Modality.CLAIMED
            else None,
            cue="said" if modality is Modality.CLAIMED else None,
            polarity=polarity,
            modality=modality,
            time=Time(
                text=str(day),
                span=Span(at, at),
                start=day,
                end=day,
                granularity=Granularity.DAY,
            )
            if chance.random() < 0.4
            else None,
            statement=statement,
            evidence=evidence,
            confidence=round(0.6 + 0.39 * chance.random(), 3),
        )
        at += len(sentence) + 1
