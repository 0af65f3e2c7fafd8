"""All entities that are known: their names, and where the gazetteer places them.

It starts with the gazetteer and what a store holds, and learns each new entity, so that
`Ana Reyes` of one article is `Ana Reyes` of the next.
"""

from collections import Counter
from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from datetime import date
from pathlib import Path

from kg import vocab
from kg.model import Entity, Kind
from kg.resolve import gazetteer
from kg.resolve.demonyms import people
from kg.resolve.forms import normal
from kg.resolve.gazetteer import Row
from kg.resolve.kinds import fit
from kg.resolve.names import Candidate, Names
from kg.resolve.tenure import OFFICES, Incumbents, Tenure, tenures


class EntityIndex:
    """The known entities; the only state of this stage."""

    def __init__(self) -> None:
        self._names = Names()
        self._regions: dict[str, str] = {}
        self._rows: dict[str, Row] = {}
        self._by_id: dict[str, str] = {}
        self._nations: dict[str, list[str]] = {}
        self._incumbents = Incumbents()

    @classmethod
    def load(
        cls,
        gazetteer_path: Path,
        entities: Iterable[Entity] = (),
        own: Iterable[Row] = (),
    ) -> "EntityIndex":
        """The index of a gazetteer, of somebody's own rows and of what was stored.

        Raises:
            OntologyError: the gazetteer cannot be used.
        """
        index = cls()
        index._add_rows(gazetteer.rows(gazetteer_path))
        index._incumbents = Incumbents(tenures(gazetteer_path.parent / OFFICES))
        index._add_own(own)
        for entity in sorted(entities, key=lambda e: e.iri):
            index.add(entity)
        return index

    def __copy__(self) -> "EntityIndex":
        """An index that knows the same and learns on its own."""
        other = EntityIndex()
        other._names = copy(self._names)
        other._rows, other._by_id = self._rows, self._by_id
        other._nations = self._nations
        other._incumbents = self._incumbents
        other._regions = dict(self._regions)
        return other

    def add(self, entity: Entity) -> None:
        """Learn an entity and its names; a known one gains the names that are new."""
        if vocab.is_local(entity.iri):
            return
        row = self._rows.get(entity.iri)
        self._names.add(entity, row.aliases if row else None)

    def entity(self, iri: str) -> Entity | None:
        """The entity of an IRI."""
        return self._names.entities.get(iri)

    def known(self, entity: Entity) -> bool:
        """Whether the gazetteer holds it."""
        return entity.iri in self._rows

    def holds(self, name: str, kind: Kind) -> bool:
        """Whether the gazetteer holds a name of a kind."""
        found = self.candidates(name, kind)
        return bool(found) and found[0].reason == "gazetteer"

    def listed(self, name: str) -> Kind | None:
        """The kind of what a gazetteer knows under this very name, if anything.

        What only articles named does not count: an article must be read alike before
        and after others.
        """
        return self._names.listed(name)

    def nation(self, word: str) -> Entity | None:
        """The place whose demonym a word is: Syria for `Syrian` and `Syrians`.

        States go before regions; what two states share, as `Congolese`, names neither.
        """
        iris = self._nations.get(normal(word), [])
        states = [iri for iri in iris if self._rows[iri].related("capital")] or iris
        return self.entity(states[0]) if len(states) == 1 else None

    def demonym(self, place: Entity) -> str | None:
        """The adjective of a place: `Syrian` for Syria."""
        row = self._rows.get(place.iri)
        return next(iter(row.demonyms), None) if row else None

    def place(self, words: str) -> Entity | None:
        """The known place that a name or demonym means."""
        place = self.nation(words)
        if place:
            return place
        found = self._names.of_form(normal(words), words, Kind.LOCATION)
        known = [c.entity for c in found if self.known(c.entity)]
        return next((e for e in known if e.kind is Kind.LOCATION), None)

    def is_state(self, entity: Entity) -> bool:
        """Whether it is a state, which the gazetteer gives a capital."""
        row = self._rows.get(entity.iri)
        return row is not None and row.related("capital") is not None

    def is_region(self, entity: Entity) -> bool:
        """Whether it is a state or a part of one, in which towns may lie."""
        row = self._rows.get(entity.iri)
        part = row is not None and row.table == "regions" and row.related("country")
        return self.is_state(entity) or bool(part)

    def namesake_region(self, city: Entity) -> Entity | None:
        """The part of its state that is called as a city and `State`."""
        for name in (city.name, *city.aliases):
            for found in self._names.so_named(f"{name} State"):
                same = self.related(found, "country") == self.related(city, "country")
                if same and self.is_region(found):
                    return found
        return None

    def is_capital(self, entity: Entity) -> bool:
        """Whether it is the capital of its state."""
        state = self.related(entity, "country")
        return state is not None and self.related(state, "capital") == entity

    def people(self, word: str) -> Entity | None:
        """The people whom a demonym names: the entity `Syrians`."""
        place = self.nation(word)
        row = self._rows.get(place.iri) if place else None
        if place is None or row is None:
            return None
        return people(place.name, row.demonyms)

    def acts_for(self, entity: Entity) -> Entity | None:
        """What a thing stands for when it acts: its state for a capital or palace."""
        meant = self.related(entity, "metonym_of")
        state = self.related(meant or entity, "country")
        if state is None:
            return meant
        seat = self.related(state, "capital" if meant is None else "government")
        return state if seat == (meant or entity) else meant

    def tenures(self, person: Entity) -> tuple[Tenure, ...]:
        """The offices that a person is known to hold or have held."""
        row = self._rows.get(person.iri)
        return self._incumbents.of(row.id) if row else ()

    def officeholder(
        self, office: str, state: Entity, day: date, *, within: int = 0
    ) -> Entity | None:
        """Who holds an office of a state on a day.

        With `within`, who gave it up in so many years before.
        """
        row = self._rows.get(state.iri)
        if row is None:
            return None
        known = self._incumbents
        found = (
            known.former(office, row.id, day, within)
            if within
            else known.holder(office, row.id, day)
        )
        return self.entity(self._by_id.get(found.person, "")) if found else None

    def lies(self, place: str, region: Entity) -> None:
        """Learn where a place lies that the gazetteer does not know."""
        self._regions[place] = region.iri

    def related(self, entity: Entity, relation: str) -> Entity | None:
        """What stands in a relation of the gazetteer to an entity."""
        if relation == "region":
            return self.entity(self._regions.get(entity.iri, ""))
        row = self._rows.get(entity.iri)
        target = row.related(relation) if row else None
        iri = self._by_id.get(target) if target else None
        return self.entity(iri) if iri else None

    def candidates(self, name: str, kind: Kind) -> list[Candidate]:
        """What a name may mean, best first; looser forms only where stricter fail."""
        return self._names.candidates(name, kind)

    def namesakes(self, surname: str) -> list[Entity]:
        """The people whose last name it is."""
        return self._names.namesakes(surname)

    def _add_own(self, rows: Iterable[Row]) -> None:
        """Add somebody's own rows: to what has the name or identifier, else anew."""
        new = []
        for row in rows:
            known = self._same(row)
            if known is None:
                new.append(row)
                continue
            address = (row.id,) if "://" in row.id else ()
            self._by_id[row.id] = known.iri
            self._rows[known.iri] = replace(
                self._rows[known.iri],
                aliases=(*self._rows[known.iri].aliases, row.name, *row.aliases),
            )
            self._names.entities[known.iri] = replace(
                known, same_as=(*known.same_as, *row.links, *address)
            )
            self.add(replace(known, name=row.name, aliases=row.aliases))
        self._add_rows(new)

    def _same(self, row: Row) -> Entity | None:
        """The one thing of the gazetteer that a row is about too."""
        for iri in row.same_as:
            listed = self._by_id.get(iri.rpartition("/")[2])
            if listed:
                return self.entity(listed)
        found = [
            entity
            for entity in self._names.so_named(row.name)
            if entity.name == row.name and fit(row.kind, entity.kind)
        ]
        return found[0] if len(found) == 1 else None

    def _add_rows(self, rows: Iterable[Row]) -> None:
        rows = tuple(rows)
        slugs = [vocab.slug(row.name) for row in rows]
        counts = Counter(slugs)
        countries = {
            row.id: vocab.ENTITY + (f"{slug}_{row.id}" if counts[slug] > 1 else slug)
            for row, slug in zip(rows, slugs, strict=True)
            if row.related("capital")
        }
        for row, slug in zip(rows, slugs, strict=True):
            iri = vocab.ENTITY + (f"{slug}_{row.id}" if counts[slug] > 1 else slug)
            if "://" in row.id:
                iri = row.id
            elif iri in self._rows:
                iri = f"{iri}_{vocab.slug(row.id)}"
            self._rows[iri] = row
            self._by_id[row.id] = iri
            self.add(
                Entity(
                    iri=iri,
                    name=row.name,
                    kind=row.kind,
                    aliases=row.aliases,
                    same_as=row.same_as,
                    country=countries.get(row.related("country") or "", ""),
                )
            )
            for demonym in row.demonyms:
                self._nations.setdefault(normal(demonym), []).append(iri)
