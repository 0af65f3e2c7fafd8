"""What a relative pronoun stands for.

In "a network of volunteers that documents abuses" it is the network, as the verb has
its number; in "the crew of the Grace, which sank" no crew; in "Wave, a firm that sells
boats" the firm by its name.
"""

from kg.extract.lexicon.nouns import PERSONS, ROLE_NOUNS
from kg.extract.lexicon.reporting import REPORTS
from kg.extract.tree import NOMINAL, base, dependents, lower, preposition
from kg.model import Sentence

RELATIVE = frozenset({"who", "whom", "which", "that"})

CREWS = frozenset("crew staff people worker passenger resident owner".split())
"""Of nouns for people those that are neither kin nor office."""

AMOUNTS = frozenset("percent % half third quarter rest".split())

VERBAL = frozenset({"VERB", "AUX"})
SINGULAR_FORMS = frozenset({"is", "was", "has", "does"})
PLURAL_FORMS = frozenset({"are", "were", "have", "do"})


def antecedent_of(sentence: Sentence, clause: int, pronoun: int) -> int | None:
    """What a relative pronoun stands for: the noun that its clause hangs on."""
    token = sentence.tokens[clause]
    word = sentence.tokens[pronoun]
    if word.text.lower() not in RELATIVE or word.upos not in {"PRON", "DET", "SCONJ"}:
        return None
    while base(token) in {"conj", "ccomp"} and token.head >= 0:
        token = sentence.tokens[token.head]
    if base(token) != "acl" or token.head < 0:
        return None
    noun = _agreeing(sentence, clause, token.head)
    if word.text.lower() == "which":
        return named_by(sentence, _thing(sentence, noun, pronoun))
    if word.text.lower() == "who":
        return named_by(sentence, _person(sentence, noun), person=True)
    return named_by(sentence, noun)


def _agreeing(sentence: Sentence, clause: int, noun: int) -> int:
    """The noun whose number is that of the verb: a "network of aides that lobbies"."""
    number = _number_of_verb(sentence, clause)
    token = sentence.tokens[noun]
    above = sentence.tokens[token.head]
    of = base(token) == "nmod" and preposition(sentence, noun) == "of"
    joined = dependents(sentence, noun, "conj") or dependents(
        sentence, token.head, "conj"
    )
    if number is None or not of or joined or above.upos not in NOMINAL:
        return noun
    own, its = token.features.get("Number"), above.features.get("Number")
    return token.head if own and own != number == its else noun


def _number_of_verb(sentence: Sentence, clause: int) -> str | None:
    """The number that the finite verb of a clause shows: "lobbies", "are"."""
    for word in (*dependents(sentence, clause, "aux", "cop"), clause):
        token = sentence.tokens[word]
        if token.features.get("VerbForm") != "Fin" or token.upos not in VERBAL:
            continue
        if lower(token) in SINGULAR_FORMS:
            return "Sing"
        if lower(token) in PLURAL_FORMS:
            return "Plur"
        if token.upos == "AUX" or token.features.get("Tense") != "Pres":
            return None
        return "Plur" if lower(token) == token.lemma else "Sing"
    return None


def _thing(sentence: Sentence, noun: int, pronoun: int) -> int:
    """What "which" can stand for: of "the crew of the Grace, which sank" the Grace.

    So too the firm of "70 percent of the firm, which is to merge".
    """
    while sentence.tokens[noun].lemma in PERSONS | ROLE_NOUNS | CREWS | AMOUNTS:
        inner = [
            child
            for child in sentence.children[noun]
            if noun < child < pronoun and base(sentence.tokens[child]) == "nmod"
        ]
        if not inner:
            break
        noun = inner[-1]
    return noun


def _person(sentence: Sentence, noun: int) -> int:
    """Who "who" can stand for: of "Ana Reyes of Acme Bank, who fled" Ana.

    A name in several parts of one rank is a person's, and may be who is meant.
    """
    token = sentence.tokens[noun]
    parts = {sentence.tokens[child].relation for child in sentence.children[noun]}
    body = token.upos == "PROPN" and base(token) == "nmod" and "flat" not in parts
    if not body or preposition(sentence, noun) not in {"of", "at", "for", "from"}:
        return noun
    above = sentence.tokens[token.head]
    person = above.upos == "PROPN" or above.lemma in ROLE_NOUNS
    return token.head if person else noun


def named_by(sentence: Sentence, noun: int, *, person: bool = False) -> int:
    """The name that a noun in apposition explains: "Wave, a firm that ...", Wave.

    Of a person also a noun: "the mayor, a rebel who ...", the mayor.
    """
    token = sentence.tokens[noun]
    explains = token.upos == "NOUN" and base(token) == "appos" and token.head < noun
    explains = explains and token.lemma not in REPORTS  # "he fled, a claim that"
    name = explains and (person or sentence.tokens[token.head].upos == "PROPN")
    return token.head if name else noun
