"""Arguments and clauses that hang on another word than the one beside them.

In "rebels led by Ana" she is who led; "the court acquitted Ben" has him as object, not
as a second subject; "the shop he had robbed" is a clause on the shop, and in "shelled
the town, killing two" the shelling killed.
"""

from collections.abc import Iterator

from kg.extract import (
    behind,
    completed,
    contents,
    crossing,
    homes,
    joined,
    lacking,
    manners,
    terms,
)
from kg.extract.headlines import Place
from kg.extract.lexicon.reporting import ADDRESSING, BLAMING, SAYING
from kg.extract.tags import Move
from kg.extract.tree import NOMINAL, base, dependents, lower
from kg.model import Sentence


def misplaced(sentence: Sentence) -> Iterator[Move]:
    """Where such words belong."""
    for number in range(len(sentence.tokens)):
        for rule in BY_RELATION.get(base(sentence.tokens[number]), ()):
            place = rule(sentence, number)
            if place is not None:
                yield number, *place
                break


def _agent(sentence: Sentence, number: int) -> Place | None:
    """The participle right before "by" whose agent hangs elsewhere: "led by Ana"."""
    token = sentence.tokens[number]
    if base(token) not in {"nsubj", "obl", "nmod"}:
        return None
    before = sentence.subtree(number)[0] - 1
    if before < 0 or sentence.words[before + 1] != "by":
        return None
    verb = sentence.tokens[before]
    participle = verb.upos == "VERB" and verb.features.get("Tense") == "Past"
    if token.head == before or not participle or base(verb) != "acl":
        return None
    return before, "obl:agent"


def _with_preposition(sentence: Sentence, number: int) -> Place | None:
    """The verb of a "subject" that has a preposition: "beside him stood Ben".

    So too of "only after the strike did the firm raise wages".
    """
    token = sentence.tokens[number]
    if token.relation != "nsubj" or sentence.tokens[token.head].upos != "VERB":
        return None
    opens = any(
        base(sentence.tokens[child]) == "case"
        and child < number
        and lower(sentence.tokens[child]) != "'s"
        for child in sentence.children[number]
    )
    inverted = any(
        child > number for child in dependents(sentence, token.head, "nsubj")
    )
    return (token.head, "obl") if opens and inverted else None


def _named(sentence: Sentence, number: int) -> Place | None:
    """The verb of an "apposition" to what stands behind it, or to a verb.

    What explains a name stands behind it: "a guide Ana Reyes told a newspaper" has her
    tell, and the "apposition" on a verb is its object.
    """
    token = sentence.tokens[number]
    if base(token) != "appos" or token.upos not in NOMINAL:
        return None
    verb = token.head
    if sentence.tokens[verb].upos == "VERB" and verb < number:
        relations = {base(sentence.tokens[c]) for c in sentence.children[verb]}
        return None if "obj" in relations else (verb, "obj")
    verb = sentence.tokens[verb].head if number < verb else -1
    beside = max(sentence.subtree(number)) + 1 == verb
    if not beside or sentence.tokens[verb].upos != "VERB":
        return None
    return None if dependents(sentence, verb, "nsubj") else (verb, "nsubj")


def _object_behind(sentence: Sentence, number: int) -> Place | None:
    """The verb that has a subject before it, and a noun right behind it as another."""
    token = sentence.tokens[number]
    verb = token.head
    before = max((n for n in sentence.subtree(number) if n <= verb), default=-1)
    stray = before < 0 or sentence.tokens[before].upos == "PUNCT"
    beside = verb + 1 in sentence.subtree(number) and stray
    if token.relation != "nsubj" or not beside:
        return None
    if sentence.tokens[verb + 1].upos == "PUNCT":
        return None
    for child in sentence.children[verb]:  # "heard the mayor accuse him"
        bare = base(sentence.tokens[child]) == "ccomp" and not dependents(
            sentence, child, "nsubj"
        )
        if bare and max(sentence.subtree(number)) + 1 == child:
            return child, "nsubj"
    lemma = sentence.tokens[verb].lemma
    if sentence.tokens[verb].upos != "VERB" or lemma in SAYING - BLAMING - ADDRESSING:
        return None
    relations = {base(sentence.tokens[child]) for child in sentence.children[verb]}
    first = any(
        child < verb and _with_preposition(sentence, child) is None
        for child in dependents(sentence, verb, "nsubj")
    )
    return (verb, "obj") if first and not relations & {"obj", "cop"} else None


