"""Statements that titles, appositions and place names make.

"HTS leader Abu Qasra" gives `Abu Qasra | leader of | HTS`; "the Syrian capital of
Damascus" gives `Damascus | capital of | Syrian`, whose end resolves to Syria; "welder
Ana Reyes" gives `Ana Reyes | is | welder`.
"""

from collections.abc import Iterator

from kg.extract.roles.described import described
from kg.extract.roles.held import held
from kg.extract.roles.whence import whence
from kg.extract.scene import Scene
from kg.model import Statement


def roles(scene: Scene) -> Iterator[Statement]:
    """The roles, capitals and whereabouts that noun phrases state."""
    for noun, name in described(scene):
        yield from held(scene, noun, name)
    for number, token in enumerate(scene.sentence.tokens):
        if token.upos in {"NOUN", "PROPN"}:
            yield from whence(scene, number)
