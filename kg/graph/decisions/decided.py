"""What decisions make of what was read: a function of both and of nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from kg.graph.decisions.decision import Act, Decision
from kg.model import Claim, Entity, Literal


class Decided:
    """The decisions that stand, applied one after the other in the order of time."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        standing = (one for one in decisions if one.undone is None)
        self.standing = tuple(sorted(standing, key=lambda d: (d.when, d.iri)))

    @cached_property
    def touched(self) -> frozenset[str]:
        """The IRIs whose descriptions or claims may differ from what was read."""
        return frozenset(
            entity.iri
            for one in self.standing
            if one.act is not Act.APART
            for entity in (one.entity, one.outcome)
            if one.act is not Act.IDENTIFY or entity is one.entity
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """The IRIs that decisions speak of."""
        return self.touched.union(*self.pairs)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The IRIs of things that somebody said are two."""
        return frozenset(
            (one.entity.iri, one.outcome.iri)
            for one in self.standing
            if one.act in {Act.APART, Act.SPLIT}
        )

    def iri(self, iri: str, article: str | None = None) -> str:
        """What an IRI of an article becomes; without one, what it mostly becomes."""
        for one in self.standing:
            moved = one.act is Act.MERGE or (
                one.act is Act.SPLIT and article in one.articles
            )
            if moved and one.entity.iri == iri:
                iri = one.outcome.iri
        return iri

    def entity(self, entity: Entity, article: str) -> Entity:
        """An entity of an article under its own IRI or the one that it becomes."""
        iri = self.iri(entity.iri, article)
        return entity if iri == entity.iri else replace(entity, iri=iri)

    def claim(self, claim: Claim) -> Claim:
        """A claim about what its ends become."""
        if not self.touched:
            return claim
        article, speaker, end = claim.article, claim.attributed_to, claim.object
        return replace(
            claim,
            subject=self.entity(claim.subject, article),
            object=end
            if end is None or isinstance(end, Literal)
            else self.entity(end, article),
            attributed_to=self.entity(speaker, article) if speaker else None,
            qualifiers=tuple(
                (qualifier, self.entity(named, article) if named else None)
                for qualifier, named in claim.qualifiers
            ),
        )

    def described(self, read: Mapping[str, Entity]) -> dict[str, Entity]:
        """How the things that decisions touch are described now, by IRI.

        `read` holds how they were described by the articles that mention them.
        """
        found = {iri: read[iri] for iri in self.touched if iri in read}
        for one in self.standing:
            here, there = one.entity.iri, one.outcome.iri
            known = found.get(here, one.entity)
            if one.act is Act.MERGE:
                found[there] = united(found.get(there, one.outcome), found.get(here))
                found.pop(here, None)
            elif one.act is Act.SPLIT:
                found[there] = replace(one.outcome, kind=known.kind)
            elif one.act is Act.RENAME:
                found[here] = united(replace(known, name=one.outcome.name), known)
            elif one.act is Act.RETYPE:
                found[here] = replace(known, kind=one.outcome.kind)
            elif one.act is Act.IDENTIFY:
                same = tuple(sorted({*known.same_as, there}))
                found[here] = replace(known, same_as=same)
        return found

    def apart(self, one: str, other: str) -> bool:
        """Whether somebody said that two things are two."""
        pair = {self.iri(one), self.iri(other)}
        return any(pair == {*map(self.iri, two)} for two in self.pairs)

    def by(self, iri: str) -> tuple[Decision, ...]:
        """The decisions that made something of an IRI or something into it."""
        return tuple(
            one
            for one in self.standing
            if one.act is not Act.APART and iri in {one.entity.iri, one.outcome.iri}
        )


def united(entity: Entity, other: Entity | None) -> Entity:
    """An entity with the names and identifiers of another one as well."""
    if other is None:
        return entity
    names = {*entity.aliases, *other.aliases, other.name} - {entity.name}
    return replace(
        entity,
        aliases=tuple(sorted(names)),
        same_as=tuple(sorted({*entity.same_as, *other.same_as})),
        callings=tuple(sorted({*entity.callings, *other.callings})),
        country=entity.country or other.country,
    )
