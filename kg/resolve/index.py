"""All entities that are known, found by the forms of their names.

It starts with the gazetteer and what a store holds, and learns each new entity, so that
`Ana Reyes` of one article is `Ana Reyes` of the next.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kg import vocab
from kg.model import Entity, Kind
from kg.resolve import gazetteer
from kg.resolve.acronyms import is_acronym
from kg.resolve.demonyms import people
from kg.resolve.forms import bare, core, loose, normal
from kg.resolve.gazetteer import Row
from kg.resolve.kinds import fit
from kg.resolve.persons import agree, last_name
from kg.resolve.sounds import alike, key
from kg.resolve.tenure import Incumbents, Tenure, tenures

NAME, ALIAS, BARE, LEARNED, LOOSE = 1.0, 0.97, 0.95, 0.9, 0.85
"""How surely a form of a name means the thing, before its kind is looked at."""
MISREAD = 0.8
"""How surely a known name of several words is the thing, read as whatever kind."""
LEAST_LIKE = 0.7
"""How much must speak for one person under two names to take them for one."""
OFFICES = "offices.tsv"
"""The table of terms of office, beside the folder of the gazetteer."""
SHORTEST_LOOSE = 5
"""Letters; shorter forms collide too easily once their spelling is loosened."""
SHORTEST_CASELESS = 4
"""Letters; `WHO` and `ICE` must stand in capitals, `Unicef` need not."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a name may mean."""

    entity: Entity
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Form:
    iri: str
    weight: float
    written: str


