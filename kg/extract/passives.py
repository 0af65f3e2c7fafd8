"""Which verbs are in the passive, also without "be": "rebels trained abroad"."""

from kg.extract.headlines import is_headline
from kg.extract.lexicon.reporting import SAYING
from kg.extract.lexicon.verbs import INTRANSITIVE
from kg.extract.tree import base, dependents, preposition
from kg.model import Sentence


def is_passive(sentence: Sentence, number: int) -> bool:
    """Whether the subject of a verb is who it is done to."""
    if sentence.tokens[number].upos != "VERB":
        return False
    children = [sentence.tokens[child] for child in sentence.children[number]]
    relations = {child.relation for child in children}
    if relations & {"aux:pass", "csubj:pass"}:
        return True
    if "nsubj:pass" in relations:  # "the firm suspended sailings" has no "be"
        if sentence.tokens[number].lemma in INTRANSITIVE:
            return False
        perfect = "aux" in relations or "obj" in relations
        finite = sentence.tokens[number].features.get("VerbForm") == "Fin"
        return not perfect and not (finite and not is_headline(sentence))
    if relations & {"aux", "obj"}:
        return False
    if "obl:agent" in relations:
        return True
    if "nsubj" in relations:
        return _in_headline(sentence, number, relations)
    return _participle(sentence, number)


def _participle(sentence: Sentence, number: int) -> bool:
    """Whether a verb without subject and auxiliary is a participle of the past."""
    token = sentence.tokens[number]
    relation, features = base(token), token.features
    past = features.get("Tense") == "Past"
    participle = past and features.get("VerbForm") == "Part"
    if relation == "acl" and token.relation != "acl:relcl":
        return past  # nothing finite stands there without a subject
    if relation == "advcl" and not dependents(sentence, number, "mark"):
        return past and token.lemma not in INTRANSITIVE  # "asked whether he left, he"
    if relation == "conj":
        by = any(preposition(sentence, c) == "by" for c in sentence.children[number])
        passive = participle and features.get("Voice") == "Pass"
        return (by or passive) and _lends_be(sentence, token.head)
    return participle and relation in {"acl", "advcl", "root", "xcomp"}


def _lends_be(sentence: Sentence, number: int) -> bool:
    """Whether a verb has a "be" to share, as in "was tried and jailed".

    "Neither sold nor pledged it" shares "had", "ordered a report and asked" nothing.
    """
    bare = sentence.tokens[number].features.get("VerbForm") != "Fin"
    cop = dependents(sentence, number, "cop")
    return (
        is_passive(sentence, number)
        or bool(cop)
        or (bare and not dependents(sentence, number, "aux", "nsubj", "obj"))
    )


def _in_headline(sentence: Sentence, number: int, relations: set[str]) -> bool:
    """Whether it is "Ex-minister jailed for fraud": acts stand in the present there."""
    if not is_headline(sentence) or relations & {"ccomp", "xcomp", "advmod"}:
        return False
    token = sentence.tokens[number]
    active = SAYING | INTRANSITIVE
    regular = token.text.lower().endswith("ed") and token.lemma not in active
    return regular and token.features.get("Tense") == "Past"
