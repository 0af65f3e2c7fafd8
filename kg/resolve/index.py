"""All entities that are known, found by the forms of their names.

It starts with the gazetteer and what a store holds, and learns each new entity, so that
`Ana Reyes` of one article is `Ana Reyes` of the next.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kg import vocab
from kg.model import Entity, Kind
from kg.resolve import gazetteer
from kg.resolve.acronyms import is_acronym
from kg.resolve.demonyms import people
from kg.resolve.forms import bare, loose, normal
from kg.resolve.gazetteer import Row
from kg.resolve.kinds import fit

NAME, ALIAS, BARE, LEARNED, LOOSE = 1.0, 0.97, 0.95, 0.9, 0.85
"""How surely a form of a name means the thing, before its kind is looked at."""
MISREAD = 0.8
"""How surely a known name of several words is the thing, read as whatever kind."""
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
        self._loose: dict[str, list[str]] | None = None
        self._rows: dict[str, Row] = {}
        self._by_id: dict[str, str] = {}
        self._nations: dict[str, list[str]] = {}

    @classmethod
    def load(
        cls,
        gazetteer_path: Path,
        entities: Iterable[Entity] = (),
    ) -> "EntityIndex":
        """The index of a gazetteer and of what was stored.

        Raises:
            OntologyError: the gazetteer cannot be used.
        """
        index = cls()
        index._add_rows(gazetteer.rows(gazetteer_path))
        for entity in sorted(entities, key=lambda e: e.iri):
            index.add(entity)
        return index

    def add(self, entity: Entity) -> None:
        """Learn an entity and its names; a known one gains the names that are new."""
        if vocab.is_local(entity.iri):
            return
        known = self._entities.get(entity.iri)
        if known:
            aliases = {*known.aliases, *entity.aliases, entity.name} - {known.name}
            if len(aliases) == len(known.aliases):
                return
            names: Iterable[str] = sorted(aliases - {*known.aliases})
            entity = replace(known, aliases=tuple(sorted(aliases)))
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

    def related(self, entity: Entity, relation: str) -> Entity | None:
        """What stands in a relation of the gazetteer to an entity."""
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
        return self._of_loose(loose(name), kind)

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
                fitness = MISREAD
            score = entry.weight * fitness
            if score and score > best.get(entity.iri, _NONE).score:
                best[entity.iri] = Candidate(entity, score, reason)
        return sorted(best.values(), key=lambda c: (-c.score, c.entity.iri))

    def _of_loose(self, form: str, kind: Kind) -> list[Candidate]:
        if len(form) < SHORTEST_LOOSE or (kind is Kind.PERSON and " " not in form):
            return []
        if self._loose is None:
            self._loose = {}
            for known in self._entities.values():
                for name in (known.name, *known.aliases):
                    self._name_loosely(known.iri, name)
        found = []
        for iri in dict.fromkeys(self._loose.get(form, ())):
            entity = self.entity(iri)
            score = LOOSE * fit(kind, entity.kind) if entity else 0
            if entity and score:
                found.append(Candidate(entity, score, "spelling"))
        return sorted(found, key=lambda c: (-c.score, c.entity.iri))

    def _name(self, iri: str, name: str, weight: float, kind: Kind) -> None:
        form = normal(name)
        if not form:
            return
        self._forms.setdefault(form, []).append(_Form(iri, weight, name))
        short = form if kind is Kind.LOCATION else bare(name, kind)
        if short != form:
            self._forms.setdefault(short, []).append(_Form(iri, BARE, name))
        if self._loose is not None:
            self._name_loosely(iri, name)

    def _name_loosely(self, iri: str, name: str) -> None:
        assert self._loose is not None  # noqa: S101 (for the type checker)
        self._loose.setdefault(loose(name), []).append(iri)

    def _add_rows(self, rows: Iterable[Row]) -> None:
        rows = tuple(rows)
        slugs = [vocab.slug(row.name) for row in rows]
        counts = Counter(slugs)
        for row, slug in zip(rows, slugs, strict=True):
            iri = vocab.ENTITY + (f"{slug}_{row.id}" if counts[slug] > 1 else slug)
            self._rows[iri] = row
            self._by_id[row.id] = iri
            self.add(
                Entity(
                    iri=iri,
                    name=row.name,
                    kind=row.kind,
                    aliases=row.aliases,
                    same_as=row.same_as,
                )
            )
            for demonym in row.demonyms:
                self._nations.setdefault(normal(demonym), []).append(iri)


_NONE = Candidate(Entity(iri="", name="", kind=Kind.THING), 0.0, "")


def _same_case(name: str, written: str) -> bool:
    """Whether the case of a name allows an acronym that reads like a common word."""
    if not is_acronym(written) or len(written) > SHORTEST_CASELESS:
        return True
    return not name.replace(".", "").islower() and (
        is_acronym(name) or len(written) == SHORTEST_CASELESS
    )