class EntityIndex:
    """The known entities; the only state of this stage."""

    def __init__(self) -> None:
        self._entities: dict[str, Entity] = {}
        self._forms: dict[str, list[_Form]] = {}
        self._sounds: dict[str, list[tuple[str, str]]] | None = None
        self._people: dict[str, list[str]] = {}
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
        other._entities = dict(self._entities)
        other._forms = {form: list(found) for form, found in self._forms.items()}
        other._rows, other._by_id = self._rows, self._by_id
        other._nations = self._nations
        other._incumbents = self._incumbents
        other._regions = dict(self._regions)
        other._people = {form: list(found) for form, found in self._people.items()}
        return other

    def add(self, entity: Entity) -> None:
        """Learn an entity and its names; a known one gains the names that are new."""
        if vocab.is_local(entity.iri):
            return
        known = self._entities.get(entity.iri)
        if known:
            aliases = {*known.aliases, *entity.aliases, entity.name} - {known.name}
            callings = tuple(sorted({*known.callings, *entity.callings}))
            names: Iterable[str] = sorted(aliases - {*known.aliases})
            if not names and callings == known.callings:
                return
            entity = replace(known, aliases=tuple(sorted(aliases)), callings=callings)
        else:
            names = entity.aliases
            self._name(entity.iri, entity.name, NAME, entity.kind)
        self._entities[entity.iri] = entity
        row = self._rows.get(entity.iri)
        listed_aliases = row.aliases if row else ()
        for alias in names:
            listed = alias in listed_aliases
            self._name(entity.iri, alias, ALIAS if listed else LEARNED, entity.kind)

    def entity(self, iri: str) -> Entity | None:
        """The entity of an IRI."""
        return self._entities.get(iri)

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
        kinds = [
            kind
            for entry in self._forms.get(normal(name), ())
            for kind in (self._entities[entry.iri].kind,)
            if entry.iri in self._rows
            and entry.weight in {NAME, ALIAS}
            and _same_case(name, entry.written)
        ]
        return kinds[0] if kinds else None

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

    def state(self, words: str) -> Entity | None:
        """The known place that a name or demonym means."""
        place = self.nation(words)
        if place:
            return place
        found = self._of_form(normal(words), words, Kind.LOCATION)
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
            for entry in self._forms.get(normal(f"{name} State"), ()):
                found = self._entities[entry.iri]
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
        for form in dict.fromkeys((normal(name), bare(name, kind))):
            found = self._of_form(form, name, kind)
            if found:
                return found
        if kind is Kind.PERSON:
            return self._of_person(name)
        short = core(name, kind)
        found = self._of_form(short, name, kind) if short != bare(name, kind) else []
        return found or self._of_sound(name, kind)

    def namesakes(self, surname: str) -> list[Entity]:
        """The people whose last name it is."""
        iris = dict.fromkeys(self._people.get(key(surname), ()))
        return [
            self._entities[iri]
            for iri in iris
            if last_name(self._entities[iri].name) == normal(surname)
        ]

    def _of_form(self, form: str, name: str, kind: Kind) -> list[Candidate]:
        single = kind is Kind.PERSON and " " not in form
        best: dict[str, Candidate] = {}
        for entry in self._forms.get(form, ()):
            entity = self.entity(entry.iri)
            if entity is None or not _same_case(name, entry.written):
                continue
            if single and not self.known(entity):
                continue
            reason = "gazetteer" if self.known(entity) else "name"
            fitness = fit(kind, entity.kind)
            if not fitness and reason == "gazetteer" and " " in form:
                fitness = 0 if _founder(kind, entity, entry.written) else MISREAD
            if kind is entity.kind is Kind.PERSON and not single:
                fitness *= agree(name, entry.written)
            score = entry.weight * fitness
            if score and score > best.get(entity.iri, _NONE).score:
                best[entity.iri] = Candidate(entity, score, reason)
        return _ranked(best)

    def _of_person(self, name: str) -> list[Candidate]:
        """The people whose full name may be another form of this one."""
        best: dict[str, Candidate] = {}
        if " " not in bare(name, Kind.PERSON):
            return []
        for iri in dict.fromkeys(self._people.get(key(last_name(name)), ())):
            entity = self._entities[iri]
            full = [n for n in (entity.name, *entity.aliases) if " " in n]
            score = ALIAS * max((agree(name, other) for other in full), default=0)
            if score >= LEAST_LIKE:
                best[iri] = Candidate(entity, score, "spelling")
        return _ranked(best)

    def _of_sound(self, name: str, kind: Kind) -> list[Candidate]:
        """The things other than people whose name sounds the same."""
        best: dict[str, Candidate] = {}
        if len(loose(name)) < SHORTEST_LOOSE:
            return []
        for iri, written in self._sounding().get(key(name), ()):
            entity = self.entity(iri)
            score = LOOSE * fit(kind, entity.kind) if entity else 0
            if (
                entity
                and score
                and (loose(name) == loose(written) or alike(name, written))
            ):
                best[iri] = Candidate(entity, score, "spelling")
        return _ranked(best)

    def _sounding(self) -> dict[str, list[tuple[str, str]]]:
        """The names of all things but people by how they sound."""
        if self._sounds is None:
            self._sounds = {}
            for entity in self._entities.values():
                for name in (entity.name, *entity.aliases):
                    self._sounds.setdefault(key(name), []).append((entity.iri, name))
        return self._sounds

    def _name(self, iri: str, name: str, weight: float, kind: Kind) -> None:
        form = normal(name)
        if not form:
            return
        self._forms.setdefault(form, []).append(_Form(iri, weight, name))
        if kind is not Kind.LOCATION:
            for short in sorted({bare(name, kind), core(name, kind)} - {form}):
                self._forms.setdefault(short, []).append(_Form(iri, BARE, name))
        elif " of the " in form:
            plain = form.replace(" of the ", " of ")
            self._forms.setdefault(plain, []).append(_Form(iri, BARE, name))
        if kind is Kind.PERSON:
            self._people.setdefault(key(last_name(name)), []).append(iri)
        if self._sounds is not None:
            self._sounds.setdefault(key(name), []).append((iri, name))

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
            self._entities[known.iri] = replace(
                known, same_as=(*known.same_as, *row.links, *address)
            )
            self.add(replace(known, name=row.name, aliases=row.aliases))
        self._add_rows(new)

    def _same(self, row: Row) -> Entity | None:
        """The one thing of the gazetteer that a row is about too."""
        for iri in row.same_as:
            listed = self._by_id.get(iri.rpartition("/")[2])
            if listed:
                return self._entities[listed]
        found = [
            entity
            for entry in self._forms.get(normal(row.name), ())
            for entity in (self._entities[entry.iri],)
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


_NONE = Candidate(Entity(iri="", name="", kind=Kind.THING), 0.0, "")


def _ranked(best: Mapping[str, Candidate]) -> list[Candidate]:
    return sorted(best.values(), key=lambda c: (-c.score, c.entity.iri))


def _founder(kind: Kind, entity: Entity, written: str) -> bool:
    """Whether `Robert Bosch`, read as a person, is only another name of a company."""
    company = kind is Kind.PERSON and entity.kind is Kind.ORGANIZATION
    return company and written != entity.name


def _same_case(name: str, written: str) -> bool:
    """Whether the case of a name allows an acronym that reads like a common word."""
    if not is_acronym(written) or len(written) > SHORTEST_CASELESS:
        return True
    return not name.replace(".", "").islower() and (
        is_acronym(name) or len(written) == SHORTEST_CASELESS
    )
