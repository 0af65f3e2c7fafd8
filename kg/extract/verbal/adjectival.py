"""What somebody is found, comes out or is made, said by an adjective on a verb.

"Ana was found guilty of fraud" gives `be found guilty of | fraud`, "the hatch came
loose" `come loose`, "the court found Ana guilty" `find guilty | Ana`; of "called the
papers fake" the papers are called, and "fake" is what.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.clause import Clause, Oblique
from kg.extract.lexicon.modality import SEEMING
from kg.extract.lexicon.verbs import NAMING
from kg.extract.scene import Scene
from kg.extract.status.own_words import is_negated
from kg.extract.tree import base, lower, preposition
from kg.extract.verbal.pairing import each, ends_of
from kg.extract.verbal.passive import agent
from kg.extract.verbal.predicates import case_of, case_tokens, is_complement, verb_group
from kg.extract.verbal.qualifiers import core, first_core, qualifiers
from kg.model import Polarity, Statement

CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "csubj"})
VAGUE = frozenset({"feel", "sound", "be"})
"""Verbs with which an adjective is only what somebody makes of it."""
WHERE = frozenset({"in", "at", "on"})
"""Prepositions that behind an adjective mostly say where."""


def adjectival(
    scene: Scene, clause: Clause, subjects: list[int]
) -> Iterator[Statement]:
    """The statements of a verb with an adjective, none where it has no such."""
    for adjective in scene.sentence.children[clause.head]:
        if is_complement(scene, adjective):
            found = _of(scene, clause, subjects, adjective)
            turned = is_negated(scene.sentence, adjective)
            pleaded = bool(_pleaded(scene, clause, adjective))
            yield from map(_not_so, found) if turned and not pleaded else found
            return


def _pleaded(scene: Scene, clause: Clause, adjective: int) -> list[int]:
    """The "not" of "pleaded not guilty", which is a plea and no denial of one."""
    pleads = scene.sentence.tokens[clause.head].lemma == "plead"
    return [
        child
        for child in scene.sentence.children[adjective]
        if pleads and lower(scene.sentence.tokens[child]) == "not"
    ]


def _of(
    scene: Scene, clause: Clause, subjects: list[int], adjective: int
) -> Iterator[Statement]:
    """With the object; else with the phrase that the adjective wants; else alone."""
    lemma = scene.sentence.tokens[clause.head].lemma
    case = case_tokens(scene, adjective)  # "was described as flawed"
    denial = _pleaded(scene, clause, adjective)
    tokens = [*verb_group(scene, clause.head), *case, *denial, adjective]
    doer = agent(scene, clause) if clause.passive else None
    if doer is not None:  # "was declared dead by a court"
        rest = qualifiers(scene, clause, (doer.head,))
        words = [*tokens, *case_of(scene, doer)]
        ends = ends_of(scene, doer.head)
        yield from each(scene, clause, subjects, ends, words, rest, inverse=True)
        return
    objects = [] if clause.passive else [*clause.objects]
    called = lemma in NAMING or bool(case)
    if objects and not called:
        for end in objects:
            rest = qualifiers(scene, clause, (), end)
            yield from each(scene, clause, subjects, [end], tokens, rest)
        return
    phrase = _phrase(scene, adjective)
    if _opens_clause(scene, adjective) or (called and not clause.passive):
        return
    if phrase is not None:
        words = [*tokens, *case_tokens(scene, phrase)]
        rest = qualifiers(scene, clause, ())
        ends = ends_of(scene, phrase)
        yield from each(scene, clause, subjects, ends, words, rest, light=adjective)
        return
    if lemma in SEEMING | VAGUE:
        return
    oblique = first_core(scene, clause, WHERE)
    if oblique is not None and oblique.head > adjective:
        words = [*tokens, *case_of(scene, oblique)]
        rest = qualifiers(scene, clause, (oblique.head,))
        ends = ends_of(scene, oblique.head)
        yield from each(scene, clause, subjects, ends, words, rest)
        return
    yield from each(
        scene, clause, subjects, [None], tokens, qualifiers(scene, clause, ())
    )


def _not_so(statement: Statement) -> Statement:
    """The same of "was found not guilty"."""
    positive = statement.polarity is Polarity.POSITIVE
    return replace(
        statement, polarity=Polarity.NEGATIVE if positive else Polarity.POSITIVE
    )


def _opens_clause(scene: Scene, adjective: int) -> bool:
    """Whether a clause says what the adjective holds of: "became aware that"."""
    return any(
        base(scene.sentence.tokens[child]) in CLAUSAL
        for child in scene.sentence.children[adjective]
    )


def _phrase(scene: Scene, adjective: int) -> int | None:
    """The noun of the phrase on an adjective that a verb says of its subject."""
    for child in scene.sentence.children[adjective]:
        case = preposition(scene.sentence, child)
        if base(scene.sentence.tokens[child]) not in {"obl", "nmod"}:
            continue
        phrase = case not in {"", "than"}  # "than" opens a measure
        if phrase and child > adjective and core(scene, Oblique(head=child, case=case)):
            return child
    return None
