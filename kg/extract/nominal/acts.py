"""What a noun that names an act states: "the arrest of X by Y" is `Y | arrest | X`."""

from collections.abc import Iterator

from kg.extract.lexicon.acts import DONE_BY, NOMINALISATIONS, WITH_CASE
from kg.extract.nominal.ends import Ends, ends_of_act
from kg.extract.scene import Scene
from kg.extract.tree import base, conjuncts, lower, preposition
from kg.model import Statement

UNREAL = frozenset({"no", "any", "future", "another"})
"""Words on an act by which it is none that happened."""


def acts(scene: Scene, noun: int) -> Iterator[Statement]:
    """One statement for each pair of who acts and whom it befalls."""
    if _unreal(scene, noun):
        return
    ends = ends_of_act(scene, noun)
    alone = scene.sentence.tokens[noun].lemma in DONE_BY
    if ends.actor is None or (ends.target is None and not alone):
        return
    if alone and _own(scene, noun, ends.actor):
        return
    targets: tuple[int | None, ...] = (None,)
    if ends.target is not None:
        targets = conjuncts(scene.sentence, ends.target)
    for actor in conjuncts(scene.sentence, ends.actor):
        for target in targets:
            yield from _statement(scene, noun, ends, actor, target)


def _statement(
    scene: Scene, noun: int, ends: Ends, actor: int, target: int | None
) -> Iterator[Statement]:
    named = [end for end in (actor, target) if end is not None]
    if actor == target or not all(scene.names_something(end) for end in named):
        return
    token = scene.sentence.tokens[noun]
    verb = NOMINALISATIONS[token.lemma]
    with_case = token.lemma in WITH_CASE and ends.case not in {"", "of"}
    others = (p for p in ends.others if scene.names_something(p[1]))
    yield scene.statement(
        noun,
        subject=actor,
        predicate=f"{token.text} {ends.case}".strip(),
        phrase=f"{verb} {ends.case}" if with_case else verb,
        object_=target,
        qualifiers=tuple(scene.qualifier(end, case) for case, end in others),
        rule="noun",
        presupposed=True,
    )


def _unreal(scene: Scene, noun: int) -> bool:
    """Whether the act is none that happened: "no attack", "without support"."""
    words = {lower(scene.sentence.tokens[c]) for c in scene.sentence.children[noun]}
    if words & UNREAL or preposition(scene.sentence, noun) == "without":
        return True
    return base(scene.sentence.tokens[noun]) == "compound"


def _own(scene: Scene, noun: int, actor: int) -> bool:
    """Whether the verb around it says it: "announced his resignation"."""
    pronoun = scene.sentence.tokens[actor].upos == "PRON"
    return pronoun and base(scene.sentence.tokens[noun]) == "obj"
