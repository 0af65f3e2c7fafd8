"""What the word above a clause says of it, by how the clause hangs on it."""

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import BARRING, MODALS
from kg.extract.lexicon.reporting import BLAMING
from kg.extract.status.adverbials import adverbial
from kg.extract.status.conditions import in_condition, is_conditional
from kg.extract.status.finite_complements import finite_complement
from kg.extract.status.noun_clauses import noun_clause
from kg.extract.status.open_complements import open_complement
from kg.extract.status.own_words import is_negated
from kg.extract.status.standing import Status
from kg.extract.tree import base, lower, markers
from kg.model import Modality, Sentence


def under_governor(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """What the governor of a clause says of it."""
    relation = base(sentence.tokens[number])
    if relation == "conj":
        return _conjoined(sentence, number, found)
    if relation == "advcl":
        return adverbial(sentence, clauses, number, found)
    above = sentence.tokens[sentence.tokens[number].head]
    if relation == "acl" or (relation == "ccomp" and _of_noun(sentence, number)):
        return noun_clause(sentence, clauses, number, found)
    charged = above.lemma in BLAMING | BARRING
    if relation in {"xcomp", "ccomp"} and charged and markers(sentence, number):
        return adverbial(sentence, clauses, number, found)
    if relation == "xcomp":
        return open_complement(sentence, clauses, number, found)
    if relation in {"ccomp", "csubj"} or (
        relation == "parataxis" and _said_before(sentence, number)
    ):
        return finite_complement(sentence, clauses, number, found)
    return found


def _of_noun(sentence: Sentence, number: int) -> bool:
    """Whether what a clause hangs on is a noun that is not itself said of something.

    So with "confirmed reports that" and "accepted the finding that", whatever a parser
    takes the nouns for; not with "it is a fact that".
    """
    noun = sentence.tokens[sentence.tokens[number].head]
    children = sentence.children[sentence.tokens[number].head]
    relations = {sentence.tokens[child].relation for child in children}
    if relations & {"cop", "nsubj", "expl"}:
        return False
    argument = base(noun) in {"obj", "nsubj", "obl", "nmod"}
    return noun.upos == "NOUN" or argument or bool(relations & {"det", "nmod:poss"})


def _said_before(sentence: Sentence, number: int) -> bool:
    """Whether a clause beside another can be what that one reports.

    Not so where a semicolon parts them, or where the other has an object already.
    """
    above = sentence.tokens[number].head
    low, high = sorted((number, above))
    if any(token.text == ";" for token in sentence.tokens[low:high]):
        return False
    return all(
        base(sentence.tokens[child]) not in {"obj", "ccomp"}
        for child in sentence.children[above]
    )


def _conjoined(sentence: Sentence, number: int, found: Status) -> Status:
    """A second conjunct shares the first one's modal and a shared negation ("nor")."""
    token = sentence.tokens[number]
    own = [sentence.tokens[c] for c in sentence.children[number]]
    if is_conditional(sentence, token.head):
        found = found.at_least(Modality.CONDITIONAL)
    if any(base(t) in {"aux", "cop", "nsubj"} for t in own):
        return found
    listed = in_condition(sentence, token.head, Status())
    if listed.modality is Modality.CONDITIONAL:  # "if elected, she would do it and go"
        found = found.at_least(Modality.CONDITIONAL)
    links = {t.text.lower() for t in own if base(t) == "cc"}
    if "or" in links and is_negated(sentence, token.head):  # "nor" says so itself
        found = found.denied()
    for child in sentence.children[token.head]:
        word = sentence.tokens[child]
        if base(word) == "aux" and lower(word) in MODALS:
            return found.at_least(MODALS[lower(word)])
    return found
