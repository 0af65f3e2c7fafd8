"""What a report, a proof or a rumour says, where it was read as a relative clause.

"The rumour that the queen had died" says that she died: "that" opens what the rumour
says, and is nothing that the clause lacks; so too in "rumours are flying that she
had died", where another verb stands between. "The allegation by a nurse that it sold
organs" says so of the clinic, not of the nurse.
"""

from kg.extract.headlines import Place
from kg.extract.lexicon.modality import EVIDENCE, FACT_NOUNS
from kg.extract.lexicon.reporting import REPORTS, SAYING
from kg.extract.tree import base, dependents, lower, opening
from kg.model import Sentence

TELLING = REPORTS | FACT_NOUNS | EVIDENCE
LACKED = frozenset({"obj", "obl"})
"""What a relative "that" stands for in its clause, where it is one."""
RUMOURS = REPORTS | {"talk", "word", "gossip", "suspicion", "concern"}
"""Nouns of what goes round."""
HANDLING = frozenset(
    """make hear spread publish repeat deny issue read tell hold have share express file
    bring raise dismiss reject circulate write believe print carry find give see get
    broadcast run confirm take provide use cite produce present obtain gather hide
    collect receive investigate voice level launch leak post start reveal break want
    send show call contain""".split()
)
"""Verbs of what is done with a report: "the claim that he made" is no content."""


def that_of_content(sentence: Sentence, number: int) -> Place | None:
    """The clause that "that" opens without being its object."""
    token = sentence.tokens[number]
    if base(token) not in LACKED or lower(token) != "that" or token.head < number:
        return None
    return (token.head, "mark") if _noun(sentence, token.head) is not None else None


def content(sentence: Sentence, number: int) -> Place | None:
    """The noun that tells, for such a clause hung as a relative on it or its maker."""
    noun = _noun(sentence, number)
    return None if noun is None else (noun, "acl")


def _noun(sentence: Sentence, clause: int) -> int | None:
    """The noun of which a clause with "that" as object says what it tells."""
    token = sentence.tokens[clause]
    if base(token) != "acl" or token.upos not in {"VERB", "ADJ", "NOUN"}:
        return None
    children = sentence.children[clause]
    objects = [c for c in children if base(sentence.tokens[c]) == "obj"]
    that = [
        c
        for c in children
        if base(sentence.tokens[c]) in LACKED
        and lower(sentence.tokens[c]) == "that"
        and c < clause
    ]
    own = any(base(sentence.tokens[c]) == "nsubj" for c in children)
    if not that or not own:
        return None
    noun = token.head
    if sentence.tokens[noun].lemma not in TELLING:
        noun = (
            sentence.tokens[noun].head if base(sentence.tokens[noun]) == "nmod" else -1
        )
    if noun < 0 or sentence.tokens[noun].lemma not in TELLING:
        return None
    whole = bool(set(objects) - set(that)) or token.lemma not in HANDLING
    return noun if whole else None


def content_set_apart(sentence: Sentence, number: int) -> Place | None:
    """The rumour of "rumours fly that he fled", for what was hung on its verb."""
    token = sentence.tokens[number]
    verb = token.head
    if base(token) != "ccomp" or verb > number or sentence.tokens[verb].lemma in SAYING:
        return None
    if "that" not in opening(sentence, number):
        return None
    for child in dependents(sentence, verb, "nsubj"):
        if sentence.tokens[child].lemma.lower() in RUMOURS and child < verb:
            return child, "acl"
    return None


def content_of_phrase(sentence: Sentence, number: int) -> Place | None:
    """The assurances of "he said, despite assurances from Ana that he stays"."""
    token = sentence.tokens[number]
    first = min(sentence.subtree(number))
    if base(token) != "ccomp" or "that" not in opening(sentence, number):
        return None
    noun = first - 1
    while noun > token.head:
        telling = sentence.tokens[noun].lemma in TELLING
        if telling and base(sentence.tokens[noun]) in {"obl", "obj"}:
            apart = any(t.text == "," for t in sentence.tokens[token.head : noun])
            return (noun, "acl") if apart else None
        if sentence.tokens[noun].upos in {"VERB", "AUX", "PUNCT"}:
            return None
        noun -= 1
    return None


BY_RELATION = {
    "obj": (that_of_content,),
    "obl": (that_of_content,),
    "acl": (content,),
    "ccomp": (content_set_apart, content_of_phrase),
}
"""Rules by the relation of the only words that they move."""