def _contact_clause(sentence: Sentence, number: int) -> Place | None:
    """The noun right before a clause that lacks an object: "the shop he had robbed"."""
    token = sentence.tokens[number]
    if token.upos != "VERB" or base(token) not in {"advcl", "parataxis"}:
        return None
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    first = sentence.subtree(number)[0]
    subjects = dependents(sentence, number, "nsubj")
    opens = any(first in sentence.subtree(subject) for subject in subjects)
    opens = opens and sentence.tokens[first].upos != "PUNCT"
    if not opens or first == 0 or own & {"obj", "xcomp", "ccomp", "mark", "obl"}:
        return None
    noun = sentence.tokens[first - 1]
    return (first - 1, "acl:relcl") if noun.upos == "NOUN" else None


def _consequence(sentence: Sentence, number: int) -> Place | None:
    """The verb whose outcome a participle behind a comma tells: "..., killing two"."""
    token = sentence.tokens[number]
    if base(token) != "acl" or token.relation == "acl:relcl":
        return None
    present = token.features.get("VerbForm") in {"Part", "Ger"} and (
        token.features.get("Tense") != "Past"
    )
    first = sentence.subtree(number)[0]
    if not present or first == 0:
        return None
    behind = "," in {sentence.tokens[first].text, sentence.tokens[first - 1].text}
    noun = sentence.tokens[token.head]
    if not behind or base(noun) not in {"obj", "obl", "nmod", "conj", "appos"}:
        return None
    above = token.head
    while above >= 0 and sentence.tokens[above].upos != "VERB":
        above = sentence.tokens[above].head
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    return (above, "advcl") if above >= 0 and not own & {"nsubj", "mark"} else None


def _aside(sentence: Sentence, number: int) -> Place | None:
    """The noun before a participle between commas: "the boy, thought to be ill,"."""
    token = sentence.tokens[number]
    first = min(sentence.subtree(number))
    past = token.features.get("Tense") == "Past" and token.upos == "VERB"
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    if base(token) != "parataxis" or not past or own & {"nsubj", "aux", "cop", "mark"}:
        return None
    while first < number and sentence.tokens[first].upos == "PUNCT":
        first += 1
    if first < 2 or sentence.tokens[first - 1].text != ",":  # noqa: PLR2004
        return None
    noun = first - 2
    while noun >= 0 and sentence.tokens[noun].upos not in {"VERB", "AUX"}:
        above = sentence.tokens[noun].head
        if base(sentence.tokens[noun]) in {"nsubj", "obj"} and above == token.head:
            return noun, "acl"
        noun = above
    return None


OF_RELATION = {
    "appos": (_named,),
    "nsubj": (_agent, _with_preposition, _object_behind),
    "obl": (_agent,),
    "nmod": (_agent,),
    "advcl": (_contact_clause,),
    "parataxis": (_contact_clause, _aside),
    "acl": (_consequence,),
}
"""Rules by the relation of the only words that they move."""
PARTS = (
    joined.BY_RELATION,
    completed.BY_RELATION,
    contents.BY_RELATION,
    homes.BY_RELATION,
    lacking.BY_RELATION,
    manners.BY_RELATION,
    OF_RELATION,
    terms.BY_RELATION,
    crossing.BY_RELATION,
    behind.BY_RELATION,
)
BY_RELATION = {
    relation: tuple(rule for part in PARTS for rule in part.get(relation, ()))
    for relation in set().union(*PARTS)
}
"""Those of all parts."""
