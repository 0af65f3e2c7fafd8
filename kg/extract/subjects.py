"""Who acts in a clause, also where its subject stands elsewhere.

In "Rebels who seized Homs vowed to hold it" the rebels seize (the relative pronoun
stands for them) and hold (the subject of "vowed" controls the infinitive); in "urged
Iran to sign" the object does. Control as in Quirk et al. (1985), chapter 16.
"""

from kg.extract.antecedents import RELATIVE, antecedent_of, named_by
from kg.extract.clause import Clause
from kg.extract.lexicon.modality import BARRING, PLAN_NOUNS
from kg.extract.lexicon.nouns import MOMENTS
from kg.extract.lexicon.reporting import BLAMING
from kg.extract.lexicon.verbs import ENGAGING
from kg.extract.tree import (
    ASKED_OF,
    base,
    conjuncts,
    dependents,
    is_gerund,
    lower,
    markers,
    opening,
    preposition,
)
from kg.model import Sentence

OWN_SUBJECT = frozenset({"if", "because", "although", "though", "that", "as", "than"})
"""Conjunctions whose clause does not share the subject of the one above."""

ADDRESSED = frozenset({"urge", "call", "recommend", "advise", "order", "instruct"})
"""Verbs whose infinitive somebody else is to do, who may go unnamed."""

ATTEMPTS = frozenset("bid attempt effort plan decision promise vow pledge".split())
"""Nouns that, even in a phrase, are those of the subject: "after a bid to oust Ben"."""

UNOWNED = frozenset("cost price expense risk danger difficulty burden idea way".split())
"""Nouns whose gerund anybody may do: "figures left out the cost of moving pipes"."""

ANYBODY = frozenset("any anyone anybody anything whoever whichever".split())

SUBJECT_CONTROL = frozenset("promise vow pledge threaten use spend take".split())
"""Verbs whose infinitive has the subject of the verb although there is an object."""


def own_subjects(
    sentence: Sentence, number: int, subjects: list[int]
) -> tuple[int, ...]:
    """The subject that hangs on the clause, with those coordinated with it.

    None where that is anybody: "any law that would ban it" tells of no law.
    """
    for subject in subjects:
        outer = sentence.tokens[subject].relation == "nsubj:outer"
        if outer and (len(subjects) > 1 or sentence.tokens[number].upos != "VERB"):
            continue
        antecedent = antecedent_of(sentence, number, subject)
        if antecedent is not None:
            whatever = {antecedent, *dependents(sentence, antecedent, "det")}
            if ANYBODY & {lower(sentence.tokens[word]) for word in whatever}:
                return ()
            return conjuncts(sentence, antecedent)
        if lower(sentence.tokens[subject]) in {"whoever", "whatever", "whichever"}:
            return ()
        return conjuncts(sentence, subject)
    return ()


def lacks_more(sentence: Sentence, number: int) -> bool:
    """Whether a relative clause has a subject of its own: "the deal they signed".

    Not so "who fled", "whose brother fled" and "the last of whom fled".
    """
    subjects = [
        child
        for child in sentence.children[number]
        if base(sentence.tokens[child]) == "nsubj"
    ]
    words = {
        sentence.tokens[word].text.lower()
        for subject in subjects
        for word in sentence.subtree(subject)
    }
    return bool(subjects) and not words & (RELATIVE | {"whose"})


def inherited(sentence: Sentence, number: int, upper: Clause | None) -> tuple[int, ...]:
    """The subject of a clause that has none of its own."""
    token = sentence.tokens[number]
    relation = base(token)
    if relation == "acl":
        anybodys = _is_anybodys(sentence, number)
        return () if anybodys else _noun_subject(sentence, number)
    if upper is None or dependents(sentence, number, "csubj"):
        return ()  # "failing to act would have cost it"
    verb = sentence.tokens[upper.head]
    if verb.lemma in BLAMING | BARRING and markers(sentence, number):
        of_subject = upper.passive or not upper.objects  # "stopped short of leaving"
        # "fined the bank €40m for failing to act": the bank failed
        return upper.subjects if of_subject else upper.recipients or upper.objects
    judged = "for" in markers(sentence, number) and _judged(sentence, upper)
    if upper.head != token.head or judged:  # "found Ana guilty of lying": Ana lied
        return upper.subjects if upper.passive else upper.objects or upper.subjects
    if relation == "conj":
        return upper.subjects
    having = any(
        lower(sentence.tokens[c]) == "having" for c in sentence.children[number]
    )
    if relation == "ccomp" and (having or is_gerund(token)):  # "admitted lying"
        return upper.subjects
    if relation in {"xcomp", "advcl"}:
        return _controlled(sentence, number, upper)
    return ()


