"""Who does to whom what a noun names, read off the phrases on it.

"the arrest of X by Y", "Y's arrest of X" and "X's arrest by Y" have the same ends; so
have "the attack by Y on X" and "the attack of Y on X".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.lexicon.acts import DIRECTED, DONE_BY, NOMINALISATIONS
from kg.extract.scene import Scene
from kg.extract.tree import base, preposition
from kg.model import Kind

ACTORS = frozenset(
    {
        Kind.NATIONALITY,
        Kind.LOCATION,
        Kind.ORGANIZATION,
        Kind.ARMED_GROUP,
        Kind.GOVERNMENT_BODY,
    }
)
"""Kinds of names that before an act say whose it is: "a Boko Haram raid"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ends:
    """Who acts, on whom, the preposition before that, and the phrases left over."""

    actor: int | None
    target: int | None
    case: str = ""
    others: tuple[tuple[str, int], ...] = ()


def ends_of_act(scene: Scene, noun: int) -> Ends:
    """The ends of what a noun names."""
    lemma = scene.sentence.tokens[noun].lemma
    phrases = tuple(_phrases(scene, noun))
    owner, before = _owner(scene, noun), _before(scene, noun)
    agent = next((end for case, end in phrases if case == "by"), None)
    of = next((end for case, end in phrases if case == "of"), None)
    wanted = DIRECTED.get(lemma, frozenset() if lemma in DONE_BY else frozenset({"of"}))
    at = next(((c, end) for c, end in phrases if c in wanted - {"of"}), None)
    if at is None and of is not None and "of" in wanted:
        at = ("of", of)
    case, target = at or ("", None)
    used = {agent, target}
    if lemma in DONE_BY:
        actor = next((one for one in (owner, of, agent) if one is not None), None)
    elif agent is not None:
        actor, target = agent, owner if target is None else target
    else:
        actor = next((one for one in (owner, before) if one is not None), None)
        if actor is None and of is not None and of != target:
            actor = of
    others = tuple(p for p in phrases if p[1] not in used | {actor} and p[0] != "of")
    return Ends(actor=actor, target=target, case=case, others=others)


def _phrases(scene: Scene, noun: int) -> Iterator[tuple[str, int]]:
    """The phrases behind an act, also those that hang on one another by mistake.

    A parser cannot tell whether "by the army" is said of the arrest or of the man in
    "the arrest of a man by the army"; where the act has none of its own, it is.
    """
    own = list(_on(scene, noun))
    cases = {case for case, _ in own}
    for case, end in own:
        yield case, end
        act = scene.sentence.tokens[end].lemma in NOMINALISATIONS
        for inner, below in () if act else _on(scene, end):
            wanted = DIRECTED.get(scene.sentence.tokens[noun].lemma, frozenset())
            if inner not in cases and (
                (inner == "by" and case == "of")
                or (inner in wanted | {"of"} and case == "by")
            ):
                yield inner, below


def _on(scene: Scene, noun: int) -> Iterator[tuple[str, int]]:
    for child in scene.sentence.children[noun]:
        case = preposition(scene.sentence, child)
        nominal = base(scene.sentence.tokens[child]) in {"nmod", "obl"}
        if case and child > noun and nominal and not scene.is_time(child):
            yield case, child


def _owner(scene: Scene, noun: int) -> int | None:
    """Whose act it is: "Iran's", "their"."""
    for child in scene.sentence.children[noun]:
        owner = scene.sentence.tokens[child].relation == "nmod:poss"
        if owner and scene.names_something(child) and not scene.is_time(child):
            return child
    return None


def _before(scene: Scene, noun: int) -> int | None:
    """A name before an act: "an Israeli strike", "the Boko Haram raid"."""
    found = None
    for child in scene.sentence.children[noun]:
        modifier = base(scene.sentence.tokens[child]) in {"amod", "compound"}
        named = scene.mentions.name_at(child)
        if child < noun and modifier and named and named.kind in ACTORS:
            found = child
    return found
