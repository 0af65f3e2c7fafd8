"""What the words of a clause itself say of it.

"The plant may not reopen" is negative by "not" and possible by "may"; "had it
reopened, ..." is a condition by the auxiliary that stands first.
"""

from dataclasses import replace

from kg.extract.lexicon.modality import (
    HEDGES,
    IF_WORDS,
    INSTEAD,
    INVERTED,
    MODALS,
    NEARLY,
    NEGATIONS,
    UNKNOWN,
)
from kg.extract.status.standing import Status
from kg.extract.tree import base, lower, preposition
from kg.model import Modality, Polarity, Sentence, Token


def own_words(sentence: Sentence, head: int) -> Status:
    """What the clause's own auxiliaries, adverbs and determiners say."""
    found = Status()
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        word = lower(token)
        relation = base(token)
        if _negating(sentence, child):
            found = found.denied()
        elif relation == "aux" and word in MODALS:
            found = found.at_least(MODALS[word])
        elif relation == "advmod" and word in HEDGES:
            found = found.at_least(Modality.POSSIBLE)
        elif (relation == "advmod" and word in NEARLY | UNKNOWN) or (
            relation == "mark" and word in UNKNOWN
        ):
            found = found.at_least(Modality.HYPOTHETICAL)
    if _infinitive_alone(sentence, head) or _due_to(sentence, head):
        found = found.at_least(Modality.PLANNED)
    return _could_not(sentence, head, _if(sentence, head, found))


def _if(sentence: Sentence, head: int, found: Status) -> Status:
    """Both sides of a condition: "would fall if it rained"; "would have" did not."""
    words = {lower(sentence.tokens[c]) for c in sentence.children[head]}
    conditions = (
        child
        for child in sentence.children[head]
        if base(sentence.tokens[child]) == "advcl"
    )
    if any(is_conditional(sentence, number) for number in (head, *conditions)):
        if found.modality is Modality.HYPOTHETICAL and "have" not in words:
            found = replace(found, modality=Modality.ASSERTED)
        found = found.at_least(Modality.CONDITIONAL)
    return found


def _could_not(sentence: Sentence, head: int, found: Status) -> Status:
    """What somebody could not do is a fact: it was not done."""
    words = {lower(sentence.tokens[c]) for c in sentence.children[head]}
    inability = words & {"can", "could", "ca"}
    if found.polarity is Polarity.NEGATIVE and inability:
        found = replace(found, modality=Modality.ASSERTED)
    return found


def _due_to(sentence: Sentence, head: int) -> bool:
    """Whether it is "due to leave" as some parses have it, with "due" as a mark."""
    return any(
        base(sentence.tokens[child]) == "mark"
        and lower(sentence.tokens[child]) == "due"
        for child in sentence.children[head]
    )


def _infinitive_alone(sentence: Sentence, head: int) -> bool:
    """Whether it is "Toyota to shut plant" or "is to host": a plan."""
    children = [sentence.tokens[child] for child in sentence.children[head]]
    to = any(base(t) == "mark" and lower(t) == "to" for t in children)
    finite = any(t.relation in {"nsubj", "nsubj:pass"} for t in children)
    free = base(sentence.tokens[head]) in {"root", "parataxis", "ccomp"}
    return to and finite and free


def _negating(sentence: Sentence, number: int) -> bool:
    """Whether a child turns its clause round: "not", "no longer", "without" ...."""
    token = sentence.tokens[number]
    word, relation = lower(token), base(token)
    if word in INSTEAD and (
        relation in {"mark", "case", "cc"} or _gerund(sentence.tokens[token.head])
    ):
        return True
    if relation in {"advmod", "det", "cc", "neg"}:
        return word in NEGATIONS or _no_longer(sentence, number)
    return relation in {"nsubj", "obj", "obl"} and _negated_noun(sentence, number)


def _no_longer(sentence: Sentence, number: int) -> bool:
    """Whether it is the "longer" of "no longer"."""
    return lower(sentence.tokens[number]) == "longer" and any(
        lower(sentence.tokens[child]) == "no" for child in sentence.children[number]
    )


def _gerund(token: Token) -> bool:
    """Whether a clause is the "closing" of "instead of closing"."""
    return base(token) == "advcl" and token.features.get("VerbForm") == "Ger"


def _negated_noun(sentence: Sentence, number: int) -> bool:
    """Whether a noun is "no agreement", "none of", "neither side"."""
    token = sentence.tokens[number]
    if token.text.lower() in NEGATIONS:
        return True
    if preposition(sentence, number) == "without":
        return False
    return any(
        sentence.tokens[child].text.lower() in {"no", "neither"}
        and base(sentence.tokens[child]) in {"det", "cc"}
        for child in sentence.children[number]
    )


def is_conditional(sentence: Sentence, number: int) -> bool:
    """Whether a clause opens with "if" or, as in "had it come", with its auxiliary."""
    first = min(sentence.subtree(number))
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        relation, word = base(token), lower(token)
        if relation in {"mark", "advmod"} and word in IF_WORDS:
            return True
        inverted = relation in {"aux", "cop", "mark"} and child == first
        if inverted and word in INVERTED and base(sentence.tokens[number]) == "advcl":
            return True
    above = sentence.tokens[number].head
    provided = above >= 0 and lower(sentence.tokens[above]) == "provided"
    if provided and base(sentence.tokens[number]) == "ccomp":
        return True  # "provided that parliament approves"
    return lower(sentence.tokens[number]) == "provided" and number == first


def is_negated(sentence: Sentence, number: int) -> bool:
    """Whether "not", "no" or the like hangs on the token, as in "did not say"."""
    return any(
        (lower(sentence.tokens[c]) in NEGATIONS or _no_longer(sentence, c))
        and base(sentence.tokens[c]) in {"advmod", "det", "cc"}
        for c in sentence.children[number]
    )
