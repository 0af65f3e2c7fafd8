"""From the phrase of a question to the predicates that the graph may tell it with.

"buy" may be told as `kg:acquires`, which the ontology has for it, or with the phrases
"buy", "buy for"; whoever asks who controls a town is told who took it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.ask.words import stem
from kg.graph import Store
from kg.mapping import Ontology, Property, variants
from kg.vocab import PREFIXES

PREPOSITIONS = frozenset(
    """of to in on at for from by with over about into against as between among
    through towards toward after before during under near out off up""".split()
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Predicate:
    """A relation of the ontology, and how it lies to the question's phrase."""

    iri: str
    inverse: bool = False
    """Whether it runs from the question's object to its subject."""


def relations(phrase: str, ontology: Ontology) -> tuple[Predicate, ...]:
    """The relations that the ontology has for a phrase, each once."""
    return tuple(dict.fromkeys(_relations(phrase, ontology)))


def phrases(phrase: str, store: Store) -> list[str]:
    """The phrases of the graph's claims that tell the same, prepositions aside."""
    wanted = _stems(phrase)
    says = ox.NamedNode(PREFIXES["kg"] + "phrase")
    found = {
        quad.object.value
        for quad in store.engine.quads_for_pattern(None, says, None)
        if isinstance(quad.object, ox.Literal)
    }
    passive = phrase.startswith("be ")
    return sorted(
        said
        for said in found
        if _stems(said) == wanted and said.startswith("be ") is passive
    )


def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(map(stem, content(phrase)))


def _relations(phrase: str, ontology: Ontology) -> Iterator[Predicate]:
    for variant in _forms(phrase):
        senses = ontology.senses.get(variant, ())
        for sense in senses:
            for one in (sense.property, *_narrower(sense.property.iri, ontology)):
                yield Predicate(iri=one.iri, inverse=sense.inverse)
                if one.symmetric:
                    yield Predicate(iri=one.iri, inverse=not sense.inverse)
        if senses:
            return


def _narrower(iri: str, ontology: Ontology) -> Iterator[Property]:
    """The relations that imply one."""
    return (one for one in ontology.properties.values() if iri in one.wider)


def _forms(phrase: str) -> Iterator[str]:
    yield from variants(phrase)
    words = phrase.split()
    if words[-1] in PREPOSITIONS and len(words) > 1:
        yield " ".join(words[:-1])


def content(phrase: str) -> tuple[str, ...]:
    """The words of a phrase that tell what is done.

    >>> content("be based in"), content("take part in")
    (('based',), ('take', 'part'))
    """
    words = phrase.split()
    kept = [w for w in words if w not in PREPOSITIONS]
    whole = kept[1:] if kept[:1] == ["be"] and len(kept) > 1 else kept
    return tuple(whole)
