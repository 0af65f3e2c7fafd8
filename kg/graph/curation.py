"""What a person says about the entities of a store, made into decisions.

A thing is called by its IRI, in full or as `ent:Damascus`, or by any name that only it
has.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pyoxigraph as ox

from kg import vocab
from kg.errors import DecisionError
from kg.graph.decisions import Act, Decided, Decision, Undoing
from kg.graph.decisions.decision import plain
from kg.graph.store import Store
from kg.graph.terms import node, term
from kg.model import Entity, Kind

MOST_NAMED = 5
"""How many things a message offers to choose from."""


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Curator:
    """Somebody who decides about the entities of a store."""

    store: Store
    who: str
    why: str = ""
    when: datetime = field(default_factory=now)

    def merge(self, one: str, other: str) -> Decision:
        """Let one thing be another; it gives it all its names and claims."""
        entity, outcome = self.find(one), self.find(other)
        if entity.iri == outcome.iri:
            raise DecisionError(f"{one!r} and {other!r} are one thing already")
        return self._keep(Act.MERGE, entity, outcome)

    def apart(self, one: str, other: str) -> Decision:
        """Say that two things are two, so that nobody asks again."""
        entity, outcome = self.find(one), self.find(other)
        if entity.iri == outcome.iri:
            raise DecisionError(
                f"{one!r} and {other!r} are one thing here; undo the decision that"
                " merged them, or name the articles that mean another one"
            )
        return self._keep(Act.APART, entity, outcome)

    def split(
        self, one: str, articles: Sequence[str], *, name: str | None = None
    ) -> Decision:
        """Let what some articles call a thing be another one, with a name of its own.

        Articles are named by address, IRI or title.
        """
        entity = self.find(one)
        here = set(self._mentioning(entity.iri))
        chosen = {self._article(given) for given in articles}
        for article in chosen - here:
            raise DecisionError(f"{article}: this article does not mention {one!r}")
        if chosen == here:
            raise DecisionError(
                f"these are all articles that mention {one!r}; rename it instead"
            )
        taken = {vocab.entity(e.name) for e in self.store.entities()}
        taken |= {e.iri for e in self.store.entities(as_read=True)}
        numbers = (f"{entity.name} ({n})" for n in range(2, len(taken) + 3))
        name = name or next(n for n in numbers if vocab.entity(n) not in taken)
        if vocab.entity(name) in taken:
            raise DecisionError(f"something is called {name!r} already; choose another")
        outcome = Entity(iri=vocab.entity(name), name=name, kind=entity.kind)
        return self._keep(Act.SPLIT, entity, outcome, tuple(sorted(chosen)))

    def rename(self, one: str, name: str) -> Decision:
        """Call a thing by another name; the old one stays an alias."""
        entity = self.find(one)
        if not name.strip() or name == entity.name:
            raise DecisionError(f"{one!r} needs a new name, not {name!r}")
        return self._keep(Act.RENAME, entity, replace(entity, name=name.strip()))

    def retype(self, one: str, kind: str) -> Decision:
        """Say what kind of thing it is."""
        entity = self.find(one)
        kinds = [kind.value for kind in Kind if not kind.literal]
        if kind not in kinds:
            raise DecisionError(f"{kind!r} is no kind; use one of {', '.join(kinds)}")
        if kind == entity.kind.value:
            raise DecisionError(f"{one!r} is a {kind} already")
        return self._keep(Act.RETYPE, entity, replace(entity, kind=Kind(kind)))

    def identify(self, one: str, iri: str, name: str = "") -> Decision:
        """Say what a thing is elsewhere: in Wikidata, or in a list of one's own."""
        entity = self.find(one)
        iri = vocab.expanded(iri)
        if "://" not in iri:
            raise DecisionError(f"{iri!r} is no IRI; give one such as wd:Q44329")
        if iri in entity.same_as:
            raise DecisionError(f"{one!r} is {vocab.curie(iri)} already")
        outcome = replace(entity, iri=iri, name=name or entity.name)
        return self._keep(Act.IDENTIFY, entity, outcome)

    def undo(self, number: str | None = None) -> Decision:
        """Take a decision back, by its number or else the last that stands."""
        standing = Decided(self.store.decisions).standing
        if not standing:
            raise DecisionError("no decision stands that could be undone")
        found = [one for one in standing if number and one.number.startswith(number)]
        if number and len(found) != 1:
            raise DecisionError(
                f"{number}: {len(found) or 'no'} decisions that stand have this number;"
                " see `kg decisions`"
            )
        decision = found[0] if number else standing[-1]
        undone = Undoing(who=self.who, when=self.when, why=self.why)
        decision = replace(decision, undone=undone)
        self.store.decide(decision)
        return decision

    def find(self, name: str) -> Entity:
        """The one thing that is called so.

        Raises:
            DecisionError: nothing is called so, or several things are.
        """
        found = called(self.store.entities(), name)
        if not found:
            raise DecisionError(f"nothing here is called {name!r}; see `kg entities`")
        if len(found) > 1:
            several = ", ".join(
                f"{vocab.curie(entity.iri)} ({entity.kind.value})"
                for entity in found[:MOST_NAMED]
            )
            raise DecisionError(f"several things are called {name!r}: name {several}")
        return found[0]

    def _keep(
        self, act: Act, entity: Entity, outcome: Entity, articles: tuple[str, ...] = ()
    ) -> Decision:
        decision = Decision(
            act=act,
            entity=plain(entity),
            outcome=plain(outcome),
            articles=articles,
            who=self.who,
            when=self.when,
            why=self.why,
        )
        self.store.decide(decision)
        return decision

    def _mentioning(self, iri: str) -> list[str]:
        """The articles that mention an entity."""
        found = self.store.engine.quads_for_pattern(
            None, term("schema:mentions"), node(iri), None
        )
        return [q.subject.value for q in found if isinstance(q.subject, ox.NamedNode)]

    def _article(self, given: str) -> str:
        """The IRI of an article."""
        for article in self.store.articles():
            if given in {
                article.iri,
                vocab.curie(article.iri),
                article.url,
                article.title,
            }:
                return article.iri
        raise DecisionError(f"{given}: no such article in the graph")


def called(entities: Sequence[Entity], name: str) -> list[Entity]:
    """The things that are called so: by IRI, else by name, else by another name."""
    wanted = name.casefold()
    tests = (
        lambda e: name in {e.iri, vocab.curie(e.iri)},
        lambda e: e.name.casefold() == wanted,
        lambda e: wanted in {alias.casefold() for alias in e.aliases},
    )
    for test in tests:
        found = [entity for entity in entities if test(entity)]
        if found:
            return found
    return []
