"""What an article says of a thing that may tell it from a namesake."""

from dataclasses import dataclass

from kg.model import Analysis, Entity, Kind
from kg.resolve import callings, places
from kg.resolve.groups import Group
from kg.resolve.index import EntityIndex


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """What a person does, or where a place lies."""

    callings: tuple[str, ...] = ()
    region: Entity | None = None

    @classmethod
    def of(cls, analysis: Analysis, group: Group, index: EntityIndex) -> "About":
        """What stands beside the names of a group."""
        mentions = [analysis.mentions[number] for number in group.names]
        if group.kind is Kind.PERSON:
            return cls(callings=callings.callings(analysis, mentions))
        if group.kind is Kind.LOCATION:
            return cls(region=places.region(analysis, mentions, index))
        return cls()

    def apart(self, entity: Entity, index: EntityIndex) -> bool:
        """Whether this can hardly be said of an entity."""
        if self.region and places.apart(entity, self.region, index):
            return True
        return callings.apart(self.callings, entity.callings)
