"""Conditions: "if it rains", "as long as it pays", "had it come".

Both sides of a condition are conditional; where both are told in the past perfect
neither was ("had it come, it would have won").
"""

from dataclasses import replace

from kg.extract.lexicon.modality import CONDITIONS, IF_WORDS, INVERTED
from kg.extract.status.standing import Status
from kg.extract.tree import base, lower, preposition
from kg.model import Modality, Sentence

UNREAL = frozenset({"would", "'d", "could", "might"})
"""Modals of what would have come of what had not been."""


def in_condition(sentence: Sentence, head: int, found: Status) -> Status:
    """The status of a clause that is a condition or hangs on one."""
    if is_conditional(sentence, head):
        return found.at_least(_of_condition(sentence, head))
    children = sentence.children[head]
    if any(_awaits(sentence, head, child) for child in children):
        return found.at_least(Modality.CONDITIONAL)
    if not any(_limits(sentence, child) for child in children):
        return found
    words = {lower(sentence.tokens[child]) for child in sentence.children[head]}
    conditions = [c for c in sentence.children[head] if is_conditional(sentence, c)]
    past = any(_of_condition(sentence, c) is Modality.HYPOTHETICAL for c in conditions)
    if "have" in words and (past or found.modality is Modality.HYPOTHETICAL):
        return found.at_least(Modality.HYPOTHETICAL)
    if found.modality is Modality.HYPOTHETICAL:
        found = replace(found, modality=Modality.ASSERTED)
    return found.at_least(Modality.CONDITIONAL)


def _awaits(sentence: Sentence, head: int, number: int) -> bool:
    """Whether it is the clause of "takes effect once they ratify it", in the present.

    "Will take effect once" is a plan, "took effect once" was done.
    """
    relations = {base(sentence.tokens[child]) for child in sentence.children[number]}
    if base(sentence.tokens[number]) != "advcl" or "nsubj" not in relations:
        return False
    once = lower(sentence.tokens[min(sentence.subtree(number))]) == "once"
    words = [sentence.tokens[n] for n in (head, *sentence.children[head])]
    present = any(
        word.features.get("Tense") == "Pres" and word.features.get("VerbForm") == "Fin"
        for word in words
        if word.upos in {"VERB", "AUX"} and word.lemma not in {"will", "have"}
    )
    may = any(lower(word) in {"can", "could", "may", "would"} for word in words)
    return once and (present or may)


def _limits(sentence: Sentence, number: int) -> bool:
    """Whether a condition limits what it hangs on; "if costly" only grants."""
    token = sentence.tokens[number]
    if base(token) != "advcl" or not is_conditional(sentence, number):
        return False
    children = {base(sentence.tokens[child]) for child in sentence.children[number]}
    return token.upos != "ADJ" or bool(children & {"nsubj", "cop"})


def _of_condition(sentence: Sentence, number: int) -> Modality:
    """Hypothetical where it tells what had not been: "had it come", "if it had"."""
    above = sentence.tokens[number].head
    if above >= 0 and lower(sentence.tokens[above]) == "had":
        return Modality.HYPOTHETICAL
    had = any(
        base(sentence.tokens[child]) == "aux" and lower(sentence.tokens[child]) == "had"
        for child in sentence.children[number]
    )
    first = lower(sentence.tokens[sentence.subtree(number)[0]])
    unreal = first == "had" or any(
        lower(sentence.tokens[child]) in UNREAL
        and (sentence.tokens[child].head == above or _with_have(sentence, child))
        for child in range(len(sentence.tokens))
        if base(sentence.tokens[child]) == "aux"
    )
    return Modality.HYPOTHETICAL if had and unreal else Modality.CONDITIONAL


def _with_have(sentence: Sentence, number: int) -> bool:
    """Whether a modal is the "would" of "would have won"."""
    return any(
        lower(sentence.tokens[child]) == "have"
        for child in sentence.children[sentence.tokens[number].head]
    )


def is_conditional(sentence: Sentence, number: int) -> bool:
    """Whether a clause opens with "if" or, as in "had it come", with its auxiliary."""
    first = sentence.subtree(number)[0]
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        relation, word = base(token), _opening(sentence, child)
        if relation in {"mark", "advmod"} and word in IF_WORDS:
            return True
        if relation == "nsubj" and _in_case(sentence, child):
            return True
        inverted = relation in {"aux", "cop", "mark"} and child == first
        if inverted and word in INVERTED and base(sentence.tokens[number]) == "advcl":
            return True
    words = (n for n in sentence.subtree(number) if sentence.tokens[n].upos != "PUNCT")
    return _under_words(sentence, number) or (
        lower(sentence.tokens[number]) == "provided" and number == next(words)
    )


def _in_case(sentence: Sentence, subject: int) -> bool:
    """Whether "in case prices fall" was read as "in case prices", or "in" prices."""
    first = sentence.subtree(subject)[0]
    opening = " ".join(lower(token) for token in sentence.tokens[first : first + 2])
    return opening in IF_WORDS or preposition(sentence, subject) in IF_WORDS


def _opening(sentence: Sentence, number: int) -> str:
    """A conjunction with the words that belong to it: "in case"."""
    fixed = [
        lower(sentence.tokens[child])
        for child in sentence.children[number]
        if base(sentence.tokens[child]) == "fixed"
    ]
    return " ".join((lower(sentence.tokens[number]), *fixed))


def _under_words(sentence: Sentence, number: int) -> bool:
    """Whether the word above opens a condition: "provided that", "as long as"."""
    above = sentence.tokens[number].head
    if above < 0:
        return False
    word, relation = lower(sentence.tokens[above]), base(sentence.tokens[number])
    if above == 0 and word in INVERTED and relation in {"xcomp", "ccomp"}:
        return True  # "Had the deal closed," with "had" read as a verb
    if word in {"provided", "providing", "assuming", "supposing"}:
        return relation in {"ccomp", "advcl"}
    if word == "long":
        return relation == "advcl" and any(
            lower(sentence.tokens[child]) in {"as", "so"}
            for child in sentence.children[above]
        )
    return (
        relation == "acl"
        and word in CONDITIONS
        and preposition(sentence, above) in {"on", "in"}
    )
