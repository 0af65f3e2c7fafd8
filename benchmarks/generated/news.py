"""News for a large store.

Things are spoken of as in news: a few all the time, most of them once or twice. A tenth
of the claims is denied, a quarter is somebody's word or a plan; other papers report a
part of what one has reported, and some deny it.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import accumulate

import pyoxigraph as ox

from benchmarks.generated.drafts import VERBS, Draft, Place, article, claim
from benchmarks.generated.things import things
from kg import vocab
from kg.graph.corroborating import CORROBORATION
from kg.graph.counting import counted
from kg.graph.decisions import Decided
from kg.graph.descriptions import ENTITIES
from kg.graph.proposition import proposition
from kg.graph.terms import node
from kg.graph.triples import number, properties
from kg.graph.writing import article_triples, entity_triples
from kg.model import Article, Entity, Modality

AN_ARTICLE = 15
"""Claims of an article."""
THINGS_PER_CLAIM = 0.06
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

Report = tuple[str, str, str, bool]
"""A claim, its article and publisher, and whether it denies."""


class News:
    """Things, papers and claims made by chance."""

    def __init__(self, claims: int, seed: int = 7) -> None:
        self.count = claims
        self.chance = random.Random(seed)  # noqa: S311 - nothing secret
        self.things = things(max(50, int(claims * THINGS_PER_CLAIM)), self.chance)
        # Zipf's law, as for names in news.
        weights = (1 / (rank + 3) for rank in range(len(self.things)))
        self.weights = list(accumulate(weights))
        self.said: list[tuple[Entity, str, Entity]] = []

    def articles(self) -> Iterator[tuple[Article, list[tuple[Draft, Place]]]]:
        """Articles with their sentences, the earliest first."""
        count = -(-self.count // AN_ARTICLE)
        for at in range(count):
            day = FIRST + timedelta(days=DAYS * at // count)
            drafts = [self._draft(day) for _ in range(AN_ARTICLE)]
            made, places = article(
                vocab.ARTICLE + vocab.digest(str(at)),
                f"https://news.example/{at}",
                day,
                f"Paper {self.chance.randrange(PAPERS)}",
                drafts,
            )
            yield made, list(zip(drafts, places, strict=True))

    def _draft(self, day: date) -> Draft:
        chance = self.chance
        subject, verb, thing = self._proposition()
        speaker = self._things(1)[0] if chance.random() < 0.15 else None
        modality = Modality.CLAIMED if speaker else Modality.ASSERTED
        if chance.random() < 0.1:
            modality = Modality.PLANNED
        on = day - timedelta(days=int(5 * chance.random()))
        return Draft(
            subject=subject,
            verb=verb,
            thing=thing,
            denied=chance.random() < 0.1,
            modality=modality,
            speaker=speaker,
            on=on if chance.random() < 0.5 else None,
            confidence=round(chance.uniform(0.65, 0.99), 3),
            ending=RARE if chance.random() < 0.0003 else chance.choice(FILLERS),
        )

    def _proposition(self) -> tuple[Entity, str, Entity]:
        """Who does what to whom: now and then what was reported before."""
        if self.said and self.chance.random() < 0.3:
            return self.chance.choice(self.said)
        subject, thing = self._things(2)
        verb = self.chance.choice(tuple(VERBS))
        if self.chance.random() < 0.2:
            self.said.append((subject, verb, thing))
        return subject, verb, thing

    def _things(self, count: int) -> list[Entity]:
        return self.chance.choices(self.things, cum_weights=self.weights, k=count)

    def quads(self) -> Iterator[ox.Quad]:
        """All of it as the store keeps it, corroboration included."""
        nobody = Decided(())
        stated: dict[str, list[Report]] = defaultdict(list)
        mentions: Counter[str] = Counter()
        for made, sentences in self.articles():
            graph = node(made.iri)
            mentions.update(mentioned(draft for draft, _ in sentences))
            claims = [claim(made, draft, place) for draft, place in sentences]
            for t in article_triples(made, claims, (), (), nobody):
                yield ox.Quad(t.subject, t.predicate, t.object, graph)
            for (draft, _), one in zip(sentences, claims, strict=True):
                report = (one.iri, made.iri, made.publisher or "", draft.denied)
                stated[proposition(one)].append(report)
        for entity in self.things:
            for t in entity_triples(entity):
                yield ox.Quad(t.subject, t.predicate, t.object, ENTITIES)
        for thing, articles in mentions.items():
            yield counted(node(thing), articles)
        for states, reports in stated.items():
            for report, sides in supported(reports):
                for t in properties(
                    node(report[0]),
                    ("kg:states", node(states)),
                    ("kg:independentSources", number(sides[0])),
                    ("kg:sourcesAgainst", number(sides[1])),
                    ("kg:firstReportedIn", node(reports[0][1])),
                ):
                    yield ox.Quad(t.subject, t.predicate, t.object, CORROBORATION)


def mentioned(drafts: Iterable[Draft]) -> set[str]:
    """The things that an article with these claims mentions."""
    return {
        thing.iri
        for draft in drafts
        for thing in (draft.subject, draft.thing, draft.speaker)
        if thing
    }


def supported(reports: list[Report]) -> Iterator[tuple[Report, tuple[int, int]]]:
    """How many papers say what each claim says, and how many deny it.

    Every paper is a source of its own.
    """
    sides = {
        side: len({paper for _, _, paper, negative in reports if negative is side})
        for side in (True, False)
    }
    for report in reports:
        yield report, (sides[report[3]], sides[not report[3]])
