"""Headlines, which parsers know little: they leave out "is" and "and".

"Toyoda Rail to build trains" is a clause, no noun with an infinitive; in "India, Iran
sign pact" both sign.
"""

from collections.abc import Iterator

from kg.extract.lexicon.modality import PLAN_NOUNS
from kg.extract.lexicon.nouns import ROLE_NOUNS
from kg.extract.lexicon.reporting import SAYING
from kg.extract.tags import Move
from kg.extract.tree import base, dependents, lower, preposition
from kg.model import Sentence

Place = tuple[int, str]
"""Where a word hangs, and how."""


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence ends without a mark, as only headlines do."""
    last = sentence.tokens[-1]
    return last.upos != "PUNCT" and not last.text.endswith((".", "?", "!"))


def headlines(sentence: Sentence) -> Iterator[Move]:
    """The words of a headline that hang elsewhere than a parser has them."""
    if not is_headline(sentence):
        return
    moved: dict[int, Place] = {}
    for number in range(len(sentence.tokens)):
        moved.update(_to_do(sentence, number))
        moved.update(_without_and(sentence, number))
        moved.update(_subject_before(sentence, number))
        moved.update(_said_of(sentence, number))
        moved.update(_says_too(sentence, number))
        moved.update(_while(sentence, number))
    for number, place in moved.items():
        yield number, *place


def _to_do(sentence: Sentence, noun: int) -> dict[int, Place]:
    """For "Toyoda Rail to build trains": the infinitive heads the clause."""
    token = sentence.tokens[noun]
    if token.upos not in {"NOUN", "PROPN"} or token.lemma in PLAN_NOUNS:
        return {}
    if base(token) not in {"root", "parataxis"}:
        return {}
    for verb in sentence.children[noun]:
        marks = {lower(sentence.tokens[child]) for child in sentence.children[verb]}
        if base(sentence.tokens[verb]) not in {"acl", "advcl"} or "to" not in marks:
            continue
        later = {
            c: (verb, sentence.tokens[c].relation) for c in sentence.children[noun]
        }
        later = {c: place for c, place in later.items() if c > verb}
        return {verb: (token.head, token.relation), noun: (verb, "nsubj"), **later}
    return {}


def _said_of(sentence: Sentence, noun: int) -> dict[int, Place]:
    """For "Acme poisoned wells, elders say": the wells are not what they say."""
    token = sentence.tokens[noun]
    saying = sentence.tokens[token.head]
    fronted = base(token) == "obj" and noun < token.head and saying.lemma in SAYING
    for verb in sentence.children[noun] if fronted else ():
        past = sentence.tokens[verb].features.get("Tense") == "Past"
        names = [
            child
            for child in (*sentence.children[noun], *sentence.children[verb])
            if base(sentence.tokens[child]) == "compound" and child == verb - 1
        ]
        if base(sentence.tokens[verb]) == "amod" and past and names:
            return {
                verb: (token.head, "ccomp"),
                names[0]: (verb, "nsubj"),
                noun: (verb, "obj"),
            }
    return {}


def _says_too(sentence: Sentence, verb: int) -> dict[int, Place]:
    """For "Bank holds rates, says cut unlikely": who acts says only what is behind."""
    token = sentence.tokens[verb]
    finite = token.upos == "VERB" and token.features.get("VerbForm") == "Fin"
    last = verb == len(sentence.tokens) - 1
    if token.lemma not in SAYING or not finite or last or not verb:
        return {}
    subjects = dependents(sentence, verb, "nsubj")
    first = min([verb, *(min(sentence.subtree(s)) for s in subjects)])
    acts = [
        clause
        for clause in dependents(sentence, verb, "ccomp")
        if dependents(sentence, clause, "nsubj")
    ]
    behind_comma = "," in {sentence.tokens[n].text for n in (first - 1, first) if n > 0}
    whole = not subjects or acts[-1:] > [verb]  # "Train derails, mayor says he warned"
    if behind_comma and whole and acts and acts[0] < verb:
        return {acts[0]: (token.head, token.relation), verb: (acts[0], "conj")}
    return {}


def _while(sentence: Sentence, noun: int) -> dict[int, Place]:
    """For "Nurses walk out as talks stall", with "stall" read as a noun.

    Nothing is done as talks; "resigns as minister" has an office.
    """
    token = sentence.tokens[noun]
    as_ = base(token) == "obl" and preposition(sentence, noun) == "as"
    loose = as_ and token.upos == "NOUN" and token.lemma not in ROLE_NOUNS
    return {noun: (token.head, "dep")} if loose else {}


def _without_and(sentence: Sentence, second: int) -> dict[int, Place]:
    """For "India, Iran sign pact": the second subject is listed with the first."""
    token = sentence.tokens[second]
    first = token.head
    if first < 0 or first >= second or second == 0:
        return {}
    if sentence.tokens[second - 1].text != "," or token.upos != "PROPN":
        return {}
    above = sentence.tokens[first]
    if base(token) == "nsubj" and base(above) == "parataxis" and above.upos == "PROPN":
        return {first: (above.head, "nsubj"), second: (first, "conj")}
    last = max(sentence.subtree(second))
    closed = sentence.tokens[min(last + 1, len(sentence.tokens) - 1)].upos == "PUNCT"
    verb = sentence.tokens[above.head]
    plural = lower(verb) == verb.lemma  # "sign", not "signs" or "signed"
    if base(token) == "appos" and base(above) == "nsubj" and plural and not closed:
        return {second: (first, "conj")}
    return {}


def _subject_before(sentence: Sentence, noun: int) -> dict[int, Place]:
    """For "Nepal PM quits": a noun right before a verb that has no subject.

    A "subject" behind it is its object: "Storm shuts airport".
    """
    token = sentence.tokens[noun]
    beside = token.upos in {"NOUN", "PROPN"} and token.head == noun + 1
    if not beside or token.relation != "obl:unmarked":
        return {}
    below = sentence.children[token.head]
    others = [child for child in below if base(sentence.tokens[child]) == "nsubj"]
    if not others:
        return {noun: (token.head, "nsubj")}
    behind = others[0] if others[0] > token.head else noun
    verb = lower(sentence.tokens[token.head])
    if behind == noun or not verb.endswith("s"):
        return {}
    return {noun: (token.head, "nsubj"), behind: (token.head, "obj")}
