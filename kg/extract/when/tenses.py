"""Which clauses agree in tense, and what joins them."""

from kg.extract.tree import base, lower
from kg.model import Sentence

AUXILIARIES = frozenset({"have", "will", "would", "may", "could"})

Tense = tuple[str | None, frozenset[str]]


def conjunction(sentence: Sentence, head: int) -> str | None:
    """The word that joins an adverbial clause to the one above; "to" joins nothing."""
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        word = token.text.lower()
        joins = base(token) == "mark" or (base(token) == "advmod" and word == "when")
        if joins and child < head and word != "to":
            return word
    return None


def infinitive(sentence: Sentence, head: int) -> bool:
    """Whether a verb is an infinitive."""
    return sentence.tokens[head].features.get("VerbForm") == "Inf"


def going_on(sentence: Sentence, head: int) -> bool:
    """Whether a verb is a present participle or an infinitive."""
    return infinitive(sentence, head) or lower(sentence.tokens[head]).endswith("ing")


def alike(sentence: Sentence, head: int, other: int) -> bool:
    """Whether two clauses have the same tense; "will visit and try" has one will."""
    mine, others = _tense(sentence, head), _tense(sentence, other)
    follows = infinitive(sentence, head) and base(sentence.tokens[head]) == "conj"
    return mine == others or (follows and mine == (None, frozenset()))


def _tense(sentence: Sentence, head: int) -> Tense:
    """The tense of the finite verb, else of the participle, and the auxiliaries."""
    verbs = [sentence.tokens[head]]
    verbs += [
        sentence.tokens[child]
        for child in sentence.children[head]
        if base(sentence.tokens[child]) in {"aux", "cop"}
    ]
    tense = None
    for form in ("Part", "Fin"):
        for verb in verbs:
            if verb.features.get("VerbForm") == form:
                tense = verb.features.get("Tense", tense)
    return tense, frozenset(verb.lemma for verb in verbs[1:]) & AUXILIARIES
