"""Words that a parser joined to what stands before them although they open anew.

In "Ghana beat Norway and Peru beat Fiji" nobody beat Peru: a verb without "and" before
it has the noun beside it for its subject. In "Chile exports lithium and Bolivia tin"
the second verb is left out, and in "first denied, then confirmed" one acts twice.
"""

from itertools import pairwise

from kg.extract.headlines import Place
from kg.extract.tree import base, lower
from kg.model import Sentence

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def subject_of_next(sentence: Sentence, number: int) -> Place | None:
    """The verb right behind a noun that a parser listed with the object before it."""
    token = sentence.tokens[number]
    if base(token) != "conj" or token.upos not in NOMINAL:
        return None
    verb = max(sentence.subtree(number)) + 1
    if verb >= len(sentence.tokens) or not _opens(sentence, verb):
        return None
    listed = sentence.tokens[sentence.tokens[verb].head]
    joined = base(sentence.tokens[verb]) in {"conj", "parataxis"}
    before = sentence.tokens[verb].head < number and listed.upos == "VERB"
    return (verb, "nsubj") if joined and before else None


def torn_off(sentence: Sentence, number: int) -> Place | None:
    """The verb right behind a noun that a parser hung on what is behind the verb."""
    token, verb = sentence.tokens[number], number + 1
    crossing = base(token) in {"compound", "nmod", "amod"} and token.head > verb
    if not crossing or token.upos not in NOMINAL or number in sentence.subtree(verb):
        return None
    if verb in sentence.subtree(token.head):
        return None
    own = {base(sentence.tokens[child]) for child in sentence.children[verb]}
    acts = sentence.tokens[verb].upos == "VERB" and not own & {"nsubj", "aux", "mark"}
    return (verb, "nsubj") if acts else None


def left_out(sentence: Sentence, number: int) -> Place | None:
    """Nothing, for the ends of a verb left out: "and Bolivia tin" states no export."""
    token = sentence.tokens[number]
    if base(token) != "conj" or token.upos not in NOMINAL or number == 0:
        return None
    listed = [
        child
        for child in sentence.children[token.head]
        if base(sentence.tokens[child]) == "conj"
        and sentence.tokens[child].upos in NOMINAL
    ]
    for one, other in pairwise(listed):
        touching = max(sentence.subtree(one)) + 1 == min(sentence.subtree(other))
        named = sentence.tokens[one].upos == "PROPN"  # not "its supplier Spirit"
        opened = any(base(sentence.tokens[c]) == "cc" for c in sentence.children[one])
        joined = {base(sentence.tokens[word]) for word in sentence.children[other]}
        bare = named and opened and touching and not joined & {"cc", "punct"}
        if bare and number in {one, other}:
            return token.head, "orphan"
    return None


def then_also(sentence: Sentence, number: int) -> Place | None:
    """The verb before, for the second of "first denied, then confirmed"."""
    token = sentence.tokens[number]
    if base(token) != "parataxis" or token.upos != "VERB" or token.head > number:
        return None
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    then = any(
        lower(sentence.tokens[child]) in {"then", "later"} and child < number
        for child in sentence.children[number]
    )
    return (token.head, "conj") if then and "nsubj" not in own else None


def _opens(sentence: Sentence, verb: int) -> bool:
    """Whether a finite verb has neither subject nor "and" before it."""
    token = sentence.tokens[verb]
    finite = token.upos == "VERB" and token.features.get("VerbForm") == "Fin"
    own = {base(sentence.tokens[child]) for child in sentence.children[verb]}
    return finite and not own & {"nsubj", "cc", "mark", "aux"}


BY_RELATION = {
    "conj": (subject_of_next, left_out),
    "compound": (torn_off,),
    "nmod": (torn_off,),
    "amod": (torn_off,),
    "parataxis": (then_also,),
}
"""Rules by the relation of the only words that they move."""
