"""Things by their names: all of them in memory, so that a search is one pass."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.descriptions import ENTITIES
from kg.graph.store import Store
from kg.graph.terms import term

NAMES = (term("rdfs:label"), term("skos:altLabel"))


@dataclass(frozen=True, slots=True)
class Name:
    """One of the names of a thing."""

    folded: str
    """As it is compared."""
    name: str
    iri: str
    main: bool
    """Whether it is the name and no alias."""


def names(store: Store) -> list[Name]:
    """Every name of every thing."""
    return list(_names(store))


def _names(store: Store) -> Iterator[Name]:
    for link in NAMES:
        for quad in store.engine.quads_for_pattern(None, link, None, ENTITIES):
            subject, value = quad.subject, quad.object
            if isinstance(subject, ox.NamedNode) and isinstance(value, ox.Literal):
                folded = " ".join(value.value.casefold().split())
                main = link == NAMES[0]
                yield Name(folded, value.value, subject.value, main)


def matching(known: list[Name], words: str, most: int) -> list[Name]:
    """The things whose names fit best, each once.

    First the very name, then its beginning, then that of a word, then any part.
    """
    wanted = " ".join(words.casefold().split())
    if not wanted:
        return []
    ranked = sorted(
        (
            (_rank(name.folded, wanted), not name.main, len(name.folded), name.name),
            place,
        )
        for place, name in enumerate(known)
        if wanted in name.folded
    )
    found: dict[str, Name] = {}
    for _, place in ranked:
        found.setdefault(known[place].iri, known[place])
        if len(found) == most:
            break
    return list(found.values())


def _rank(name: str, wanted: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3
