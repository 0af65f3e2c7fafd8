"""What an ontology says of a property, as one line of words.

`schema:director` -> "director: A director of e.g. TV, radio, movie ... content", with
the classes `CreativeWork` and `Person` as "creative work" and "person".
"""

import re
from collections.abc import Mapping

from kg.vocab import PREFIXES

LONGEST = 24
"""Words of a description that are read."""
_LABELS = ("rdfs:label", "skos:prefLabel", "skos:altLabel")
_COMMENTS = ("rdfs:comment", "skos:definition", "dcterms:description", "dc:description")
_OTHERS = {
    "dcterms": "http://purl.org/dc/terms/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_DOMAINS = {
    "domain": ("http://schema.org/domainIncludes", "https://schema.org/domainIncludes"),
    "range": ("http://schema.org/rangeIncludes", "https://schema.org/rangeIncludes"),
}
_EDGE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_\s]+")

Below = Mapping[str, tuple[str, ...]]


def local_name(iri: str) -> str:
    """The last part of an IRI."""
    return iri.replace("#", "/").rstrip("/").rsplit("/", 1)[-1]


def labels(iri: str, below: Below) -> tuple[str, ...]:
    """All labels of a term, the preferred first; its name where it has none."""
    found = [label for name in _LABELS for label in below.get(_iri(name), ())]
    return tuple(dict.fromkeys(found)) or (local_name(iri),)


def spelled(label: str) -> str:
    """A label in separate words.

    >>> spelled("worksFor"), spelled("has_part")
    ('works For', 'has part')
    """
    return " ".join(part for part in _EDGE.split(label) if part)


def wording(iri: str, below: Below) -> str:
    """Labels and description of a property."""
    line = ", ".join(map(spelled, labels(iri, below)))
    comments = [one for name in _COMMENTS for one in below.get(_iri(name), ())]
    if not comments:
        return line
    words = re.sub(r"<[^>]*>|\([^)]*\)", " ", comments[0]).split(". ")[0].split()
    return f"{line}: {' '.join(words[:LONGEST])}"


def classes_at(below: Below, end: str) -> list[str]:
    """The classes at an end of a property; schema.org has its own terms for them."""
    named = (PREFIXES["rdfs"] + end, *_DOMAINS[end])
    return [one for predicate in named for one in below.get(predicate, ())]


def class_name(below: Below, end: str, facts: Mapping[str, Below]) -> str:
    """The label of the class at an end of a property; empty where there is none."""
    names = [
        spelled(labels(one, facts.get(one, {}))[0]) for one in classes_at(below, end)
    ]
    return " or ".join(names[:2]).lower()


def _iri(name: str) -> str:
    prefix, local = name.split(":")
    return (PREFIXES.get(prefix) or _OTHERS[prefix]) + local
