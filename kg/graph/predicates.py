"""The predicate of a claim as an IRI, and the edge that it may draw.

`took control of` has the property `kg:takesControlOf` where the ontology knows it, and
otherwise a property of its own, `phrase:take_control_of`.
"""

import pyoxigraph as ox

from kg import vocab
from kg.graph.terms import node
from kg.model import Claim

DIGITS = 6
"""How many digits of a hash keep apart two phrases with the same readable form."""


def open_phrase(claim: Claim) -> str:
    """The words of an open predicate, read from the claim's subject to its object.

    That is the canonical phrase, but where the claim runs against it (`Damascus was
    captured by rebels`), the words as they stand.
    """
    forward = claim.statement.inverse == claim.swapped
    return claim.phrase if forward else claim.predicate


def phrase_iri(phrase: str) -> str:
    """The property that stands for a phrase.

    >>> phrase_iri("take control of")
    'https://kg.example/phrase/take_control_of'
    """
    slug = vocab.slug(phrase)
    if slug.replace("_", " ") != phrase:
        slug = f"{slug}-{vocab.digest(phrase)[:DIGITS]}"
    # RDF/XML writes a property as the name of an element, which starts with a letter.
    return vocab.PHRASE + (slug if slug[0].isalpha() else f"_{slug}")


def predicate(claim: Claim) -> ox.NamedNode:
    """The property of the ontology, or else that of the phrase."""
    return node(claim.property or phrase_iri(open_phrase(claim)))
