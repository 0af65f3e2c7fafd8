"""A statement taken apart: its ends in the direction of its phrase, and its words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg import vocab
from kg.mapping.acting import acts, is_dealt_with
from kg.mapping.active import active
from kg.mapping.ends import End
from kg.mapping.ontology import Sense
from kg.model import Entity, Kind, Qualifier, Statement


@dataclass(frozen=True, kw_only=True, slots=True)
class Triple:
    """Resolved ends in the direction of the phrase, with what it means."""

    subject: End
    phrase: str
    object: End | None
    sense: Sense | None = None
    passive: bool = False
    """Whether the ends changed places against the words already."""
    exact: bool = False
    """Whether only the very phrase counts, not its shorter forms."""
    used: Qualifier | None = None
    """The qualifier that became the object."""


def acting(statement: Statement, triple: Triple) -> Triple:
    """The triple with states in the place of capitals that act or are dealt with."""
    object_ = triple.object
    return replace(
        triple,
        subject=triple.subject.acting if acts(statement) else triple.subject,
        object=object_.acting if object_ and is_dealt_with(statement) else object_,
    )


def counted(end: End | None) -> Iterator[End]:
    """An end as a number of things where it is one, and as itself."""
    if end is None:
        return
    if end.count:
        yield End(thing=end.count, kind=Kind.NUMBER, score=end.score)
    yield end


def named(end: End) -> bool:
    """Whether an end has a name, so that it is no description of something else."""
    return isinstance(end.thing, Entity) and not vocab.is_local(end.thing.iri)


def predicate(statement: Statement, triple: Triple, *, plural: bool) -> str:
    """The words between the claim's own ends, in their order.

    `plural` says whether who does a passive is several.
    """
    if triple.sense and triple.sense.inverse:
        return triple.sense.property.label
    if triple.phrase != statement.phrase:
        if triple.used and statement.object:  # "took office as president of"
            office = triple.phrase.removeprefix("be ")
            return f"{statement.predicate} {statement.object.text} as {office}"
        start = triple.phrase.removeprefix(statement.phrase)
        rest = triple.phrase.partition(" ")[2] if start == triple.phrase else start
        return f"{statement.predicate} {rest.strip()}"
    if triple.passive:
        return active(statement.predicate, triple.phrase, plural=plural)
    return statement.predicate
