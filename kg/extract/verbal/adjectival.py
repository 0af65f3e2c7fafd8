"""What somebody is found, stays or pleads, with the phrase that the adjective wants.

"Ana was found guilty of fraud" gives `be found guilty of | fraud`, "Homs remained loyal
to Assad" `remain loyal to | Assad`.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.clause import Clause, Oblique
from kg.extract.scene import Scene
from kg.extract.status.own_words import is_negated
from kg.extract.tree import base, preposition
from kg.extract.verbal.pairing import each, ends_of
from kg.extract.verbal.predicates import case_tokens, verb_group
from kg.extract.verbal.qualifiers import core, qualifiers
from kg.model import Polarity, Statement

CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "csubj"})


def adjectival(
    scene: Scene, clause: Clause, subjects: list[int]
) -> Iterator[Statement]:
    """The statements of a verb with an adjective that has a phrase."""
    if clause.objects and not clause.passive:
        return  # "held the mill liable for it": that is said of the object
    for adjective in scene.sentence.children[clause.head]:
        phrase = _phrase(scene, adjective)
        if phrase is not None:
            group = verb_group(scene, clause.head)
            tokens = [*group, adjective, *case_tokens(scene, phrase)]
            rest = qualifiers(scene, clause, ())
            ends = ends_of(scene, phrase)
            found = each(scene, clause, subjects, ends, tokens, rest, light=adjective)
            turned = is_negated(scene.sentence, adjective)
            yield from map(_not_so, found) if turned else found


def _not_so(statement: Statement) -> Statement:
    """The same of "pleaded not guilty"."""
    positive = statement.polarity is Polarity.POSITIVE
    return replace(
        statement, polarity=Polarity.NEGATIVE if positive else Polarity.POSITIVE
    )


def _phrase(scene: Scene, adjective: int) -> int | None:
    """The noun of the phrase on an adjective that a verb says of its subject."""
    token = scene.sentence.tokens[adjective]
    if base(token) != "xcomp" or token.upos != "ADJ" or adjective in scene.clauses:
        return None
    children = scene.sentence.children[adjective]
    if any(base(scene.sentence.tokens[child]) in CLAUSAL for child in children):
        return None
    for child in children:
        case = preposition(scene.sentence, child)
        if base(scene.sentence.tokens[child]) not in {"obl", "nmod"}:
            continue
        phrase = case not in {"", "than"}  # "than" opens a measure
        if phrase and child > adjective and core(scene, Oblique(head=child, case=case)):
            return child
    return None
