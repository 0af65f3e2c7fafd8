"""What the words of a clause itself say of it.

"The plant may not reopen" is negative by "not" and possible by "may".
"""

from dataclasses import replace

from kg.extract.lexicon.modality import (
    ALLEGING,
    HEDGES,
    INSTEAD,
    MODALS,
    NEARLY,
    NEGATIONS,
    UNDONE,
    UNKNOWN,
    UNSUCCESSFUL,
)
from kg.extract.status.conditions import in_condition
from kg.extract.status.standing import Status
from kg.extract.tree import base, dependents, lower, opening, preposition
from kg.model import Modality, Polarity, Sentence, Token

BUT_ALSO = frozenset(
    "only just merely simply all every more less least fewer even".split()
)
"""Words that with "not" add or count: "not only the docks"."""
BEREFT = frozenset("reason cause purpose avail effect cost charge warning".split())
"""Nouns that a deed is without although it was done: "fell for no clear reason"."""
UNTRUE = frozenset({"falsely", "wrongly", "mistakenly", "erroneously"})
ALL_BUT = ["all", "but"]
"""Before a verb: it did not quite happen."""
SHOULD = frozenset({"should", "ought"})
BECOMING = frozenset(
    """ease rise fall grow shrink improve worsen recover slow arrive clear dry cool warm
    pass subside stabilise stabilize peak last suffice able""".split()
)
"""What nobody does, so that it is expected: "rain should ease by then"."""
IN_RETROSPECT = frozenset({"later", "eventually", "ultimately"})
"""With "would" they tell what then happened: "who would later lead the bank"."""


def own_words(sentence: Sentence, head: int) -> Status:
    """What the clause's own auxiliaries, adverbs and determiners say."""
    found = Status()
    words = {lower(sentence.tokens[child]) for child in sentence.children[head]}
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        word = lower(token)
        relation = base(token)
        if _negating(sentence, child):
            found = found.denied()
        elif relation == "aux" and word in MODALS and not _had(sentence, head, word):
            modality = _modal(sentence.tokens[head], word, words)
            told = modality is Modality.ASSERTED
            found = found.realised() if told else found.at_least(modality)
        elif relation == "advmod" and word in ALLEGING:
            found = found.at_least(Modality.CLAIMED)
        elif relation == "advmod" and word in HEDGES:
            found = found.at_least(Modality.POSSIBLE)
        elif (relation == "advmod" and word in UNKNOWN | _nearly(sentence, head)) or (
            relation == "mark" and word in UNKNOWN
        ):
            found = found.at_least(Modality.HYPOTHETICAL)
    words_before = [lower(t) for t in sentence.tokens[max(head - 2, 0) : head]]
    close = sentence.tokens[head].lemma == "come" and "close" in words
    if words_before == ALL_BUT or close:
        found = found.at_least(Modality.HYPOTHETICAL)
    if _infinitive_alone(sentence, head) or _due_to(sentence, head):
        unreal = Modality.HYPOTHETICAL if "have" in words else Modality.PLANNED
        found = found.at_least(unreal)
    if found.polarity is Polarity.NEGATIVE and _until_then(sentence, head):
        found = found.denied()
    return _could_not(sentence, head, in_condition(sentence, head, found))


def one_of_two(sentence: Sentence, head: int) -> bool:
    """Whether it is the one or the other of "opened late or ran out of papers"."""
    verbs = [
        number
        for number in (head, *dependents(sentence, head, "conj"))
        if sentence.tokens[number].upos == "VERB"
        and sentence.tokens[number].features.get("VerbForm") == "Fin"
    ]
    return any(
        lower(sentence.tokens[link]) == "or" and base(sentence.tokens[number]) == "conj"
        for number in verbs
        for link in dependents(sentence, number, "cc")
    )


def _had(sentence: Sentence, head: int, word: str) -> bool:
    """Whether it is the "'d" of "I'd been told" or "he'd left": had, not would."""
    verb = sentence.tokens[head]
    words = {lower(sentence.tokens[child]) for child in sentence.children[head]}
    past = verb.upos == "VERB" and verb.features.get("Tense") == "Past"
    base_ = verb.features.get("VerbForm") == "Inf" or lower(verb) == verb.lemma
    return word == "'d" and ("been" in words or (past and not base_))


def _modal(verb: Token, word: str, words: set[str]) -> Modality:
    """What a modal says of a verb among the words of its clause."""
    if word in SHOULD and verb.lemma in BECOMING:
        return Modality.POSSIBLE
    if word in UNDONE and words & {"have", "rather"}:
        return Modality.HYPOTHETICAL
    if word == "would" and words & IN_RETROSPECT:
        return Modality.ASSERTED
    return MODALS[word]


