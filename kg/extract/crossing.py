"""Words whose arc crosses a verb, which English hardly allows.

In "the Seine floods the museum" the Seine is no part of the museum's name: it floods
it. In "workers reached no deal with the owner" the owner is not one of the workers, and
in "Ana Reyes and Ben met" a name listed with part of another is listed with all of it.
"""

from kg.extract.headlines import Place
from kg.extract.lexicon.reporting import BLAMING
from kg.extract.tree import NOMINAL, base, dependents, lower
from kg.model import Sentence

PRICED = frozenset({"at", "by", "for", "from", "in", "with"})
"""Prepositions of an amount that is no object."""
COUNTED = NOMINAL | {"NUM"}
"""What has a preposition and is no object."""


def name_before(sentence: Sentence, number: int) -> Place | None:
    """The verb between a word and the name behind that verb it was read as part of."""
    verb = _crossed(sentence, number)
    return None if verb is None else (verb, "nsubj")


def name_behind(sentence: Sentence, number: int) -> Place | None:
    """The verb of which such a name, read as its subject, is the object."""
    token = sentence.tokens[number]
    if base(token) != "nsubj" or not 0 <= token.head < number:
        return None
    crossed = {_crossed(sentence, child) for child in sentence.children[number]}
    return (token.head, "obj") if token.head in crossed else None


def _crossed(sentence: Sentence, number: int) -> int | None:
    """The verb right behind a word that has nothing but the word's head as subject."""
    token, verb = sentence.tokens[number], number + 1
    if base(token) != "compound" or token.upos not in NOMINAL or token.head <= verb:
        return None
    noun = sentence.tokens[token.head]
    crossing = noun.head == verb and base(noun) == "nsubj"
    return verb if crossing and sentence.tokens[verb].upos == "VERB" else None


def subject_torn_off(sentence: Sentence, number: int) -> Place | None:
    """The verb behind a noun that a parser made part of a name further behind."""
    token, verb = sentence.tokens[number], number + 1
    if token.upos not in NOMINAL or token.head <= verb:
        return None
    while verb < token.head and sentence.tokens[verb].upos in {"AUX", "ADV", "PART"}:
        verb += 1
    acts = sentence.tokens[verb].upos == "VERB" and verb < token.head
    bare = not dependents(sentence, verb, "nsubj", "csubj", "mark")
    above = acts and token.head in sentence.subtree(verb)
    return (verb, "nsubj") if above and bare else None


def phrase_of_object(sentence: Sentence, number: int) -> Place | None:
    """The object right before a phrase that was hung on the subject."""
    token = sentence.tokens[number]
    subject = sentence.tokens[token.head]
    if base(token) != "nmod" or base(subject) != "nsubj" or subject.head < 0:
        return None
    first = min(sentence.subtree(number))
    for child in sentence.children[subject.head]:
        ends = max(sentence.subtree(child)) + 1 == first
        object_ = base(sentence.tokens[child]) == "obj"
        if ends and object_ and token.head < subject.head < child:
            return child, "nmod"
    return None


def listed_with_name(sentence: Sentence, number: int) -> Place | None:
    """The head of a name, for what is listed with a word within the name."""
    token = sentence.tokens[number]
    if base(token) != "conj" or base(sentence.tokens[token.head]) != "flat":
        return None
    name = token.head
    while base(sentence.tokens[name]) == "flat":
        name = sentence.tokens[name].head
    return (name, "conj") if token.upos in NOMINAL else None


def case_of_name(sentence: Sentence, number: int) -> Place | None:
    """The noun right behind a preposition, for one hung on the name behind it.

    So in "shares in the farmer Tassco".
    """
    token = sentence.tokens[number]
    name = sentence.tokens[token.head]
    if base(token) != "case" or base(name) != "appos":
        return None
    return (name.head, "case") if number < name.head < token.head else None


