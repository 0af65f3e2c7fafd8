"""One decision of a person about an entity."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kg import vocab
from kg.model import Entity


class Act(StrEnum):
    """What can be decided."""

    MERGE = "merge"
    """The entity is the outcome: both are one thing."""
    SPLIT = "split"
    """What some articles call the entity is the outcome, another thing."""
    APART = "apart"
    """The entity is not the outcome, whatever they are called."""
    RENAME = "rename"
    """The entity has the name of the outcome."""
    RETYPE = "retype"
    """The entity is of the kind of the outcome."""
    IDENTIFY = "identify"
    """The entity is what the IRI of the outcome means elsewhere."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Undoing:
    """Who took a decision back, when and why."""

    who: str
    when: datetime
    why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """Who decided what, when and why."""

    act: Act
    entity: Entity
    """What it is about, as it was described then."""
    outcome: Entity
    """What comes of it: the same thing under a new name or kind, or another."""
    articles: tuple[str, ...] = ()
    """IRIs of the articles that a split is about, sorted."""
    who: str
    when: datetime
    why: str = ""
    undone: Undoing | None = None

    @property
    def iri(self) -> str:
        """A hash of what was decided, when and by whom."""
        parts = (
            self.act,
            self.entity.iri,
            self.outcome.iri,
            self.outcome.name,
            self.outcome.kind,
            *self.articles,
            self.who,
            self.when.isoformat(),
        )
        return vocab.DECISION + vocab.digest(*parts)

    @property
    def number(self) -> str:
        """The short form by which people call it."""
        return self.iri.removeprefix(vocab.DECISION)[:NUMBER_DIGITS]

    def __str__(self) -> str:
        """One line that a person reads."""
        return {
            Act.MERGE: f"{self.entity.name} is {self.outcome.name}",
            Act.SPLIT: f"{self.entity.name} of {_articles(self.articles)}"
            f" is another thing, {self.outcome.name}",
            Act.APART: f"{self.entity.name} is not {self.outcome.name}",
            Act.RENAME: f"{self.entity.name} is called {self.outcome.name}",
            Act.RETYPE: f"{self.entity.name} is a {self.outcome.kind.value},"
            f" not a {self.entity.kind.value}",
            Act.IDENTIFY: f"{self.entity.name} is {vocab.curie(self.outcome.iri)}"
            f" ({self.outcome.name})",
        }[self.act]


NUMBER_DIGITS = 6
"""Of the digits of its IRI, how many a person needs to type."""


def plain(entity: Entity) -> Entity:
    """What a decision keeps of an entity: IRI, name and kind."""
    return replace(entity, aliases=(), same_as=(), callings=(), country="")


def _articles(iris: tuple[str, ...]) -> str:
    return "1 article" if len(iris) == 1 else f"{len(iris)} articles"
