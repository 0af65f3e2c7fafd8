"""What somebody or something is, becomes or is made.

"Lima is the capital of Peru" gives `Lima | is the capital of | Peru`; "became
president" and "was named chairman" say what somebody is just as well.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.scene import Scene
from kg.extract.tree import base, preposition
from kg.extract.verbal.light_verbs import light_noun
from kg.extract.verbal.pairing import each, ends_of
from kg.extract.verbal.predicates import case_of, case_tokens, verb_group
from kg.extract.verbal.qualifiers import core, qualifiers
from kg.model import Statement


def copular(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    """Statements of "be": "is the president of Y", "is in Y", "is critical of Y"."""
    token = scene.sentence.tokens[clause.head]
    copula = verb_group(scene, clause.head, copula=True)
    if token.upos in {"NOUN", "PROPN", "NUM"}:
        case = case_tokens(scene, clause.head)
        if not scene.is_time(clause.head):
            tokens = [*copula, *case]
            yield from being(scene, clause, subjects, tokens, clause.head)
        return
    for oblique in clause.obliques:
        if oblique.head > clause.head and oblique.case and core(scene, oblique):
            tokens = [*copula, clause.head, *case_of(scene, oblique)]
            rest = qualifiers(scene, clause, (oblique.head,))
            ends = ends_of(scene, oblique.head)
            yield from each(scene, clause, subjects, ends, tokens, rest)
            return
    complements = {
        base(scene.sentence.tokens[c]) for c in scene.sentence.children[clause.head]
    } & {"xcomp", "ccomp", "csubj", "expl", "advcl"}
    if token.upos == "ADJ" and not complements:
        rest = qualifiers(scene, clause, ())
        words = [*copula, clause.head]
        yield from each(scene, clause, subjects, [None], words, rest)


def being(
    scene: Scene, clause: Clause, subjects: list[int], tokens: list[int], noun: int
) -> Iterator[Statement]:
    """What somebody is, becomes or is made; an "of" leads on to what it is of.

    "is the capital of Peru" gives `be capital of | Peru`.
    """
    for end in ends_of(scene, noun):
        held = None if end is None else _held_in(scene, end)
        rest = qualifiers(scene, clause, (), end)
        if held is None or end is None:
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
