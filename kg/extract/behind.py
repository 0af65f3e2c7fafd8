"""Objects that stand far behind their verb, or behind one that was given another.

In "dismissed as invented a report that he fled" the report was dismissed; in "after
divorcing Ana" she was divorced; in "freed on bail two men charged with fraud" they were
freed, and charge nobody; in "caught boys stealing cars" the cars were stolen.
"""

from kg.extract.headlines import Place
from kg.extract.lexicon.reporting import BLAMING, DENYING, REPORTS, SAYING, THINKING
from kg.extract.tree import NOMINAL, base, dependents, is_gerund, markers, opening
from kg.model import Sentence

BEFORE_GERUND = frozenset("after before by for from in of without while".split())
DISMISSING = DENYING | {"dismiss", "denounce", "condemn", "describe"}


def judged_report(sentence: Sentence, number: int) -> Place | None:
    """The verb of "dismissed as invented a report", "rejected as false claims that"."""
    token = sentence.tokens[number]
    if token.lemma not in REPORTS or token.head < 0:
        return None
    if base(token) == "obj":
        judgement = sentence.tokens[token.head]
        verb = judgement.head
        judging = judgement.upos in {"ADJ", "VERB"} and verb < token.head < number
        judging = judging and "as" in opening(sentence, token.head)
    else:
        verb = token.head
        judging = base(token) == "obl" and _judged(sentence, number)
    if not judging or verb < 0 or sentence.tokens[verb].lemma not in DISMISSING:
        return None
    others = set(dependents(sentence, verb, "obj")) - {token.head}
    return None if others else (verb, "obj")


def _judged(sentence: Sentence, number: int) -> bool:
    """Whether a noun has "as" and an adjective before it, and its content behind."""
    children = [sentence.tokens[child] for child in sentence.children[number]]
    relations = {base(token) for token in children}
    as_ = "as" in opening(sentence, number)
    return as_ and {"amod", "acl"} <= relations and "det" not in relations


def object_of_gerund(sentence: Sentence, number: int) -> Place | None:
    """The gerund behind a conjunction, for the "subject" behind it."""
    token = sentence.tokens[number]
    if token.relation != "nsubj" or not 0 <= token.head < number:
        return None
    gerund = sentence.tokens[token.head]
    opened = opening(sentence, token.head) & BEFORE_GERUND
    ing = gerund.upos == "VERB" and is_gerund(gerund)
    own = dependents(sentence, token.head, "obj", "aux", "cop", "expl")
    return (token.head, "obj") if ing and opened and not own else None


def charged(sentence: Sentence, number: int) -> Place | None:
    """Where those belong who are charged in "freed two men charged with fraud".

    They are the object of the verb above, and what they are charged with tells of them.
    """
    participle = (
        number
        if base(sentence.tokens[number]) == "ccomp"
        else sentence.tokens[number].head
    )
    verb = _freeing(sentence, participle)
    if verb is None:
        return None
    subjects = dependents(sentence, participle, "nsubj")
    if number == participle:
        return subjects[0], "acl"
    return (verb, "obj") if number == subjects[0] else None


def _freeing(sentence: Sentence, participle: int) -> int | None:
    """The verb above such a participle."""
    if participle < 0:
        return None
    token = sentence.tokens[participle]
    subjects = dependents(sentence, participle, "nsubj")
    past = token.upos == "VERB" and token.features.get("Tense") == "Past"
    if base(token) != "ccomp" or len(subjects) != 1 or not past or token.head < 0:
        return None
    others = {base(sentence.tokens[child]) for child in sentence.children[participle]}
    charge = token.lemma in BLAMING and any(
        markers(sentence, child) for child in dependents(sentence, participle, "advcl")
    )
    above = sentence.tokens[token.head]
    acts = above.upos == "VERB" and above.lemma not in (SAYING - BLAMING) | THINKING
    free = token.head < subjects[0] and not dependents(sentence, token.head, "obj")
    bare = not others & {"aux", "mark", "obj", "iobj"}
    return token.head if charge and acts and free and bare else None


def object_of_second(sentence: Sentence, number: int) -> Place | None:
    """The gerund right before one of two objects: "caught boys stealing cars"."""
    token = sentence.tokens[number]
    verb = min(sentence.subtree(number)) - 1
    if base(token) != "obj" or token.upos not in NOMINAL or verb <= token.head:
        return None
    gerund = sentence.tokens[verb]
    second = base(gerund) == "xcomp" and gerund.head == token.head
    first = [o for o in dependents(sentence, token.head, "obj") if o < verb]
    ing = gerund.upos == "VERB" and is_gerund(gerund)
    full = dependents(sentence, verb, "obj")
    return (verb, "obj") if second and first and ing and not full else None


def named_after_gerund(sentence: Sentence, number: int) -> Place | None:
    """What is done in "liable for polluting Lake Como": no name is itself polluting."""
    token = sentence.tokens[number]
    name = number if base(token) == "obl" else token.head
    if name < 1 or sentence.tokens[name].upos != "PROPN":
        return None
    gerund = name - 1
    verb = sentence.tokens[gerund]
    modifies = base(verb) == "amod" and verb.head == name and verb.upos == "VERB"
    cases = [c for c in dependents(sentence, name, "case") if c == gerund - 1]
    above = sentence.tokens[name].head
    if not modifies or not is_gerund(verb) or not cases or above < 0:
        return None
    places = {
        gerund: (above, "advcl"),
        name: (gerund, "obj"),
        cases[0]: (gerund, "mark"),
    }
    return places.get(number)


BY_RELATION = {
    "nsubj": (object_of_gerund, charged),
    "ccomp": (charged,),
    "obj": (judged_report, object_of_second),
    "obl": (judged_report, named_after_gerund),
    "amod": (named_after_gerund,),
    "case": (named_after_gerund,),
}
"""Rules by the relation of the only words that they move."""
