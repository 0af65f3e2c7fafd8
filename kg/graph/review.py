"""The things of a store for people who look after them: how often, how surely."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kg import vocab
from kg.graph.decisions import Decided, Decision
from kg.graph.store import Store
from kg.model import Article, Claim, Doubt, Entity


@dataclass(frozen=True, kw_only=True)
class Question:
    """A doubt about the things as they stand, with what hangs on it."""

    doubt: Doubt
    claims: int
    """How many claims speak of the thing."""
    articles: tuple[str, ...]
    """IRIs of those in which it arose."""

    @property
    def answers(self) -> tuple[str, ...]:
        """The commands that would settle it."""
        one = vocab.curie(self.doubt.entity.iri)
        other = vocab.curie(self.doubt.rival.iri)
        if self.doubt.same:
            return (f"kg merge {one} {other}", f"kg split {one} {other}")
        where = " ".join(f"--article {vocab.curie(iri)}" for iri in self.articles)
        return (f"kg split {one} {where}", f"kg split {one} {other}")


class Review:
    """What a store says of its things; made once, asked often."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.decided = Decided(store.decisions)

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every thing by its IRI."""
        return {entity.iri: entity for entity in self.store.entities()}

    @cached_property
    def claims(self) -> dict[str, list[Claim]]:
        """The claims that speak of a thing."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.store.claims():
            for iri in dict.fromkeys(entity.iri for entity in _named(claim)):
                found[iri].append(claim)
        return found

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Every article by its IRI."""
        return {article.iri: article for article in self.store.articles()}

    def found(self, name: str) -> list[Entity]:
        """The things with a name that contains this, the most mentioned first."""
        wanted = name.casefold()
        things = [
            entity
            for entity in self.entities.values()
            if name in {entity.iri, vocab.curie(entity.iri)}
            or any(wanted in n.casefold() for n in (entity.name, *entity.aliases))
        ]
        return sorted(things, key=lambda e: (-len(self.claims.get(e.iri, ())), e.iri))

    def called(self, iri: str) -> str:
        """The name of a thing, or its short IRI where no article speaks of it."""
        known = self.entities.get(iri)
        return known.name if known else vocab.curie(iri)

    def neighbours(self, iri: str) -> list[tuple[Entity, int]]:
        """The things that claims tie to one, with how many do."""
        ends = Counter(
            entity.iri
            for claim in self.claims.get(iri, ())
            for entity in _named(claim)
            if entity.iri != iri
        )
        ranked = sorted(ends.items(), key=lambda pair: (-pair[1], pair[0]))
        return [(self.entities[end], n) for end, n in ranked if end in self.entities]

    def decisions(self, iri: str) -> list[Decision]:
        """The decisions about a thing, those that were undone as well."""
        return [
            one
            for one in self.store.decisions
            if iri in {one.entity.iri, one.outcome.iri}
        ]

    def questions(self, iri: str | None = None) -> list[Question]:
        """What is open about one thing or all, what most likely matters first."""
        where: dict[tuple[str, str], list[str]] = defaultdict(list)
        best: dict[tuple[str, str], Doubt] = {}
        for article, doubt in self._open():
            pair = doubt.entity.iri, doubt.rival.iri
            where[pair].append(article)
            if pair not in best or best[pair].score < doubt.score:
                best[pair] = doubt
        found = [
            Question(
                doubt=doubt,
                claims=len(self.claims.get(pair[0], ())),
                articles=tuple(sorted(where[pair])),
            )
            for pair, doubt in best.items()
            if iri is None or iri in pair
        ]
        return sorted(
            found, key=lambda q: (-q.doubt.score, -q.claims, q.doubt.entity.iri)
        )

    def _open(self) -> Iterator[tuple[str, Doubt]]:
        """The doubts that no decision has settled, about things as they stand."""
        for article, doubt in self.store.doubts():
            one = self.decided.iri(doubt.entity.iri, article)
            other = self.decided.iri(doubt.rival.iri)
            settled = one == other or self.decided.apart(one, other)
            if not settled and one in self.entities:
                rival = self.entities.get(other, replace(doubt.rival, iri=other))
                yield article, replace(doubt, entity=self.entities[one], rival=rival)


def _named(claim: Claim) -> list[Entity]:
    """The things that a claim speaks of, its speaker among them."""
    ends = (
        claim.subject,
        claim.object,
        claim.attributed_to,
        *(entity for _, entity in claim.qualifiers),
    )
    return [end for end in ends if isinstance(end, Entity)]
