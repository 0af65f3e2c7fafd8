"""Where a name belongs: "Idlib, Syria", "Ana Reyes of the Red Cross"."""

from collections.abc import Iterator

from kg.extract.lexicon.nouns import ROLE_NOUNS
from kg.extract.scene import Scene
from kg.extract.tree import base, preposition
from kg.model import Kind, Mention, Statement

PLACES = frozenset({Kind.LOCATION, Kind.FACILITY})
MEMBERS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
HOMES = frozenset(
    {
        Kind.ORGANIZATION,
        Kind.ARMED_GROUP,
        Kind.GOVERNMENT_BODY,
        Kind.FACILITY,
        Kind.LOCATION,
    }
)
"""Kinds of things that somebody is of."""


def whence(scene: Scene, number: int) -> Iterator[Statement]:
    """What the name that the token heads lies in or belongs to."""
    name = scene.mentions.name_at(number)
    if name is None:
        return
    for child in scene.sentence.children[number]:
        outer = scene.mentions.name_at(child)
        if outer is None or outer.first <= name.last:
            continue
        if _lies_in(scene, name, outer) and base(scene.sentence.tokens[child]) in {
            "appos",
            "nmod",
        }:
            yield _statement(scene, number, "in", child, "place")
        elif name.kind in MEMBERS and outer.kind in HOMES and _of(scene, child):
            if _titled(scene, number):
                continue  # the role says it
            yield _statement(scene, number, "of", child, "role")


def _titled(scene: Scene, name: int) -> bool:
    """Whether a title before the name says as what somebody is "of" a body."""
    return any(
        scene.sentence.tokens[child].lemma.lower() in ROLE_NOUNS
        for child in scene.sentence.children[name]
        if child < name
    )


def _of(scene: Scene, child: int) -> bool:
    token = scene.sentence.tokens[child]
    return (
        base(token) in {"nmod", "appos"} and preposition(scene.sentence, child) == "of"
    )


def _lies_in(scene: Scene, inner: Mention, outer: Mention) -> bool:
    """Whether a larger place stands behind a comma and is set off: "Idlib, Syria,".

    "India, Pakistan and Iran" is a list, "Caracas next month, Norway" no place at all.
    """
    tokens = scene.sentence.tokens
    close = outer.first == inner.last + 2 and tokens[inner.last + 1].text == ","
    apart = outer.last + 1 == len(tokens) or tokens[outer.last + 1].upos == "PUNCT"
    listed = any(
        base(tokens[child]) in {"conj", "cc"}
        for one in (inner.head, outer.head)
        for child in scene.sentence.children[one]
    )
    kinds = inner.kind in PLACES and outer.kind is Kind.LOCATION
    return kinds and close and apart and not listed


def _statement(
    scene: Scene, number: int, case: str, child: int, rule: str
) -> Statement:
    return scene.statement(
        number,
        subject=number,
        predicate=case,
        phrase=f"be {case}",
        object_=child,
        rule=rule,
        presupposed=True,
    )