def apposition_across_verb(sentence: Sentence, number: int) -> Place | None:
    """The noun before a comma, for what explains it and was hung on the subject.

    In "The president sacked the head of the army, Ana Reyes," she is no president.
    """
    noun = sentence.tokens[number].head
    verb = sentence.tokens[noun].head
    if base(sentence.tokens[noun]) != "nsubj" or not noun < verb < number:
        return None
    before = min(sentence.subtree(number)) - 1
    while before > verb and sentence.tokens[before].upos == "PUNCT":
        before -= 1
    above = sentence.tokens[before].head
    while above > verb and sentence.tokens[above].upos in NOMINAL:
        before, above = above, sentence.tokens[above].head
    explained = before > verb and sentence.tokens[before].upos in NOMINAL
    return (before, "appos") if explained else (verb, "dep")


def object_with_preposition(sentence: Sentence, number: int) -> Place | None:
    """The verb, for a phrase read as a second object: "took her off the list".

    So too before the object: "bringing to three the number of dead".
    """
    token = sentence.tokens[number]
    others = dependents(sentence, token.head, "obj")
    cases = [c for c in dependents(sentence, number, "case") if c < number]
    whole = cases and min(cases) == min(sentence.subtree(number))
    counted = dependents(sentence, number, "nummod")
    about = {lower(sentence.tokens[case]) for case in cases} - PRICED
    amount = counted and about  # "killed over 40 people", not "sold it for $4"
    if not whole or amount or others == [number] or token.upos not in COUNTED:
        return None
    return token.head, "obl"


def object_before_gerund(sentence: Sentence, number: int) -> Place | None:
    """The verb of blaming, for whom a gerund behind it has as object before itself.

    In "accused the company of tearing it up" the company is accused.
    """
    gerund = sentence.tokens[number].head
    verb = sentence.tokens[gerund].head
    if not verb < number < gerund or sentence.tokens[verb].lemma not in BLAMING:
        return None
    marks = [mark for mark in dependents(sentence, gerund, "mark") if mark > number]
    return None if not marks or dependents(sentence, verb, "obj") else (verb, "obj")


def recipient(sentence: Sentence, number: int) -> Place | None:
    """The verb, for a pronoun between it and its object: "brought her a seat"."""
    token = sentence.tokens[number]
    beside = token.upos == "PRON" and number == token.head + 1
    others = dependents(sentence, token.head, "obj")
    return (token.head, "iobj") if beside and others[1:] else None


def object_across_verb(sentence: Sentence, number: int) -> Place | None:
    """The verb before an object that was hung on a relative clause before that verb.

    In "the film, which Ana directed, delighted critics" they were delighted.
    """
    clause = sentence.tokens[number].head
    verb = sentence.tokens[sentence.tokens[clause].head].head
    relative = sentence.tokens[clause].relation == "acl:relcl"
    if not relative or not clause < verb < number:
        return None
    acts = sentence.tokens[verb].upos == "VERB" and not dependents(
        sentence, verb, "obj"
    )
    return (verb, "obj") if acts else None


def relative_as_subject(sentence: Sentence, number: int) -> Place | None:
    """The verb, for the "which" of "the firm, which he said had broken the law"."""
    token = sentence.tokens[number]
    relative = lower(token) in {"which", "who", "that"} and number < token.head
    others = [o for o in dependents(sentence, token.head, "obj") if o > token.head]
    own = dependents(sentence, token.head, "nsubj", "csubj", "mark")
    return (token.head, "nsubj") if relative and others and not own else None


BY_RELATION = {
    "appos": (apposition_across_verb,),
    "obj": (
        object_across_verb,
        object_before_gerund,
        recipient,
        object_with_preposition,
        relative_as_subject,
    ),
    "compound": (name_before, subject_torn_off),
    "flat": (subject_torn_off,),
    "nsubj": (name_behind,),
    "nmod": (phrase_of_object,),
    "conj": (listed_with_name,),
    "case": (case_of_name,),
}
"""Rules by the relation of the only words that they move."""
