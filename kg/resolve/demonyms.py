"""Names of peoples, which stand for their place where they are used as adjectives.

`Syrian President` is about Syria, `thousands of Syrians` about the people.
"""

from collections.abc import Sequence

from kg import vocab
from kg.model import Entity, Kind, Mention, Sentence


def people(place: str, demonyms: Sequence[str]) -> Entity:
    """The people of a place, by the plural of its demonym.

    >>> people("Syria", ("Syrian", "Syrians")).name
    'Syrians'
    >>> people("China", ("Chinese",)).name
    'Chinese people'
    """
    plural = [word for word in demonyms if word.endswith("s")]
    if plural:
        name = plural[0]
    elif demonyms:
        name = f"{demonyms[0]} people"
    else:
        name = f"people of {place}"
    return Entity(iri=vocab.entity(name), name=name, kind=Kind.NATIONALITY, aliases=())


def adjectival(sentence: Sentence, mention: Mention) -> bool:
    """Whether a demonym describes a noun, as in `Syrian President`."""
    token = sentence.tokens[mention.head]
    relation = token.relation.split(":")[0]
    return token.upos == "ADJ" or relation in {"amod", "compound"}
