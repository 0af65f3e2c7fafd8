"""Who holds or held which office: data of the ontology, by the names of the people."""

from collections.abc import Iterable
from pathlib import Path

from kg.resolve.gazetteer import Row, rows
from kg.resolve.tenure import tenures

Office = tuple[str, str]
"""The office, and a name of the country."""


def offices(folder: Path, countries: Iterable[Row]) -> dict[str, frozenset[Office]]:
    """Offices by each name of a person, with each name of the country.

    Args:
        folder: Of the ontology.
        countries: Those of the gazetteer.
    """
    called = {row.id: (row.name, *row.aliases) for row in countries}
    people = {row.id: row for row in rows(folder / "gazetteer" / "leaders.tsv")}
    found: dict[str, set[Office]] = {}
    for term in tenures(folder / "offices.tsv"):
        person = people.get(term.person)
        for name in (person.name, *person.aliases) if person else ():
            found.setdefault(name, set()).update(
                (term.office, country) for country in called[term.country]
            )
    return {name: frozenset(terms) for name, terms in found.items()}
