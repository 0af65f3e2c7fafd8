"""Which phrases of a clause a statement is about, and which only qualify it.

In "relies on imports since May" the imports are what it is about; "since May" is when.
"""

from kg.extract.arguments import stays
from kg.extract.clause import Clause, Oblique
from kg.extract.lexicon.nouns import MEANS, MOMENTS
from kg.extract.scene import Scene
from kg.extract.tree import base, by_means, is_predicate, lower, preposition
from kg.extract.verbal.subordinate import subordinate
from kg.model import Qualifier

ADJUNCT_CASES = frozenset(
    """after before during amid despite because following ahead according since until
    while due owing thanks unlike besides except without given per than""".split()
)
"""Prepositions whose phrase never is what the verb is about."""

COUNTED_FROM = frozenset("after before since until".split())
"""Words that open a clause from which "two days" counts."""


def core(scene: Scene, oblique: Oblique) -> bool:
    """Whether a phrase can be what the verb is about, not when or why."""
    if scene.is_time(oblique.head) or not scene.names_something(oblique.head):
        return False
    if scene.sentence.tokens[oblique.head].lemma in MOMENTS:
        return False
    if oblique.case == "between" and scene.sentence.tokens[oblique.head].upos == "NUM":
        return False  # "between 830 and 790"
    if oblique.case == "by" and by_means(scene.sentence, oblique.head, MEANS):
        return False
    return oblique.case.split(" ")[0] not in ADJUNCT_CASES


def first_core(
    scene: Scene, clause: Clause, without: frozenset[str] = frozenset()
) -> Oblique | None:
    """The first phrase that the verb is about; of "from A to B" where it leads."""
    alone = not any(
        base(scene.sentence.tokens[child]) in {"xcomp", "ccomp"}
        for child in scene.sentence.children[clause.head]
    )
    found = [
        oblique
        for oblique in clause.obliques
        if (oblique.head > clause.head or (oblique.word is not None and alone))
        and oblique.case
        and oblique.case not in without
        and core(scene, oblique)
    ]
    found.sort(key=lambda oblique: oblique.word is not None)
    if found and found[0].case == "from":
        return next((o for o in found if o.case in {"to", "into"}), found[0])
    return found[0] if found else None


def qualifiers(
    scene: Scene, clause: Clause, used: tuple[int, ...], noun: int | None = None
) -> tuple[Qualifier, ...]:
    """What else the clause says, and what hangs on its object without naming it."""
    found = []
    for oblique in (*clause.obliques, *_loose(scene, noun)):
        if oblique.head in used or oblique.case == "according to":
            continue
        if is_predicate(scene.sentence, oblique.head) or _of_others(scene, oblique):
            continue
        if scene.names_something(oblique.head) or scene.is_time(oblique.head):
            relative = oblique.word is not None
            found.append(scene.qualifier(oblique.head, oblique.case, relative=relative))
    found.extend(
        scene.qualifier(recipient, "to")
        for recipient in clause.recipients
        if scene.names_something(recipient) and recipient not in used
    )
    found.extend(subordinate(scene, clause))
    return tuple(found)


def _of_others(scene: Scene, oblique: Oblique) -> bool:
    """Whether a phrase says nothing of its own clause.

    The "a day" of "a day after troops raided it" says when something else was, and the
    "among them" of "ships, among them the Elvira" that the Elvira is one.
    """
    tokens = scene.sentence.tokens
    if oblique.case == "among":
        return tokens[oblique.head].upos == "PRON"
    behind = max(scene.sentence.subtree(oblique.head)) + 1
    if oblique.case or behind >= len(tokens):
        return False
    return base(tokens[behind]) == "mark" and lower(tokens[behind]) in COUNTED_FROM


def _loose(scene: Scene, noun: int | None) -> list[Oblique]:
    """The phrases on a noun that are no part of what it names."""
    if noun is None or scene.mentions.name_at(noun):
        return []
    return [
        Oblique(head=child, case=preposition(scene.sentence, child))
        for child in scene.sentence.children[noun]
        if child > noun
        and base(scene.sentence.tokens[child]) == "nmod"
        and not stays(scene.sentence, child)
    ]
