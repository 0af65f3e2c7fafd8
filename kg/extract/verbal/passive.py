"""Statements of verbs in the passive voice.

"Homs was seized by rebels" gives `Homs | was seized by | rebels`, marked inverse;
"Maersk is based in Denmark" takes the place as object.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause, Oblique
from kg.extract.lexicon.modality import BARRING
from kg.extract.lexicon.nouns import MEANS
from kg.extract.lexicon.reporting import BLAMING, SUSPECTING
from kg.extract.lexicon.verbs import GIVING, OPEN_PASSIVES, STATIC
from kg.extract.scene import Scene
from kg.extract.tree import base, by_means, markers
from kg.extract.verbal.copular import being, nominal_complement
from kg.extract.verbal.pairing import each, ends_of
from kg.extract.verbal.predicates import case_of, verb_group
from kg.extract.verbal.qualifiers import first_core, qualifiers
from kg.model import Kind, Statement

WHERE = frozenset({"in", "at", "on"})
"""Prepositions that of most passives only say where it was done."""


def passive(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    """Statements with the agent; else with what it was made; else with a phrase."""
    tokens = verb_group(scene, clause.head)
    doer = agent(scene, clause)
    if doer is not None:
        rest = qualifiers(scene, clause, (doer.head,))
        paid = [o for o in clause.objects if scene.mentions.kind_at(o) is Kind.MONEY]
        rest = (*(scene.qualifier(o, "") for o in paid), *rest)
        words = [*tokens, *case_of(scene, doer)]
        ends = ends_of(scene, doer.head)
        yield from each(scene, clause, subjects, ends, words, rest, inverse=True)
        return
    complement = nominal_complement(scene, clause)
    if complement is not None:
        yield from being(scene, clause, subjects, tokens, complement)
        return
    given = _given(scene, clause)
    if given:  # "was shown a photograph"
        rest = qualifiers(scene, clause, ())
        yield from each(scene, clause, subjects, [*given], tokens, rest)
        return
    charge = _charge(scene, clause)
    if charge is None:
        yield from _with_phrase(scene, clause, subjects, tokens)
    elif scene.sentence.tokens[clause.head].lemma not in SUSPECTING:
        words = [*tokens, *_mark(scene, charge)]
        yield from each(scene, clause, subjects, [charge], words, ())


def _with_phrase(
    scene: Scene, clause: Clause, subjects: list[int], tokens: list[int]
) -> Iterator[Statement]:
    """A passive with the phrase that makes it whole, or alone."""
    lemma = scene.sentence.tokens[clause.head].lemma
    without = frozenset() if lemma in STATIC else WHERE
    oblique = first_core(scene, clause, without)
    if oblique is not None:
        rest = qualifiers(scene, clause, (oblique.head,))
        words = [*tokens, *case_of(scene, oblique)]
        ends = ends_of(scene, oblique.head)
        yield from each(scene, clause, subjects, ends, words, rest)
        return
    told = any(  # "is scheduled to leave": the leaving says it
        base(scene.sentence.tokens[child]) in {"xcomp", "ccomp"}
        for child in scene.sentence.children[clause.head]
    )
    if not told and lemma not in OPEN_PASSIVES:
        rest = qualifiers(scene, clause, ())
        yield from each(scene, clause, subjects, [None], tokens, rest)


def agent(scene: Scene, clause: Clause) -> Oblique | None:
    """Who does it: of "by rebels", not "by Sunday" nor "by train"."""
    for oblique in clause.obliques:
        by = oblique.case == "by" and not scene.is_time(oblique.head)
        means = by_means(scene.sentence, oblique.head, MEANS)
        if by and not means and scene.names_something(oblique.head):
            return oblique
    return None


def _given(scene: Scene, clause: Clause) -> list[int]:
    """What somebody is given, shown or paid."""
    if scene.sentence.tokens[clause.head].lemma not in GIVING:
        return []
    return [o for o in clause.objects if scene.names_something(o)]


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
