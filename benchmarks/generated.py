"""News that nobody wrote: as many claims as wanted, the same ones for the same seed.

Things are named by chance and spoken of as in news: a few all the time, most of them
once or twice. A tenth of the claims is denied, a quarter is somebody's word or a plan;
other papers report a part of what one has reported, and some deny it.
"""

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

import pyoxigraph as ox

from kg import vocab
from kg.graph.corroborating import CORROBORATION
from kg.graph.decisions import Decided
from kg.graph.descriptions import ENTITIES
from kg.graph.proposition import proposition
from kg.graph.terms import node
from kg.graph.triples import number, properties
from kg.graph.writing import article_triples, entity_triples
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
    Speaker,
    Statement,
    Time,
)

AN_ARTICLE = 15
"""Claims of an article."""
THINGS_PER_CLAIM = 0.06
VERBS = {
    "controls": "controls",
    "attacked": "attacks",
    "met": "meets",
    "accused": "accuses",
    "supports": "supports",
    "visited": "visits",
    "owns": "owns",
    "signed": "signs",
    "praised": None,
    "called on": None,
    "wrote to": None,
    "waited for": None,
}
"""Verbs with the ontology's property where there is one."""
KINDS = (Kind.PERSON, Kind.ORGANIZATION, Kind.LOCATION, Kind.ARMED_GROUP)
SYLLABLES = "ba re ni lo sha mar tek vil dor an hel sor pia gu zen kra".split()
FILLERS = (
    "after talks that lasted into the night",
    "while the harbour stayed closed",
    "as prices rose for a third week",
    "according to documents seen by the paper",
    "before the council could vote on the budget",
    "despite a ceasefire agreed in spring",
)
RARE = "beneath the old lighthouse"
"""Words that one sentence in some thousands has, for searching."""
FIRST = date(2024, 1, 1)
DAYS = 730
PAPERS = 200


class Draft(NamedTuple):
    """A sentence that states something."""

    sentence: int
    start: int
    said: str
    subject: Entity
    verb: str
    words: str
    thing: Entity


