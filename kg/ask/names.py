"""From the words of a question to the things of the graph that they may mean."""

from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from kg.ask.words import form, named, words
from kg.graph import Store

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALSO = "http://www.w3.org/2004/02/skos/core#altLabel"


class Names:
    """The names of a store's things; reads them once.

    Args:
        store: Holds the things.
        demonyms: From a demonym in lower case to its country: israeli, Israel.
    """

    def __init__(self, store: Store, demonyms: Mapping[str, str] | None = None) -> None:
        self._demonyms = demonyms or {}
        self._forms: dict[str, set[str]] = {}
        self._sets: dict[frozenset[str], set[str]] = {}
        self._last: dict[str, set[str]] = {}
        self._words: dict[str, set[str]] = {}
        for iri, name in _labels(store):
            self._forms.setdefault(form(name), set()).add(iri)
            self._sets.setdefault(words(name), set()).add(iri)
            if name[:1].isupper():  # a surname may stand for the whole name
                self._last.setdefault(form(name).split(" ")[-1], set()).add(iri)
            for word in words(name):
                self._words.setdefault(word, set()).add(iri)

    def meant(self, name: str) -> list[str]:
        """IRIs of what a name may mean: its very bearers, else what holds its words.

        "Israeli tanks", where nothing is called so, are the tanks of Israel.
        """
        found = self._bearers(name)
        if found or not self._demonyms:
            return found
        country = " ".join(
            self._demonyms.get(word.lower(), word) for word in name.split()
        )
        same = country == " ".join(name.split())
        return [] if same else self._bearers(country.lower())

    def _bearers(self, name: str) -> list[str]:
        wanted = words(name)
        exact = self._forms.get(form(name), set()) | self._sets.get(wanted, set())
        if len(wanted) == 1:
            exact = exact | self._last.get(form(name), set())
        if not wanted:
            return sorted(exact)
        if exact and named(name):
            return sorted(exact)
        return sorted(exact.union(self.holding(name)))

    def country(self, word: str) -> str | None:
        """The country of a demonym: Israel of "Israeli"."""
        return self._demonyms.get(word.lower())

    def knows(self, name: str) -> bool:
        """Whether something is called so, or so without the words around the name."""
        capitals = [word for word in name.split() if word[:1].isupper()]
        return bool(self.meant(name) or (capitals and self.meant(" ".join(capitals))))

    def holding(self, name: str) -> list[str]:
        """IRIs of all whose name holds the words of this one."""
        wanted = words(name)
        if not wanted:
            return []
        sets = (self._words.get(word, set()) for word in wanted)
        return sorted(set.intersection(*sets))


def _labels(store: Store) -> Iterable[tuple[str, str]]:
    for curie in (LABEL, ALSO):
        for quad in store.engine.quads_for_pattern(None, ox.NamedNode(curie), None):
            subject, value = quad.subject, quad.object
            if not isinstance(subject, ox.NamedNode) or "/entity/" not in subject.value:
                continue
            if isinstance(value, ox.Literal):
                yield subject.value, value.value
