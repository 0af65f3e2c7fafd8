"""Which kinds of things a class of an ontology holds.

`foaf:Person` holds persons, `schema:Place` locations and facilities; a class of which
nothing is known may hold anything.
"""

import re
from collections.abc import Mapping

from kg.model import Kind
from kg.vocab import KG, PREFIXES

_BODIES = frozenset({Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY})
_NUMBERS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
_AGENTS = _BODIES | {Kind.PERSON, Kind.NATIONALITY, Kind.LOCATION}
_PLACES = frozenset({Kind.LOCATION, Kind.FACILITY})
_BY_NAME: Mapping[str, frozenset[Kind]] = {
    "person": frozenset({Kind.PERSON}),
    "human": frozenset({Kind.PERSON}),
    "people": frozenset({Kind.PERSON, Kind.NATIONALITY}),
    "agent": _AGENTS,
    "actor": _AGENTS,
    "organization": _BODIES,
    "organisation": _BODIES,
    "company": frozenset({Kind.ORGANIZATION}),
    "corporation": frozenset({Kind.ORGANIZATION}),
    "party": frozenset({Kind.ORGANIZATION}),
    "government": frozenset({Kind.GOVERNMENT_BODY, Kind.LOCATION}),
    "group": _BODIES | {Kind.NATIONALITY},
    "place": _PLACES,
    "location": _PLACES,
    "feature": _PLACES,
    "country": frozenset({Kind.LOCATION}),
    "state": frozenset({Kind.LOCATION}),
    "city": frozenset({Kind.LOCATION}),
    "region": frozenset({Kind.LOCATION}),
    "building": frozenset({Kind.FACILITY}),
    "facility": frozenset({Kind.FACILITY}),
    "event": frozenset({Kind.EVENT}),
    "document": frozenset({Kind.DOCUMENT, Kind.WORK}),
    "work": frozenset({Kind.WORK, Kind.DOCUMENT}),
    "product": frozenset({Kind.PRODUCT}),
    "nationality": frozenset({Kind.NATIONALITY}),
    "date": frozenset({Kind.DATE}),
    "money": frozenset({Kind.MONEY}),
    "number": frozenset({Kind.NUMBER}),
}
_DATATYPES: Mapping[str, frozenset[Kind]] = {
    "date": frozenset({Kind.DATE}),
    "datetime": frozenset({Kind.DATE}),
    "gyear": frozenset({Kind.DATE}),
    "integer": _NUMBERS,
    "nonnegativeinteger": _NUMBERS,
    "positiveinteger": _NUMBERS,
    "int": _NUMBERS,
    "long": _NUMBERS,
    "decimal": _NUMBERS,
    "double": _NUMBERS,
    "float": _NUMBERS,
}


def kinds_of_class(
    iri: str, described: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> frozenset[Kind] | None:
    """The kinds that a class or datatype holds; None where it may be any.

    `described` has the class and all that are above it, with what is said of each.
    """
    if iri.startswith(PREFIXES["xsd"]):
        return _DATATYPES.get(_local(iri), frozenset())
    for class_, below in described.items():
        named = below.get(KG + "kind", ())
        if named:
            return frozenset(Kind(kind) for kind in named if kind in set(Kind))
        labels = [_local(class_), *below.get(PREFIXES["rdfs"] + "label", ())]
        same = below.get(PREFIXES["owl"] + "equivalentClass", ())
        for name in (*labels, *map(_local, same)):
            kinds = _BY_NAME.get(_last_word(name))
            if kinds:
                return kinds
    return None


def _local(iri: str) -> str:
    return iri.replace("#", "/").rstrip("/").rsplit("/", 1)[-1].lower()


def _last_word(name: str) -> str:
    """The head of an English class name: `company` of "Oil company"."""
    words = re.findall(r"[a-z]+", name.lower())
    return words[-1] if words else ""
