"""Who held which office of which state, and when: facts known beforehand.

They come from `ontology/offices.tsv` and are never mixed up with what articles say.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.errors import OntologyError
from kg.resolve.gazetteer import Row, rows

OFFICES = "offices.tsv"
"""The table of terms of office, in the folder of the ontology."""
Office = tuple[str, str]
"""The office, and a name of the country."""
SAME_OFFICE = {
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "head of government": "prime minister",
    "monarch": "king",
    "queen": "king",
    "emperor": "king",
    "sultan": "king",
    "emir": "king",
}
"""Offices by a word that stands for them all."""
ANY = frozenset(("leader", "ruler", "head of state"))
"""Words for whoever holds an office of a state."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tenure:
    """A person in an office; both and the state by their identifiers."""

    person: str
    office: str
    country: str
    start: date
    end: date | None
    """The first day after; None where it went on when the facts were written."""

    def holds(self, day: date) -> bool:
        """Whether it lasted on a day."""
        return self.start <= day and (self.end is None or day < self.end)

    def past(self, day: date) -> bool:
        """Whether it was over."""
        return self.end is not None and self.end <= day

    def of(self, office: str) -> bool:
        """Whether it is a tenure of an office, by whichever word for it."""
        return _common(self.office) == _common(office)

    def __str__(self) -> str:
        """The office and its days, `/` between them, `..` where it is not over."""
        return f"{self.office}, {self.start}/{self.end or '..'}"


def tenures(path: Path) -> tuple[Tenure, ...]:
    """The terms of office in a table; none where there is no table.

    Raises:
        OntologyError: A row is not well-formed.
    """
    if not path.exists():
        return ()
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            return tuple(
                Tenure(
                    person=row["person"],
                    office=row["office"],
                    country=row["country"],
                    start=date.fromisoformat(row["start"]),
                    end=date.fromisoformat(row["end"]) if row["end"] else None,
                )
                for row in table
            )
    except (OSError, KeyError, ValueError) as error:
        raise OntologyError(f"{path}: {error}; check the terms of office") from error


def offices(folder: Path, countries: Iterable[Row]) -> dict[str, frozenset[Office]]:
    """Offices by each name of a person, with each name of the country.

    Args:
        folder: Of the ontology.
        countries: Those of the gazetteer.
    """
    called = {row.id: (row.name, *row.aliases) for row in countries}
    people = {row.id: row for row in rows(folder / "gazetteer" / "leaders.tsv")}
    found: dict[str, set[Office]] = {}
    for term in tenures(folder / OFFICES):
        person = people.get(term.person)
        for name in (person.name, *person.aliases) if person else ():
            found.setdefault(name, set()).update(
                (term.office, country) for country in called[term.country]
            )
    return {name: frozenset(terms) for name, terms in found.items()}


class Incumbents:
    """Who is known to have held offices of states."""

    def __init__(self, known: Iterable[Tenure] = ()) -> None:
        self._by_country: dict[str, list[Tenure]] = {}
        self._by_person: dict[str, list[Tenure]] = {}
        days = []
        for one in known:
            self._by_country.setdefault(one.country, []).append(one)
            self._by_person.setdefault(one.person, []).append(one)
            days += [one.start, *([one.end] if one.end else [])]
        self.known_until = max(days, default=date.min)
        """The last day that the facts tell of; who came later they do not say."""

    def of(self, person: str) -> tuple[Tenure, ...]:
        """The terms of a person, the earliest first."""
        return tuple(sorted(self._by_person.get(person, ()), key=lambda t: t.start))

    def holder(self, office: str, country: str, day: date) -> Tenure | None:
        """Whose office it was on a day; None where nobody or not only one is known.

        The leader of a state is whoever alone held an office there.
        """
        if day > self.known_until:
            return None
        here = [
            one
            for one in self._by_country.get(country, ())
            if one.holds(day) and (office in ANY or one.of(office))
        ]
        return here[0] if len({one.person for one in here}) == 1 else None

    def former(
        self, office: str, country: str, day: date, within: int
    ) -> Tenure | None:
        """The only one who gave the office up in the years before a day.

        Who holds it again is not meant, nor is anybody where there are several.
        """
        here = [one for one in self._by_country.get(country, ()) if one.of(office)]
        now = {one.person for one in here if one.holds(day)}
        past = [
            one
            for one in here
            if one.past(day)
            and one.end
            and day.year - one.end.year <= within
            and one.person not in now
        ]
        return past[0] if len({one.person for one in past}) == 1 else None


def _common(name: str) -> str:
    """An office by the word that stands for all that are called otherwise."""
    return SAME_OFFICE.get(name.lower(), name.lower())
