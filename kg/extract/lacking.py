"""Verbs that lack a subject which a parser hung on another verb.

In "after a night of haggling the union has accepted" the union accepts; in "Ana left
and Ben, having read it, stayed" it is Ben who read; in "left after a clinic that had
held them was raided" the clinic was raided.
"""

from kg.extract.headlines import Place
from kg.extract.tree import NOMINAL, base, dependents, is_gerund, preposition
from kg.model import Sentence


def subject_of_next_verb(sentence: Sentence, number: int) -> Place | None:
    """The verb right behind a noun that has none, for one hung on a gerund before.

    So in "after a night of haggling the union has accepted"; also on "once 60 states
    ratify it", with the noun read as a clause.
    """
    token = sentence.tokens[number]
    if base(token) not in {"nsubj", "obj", "advcl"} or token.upos not in NOMINAL:
        return None
    verb = max(sentence.subtree(number)) + 1
    last = min(verb + 4, len(sentence.tokens))
    while verb < last and base(sentence.tokens[verb]) in {"aux", "advmod"}:
        verb += 1
    if verb >= last or sentence.tokens[verb].upos != "VERB":
        return None
    relations = {base(sentence.tokens[child]) for child in sentence.children[verb]}
    if relations & {"nsubj", "csubj", "expl", "cc"} or not _finite(sentence, verb):
        return None
    beside = base(token) == "advcl" and token.head == sentence.tokens[verb].head
    opened = beside and any(
        mark < number for mark in dependents(sentence, verb, "mark")
    )
    above = sentence.tokens[token.head]
    gerund = base(token) != "advcl" and is_gerund(above)
    torn = gerund and token.head < number and base(sentence.tokens[verb]) == "root"
    return (verb, "nsubj") if opened or torn else None


def subject_behind_conjunction(sentence: Sentence, number: int) -> Place | None:
    """The verb that lacks a subject, for a noun behind "after" or "before" it.

    In "left after a clinic that had held them was raided" the clinic was raided.
    """
    noun = number if base(sentence.tokens[number]) == "obl" else None
    if base(sentence.tokens[number]) == "case":
        noun = sentence.tokens[number].head
    if noun is None or preposition(sentence, noun) not in {"after", "before", "since"}:
        return None
    above = sentence.tokens[noun].head
    for verb in dependents(sentence, above, "advcl"):
        auxiliaries = dependents(sentence, verb, "aux")
        behind = max(sentence.subtree(noun)) + 1 == min(sentence.subtree(verb))
        bare = not dependents(sentence, verb, "nsubj", "mark", "csubj")
        if not (behind and bare and auxiliaries and _finite(sentence, verb)):
            continue
        if number != noun:
            return verb, "mark"
        passive = any(
            sentence.tokens[child].relation == "aux:pass" for child in auxiliaries
        )
        return verb, "nsubj:pass" if passive else "nsubj"
    return None


def between_subject_and_verb(sentence: Sentence, number: int) -> Place | None:
    """The verb whose subject stands right before a clause that hangs further up.

    "Ana left and Ben, having read it, stayed": it is Ben who read.
    """
    first, last = sentence.subtree(number)[0], sentence.subtree(number)[-1]
    above = sentence.tokens[number].head
    if above > first or last - first + 1 != len(sentence.subtree(number)):
        return None
    for verb in range(last + 1, len(sentence.tokens)):
        if sentence.tokens[verb].upos != "VERB" or sentence.tokens[verb].head > verb:
            continue
        for subject in dependents(sentence, verb, "nsubj"):
            between = sentence.tokens[max(sentence.subtree(subject)) + 1 : first]
            beside = above < subject < first and all(t.text == "," for t in between)
            if beside:
                return verb, "advcl"
    return None


def _finite(sentence: Sentence, verb: int) -> bool:
    """Whether a verb or an auxiliary of it is finite."""
    return any(
        sentence.tokens[word].features.get("VerbForm") == "Fin"
        for word in (verb, *dependents(sentence, verb, "aux"))
    )


BY_RELATION = {
    "nsubj": (subject_of_next_verb,),
    "obj": (subject_of_next_verb,),
    "obl": (subject_behind_conjunction,),
    "case": (subject_behind_conjunction,),
    "advcl": (subject_of_next_verb, between_subject_and_verb),
}
"""Rules by the relation of the only words that they move."""
