"""Statements made by verbs and by "be".

"HTS took control of the capital after a swift offensive" gives
`HTS | took control of | the capital | after a swift offensive`.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.clause import Clause
from kg.extract.lexicon.reporting import SAYING, THINKING
from kg.extract.scene import Scene
from kg.extract.tree import base, dependents, lower
from kg.extract.verbal.active import active
from kg.extract.verbal.adjectival import adjectival
from kg.extract.verbal.copular import copular
from kg.extract.verbal.inverted import inverted
from kg.extract.verbal.mutual import mutual
from kg.extract.verbal.passive import passive
from kg.model import Polarity, Statement

MOST = 12
"""Statements of one clause; beyond it the coordination was misread."""


def verbal(scene: Scene) -> Iterator[Statement]:
    """The statements of every clause of a sentence."""
    for clause in scene.clauses.values():
        found = tuple(
            _spoken(scene, statement, speaker)
            for one, speaker in mutual(scene, clause)
            for statement in _of_clause(scene, one)
        )
        if len(found) <= MOST:
            yield from found
    yield from inverted(scene)


def _spoken(scene: Scene, statement: Statement, speaker: int | None) -> Statement:
    """The statement as the word of one of several who speak."""
    if speaker is None or statement.speaker is None:
        return statement
    one = replace(statement.speaker, argument=scene.argument(speaker))
    return replace(statement, speaker=one)


def _of_clause(scene: Scene, clause: Clause) -> Iterator[Statement]:
    if _is_cue(scene, clause) or _compares(scene, clause):
        return
    subjects = [
        subject
        for subject in clause.subjects
        if scene.names_something(subject) and not _expletive(scene, clause, subject)
    ]
    if clause.copular:
        yield from copular(scene, clause, subjects)
        return
    described = tuple(adjectival(scene, clause, subjects))
    if described:
        yield from described
    elif clause.passive:
        yield from passive(scene, clause, subjects)
    else:
        yield from active(scene, clause, subjects)


def _expletive(scene: Scene, clause: Clause, subject: int) -> bool:
    """Whether it is the "it" of "it was not known whether": it stands for nothing."""
    return (
        scene.sentence.tokens[subject].text.lower() == "it"
        and any(
            base(scene.sentence.tokens[child]) in {"ccomp", "csubj", "xcomp"}
            for child in scene.sentence.children[clause.head]
        )
        and (clause.copular or clause.passive)
    )


def _compares(scene: Scene, clause: Clause) -> bool:
    """Whether it denies only what is more than something else.

    "had never run further than 30 km" is not to have never run.
    """
    for child in dependents(scene.sentence, clause.head, "advmod"):
        words = {lower(scene.sentence.tokens[n]) for n in scene.sentence.subtree(child)}
        if child > clause.head and "than" in words:
            status = scene.status(clause.head)
            return "no" in words or status.polarity is Polarity.NEGATIVE
    return False


def _is_cue(scene: Scene, clause: Clause) -> bool:
    """Whether the clause is only the cue of what somebody says or thinks."""
    token = scene.sentence.tokens[clause.head]
    if token.lemma not in SAYING | THINKING:
        return False
    below = [scene.sentence.tokens[c] for c in scene.sentence.children[clause.head]]
    return clause.relation == "parataxis" or any(
        base(word) == "ccomp"
        or (base(word) == "parataxis" and word.lemma not in SAYING)
        for word in below  # of "was found guilty, a clerk said" the saying is the cue
    )
