"""What a name may mean: all known things by the forms of their names.

`Hizbullah` is looked up as it stands, then without what news may leave out, then by its
sound; `Bob Lund` by the surname, among those whose whole name agrees.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.model import Entity, Kind
from kg.resolve.acronyms import is_acronym
from kg.resolve.forms import bare, core, loose, normal
from kg.resolve.kinds import fit
from kg.resolve.persons import agree, last_name
from kg.resolve.sounds import alike, key

NAME, ALIAS, BARE, LEARNED, LOOSE = 1.0, 0.97, 0.95, 0.9, 0.85
"""How surely a form of a name means the thing, before its kind is looked at."""
MISREAD = 0.8
"""How surely a known name of several words is the thing, read as whatever kind."""
LEAST_LIKE = 0.7
"""How much must speak for one person under two names to take them for one."""
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


class Names:
    """Entities by their names, some listed in a gazetteer, others learned."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self._listed: set[str] = set()
        self._forms: dict[str, list[_Form]] = {}
        self._people: dict[str, list[str]] = {}
        self._sounds: dict[str, list[tuple[str, str]]] | None = None

    def __copy__(self) -> "Names":
        """The same names, to learn more on their own."""
        other = Names()
        other.entities = dict(self.entities)
        other._listed = set(self._listed)
        other._forms = {form: list(found) for form, found in self._forms.items()}
        other._people = {form: list(found) for form, found in self._people.items()}
        return other

    def add(self, entity: Entity, listed: Collection[str] | None = None) -> None:
        """Learn an entity and its names; a known one gains the names that are new.

        `listed` are the other names that a gazetteer has for it, None where it is in
        none.
        """
        if listed is not None:
            self._listed.add(entity.iri)
        known = self.entities.get(entity.iri)
        if known:
            aliases = {*known.aliases, *entity.aliases, entity.name} - {known.name}
            callings = tuple(sorted({*known.callings, *entity.callings}))
            new = sorted(aliases - {*known.aliases})
            if not new and callings == known.callings:
                return
            entity = replace(known, aliases=tuple(sorted(aliases)), callings=callings)
        else:
            new = list(entity.aliases)
            self._name(entity, entity.name, NAME)
        self.entities[entity.iri] = entity
        for alias in new:
            self._name(entity, alias, ALIAS if alias in (listed or ()) else LEARNED)

    def candidates(self, name: str, kind: Kind) -> list[Candidate]:
        """What a name may mean, best first; looser forms only where stricter fail."""
        for form in dict.fromkeys((normal(name), bare(name, kind))):
            found = self.of_form(form, name, kind)
            if found:
                return found
        if kind is Kind.PERSON:
            return self._of_person(name)
        short = core(name, kind)
        found = self.of_form(short, name, kind) if short != bare(name, kind) else []
        return found or self._of_sound(name, kind)

    def of_form(self, form: str, name: str, kind: Kind) -> list[Candidate]:
        """What has a form among its names that a name may stand for."""
        single = kind is Kind.PERSON and " " not in form
        best: dict[str, Candidate] = {}
        for entry in self._forms.get(form, ()):
            entity = self.entities[entry.iri]
            listed = entry.iri in self._listed
            if not _same_case(name, entry.written) or (single and not listed):
                continue
            fitness = fit(kind, entity.kind)
            if not fitness and listed and " " in form:
                fitness = 0 if _founder(kind, entity, entry.written) else MISREAD
            if kind is entity.kind is Kind.PERSON and not single:
                fitness *= agree(name, entry.written)
            score = entry.weight * fitness
            if score and score > best.get(entity.iri, _NONE).score:
                reason = "gazetteer" if listed else "name"
                best[entity.iri] = Candidate(entity, score, reason)
        return _ranked(best)

    def so_named(self, name: str) -> list[Entity]:
        """The things with a name of this form, whatever they are."""
        iris = dict.fromkeys(entry.iri for entry in self._forms.get(normal(name), ()))
        return [self.entities[iri] for iri in iris]

    def listed(self, name: str) -> Kind | None:
        """The kind of what a gazetteer has under this very name, if anything."""
        for entry in self._forms.get(normal(name), ()):
            given = entry.iri in self._listed and entry.weight in {NAME, ALIAS}
            if given and _same_case(name, entry.written):
                return self.entities[entry.iri].kind
        return None

    def namesakes(self, surname: str) -> list[Entity]:
        """The people whose last name it is."""
        return [
            person
            for person in self._sounding_last(surname)
            if last_name(person.name) == normal(surname)
        ]

    def _of_person(self, name: str) -> list[Candidate]:
        """The people whose full name may be another form of this one."""
        best: dict[str, Candidate] = {}
        if " " not in bare(name, Kind.PERSON):
            return []
        for person in self._sounding_last(last_name(name)):
            full = [n for n in (person.name, *person.aliases) if " " in n]
            score = ALIAS * max((agree(name, other) for other in full), default=0)
            if score >= LEAST_LIKE:
                best[person.iri] = Candidate(person, score, "spelling")
        return _ranked(best)

    def _sounding_last(self, surname: str) -> Iterator[Entity]:
        """The people who have a name whose last part sounds so."""
        for iri in dict.fromkeys(self._people.get(key(surname), ())):
            yield self.entities[iri]

    def _of_sound(self, name: str, kind: Kind) -> list[Candidate]:
        """The things of a kind whose name sounds the same."""
        best: dict[str, Candidate] = {}
        if len(loose(name)) < SHORTEST_LOOSE:
            return []
        for iri, written in self._sounding().get(key(name), ()):
            entity = self.entities[iri]
            score = LOOSE * fit(kind, entity.kind)
            if score and alike(name, written):
                best[iri] = Candidate(entity, score, "spelling")
        return _ranked(best)

    def _sounding(self) -> dict[str, list[tuple[str, str]]]:
        """All names by how they sound; made when first needed, since it takes time."""
        if self._sounds is None:
            self._sounds = {}
            for entity in self.entities.values():
                for name in (entity.name, *entity.aliases):
                    self._sounds.setdefault(key(name), []).append((entity.iri, name))
        return self._sounds

    def _name(self, entity: Entity, name: str, weight: float) -> None:
        form, iri, kind = normal(name), entity.iri, entity.kind
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
