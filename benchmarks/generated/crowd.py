"""Topics with their own people, bodies and places; a few are known everywhere."""

import random
from datetime import date, timedelta

from benchmarks.generated.drafts import VERBS, Draft, article, claim
from benchmarks.generated.things import things
from kg import vocab
from kg.model import Article, Claim, Entity, Modality

TOPIC = 45
"""Things of one topic."""
ABROAD = 0.08
"""The part of links that lead out of their topic, to what is known everywhere."""
PER_ARTICLE = 25
PUBLISHERS = "Valdoria Times;Sarn Observer;Merrow Courier;Tessel Post;Ostra Daily"
STANDINGS = (
    (False, Modality.ASSERTED, 70),
    (False, Modality.CLAIMED, 14),
    (False, Modality.PLANNED, 8),
    (True, Modality.ASSERTED, 5),
    (True, Modality.CLAIMED, 3),
)
"""Whether it is denied, how it stands, and how often of a hundred."""


def crowd(count: int, links: int, seed: int = 11) -> tuple[list[Claim], list[Article]]:
    """So many things and claims that link them, in articles of about 25 claims."""
    chance = random.Random(seed)  # noqa: S311  a drawing, no secret
    known = things(count, chance)
    ends = _ends(count, links, chance)
    claims: list[Claim] = []
    articles = []
    for at in range(0, len(ends), PER_ARTICLE):
        pairs = [(known[a], known[b]) for a, b in ends[at : at + PER_ARTICLE]]
        day = date(2031, 1, 1) + timedelta(days=chance.randrange(400))
        drafts = [_draft(pair, pairs, day, chance) for pair in pairs]
        made, places = article(
            f"{vocab.ARTICLE}crowd-{at}",
            f"https://news.example/{at}",
            day,
            chance.choice(PUBLISHERS.split(";")),
            drafts,
        )
        articles.append(made)
        claims += map(claim, [made] * len(drafts), drafts, places)
    return claims, articles


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


def _draft(
    pair: tuple[Entity, Entity],
    pairs: list[tuple[Entity, Entity]],
    day: date,
    chance: random.Random,
) -> Draft:
    """A sentence about two things; who says it is another one of the article."""
    weights = [weight for _, _, weight in STANDINGS]
    denied, modality, _ = chance.choices(STANDINGS, weights)[0]
    on = day - timedelta(days=chance.randrange(60))
    return Draft(
        subject=pair[0],
        verb=chance.choice(list(VERBS)),
        thing=pair[1],
        denied=denied,
        modality=modality,
        speaker=chance.choice(pairs)[0] if modality is Modality.CLAIMED else None,
        on=on if chance.random() < 0.4 else None,
        confidence=round(0.6 + 0.39 * chance.random(), 3),
    )
