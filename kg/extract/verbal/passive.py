"""Statements of verbs in the passive voice.

"Homs was seized by rebels" gives `Homs | was seized by | rebels`, marked inverse;
"Maersk is based in Denmark" takes the place as object.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.lexicon.nouns import MEANS
from kg.extract.lexicon.verbs import COMPLETE, INCOMPLETE, STATIC
from kg.extract.scene import Scene
from kg.extract.tree import base
from kg.extract.verbal.copular import being, nominal_complement
from kg.extract.verbal.pairing import each, ends_of
from kg.extract.verbal.predicates import case_tokens, verb_group
from kg.extract.verbal.qualifiers import core, qualifiers
from kg.model import Statement


def passive(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    """Statements with the agent; else with what it was made; else with a phrase."""
    tokens = verb_group(scene, clause.head)
    for oblique in clause.obliques:
        agent = oblique.case == "by" and not scene.is_time(oblique.head)
        means = scene.sentence.tokens[oblique.head].lemma in MEANS
        if agent and not means and scene.names_something(oblique.head):
            rest = qualifiers(scene, clause, (oblique.head,))
            words = [*tokens, *case_tokens(scene, oblique.head)]
            ends = ends_of(scene, oblique.head)
            yield from each(scene, clause, subjects, ends, words, rest, inverse=True)
            return
    complement = nominal_complement(scene, clause)
    if complement is not None:
        yield from being(scene, clause, subjects, tokens, complement)
        return
    static = scene.sentence.tokens[clause.head].lemma in STATIC
    for oblique in clause.obliques:
        if oblique.head < clause.head or not oblique.case:
            continue
        if oblique.case in {"in", "at", "on"} and not static:
            continue
        if core(scene, oblique):
            rest = qualifiers(scene, clause, (oblique.head,))
            words = [*tokens, *case_tokens(scene, oblique.head)]
            ends = ends_of(scene, oblique.head)
            yield from each(scene, clause, subjects, ends, words, rest)
            return
    if any(
        base(scene.sentence.tokens[child]) in {"xcomp", "ccomp"}
        for child in scene.sentence.children[clause.head]
    ):
        return  # "is scheduled to leave": the leaving says it
    if scene.sentence.tokens[clause.head].lemma in INCOMPLETE - COMPLETE:
        return
    rest = qualifiers(scene, clause, ())
    yield from each(scene, clause, subjects, [None], tokens, rest)
