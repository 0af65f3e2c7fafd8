"""Words that a parser hung where grammar does not let them hang.

"It said prices should fall and raised rates": a modal is followed by infinitives, so
that "raised" does not hang on "fall" but on "said". No verb has two subjects: in
"Rebels fled, the army said" the army is that of "said", in "the group Zeppelin grew"
the name stands in apposition, in "the court acquitted Ben" he is the object.
"""

from dataclasses import replace

from kg.extract.headlines import Place, places
from kg.extract.lexicon.modality import MODALS
from kg.extract.lexicon.reporting import SAYING
from kg.extract.tree import base, lower
from kg.model import Sentence


def settled(sentence: Sentence) -> Sentence:
    """The sentence with such words hung where they belong."""
    moved = places(sentence)
    for number in range(len(sentence.tokens)):
        for rule in RULES:
            place = rule(sentence, number)
            if place is not None:
                moved.setdefault(number, place)
                break
    if not moved:
        return sentence
    return replace(
        sentence,
        tokens=tuple(
            replace(token, head=moved[number][0], relation=moved[number][1])
            if number in moved
            else token
            for number, token in enumerate(sentence.tokens)
        ),
    )


def _of_modal(sentence: Sentence, number: int) -> Place | None:
    """The verb of saying that a finite verb really stands beside."""
    token = sentence.tokens[number]
    if base(token) != "conj" or token.features.get("VerbForm") != "Fin":
        return None
    if token.features.get("Tense") != "Past" or token.upos != "VERB":
        return None
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    if own & {"nsubj", "aux", "cop"}:
        return None
    listed = sentence.tokens[token.head]
    modal = any(
        base(sentence.tokens[child]) == "aux"
        and lower(sentence.tokens[child]) in MODALS
        for child in sentence.children[token.head]
    )
    above = listed.head
    if not modal or base(listed) != "ccomp" or not 0 <= above < token.head:
        return None
    return above, token.relation


def _second(sentence: Sentence, number: int) -> Place | None:
    """The verb without a subject that the second subject of another belongs to."""
    token = sentence.tokens[number]
    verb = token.head
    if base(token) != "nsubj" or number < verb:
        return None
    above = sentence.tokens[verb].head
    first = any(child < verb for child in _subjects(sentence, verb))
    if not first or base(sentence.tokens[verb]) != "ccomp" or above < verb:
        return None
    return None if _subjects(sentence, above) else (above, token.relation)


def _name_of_noun(sentence: Sentence, number: int) -> Place | None:
    """The noun right before a name that has the same verb: "the group Zeppelin"."""
    token = sentence.tokens[number]
    if base(token) != "nsubj" or token.upos != "PROPN":
        return None
    before = min(sentence.subtree(number)) - 1
    same = before in _subjects(sentence, token.head)
    noun = same and sentence.tokens[before].upos == "NOUN"
    return (before, "appos") if noun else None


def _object_behind(sentence: Sentence, number: int) -> Place | None:
    """The verb that has a subject before it, and a noun right behind it as another."""
    token = sentence.tokens[number]
    verb = token.head
    if token.relation != "nsubj" or min(sentence.subtree(number)) != verb + 1:
        return None
    if sentence.tokens[verb + 1].upos == "PUNCT":
        return None
    if sentence.tokens[verb].upos != "VERB" or sentence.tokens[verb].lemma in SAYING:
        return None
    relations = {base(sentence.tokens[child]) for child in sentence.children[verb]}
    first = any(
        child < verb and _with_preposition(sentence, child) is None
        for child in _subjects(sentence, verb)
    )
    return (verb, "obj") if first and not relations & {"obj", "cop"} else None


def _contact_clause(sentence: Sentence, number: int) -> Place | None:
    """The noun right before a clause that lacks an object: "the shop he had robbed"."""
    token = sentence.tokens[number]
    if token.upos != "VERB" or base(token) not in {"advcl", "parataxis"}:
        return None
    own = {base(sentence.tokens[child]) for child in sentence.children[number]}
    first = min(sentence.subtree(number))
    subjects = _subjects(sentence, number)
    opens = any(first in sentence.subtree(subject) for subject in subjects)
    opens = opens and sentence.tokens[first].upos != "PUNCT"
    if not opens or first == 0 or own & {"obj", "xcomp", "ccomp", "mark", "obl"}:
        return None
    noun = sentence.tokens[first - 1]
    return (first - 1, "acl:relcl") if noun.upos == "NOUN" else None


def _with_preposition(sentence: Sentence, number: int) -> Place | None:
    """The verb of a "subject" that has a preposition: "beside him stood Ben"."""
    token = sentence.tokens[number]
    if token.relation != "nsubj" or sentence.tokens[token.head].upos != "VERB":
        return None
    opens = any(
        base(sentence.tokens[child]) == "case" and child < number
        for child in sentence.children[number]
    )
    inverted = any(child > token.head for child in _subjects(sentence, token.head))
    return (token.head, "obl") if opens and inverted else None


def _agent(sentence: Sentence, number: int) -> Place | None:
    """The participle right before "by" whose agent hangs elsewhere: "led by Ana"."""
    token = sentence.tokens[number]
    before = min(sentence.subtree(number)) - 1
    by = lower(sentence.tokens[before + 1]) == "by"
    if not by or before < 0 or base(token) not in {"nsubj", "obl", "nmod"}:
        return None
    verb = sentence.tokens[before]
    participle = verb.upos == "VERB" and verb.features.get("Tense") == "Past"
    if token.head == before or not participle or base(verb) != "acl":
        return None
    return before, "obl:agent"


def _consequence(sentence: Sentence, number: int) -> Place | None:
    """The verb whose outcome a participle behind a comma tells: "..., killing two"."""
    token = sentence.tokens[number]
    present = token.features.get("VerbForm") in {"Part", "Ger"} and (
        token.features.get("Tense") != "Past"
    )
    first = min(sentence.subtree(number))
    if (
        base(token) != "acl"
        or not present
        or token.relation == "acl:relcl"
        or first == 0
    ):
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


def _subjects(sentence: Sentence, verb: int) -> list[int]:
    return [
        child
        for child in sentence.children[verb]
        if base(sentence.tokens[child]) == "nsubj"
    ]


RULES = (
    _agent,
    _of_modal,
    _second,
    _name_of_noun,
    _with_preposition,
    _object_behind,
    _contact_clause,
    _consequence,
)
