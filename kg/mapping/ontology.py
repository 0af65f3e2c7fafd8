"""The relations that claims can map to, read from any OWL or RDFS file.

Our own file says which phrases state a relation and which kinds of things may stand at
its ends. Of another ontology, labels and alternative labels are the phrases, and the
kinds follow from domain and range.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from kg.errors import OntologyError
from kg.mapping.classes import kinds_of_class
from kg.mapping.facts import Facts, facts
from kg.mapping.labels import phrases_of_label
from kg.mapping.wording import class_name, classes_at, labels, local_name, wording
from kg.model import Kind, PropertyText
from kg.vocab import KG, PREFIXES

OURS = ("kg.ttl", "phrases.ttl")
"""The files of a folder that hold relations; the others hold shapes and examples."""
_PROPERTIES = frozenset(
    {
        PREFIXES["rdf"] + "Property",
        PREFIXES["owl"] + "ObjectProperty",
        PREFIXES["owl"] + "DatatypeProperty",
    }
)
_SYMMETRIC = PREFIXES["owl"] + "SymmetricProperty"


@dataclass(frozen=True, kw_only=True, slots=True)
class Property:
    """A relation of the ontology."""

    iri: str
    label: str
    domain: frozenset[Kind] | None = None
    """Kinds that its subject may have; None where any may stand there."""
    range: frozenset[Kind] | None = None
    wider: frozenset[str] = frozenset()
    """IRIs of all properties that it implies."""
    symmetric: bool = False
    """Whether it holds both ways, as meeting does."""
    beats: frozenset[str] = frozenset()
    """IRIs of the properties that lose against it where both fit."""
    describes: bool = False
    """Whether its object is a description: "a surgeon", but not "Ana Reyes"."""
    text: str = ""
    """Its labels and its description."""
    ends: tuple[str, str] = ("", "")
    """Names of the classes of its subjects and objects, where there are any."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One relation that a phrase may state, and in which direction."""

    property: Property
    inverse: bool
    """Whether the phrase has the relation's object as its subject."""
    domain: frozenset[Kind] | None = None
    """Kinds that the relation's subject may have where this phrase states it."""
    range: frozenset[Kind] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Ontology:
    """Properties by IRI, and what each phrase may mean."""

    properties: Mapping[str, Property] = field(default_factory=dict)
    senses: Mapping[str, tuple[Sense, ...]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Self:
        """The ontology of a file, or of our folder.

        Raises:
            OntologyError: a file cannot be read or holds no relation.
        """
        files = [path / name for name in OURS] if path.is_dir() else [path]
        found = facts(files)
        properties = {
            iri: _property(iri, found)
            for iri in sorted(_subjects_of_type(found, _PROPERTIES))
        }
        if not properties:
            raise OntologyError(
                f"{path}: no property in this ontology; give a file in OWL or RDFS"
            )
        senses: dict[str, set[Sense]] = defaultdict(set)
        for property_ in properties.values():
            for phrase, inverse in _phrases(property_, found):
                sense = Sense(property_, inverse, property_.domain, property_.range)
                senses[phrase].add(sense)
        for phrase, sense in _framed(found, properties):
            senses[phrase].add(sense)
        return cls(
            properties=properties,
            senses={
                phrase: tuple(sorted(meant, key=_order))
                for phrase, meant in sorted(senses.items())
            },
        )

    @property
    def texts(self) -> tuple[PropertyText, ...]:
        """What is said of each property, for the matcher."""
        return tuple(
            PropertyText(
                iri=one.iri,
                label=one.label,
                text=one.text,
                domain=one.ends[0],
                range=one.ends[1],
                domain_kinds=one.domain,
                range_kinds=one.range,
            )
            for one in self.properties.values()
        )


def _subjects_of_type(facts: Facts, types: frozenset[str]) -> Iterable[str]:
    rdf_type = PREFIXES["rdf"] + "type"
    return (s for s, below in facts.items() if types & {*below.get(rdf_type, ())})


def _property(iri: str, facts: Facts) -> Property:
    below = facts[iri]
    return Property(
        iri=iri,
        label=labels(iri, below)[0],
        domain=_kinds(below, "domain", facts),
        range=_kinds(below, "range", facts),
        wider=_closure(iri, facts, PREFIXES["rdfs"] + "subPropertyOf"),
        symmetric=_SYMMETRIC in below.get(PREFIXES["rdf"] + "type", ()),
        beats=frozenset(below.get(KG + "preferredOver", ())),
        describes="true" in below.get(KG + "describes", ()),
        text=wording(iri, below),
        ends=(class_name(below, "domain", facts), class_name(below, "range", facts)),
    )


def _kinds(
    below: Mapping[str, tuple[str, ...]], end: str, facts: Facts
) -> frozenset[Kind] | None:
    """What may stand at an end: the kinds named for it, else those of its class."""
    named = below.get(KG + end + "Kind", ())
    if named:
        return frozenset(Kind(kind) for kind in named if kind in set(Kind))
    classes = classes_at(below, end)
    found: set[Kind] = set()
    for class_ in classes:
        ancestors = _closure(class_, facts, PREFIXES["rdfs"] + "subClassOf")
        kinds = kinds_of_class(
            class_,
            {iri: facts.get(iri, {}) for iri in (class_, *sorted(ancestors))},
        )
        if kinds is None:
            return None
        found |= kinds
    return frozenset(found) or None


def _order(sense: Sense) -> tuple[str, bool, list[Kind]]:
    kinds = sorted((sense.domain or frozenset()) | (sense.range or frozenset()))
    return sense.property.iri, sense.inverse, kinds


def _framed(
    facts: Facts, properties: Mapping[str, Property]
) -> Iterable[tuple[str, Sense]]:
    """Phrases that state a relation only between things of narrower kinds."""
    for iri in sorted(facts):
        for evoked in facts[iri].get(KG + "evokes", ()):
            domain, range_ = (_kinds(facts[iri], e, facts) for e in ("domain", "range"))
            for phrase, inverse in _given(facts[iri]):
                yield phrase, Sense(properties[evoked], inverse, domain, range_)


def _given(below: Mapping[str, tuple[str, ...]]) -> list[tuple[str, bool]]:
    """The phrases that are given and whether they run against the relation."""
    given = [(phrase, False) for phrase in below.get(KG + "phrasing", ())]
    return given + [(phrase, True) for phrase in below.get(KG + "inversePhrase", ())]


def _closure(iri: str, facts: Facts, relation: str) -> frozenset[str]:
    """All that is reached from a term over a relation."""
    found: set[str] = set()
    waiting = [iri]
    while waiting:
        for above in facts.get(waiting.pop(), {}).get(relation, ()):
            if above not in found:
                found.add(above)
                waiting.append(above)
    return frozenset(found - {iri})


def _phrases(property_: Property, facts: Facts) -> Iterable[tuple[str, bool]]:
    """The phrases of a property and whether they run against it.

    Where the ontology gives none, they are read off its labels and its name.
    """
    below = facts[property_.iri]
    given = _given(below)
    if given or property_.iri.startswith(KG):
        return given
    named = [*labels(property_.iri, below), local_name(property_.iri)]
    return [pair for label in named for pair in phrases_of_label(label)]