def _nearly(sentence: Sentence, head: int) -> frozenset[str]:
    """Words by which a deed was not quite done; "almost polite" is no deed."""
    return NEARLY if sentence.tokens[head].upos == "VERB" else frozenset()


def _until_then(sentence: Sentence, head: int) -> bool:
    """Whether it is "did not leave until Thursday": then it did."""
    children = [sentence.tokens[child] for child in sentence.children[head]]
    told = any(base(t) == "aux" and lower(t) == "did" for t in children)
    return told and any(
        base(sentence.tokens[child]) == "obl"
        and preposition(sentence, child) == "until"
        for child in sentence.children[head]
    )


def _could_not(sentence: Sentence, head: int, found: Status) -> Status:
    """What somebody could not do is a fact: it was not done."""
    words = {lower(sentence.tokens[c]) for c in sentence.children[head]}
    inability = words & {"can", "could", "ca"}
    if found.polarity is Polarity.NEGATIVE and inability:
        found = replace(found, modality=Modality.ASSERTED)
    return found


def _due_to(sentence: Sentence, head: int) -> bool:
    """Whether it is "due to leave" as some parses have it, with "due" as a mark."""
    return "due" in opening(sentence, head)


def _infinitive_alone(sentence: Sentence, head: int) -> bool:
    """Whether it is "Toyota to shut plant" or "is to host": a plan."""
    children = [sentence.tokens[child] for child in sentence.children[head]]
    marks = [n for n, t in enumerate(children) if base(t) == "mark"]
    to = [n for n in marks if lower(children[n]) == "to"]
    if not to:
        return False
    if any(base(t) == "aux" and t.lemma == "be" for t in children[: to[0]]):
        return True
    finite = any(t.relation in {"nsubj", "nsubj:pass"} for t in children)
    return finite and base(sentence.tokens[head]) in {"root", "parataxis", "ccomp"}


def _negating(sentence: Sentence, number: int) -> bool:
    """Whether a child turns its clause round: "not", "no longer", "without" ...."""
    token = sentence.tokens[number]
    word, relation = lower(token), base(token)
    if relation == "advmod" and word in UNSUCCESSFUL:
        return True
    if relation == "aux":  # "nowhere does it say", with "nowhere" hung on "does"
        return is_negated(sentence, number)
    if word in INSTEAD and _opens(sentence, number):
        return relation in {"mark", "case", "cc"} or _gerund(
            sentence.tokens[token.head]
        )
    if relation in {"advmod", "det", "cc", "neg"}:
        if dependents(sentence, number, "nsubj", "cop"):
            return False  # "I'm nowhere near" says so anew
        return word in NEGATIONS or _no_longer(sentence, number)
    return relation in {"nsubj", "obj", "obl"} and _negated_noun(sentence, number)


def _opens(sentence: Sentence, number: int) -> bool:
    """Whether a word stands before its clause, not within: "he rather than she pay"."""
    return not any(
        base(sentence.tokens[child]) == "nsubj" and child < number
        for child in sentence.children[sentence.tokens[number].head]
    )


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
    case = preposition(sentence, number)
    if case in {"without", "with"} or (case and token.lemma in BEREFT):
        return False
    if case in {"but", "except", "except for", "all but"} and base(token) == "nsubj":
        return True  # "all but Korvan Bank paid"
    none = {"no", "neither"} if base(token) != "nsubj" else {"no", "neither", "not"}
    return any(
        lower(sentence.tokens[child]) in none
        and base(sentence.tokens[child]) in {"det", "cc", "cc:preconj", "advmod"}
        for child in sentence.children[number]
    )


def is_negated(sentence: Sentence, number: int) -> bool:
    """Whether "not", "no" or the like hangs on the token, as in "did not say"."""
    return any(
        (lower(sentence.tokens[c]) in NEGATIONS or _no_longer(sentence, c))
        and base(sentence.tokens[c]) in {"advmod", "det", "cc"}
        for c in sentence.children[number]
    )


def wrongly(sentence: Sentence, number: int) -> bool:
    """Whether what a verb says of another is said to be untrue: "falsely accused"."""
    return any(
        lower(sentence.tokens[child]) in UNTRUE
        and base(sentence.tokens[child]) == "advmod"
        for child in sentence.children[number]
    )


def is_set_apart(sentence: Sentence, head: int, number: int) -> bool:
    """Whether a noun is what the verb before it is not said of: "not the docks"."""
    return any(
        lower(sentence.tokens[child]) in {"not", "rather", "instead"}
        and base(sentence.tokens[child]) in {"advmod", "cc"}
        and lower(sentence.tokens[child + 1]) not in BUT_ALSO
        for child in sentence.children[number]
        if head < child < number
    )
