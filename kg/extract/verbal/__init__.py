"""Statements made by verbs and by "be".

"HTS took control of the capital after a swift offensive" gives
`HTS | took control of | the capital | after a swift offensive`.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.lexicon.reporting import SAYING, THINKING
from kg.extract.scene import Scene
from kg.extract.tree import base
from kg.extract.verbal.active import active
from kg.extract.verbal.copular import copular
from kg.extract.verbal.inverted import inverted
from kg.extract.verbal.passive import passive
from kg.model import Statement

MOST = 12
"""Statements of one clause; beyond it the coordination was misread."""


def verbal(scene: Scene) -> Iterator[Statement]:
    """The statements of every clause of a sentence."""
    for clause in scene.clauses.values():
        found = tuple(_of_clause(scene, clause))
        if len(found) <= MOST:
            yield from found
    yield from inverted(scene)


def _of_clause(scene: Scene, clause: Clause) -> Iterator[Statement]:
    if _is_cue(scene, clause):
        return
    subjects = [
        subject
        for subject in clause.subjects
        if scene.names_something(subject) and not _expletive(scene, clause, subject)
    ]
    if clause.copular:
        yield from copular(scene, clause, subjects)
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


def _is_cue(scene: Scene, clause: Clause) -> bool:
    """Whether the clause is only the cue of what somebody says or thinks."""
    token = scene.sentence.tokens[clause.head]
    if token.lemma not in SAYING | THINKING:
        return False
    return (
        any(
            base(scene.sentence.tokens[child]) in {"ccomp", "parataxis"}
            for child in scene.sentence.children[clause.head]
        )
        or clause.relation == "parataxis"
    )
