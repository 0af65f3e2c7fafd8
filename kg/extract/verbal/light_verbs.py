"""Objects that say what is done, and hand on to what it is done to.

In "took control of Damascus" the verb is light and Damascus is the object of "took
control of" (light verb constructions, Grimshaw and Mester, 1988).
"""

from kg.extract.clause import Clause
from kg.extract.headlines import is_headline
from kg.extract.lexicon.nouns import EVENT_NOUNS, NOMINALISATIONS
from kg.extract.lexicon.verbs import EMPTY_OBJECTS, HOSTS, KEEPING, LIGHT
from kg.extract.scene import Scene
from kg.extract.tree import base, lower, preposition
from kg.extract.verbal.predicates import case_tokens
from kg.extract.verbal.qualifiers import ADJUNCT_CASES, core
from kg.model import Kind

AMOUNTS = frozenset({Kind.MONEY, Kind.PERCENT})


def light_object(
    scene: Scene, clause: Clause, object_: int
) -> tuple[list[int], int] | None:
    """For "took control of Damascus": the words "control of" and Damascus."""
    verb, noun = scene.sentence.tokens[clause.head], scene.sentence.tokens[object_]
    if scene.mentions.name_at(object_):
        return None
    if verb.lemma not in LIGHT | HOSTS and verb.lemma not in EMPTY_OBJECTS:
        return None
    if object_ < clause.head:
        return None
    bare = is_bare(scene, clause, object_)
    said = says_what_is_done(scene, clause, object_)
    if not said and not is_empty(verb.lemma, noun.lemma):
        return None
    targets = [
        child
        for child in scene.sentence.children[object_]
        if base(scene.sentence.tokens[child]) == "nmod"
        and child > object_
        and preposition(scene.sentence, child)
    ]
    if verb.lemma not in KEEPING:
        targets += [
            oblique.head
            for oblique in clause.obliques
            if oblique.head > object_ and core(scene, oblique)
        ]
    for target in sorted(targets):
        case = preposition(scene.sentence, target)
        if scene.is_time(target) or not scene.names_something(target):
            continue
        if scene.mentions.kind_at(target) in AMOUNTS and case == "of":
            continue  # "a penalty of 3 million euros" is one thing
        static = {"for"} if bare else {"in", "at"}
        if case.split(" ")[0] in ADJUNCT_CASES | {"by", "as"} | static:
            continue
        return [*light_noun(scene, object_), *case_tokens(scene, target)], target
    return None


def says_what_is_done(scene: Scene, clause: Clause, object_: int) -> bool:
    """Whether a light verb lends itself to its object: "a welcome", "citizenship"."""
    noun = scene.sentence.tokens[object_]
    if scene.sentence.tokens[clause.head].lemma not in LIGHT | HOSTS:
        return False
    if scene.mentions.name_at(object_):
        return False
    eventive = noun.lemma in EVENT_NOUNS or noun.lemma in NOMINALISATIONS
    return eventive or is_bare(scene, clause, object_)


def is_bare(scene: Scene, clause: Clause, object_: int) -> bool:
    """Whether a noun without any determiner is part of its verb: "took refuge"."""
    sentence = scene.sentence
    noun = sentence.tokens[object_]
    if sentence.tokens[clause.head].lemma not in HOSTS or is_headline(sentence):
        return False
    if noun.upos != "NOUN" or len(clause.objects) > 1 or object_ < clause.head:
        return False
    singular = noun.features.get("Number") != "Plur" or noun.lemma == "hand"
    before = [
        lower(sentence.tokens[child])
        for child in sentence.children[object_]
        if child < object_
    ]
    return singular and all(word in {"no", "any"} for word in before)


def is_empty(verb: str, noun: str) -> bool:
    """Whether a noun is part of its verb, as in "took place"."""
    return noun in EMPTY_OBJECTS.get(verb, ())


def light_noun(scene: Scene, noun: int) -> list[int]:
    """A light object with its determiner and adjectives."""
    kept = [noun]
    for child in scene.sentence.children[noun]:
        token = scene.sentence.tokens[child]
        if child < noun and (
            base(token) in {"det", "amod", "compound"} or token.relation == "nmod:poss"
        ):
            kept.extend(scene.sentence.subtree(child))
    return kept
