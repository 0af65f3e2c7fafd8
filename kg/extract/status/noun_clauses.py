"""What a noun says of the clause on it.

"Its refusal to sign" and "its plan to sign" say that it did not, or may; "the treaty
that it signed" takes the signing for granted, whatever becomes of the treaty.
"""

from kg.extract.lexicon.modality import PLAN_NOUNS, SPARING
from kg.extract.lexicon.reporting import DENYING, REPORTS
from kg.extract.status.own_words import is_negated
from kg.extract.status.standing import Status
from kg.extract.tree import base
from kg.model import Modality, Sentence


def noun_clause(sentence: Sentence, number: int, found: Status) -> Status:
    """`acl`: "plans to sign", "the claim that it signed"; relatives are presupposed."""
    token = sentence.tokens[number]
    noun = sentence.tokens[token.head].lemma
    if not complements_noun(sentence, number):
        return found
    if denied_report(sentence, token.head):
        return found
    if noun in {"failure", "refusal", "inability", "denial", "ban"}:
        return found.denied()
    if noun in {"doubt", "question"} and is_negated(sentence, token.head):
        return found  # "there is no doubt that"
    above = sentence.tokens[token.head].head
    spared = above >= 0 and sentence.tokens[above].lemma in SPARING
    if is_negated(sentence, token.head) and not spared:
        found = found.denied()
    if noun in PLAN_NOUNS:
        return found.at_least(Modality.PLANNED)
    return found.at_least(Modality.POSSIBLE)


def complements_noun(sentence: Sentence, number: int) -> bool:
    """Whether a clause on a noun is an infinitive or that-clause, not a relative."""
    token = sentence.tokens[number]
    if base(token) != "acl":
        return base(token) in {"ccomp", "xcomp", "conj", "advcl"}
    if token.relation == "acl:relcl" and (
        sentence.tokens[token.head].lemma not in REPORTS
    ):
        return False
    return any(
        base(sentence.tokens[child]) == "mark" for child in sentence.children[number]
    )


def denied_report(sentence: Sentence, number: int) -> bool:
    """Whether it is the noun of "denied reports that ..."."""
    token = sentence.tokens[number]
    above = sentence.tokens[token.head].lemma
    return base(token) == "obj" and token.lemma in REPORTS and above in DENYING