class News:
    """Things, papers and claims made by chance."""

    def __init__(self, claims: int, seed: int = 7) -> None:
        self.count = claims
        self.chance = random.Random(seed)  # noqa: S311 - nothing secret
        self.things = self._things(max(50, int(claims * THINGS_PER_CLAIM)))
        # Zipf's law, as for names in news.
        weights = (1 / (rank + 3) for rank in range(len(self.things)))
        self.weights = list(accumulate(weights))
        self.said: list[tuple[Entity, str, Entity]] = []

    def _things(self, count: int) -> list[Entity]:
        found: dict[str, Entity] = {}
        while len(found) < count:
            words = (
                "".join(self.chance.choices(SYLLABLES, k=self.chance.randint(2, 3)))
                for _ in range(2)
            )
            name = " ".join(words).title()
            kind = self.chance.choice(KINDS)
            alias = (name.split()[-1],) if kind is Kind.PERSON else ()
            iri = vocab.entity(name)
            found[iri] = Entity(iri=iri, name=name, kind=kind, aliases=alias)
        return list(found.values())

    def articles(self) -> Iterator[tuple[Article, list[Claim]]]:
        """Articles with their claims, the earliest first."""
        count = -(-self.count // AN_ARTICLE)
        for at in range(count):
            yield self._article(at, FIRST + timedelta(days=DAYS * at // count))

    def _article(self, at: int, day: date) -> tuple[Article, list[Claim]]:
        iri = vocab.ARTICLE + vocab.digest(str(at))
        drafts, text = [], ""
        for sentence in range(AN_ARTICLE):
            subject, verb, thing = self._proposition()
            denied = self.chance.random() < 0.1
            words = f"did not {verb}" if denied else verb
            filler = self.chance.choice(FILLERS)
            if self.chance.random() < 0.0003:
                filler = RARE
            said = f"{subject.name} {words} {thing.name} {filler}."
            drafts.append(Draft(sentence, len(text), said, subject, verb, words, thing))
            text += said + (" " if sentence % 5 < 4 else "\n\n")
        article = Article(
            iri=iri,
            text=text.strip(),
            digest=hashlib.sha256(text.encode()).hexdigest(),
            url=f"https://news.example/{at}",
            title=f"{drafts[0].subject.name} and {drafts[0].thing.name}",
            published=day,
            publisher=f"Paper {self.chance.randrange(PAPERS)}",
        )
        return article, [self._claim(article, day, draft) for draft in drafts]

    def _proposition(self) -> tuple[Entity, str, Entity]:
        """Who does what to whom: now and then what was reported before."""
        if self.said and self.chance.random() < 0.3:
            return self.chance.choice(self.said)
        subject, thing = self.chance.choices(self.things, cum_weights=self.weights, k=2)
        verb = self.chance.choice(list(VERBS))
        if self.chance.random() < 0.2:
            self.said.append((subject, verb, thing))
        return subject, verb, thing

    def _claim(self, article: Article, day: date, draft: Draft) -> Claim:
        sentence, start, said, subject, verb, words, thing = draft
        speaker = None
        if self.chance.random() < 0.15:
            (speaker,) = self.chance.choices(self.things, cum_weights=self.weights)
        planned = self.chance.random() < 0.1
        modality = Modality.CLAIMED if speaker else Modality.ASSERTED
        modality = Modality.PLANNED if planned else modality
        end = start + len(subject.name) + 1 + len(words) + 1
        ends = (
            argument(subject.name, start, sentence),
            argument(thing.name, end, sentence),
        )
        evidence = Evidence(
            sentence=sentence, span=Span(start, start + len(said)), quote=said
        )
        on = day - timedelta(days=self.chance.randrange(5))
        time = Time(
            text="then",
            span=Span(start, start + 1),
            start=on,
            end=on,
            granularity=Granularity.DAY,
        )
        property_ = VERBS[verb]
        negative = words != verb
        known = {
            "polarity": Polarity.NEGATIVE if negative else Polarity.POSITIVE,
            "modality": modality,
            "time": time if self.chance.random() < 0.5 else None,
            "evidence": evidence,
            "confidence": round(self.chance.uniform(0.65, 0.99), 3),
        }
        return Claim(
            iri=vocab.CLAIM + vocab.digest(article.iri, str(sentence)),
            article=article.iri,
            subject=subject,
            predicate=words,
            phrase=verb,
            property=vocab.KG + property_ if property_ else None,
            object=thing,
            attributed_to=speaker,
            cue="said" if speaker else None,
            reported=day,
            statement=Statement(
                subject=ends[0],
                predicate=words,
                phrase=verb,
                object=ends[1],
                speaker=Speaker(argument=ends[0], cue="said") if speaker else None,
                rule="generated",
                **known,  # type: ignore[arg-type]
            ),
            **known,  # type: ignore[arg-type]
        )

    def quads(self) -> Iterator[ox.Quad]:
        """All of it as the store keeps it, corroboration included."""
        nobody = Decided(())
        stated: dict[str, list[tuple[str, str, str, bool]]] = defaultdict(list)
        for article, claims in self.articles():
            graph = node(article.iri)
            for t in article_triples(article, claims, (), (), nobody):
                yield ox.Quad(t.subject, t.predicate, t.object, graph)
            for claim in claims:
                negative = claim.polarity is Polarity.NEGATIVE
                report = (claim.iri, article.iri, article.publisher or "", negative)
                stated[proposition(claim)].append(report)
        for entity in self.things:
            for t in entity_triples(entity):
                yield ox.Quad(t.subject, t.predicate, t.object, ENTITIES)
        for one, reports in stated.items():
            yield from corroborated(one, reports)


def argument(text: str, start: int, sentence: int) -> Argument:
    """Words of a sentence."""
    span = Span(start, start + len(text))
    return Argument(text=text, span=span, sentence=sentence, head=0)


def corroborated(
    one: str, reports: list[tuple[str, str, str, bool]]
) -> Iterator[ox.Quad]:
    """What stands beside each claim, every paper being a source of its own."""
    sides = {
        side: len({paper for _, _, paper, negative in reports if negative is side})
        for side in (True, False)
    }
    for claim, _, _, negative in reports:
        for t in properties(
            node(claim),
            ("kg:states", node(one)),
            ("kg:independentSources", number(sides[negative])),
            ("kg:sourcesAgainst", number(sides[not negative])),
            ("kg:firstReportedIn", node(reports[0][1])),
        ):
            yield ox.Quad(t.subject, t.predicate, t.object, CORROBORATION)
