"""Statements that nouns make: "Iran's support for Hezbollah", "the arrest of X by Y".

The noun takes for granted what it names, so the statement stands also where the verb
around it is planned or denied: "Iran will not welcome Ana's arrest of Ben".
"""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import NOMINALISATIONS
from kg.extract.nominal.acts import acts
from kg.extract.nominal.documents import through_document
from kg.extract.nominal.hyphened import hyphened
from kg.extract.scene import Scene
from kg.model import Statement


def nominal(scene: Scene) -> Iterator[Statement]:
    """The statements of every act that a noun or a hyphened participle names."""
    for number, token in enumerate(scene.sentence.tokens):
        if token.upos == "NOUN" and token.lemma in NOMINALISATIONS:
            yield from acts(scene, number)
        yield from hyphened(scene, number)
        yield from through_document(scene, number)
