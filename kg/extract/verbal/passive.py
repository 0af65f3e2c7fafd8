"""Statements of verbs in the passive voice.

"Homs was seized by rebels" gives `Homs | was seized by | rebels`, marked inverse;
"Maersk is based in Denmark" takes the place as object.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.lexicon.nouns import MEANS
from kg.extract.lexicon.modality import BARRING
from kg.extract.lexicon.reporting import BLAMING, SUSPECTING
from kg.extract.lexicon.verbs import GIVING, OPEN_PASSIVES, STATIC
from kg.extract.scene import Scene
from kg.extract.tree import base, markers
from kg.extract.verbal.copular import being, nominal_complement
from kg.extract.verbal.pairing import each, ends_of
from kg.extract.verbal.predicates import case_of, verb_group
from kg.extract.verbal.qualifiers import first_core, qualifiers
from kg.model import Statement

WHERE = frozenset({"in", "at", "on"})
"""Prepositions that of most passives only say where it was done."""


def passive(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    """Statements with the agent; else with what it was made; else with a phrase."""
    tokens = verb_group(scene, clause.head)
    static = scene.sentence.tokens[clause.head].lemma in STATIC
    for oblique in clause.obliques:
        agent = oblique.case == "by" and not scene.is_time(oblique.head)
        means = scene.sentence.tokens[oblique.head].lemma in MEANS
        if agent and not means and scene.names_something(oblique.head):
            rest = qualifiers(scene, clause, (oblique.head,))
            words = [*tokens, *case_of(scene, oblique)]
            ends = ends_of(scene, oblique.head)
            yield from each(scene, clause, subjects, ends, words, rest, inverse=True)
            return
    complement = nominal_complement(scene, clause)
    if complement is not None:
        yield from being(scene, clause, subjects, tokens, complement)
        return
    giving = scene.sentence.tokens[clause.head].lemma in GIVING
    given = [o for o in clause.objects if giving and scene.names_something(o)]
    if given:  # "was shown a photograph"
        rest = qualifiers(scene, clause, ())
        yield from each(scene, clause, subjects, [*given], tokens, rest)
        return
    charge = _charge(scene, clause)
    if charge is not None:
        if scene.sentence.tokens[clause.head].lemma in SUSPECTING:
            return  # what somebody is accused of says it
        words = [*tokens, *_mark(scene, charge)]
        yield from each(scene, clause, subjects, [charge], words, ())
        return
    oblique = first_core(scene, clause, without=frozenset() if static else WHERE)
    if oblique is not None:
        rest = qualifiers(scene, clause, (oblique.head,))
        words = [*tokens, *case_of(scene, oblique)]
        ends = ends_of(scene, oblique.head)
        yield from each(scene, clause, subjects, ends, words, rest)
        return
    if any(
        base(scene.sentence.tokens[child]) in {"xcomp", "ccomp"}
        for child in scene.sentence.children[clause.head]
    ):
        return  # "is scheduled to leave": the leaving says it
    if scene.sentence.tokens[clause.head].lemma in OPEN_PASSIVES:
        return
    rest = qualifiers(scene, clause, ())
    yield from each(scene, clause, subjects, [None], tokens, rest)


def _charge(scene: Scene, clause: Clause) -> int | None:
    """What somebody is accused or cleared of doing, as the verb of doing it."""
    if scene.sentence.tokens[clause.head].lemma not in BLAMING | BARRING:
        return None
    for child in scene.sentence.children[clause.head]:
        clausal = base(scene.sentence.tokens[child]) in {"advcl", "ccomp", "xcomp"}
        if clausal and child > clause.head and markers(scene.sentence, child):
            return child
    return None


def _mark(scene: Scene, verb: int) -> list[int]:
    """The "of" of "accused of lying"."""
    return [
        child
        for child in scene.sentence.children[verb]
        if base(scene.sentence.tokens[child]) in {"mark", "case"}
    ]
