"""Words whose arc crosses a verb, which English hardly allows.

In "the Seine floods the museum" the Seine is no part of the museum's name: it floods
it. In "workers reached no deal with the owner" the owner is not one of the workers, and
in "Ana Reyes and Ben met" a name listed with part of another is listed with all of it.
"""

from kg.extract.headlines import Place
from kg.extract.tree import NOMINAL, base
from kg.model import Sentence


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


BY_RELATION = {
    "compound": (name_before,),
    "nsubj": (name_behind,),
    "nmod": (phrase_of_object,),
    "conj": (listed_with_name,),
    "case": (case_of_name,),
}
"""Rules by the relation of the only words that they move."""
