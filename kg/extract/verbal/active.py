"""Statements of verbs in the active voice, with an object or with a phrase for it.

"Apple bought Beats" gives `Apple | bought | Beats`; "Egypt relies on wheat" gives
`Egypt | relies on | wheat`; "Assad resigned" has no object.
"""

from collections.abc import Iterator

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import REQUESTING
from kg.extract.lexicon.verbs import ADDRESSING, MAKING, NAMING
from kg.extract.scene import Scene
from kg.extract.tree import base, lower, preposition
from kg.extract.verbal.alone import stands_alone
from kg.extract.verbal.copular import being, nominal_complement
from kg.extract.verbal.light_verbs import (
    is_empty,
    light_noun,
    light_object,
    says_what_is_done,
)
from kg.extract.verbal.pairing import each, ends_of
from kg.extract.verbal.predicates import case_of, is_complement, verb_group
from kg.extract.verbal.qualifiers import first_core, qualifiers
from kg.model import Kind, Sentence, Statement

REFLEXIVES = frozenset("himself herself itself themselves oneself".split())
"""Objects that only say again who acts: "has recused himself"."""


POINTING = frozenset({"it", "this", "that"})
"""Pronouns that may mean all that was said before."""


def active(scene: Scene, clause: Clause, subjects: list[int]) -> Iterator[Statement]:
    """Statements with each object; else with what becomes of it; else with a phrase."""
    if _dangling(scene, clause):
        return
    objects = [o for o in clause.objects if o != clause.head and not _count(scene, o)]
    if len(objects) == 1 and lower(scene.sentence.tokens[objects[0]]) in REFLEXIVES:
        if nominal_complement(scene, clause) is None:
            yield from _intransitive(scene, clause, subjects, (objects[0],))
        return
    if objects:
        for object_ in objects:
            yield from _transitive(scene, clause, subjects, object_)
        return
    complement = nominal_complement(scene, clause)
    if complement is not None:
        tokens = verb_group(scene, clause.head)
        yield from being(scene, clause, subjects, tokens, complement)
        return
    yield from _intransitive(scene, clause, subjects)


def _count(scene: Scene, object_: int) -> bool:
    """Whether it is the 44 of "46 voted in favour, 44 against", which is no object."""
    tokens = scene.sentence.tokens
    words = [n for n in scene.sentence.subtree(object_) if tokens[n].upos != "PUNCT"]
    number = tokens[object_].upos == "NUM" and words[0] > 0
    return number and tokens[words[0] - 1].text == ","


def _transitive(
    scene: Scene, clause: Clause, subjects: list[int], object_: int
) -> Iterator[Statement]:
    """Verb and object; a light object ("control of X") hands on to what it is of."""
    tokens = verb_group(scene, clause.head)
    carried = light_object(scene, clause, object_)
    if carried is not None:
        noun, target = carried
        tokens = [*tokens, *noun]
        rest = qualifiers(scene, clause, (target,))
        for end in ends_of(scene, target):
            yield from each(scene, clause, subjects, [end], tokens, rest, light=object_)
        return
    words = scene.sentence.tokens
    if is_empty(words[clause.head].lemma, words[object_].lemma):
        yield from _intransitive(scene, clause, subjects, (object_,))
        return
    if not scene.names_something(object_) or _acts_itself(scene, clause):
        return
    if object_ < clause.head and _hands_on(scene, clause, object_):
        return
    recipients = [r for r in clause.recipients if scene.names_something(r)]
    if recipients and says_what_is_done(scene, clause, object_):
        tokens = [*tokens, *light_noun(scene, object_)]  # "gave the plan a welcome"
        rest = qualifiers(scene, clause, tuple(recipients))
        yield from each(
            scene, clause, subjects, list(recipients), tokens, rest, light=object_
        )
        return
    if scene.mentions.kind_at(object_) is Kind.MONEY and recipients:
        rest = (*qualifiers(scene, clause, tuple(recipients)),)
        rest = (scene.qualifier(object_, ""), *rest)
        yield from each(scene, clause, subjects, list(recipients), tokens, rest)
        return
    rest = qualifiers(scene, clause, (), object_)
    made = _made(scene, clause)
    if made is not None and lower(words[object_]) in POINTING:
        return  # "called it a disgrace" is seldom said of a thing
    if made is not None and made > object_:  # "named Kenya an ally"
        rest = (scene.qualifier(made, "as"), *rest)
    yield from each(scene, clause, subjects, [object_], tokens, rest)


def _made(scene: Scene, clause: Clause) -> int | None:
    """What the object is made or called, as a noun or, of "call", an adjective."""
    noun = nominal_complement(scene, clause)
    if noun is not None:
        return noun
    calling = scene.sentence.tokens[clause.head].lemma in NAMING
    for child in scene.sentence.children[clause.head]:
        said = calling or preposition(scene.sentence, child) == "as"
        if said and is_complement(scene, child):
            return child
    return None


def _hands_on(scene: Scene, clause: Clause, object_: int) -> bool:
    """Whether the object is that of what follows: "the church they vowed to build"."""
    return any(
        child in scene.clauses and object_ in scene.clauses[child].objects
        for child in scene.sentence.children[clause.head]
    )


def _dangling(scene: Scene, clause: Clause) -> bool:
    """Whether it is "Set 254 to win, they ...": a participle that may be passive."""
    features = scene.sentence.tokens[clause.head].features
    participle = features.get("VerbForm") == "Part" and features.get("Tense") == "Past"
    return (
        participle
        and clause.relation == "advcl"
        and clause.inherited
        and not any(
            base(scene.sentence.tokens[child]) == "aux"
            for child in scene.sentence.children[clause.head]
        )
    )


def _acts_itself(scene: Scene, clause: Clause) -> bool:
    """Whether the object only is the subject of what follows: "made him resign".

    So too "ordered the vote to be repeated", where nobody ordered a vote.
    """
    sentence = scene.sentence
    verb = sentence.tokens[clause.head].lemma
    follows = [
        child
        for child in sentence.children[clause.head]
        if base(sentence.tokens[child]) == "xcomp"
        and sentence.tokens[child].upos == "VERB"
    ]
    if verb in MAKING and _postposed(sentence, clause):
        return True
    if verb in MAKING | ADDRESSING:
        return bool(follows)
    return verb in REQUESTING and any(
        sentence.tokens[word].relation == "aux:pass"
        for child in follows
        for word in sentence.children[child]
    )


def _postposed(sentence: Sentence, clause: Clause) -> bool:
    """Whether an adjective behind the object says what it is made: "make it safe"."""
    return any(
        base(sentence.tokens[child]) == "amod" and child > object_
        for object_ in clause.objects
        for child in sentence.children[object_]
    )


def _intransitive(
    scene: Scene, clause: Clause, subjects: list[int], part: tuple[int, ...] = ()
) -> Iterator[Statement]:
    """The first phrase that the verb is about becomes its object.

    `part` is a word that belongs to the verb, as in "took place", "hid himself".
    """
    tokens = [*verb_group(scene, clause.head), *part]
    light = part[0] if part else None
    oblique = first_core(scene, clause)
    if oblique is not None:
        rest = qualifiers(scene, clause, (oblique.head,))
        tokens = [*tokens, *case_of(scene, oblique)]
        ends = ends_of(scene, oblique.head)
        yield from each(scene, clause, subjects, ends, tokens, rest, light=light)
        return
    if part or stands_alone(scene, clause):
        rest = qualifiers(scene, clause, ())
        yield from each(scene, clause, subjects, [None], tokens, rest, light=light)
