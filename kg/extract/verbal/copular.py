"""What somebody or something is, becomes or is made.

"Lima is the capital of Peru" gives `Lima | is the capital of | Peru`; "became
president" and "was named chairman" say what somebody is just as well.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.scene import Scene
from kg.extract.tree import base, conjuncts, preposition
from kg.extract.verbal.light_verbs import light_noun
from kg.extract.verbal.pairing import each, ends_of
from kg.extract.verbal.predicates import (
    case_of,
    case_tokens,
    degree,
    moved,
    verb_group,
)
from kg.extract.verbal.qualifiers import core, qualifiers
from kg.model import Statement

WHERE = frozenset("over away back ahead up down out off alone abroad home".split())
"""Adverbs that say how or where something is."""


def copular(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    """Statements of "be": "is the president of Y", "is in Y", "is critical of Y"."""
    token = scene.sentence.tokens[clause.head]
    copula = verb_group(scene, clause.head, copula=True) + degree(scene, clause.head)
    if _cleft(scene, clause):
        return
    if token.upos in {"NOUN", "PROPN", "NUM"}:
        case = case_tokens(scene, clause.head)
        if not clause.subjects:
            yield from _turned(scene, clause, copula)
        elif not scene.is_time(clause.head):
            tokens = [*copula, *moved(scene, clause.head), *case]
            yield from being(scene, clause, subjects, tokens, clause.head)
        return
    for oblique in clause.obliques:
        if oblique.head > clause.head and oblique.case and core(scene, oblique):
            tokens = [*copula, clause.head, *case_of(scene, oblique)]
            rest = qualifiers(scene, clause, (oblique.head,))
            ends = ends_of(scene, oblique.head)
            yield from each(scene, clause, subjects, ends, tokens, rest)
            return
    if clause.objects:  # "is worth $5"
        words = [*copula, clause.head]
        rest = qualifiers(scene, clause, ())
        yield from each(scene, clause, subjects, [*clause.objects], words, rest)
        return
    said = token.upos == "ADJ" or (token.upos == "ADV" and token.lemma in WHERE)
    if said and not _completed(scene, clause):
        rest = qualifiers(scene, clause, ())
        words = [*copula, clause.head]
        yield from each(scene, clause, subjects, [None], words, rest)


def _cleft(scene: Scene, clause: Clause) -> bool:
    """Whether it is "it was Ana who left": the leaving says it."""
    it = any(scene.sentence.tokens[s].text.lower() == "it" for s in clause.subjects)
    return it and any(
        scene.sentence.tokens[child].relation == "acl:relcl"
        and any(
            scene.sentence.tokens[c].text.lower() in {"who", "that"}
            for c in scene.sentence.children[child]
        )
        for child in scene.sentence.children[clause.head]
    )


def _turned(scene: Scene, clause: Clause, copula: list[int]) -> Iterator[Statement]:
    """Of "at its head was Ana", whose subject stands behind; see also `inverted`."""
    relations = {
        base(scene.sentence.tokens[c]) for c in scene.sentence.children[clause.head]
    }
    if clause.relation in {"acl", "conj", "xcomp", "advcl"} or "expl" in relations:
        return
    for child in scene.sentence.children[clause.head]:
        case = case_tokens(scene, child)
        front = child < min(copula, default=0) and case and not scene.is_time(child)
        if preposition(scene.sentence, child) == "among":
            continue
        if front and base(scene.sentence.tokens[child]) in {"nmod", "obl"}:
            subjects = list(conjuncts(scene.sentence, clause.head))
            yield from each(scene, clause, subjects, [child], [*copula, *case], ())


def _completed(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says of what the adjective holds: "is ready to sign"."""
    tokens = scene.sentence.tokens
    for child in scene.sentence.children[clause.head]:
        relation = base(tokens[child])
        marks = {
            base(tokens[c]): tokens[c].text.lower()
            for c in scene.sentence.children[child]
            if base(tokens[c]) in {"mark", "advmod"}
        }
        if relation == "advcl" and marks and marks.get("mark") != "to":
            continue  # "was asleep when it fell" is whole without it
        if relation in {"xcomp", "ccomp", "csubj", "expl", "advcl"}:
            return True
    return False


def being(
    scene: Scene, clause: Clause, subjects: list[int], tokens: list[int], noun: int
) -> Iterator[Statement]:
    """What somebody is, becomes or is made; an "of" leads on to what it is of.

    "is the capital of Peru" gives `be capital of | Peru`.
    """
    for end in conjuncts(scene.sentence, noun):
        held = _held_in(scene, end)
        rest = qualifiers(scene, clause, (), end)
        if held is None:
            yield from each(scene, clause, subjects, [end], tokens, rest)
            continue
        words, holder = held
        used = tuple(q for q in rest if q.argument.head != holder)
        yield from each(
            scene,
            clause,
            subjects,
            list(ends_of(scene, holder)),
            [*tokens, *words],
            used,
            light=end,
        )


def _held_in(scene: Scene, noun: int) -> tuple[list[int], int] | None:
    """For "the largest city of Peru" or "Peru's largest city": its words, and Peru."""
    if scene.mentions.name_at(noun) or scene.sentence.tokens[noun].upos != "NOUN":
        return None
    for child in scene.sentence.children[noun]:
        token = scene.sentence.tokens[child]
        if not scene.names_something(child) or scene.is_time(child):
            continue
        if token.relation == "nmod:poss":
            own = set(scene.sentence.subtree(child))
            return [n for n in light_noun(scene, noun) if n not in own], child
        of = base(token) == "nmod" and preposition(scene.sentence, child) == "of"
        if of and child > noun:
            return [*light_noun(scene, noun), *case_tokens(scene, child)], child
    return None


def nominal_complement(scene: Scene, clause: Clause) -> int | None:
    """The noun of "became president" or "was named chairman"."""
    for child in scene.sentence.children[clause.head]:
        token = scene.sentence.tokens[child]
        nominal = token.upos in {"NOUN", "PROPN"} and child not in scene.clauses
        if base(token) == "xcomp" and nominal:
            return child
    return None
