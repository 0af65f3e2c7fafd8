"""Whether a verb says something whole with a subject alone: "the ferry sank".

Nearly every verb may stand alone. What may not is a verb whose completion is cut off
("the deal they signed"), says it itself ("went to buy charcoal") or is what somebody
says ("as officials say").
"""

from collections.abc import Sequence

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import FAILING, MANAGING, PLANNING
from kg.extract.lexicon.nouns import MOMENTS
from kg.extract.lexicon.reporting import SAYING, THINKING
from kg.extract.lexicon.verbs import ANSWERING, INCOMPLETE
from kg.extract.scene import Scene
from kg.extract.subjects import lacks_more
from kg.extract.tree import base, lower
from kg.model import Token

COMPLETING = frozenset({"xcomp", "ccomp", "csubj", "expl", "obj", "iobj"})
"""Relations of what makes a verb whole."""

MADE_KNOWN = frozenset("announce confirm disclose find record report reveal".split())
"""Verbs of saying that state something of their subject in the passive."""

TOUGH = frozenset({"hard", "easy", "difficult", "impossible", "tough"})
"""Adjectives whose infinitive has their subject for its object: "hard to beat"."""

COMPARING = frozenset({"than", "where", "why", "how"})
"""Words whose clause leaves out what the one above says: "than drought killed"."""

OPENING = frozenset("to of at about for from with on upon against in into".split())
"""Prepositions of a clause that completes its verb: "stopped short of leaving"."""


def stands_alone(scene: Scene, clause: Clause) -> bool:
    """Whether subject and verb state something: "sank", not "began" of "began to"."""
    verb = scene.sentence.tokens[clause.head]
    children = scene.sentence.children[clause.head]
    if any(base(scene.sentence.tokens[child]) in COMPLETING for child in children):
        return False
    if _reports(scene, clause):
        return False
    if verb.lemma in INCOMPLETE:
        return False
    known = clause.passive and verb.lemma in MADE_KNOWN
    if verb.lemma in (SAYING | THINKING) - ANSWERING and not known:
        return False
    if any(lower(scene.sentence.tokens[child]) in COMPARING for child in children):
        return False
    if any(base(t) == "advmod" and lower(t) == "short" for t in _of(scene, children)):
        return False  # "stopped short of leaving"
    if any(_completes(scene, clause.head, child) for child in children):
        return False
    return not _object_elsewhere(scene, clause)


def _of(scene: Scene, numbers: Sequence[int]) -> list[Token]:
    return [scene.sentence.tokens[number] for number in numbers]


def _reports(scene: Scene, clause: Clause) -> bool:
    """Whether the verb only says whose word another clause is: "..., he thundered"."""
    if clause.relation == "parataxis" and min(clause.subjects, default=0) > clause.head:
        return True
    near = (clause.parent, *scene.sentence.children[clause.head])
    voices = [
        scene.status(n).voice for n in near if n in scene.clauses and n is not None
    ]
    return any(voice is not None and voice.cue == clause.head for voice in voices)


def _completes(scene: Scene, verb: int, child: int) -> bool:
    """Whether a clause right behind a verb says what the verb only opens."""
    token = scene.sentence.tokens[child]
    if base(token) != "advcl" or child < verb:
        return False
    words = scene.sentence.tokens[verb + 1 : child]
    if any(word.upos == "PUNCT" for word in words):
        return False
    marks = [
        scene.sentence.tokens[inner]
        for inner in scene.sentence.children[child]
        if base(scene.sentence.tokens[inner]) == "mark"
    ]
    nonfinite = token.features.get("VerbForm") in {"Inf", "Ger", "Part"}
    if not marks or any(mark.upos == "PART" for mark in marks):
        lemma = scene.sentence.tokens[verb].lemma
        return nonfinite and lemma in MANAGING | FAILING | PLANNING
    return nonfinite and any(lower(mark) in OPENING for mark in marks)


def _object_elsewhere(scene: Scene, clause: Clause) -> bool:
    """Whether the verb's object or place is what its clause hangs on.

    So in "three nieces to raise", "the deal they agreed to sign", "where they live".
    """
    sentence = scene.sentence
    number = clause.head
    while True:
        token = sentence.tokens[number]
        children = [sentence.tokens[child] for child in sentence.children[number]]
        if base(token) == "acl":
            infinitive = token.features.get("VerbForm") in {"Inf", "Ger"}
            when = sentence.tokens[token.head].lemma in MOMENTS
            lacks = (
                token.relation == "acl:relcl"
                and not when
                and lacks_more(sentence, number)
            )
            return infinitive or lacks
        above = scene.clauses.get(token.head)
        if base(token) not in {"xcomp", "conj"} or above is None:
            return False
        if sentence.tokens[above.head].lemma in TOUGH:
            return True
        if any(base(child) in {"nsubj", "obj"} for child in children) and (
            number != clause.head
        ):
            return False
        number = token.head
