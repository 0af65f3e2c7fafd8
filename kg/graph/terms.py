"""The RDF terms that the graph is written in.

A term is named by its CURIE, as in `term("kg:polarity")`; a test looks up each one
under `kg:` in the ontology.
"""

from functools import cache
from typing import TypeAlias

import pyoxigraph as ox

from kg import vocab
from kg.errors import StoreError
from kg.model import Kind, Modality, Polarity

Object: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@cache
def term(curie: str) -> ox.NamedNode:
    """The node that a CURIE of `kg.vocab.PREFIXES` names.

    >>> term("rdfs:label").value
    'http://www.w3.org/2000/01/rdf-schema#label'
    """
    prefix, _, name = curie.partition(":")
    return ox.NamedNode(vocab.PREFIXES[prefix] + name)


def node(iri: str) -> ox.NamedNode:
    """The node of an IRI; a `StoreError` for what is none."""
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise StoreError(
            f"not an IRI that a graph can hold: {iri!r} ({error})"
        ) from error


def is_iri(text: str) -> bool:
    """Whether a graph can hold a node of that name.

    >>> is_iri("urn:x"), is_iri("no IRI")
    (True, False)
    """
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def part(iri: str, name: str) -> ox.NamedNode:
    """A node below another, with the name as its fragment.

    >>> part("https://kg.example/claim/1", "subject").value
    'https://kg.example/claim/1#subject'
    """
    return node(f"{iri}{'&' if '#' in iri else '#'}{name}")


def literal(value: str, datatype: str = "xsd:string") -> ox.Literal:
    """A literal whose datatype is given by its CURIE.

    Half of a surrogate pair, which no encoding can hold, becomes U+FFFD.
    """
    whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return ox.Literal(whole, datatype=term(datatype))


KINDS = {
    kind: term("kg:" + "".join(word.title() for word in kind.value.split("_")))
    for kind in Kind
}
"""The class of the entities of a kind, as in `armed_group` and `kg:ArmedGroup`."""
POLARITIES = {polarity: term(f"kg:{polarity.value}") for polarity in Polarity}
MODALITIES = {modality: term(f"kg:{modality.value}") for modality in Modality}
TYPE = term("rdf:type")