def _judged(sentence: Sentence, upper: Clause) -> bool:
    """Whether a verb says of its object what it is like: "called Ana brave"."""
    return any(
        base(sentence.tokens[child]) == "xcomp" and sentence.tokens[child].upos == "ADJ"
        for child in sentence.children[upper.head]
    )


def _controlled(sentence: Sentence, number: int, upper: Clause) -> tuple[int, ...]:
    """The subject of an infinitive or participle: the verb's object or subject."""
    verb = sentence.tokens[upper.head]
    purpose = "to" in opening(sentence, number) and not is_gerund(
        sentence.tokens[number]
    )
    if purpose and verb.lemma in BLAMING and base(sentence.tokens[number]) == "advcl":
        return ()  # "accused him of lying to win": who wins is not said
    if verb.lemma in {"call", "appeal", "plead"} and purpose:
        asked = [
            o.head
            for o in upper.obliques
            if o.case in ASKED_OF and not _is_day(sentence, o.head)
        ]
        if asked:
            return conjuncts(sentence, asked[0])
    if base(sentence.tokens[number]) == "advcl":
        if _has_marker(sentence, number):
            return ()
        purpose = sentence.tokens[number].features.get("VerbForm") == "Inf"
        if purpose and upper.passive and verb.lemma not in ENGAGING:
            return ()  # "pumps were switched off to save power": not the pumps save it
        engaged = purpose and verb.lemma in ENGAGING and not upper.passive
        engaged_ones = upper.objects or upper.recipients
        return engaged_ones if engaged and engaged_ones else upper.subjects
    controlled = upper.objects or upper.recipients
    if not controlled and not upper.passive and verb.lemma in ADDRESSED:
        return ()
    if controlled and not upper.passive and verb.lemma not in SUBJECT_CONTROL:
        return controlled
    return upper.subjects


def _is_day(sentence: Sentence, number: int) -> bool:
    """Whether a noun is a day: nobody calls on Monday to act."""
    token = sentence.tokens[number]
    return lower(token).endswith("day") or token.lemma in MOMENTS


def _is_anybodys(sentence: Sentence, number: int) -> bool:
    """Whether it is the "of moving pipes" of a cost, which does not say who moves."""
    noun = sentence.tokens[sentence.tokens[number].head]
    return "of" in markers(sentence, number) and noun.lemma in UNOWNED


def _noun_subject(sentence: Sentence, number: int) -> tuple[int, ...]:
    """The subject of a clause on a noun: the noun, or who has the plan to do it."""
    token = sentence.tokens[number]
    if token.relation == "acl:relcl":
        return ()
    marked = any(base(sentence.tokens[c]) == "mark" for c in sentence.children[number])
    participle = token.features.get("VerbForm") in {"Part", "Ger"}
    if not marked and (participle or token.features.get("Tense") == "Past"):
        return conjuncts(sentence, named_by(sentence, token.head))
    for child in sentence.children[token.head]:
        if sentence.tokens[child].relation == "nmod:poss":
            return (child,)
    noun = sentence.tokens[token.head]
    for child in sentence.children[token.head] if noun.lemma in ATTEMPTS else ():
        by = base(sentence.tokens[child]) == "nmod"
        if by and preposition(sentence, child) == "by":  # "the bid by Tata to buy it"
            return conjuncts(sentence, child)
    to = any(lower(sentence.tokens[c]) == "to" for c in sentence.children[number])
    setting = base(noun) == "obl" and to and noun.lemma in ATTEMPTS
    if base(noun) == "obj" or setting:
        for child in sentence.children[noun.head]:
            if sentence.tokens[child].relation == "nsubj":
                plan = sentence.tokens[child].lemma in PLAN_NOUNS | ATTEMPTS
                return () if plan else conjuncts(sentence, child)
    return ()


def _has_marker(sentence: Sentence, number: int) -> bool:
    """Whether a conjunction that wants a subject of its own opens the clause."""
    return any(
        base(sentence.tokens[child]) == "mark"
        and sentence.tokens[child].text.lower() in OWN_SUBJECT
        and sentence.tokens[child - 1].text.lower() != "far"  # "as far as leaving"
        for child in sentence.children[number]
    )
