"""Whose word a clause is by the verb above it, or by who wants or promises it.

Cues are those of the attribution layer of PARC (Pareti, 2012): verbs of saying with a
subject, "according to", and any verb beside a quotation. See `put_in` for the others.
"""

from kg.extract.clause import Clause
from kg.extract.headlines import is_headline
from kg.extract.lexicon.nouns import MEANS
from kg.extract.lexicon.reporting import (
    PROMISING,
    QUOTE_ONLY,
    QUOTING,
    SAYING,
    SHOWING,
    THINKING,
)
from kg.extract.status.standing import Voice
from kg.extract.tree import QUOTES, base, by_means, lower
from kg.model import Sentence

HEARING = frozenset(
    "court jury inquest tribunal inquiry hearing commission committee mp mps".split()
)
"""Bodies that hear what others say."""
NOBODY = frozenset({"nobody", "none", "no-one"})


def reporter(
    sentence: Sentence, clauses: dict[int, Clause], cue: int, content: int
) -> Voice | None:
    """The voice of a verb of saying that has a subject."""
    verb = sentence.tokens[cue]
    clause = clauses.get(cue)
    named = _is_name(sentence, cue)
    if clause is None or clause.copular or verb.upos != "VERB" or named:
        return None
    says = verb.lemma in (SAYING | THINKING) - QUOTE_ONLY or _put_to(sentence, cue)
    if verb.lemma in QUOTE_ONLY:
        opening = {lower(sentence.tokens[c]) for c in sentence.children[content]}
        says = bool(opening & {"that", "whether", "if"})
    within = sentence.tokens[content].head == cue
    if verb.lemma in SHOWING | THINKING and within:
        says = is_finite(sentence, content)
    if not says and not _quoted(sentence, content):
        return None
    cited = _cited(sentence, clauses, clause, content)
    hears = verb.lemma == "hear" or _is_told(sentence, clause)
    if cited or hears:  # who hears it does not say it
        return cited
    aside = clause.inherited and clause.relation == "advcl"  # "asked whether"
    if clause.passive and (aside or _auxiliary(sentence, cue)):
        agents = [
            oblique.head
            for oblique in clause.obliques
            if oblique.case == "by"
            and not by_means(sentence, oblique.head, MEANS | {"name"})
        ]
        return Voice(speaker=agents[0], cue=cue) if agents else None
    if clause.inherited and _postposed(sentence, clause):
        return Voice(speaker=clause.objects[0], cue=cue)
    if clause.subjects:
        nobody = said_by_none(sentence, clause)
        return None if nobody else Voice(speaker=clause.subjects[0], cue=cue)
    if clause.objects and content < cue:  # "...", boasted the lawyer
        return Voice(speaker=clause.objects[0], cue=cue)
    return None


def _is_told(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is the headline "..., court told": told is who only hears it."""
    hearers = {sentence.tokens[subject].lemma.lower() for subject in clause.subjects}
    told = lower(sentence.tokens[clause.head]) == "told"
    alone = not clause.objects and not clause.recipients
    return told and alone and bool(hearers & HEARING) and is_headline(sentence)


def _put_to(sentence: Sentence, verb: int) -> bool:
    """Whether it is "put it to her that she had lied", as counsel do."""
    it = any(lower(sentence.tokens[child]) == "it" for child in sentence.children[verb])
    return sentence.tokens[verb].lemma == "put" and it


def _is_name(sentence: Sentence, number: int) -> bool:
    """Whether it is the Said of "the leader Said Abdou has handed it over"."""
    behind = sentence.tokens[number + 1 : number + 2]
    name = sentence.tokens[number].text == "Said" and number > 0
    return name and all(token.upos == "PROPN" for token in behind)


def said_by_none(sentence: Sentence, clause: Clause | None) -> bool:
    """Whether it is "nobody told us that": no one's word."""
    return clause is not None and any(
        lower(sentence.tokens[subject]) in NOBODY for subject in clause.subjects
    )


def _postposed(sentence: Sentence, clause: Clause) -> bool:
    """Whether who speaks stands behind: "and still, complains the union, they fell"."""
    if not clause.objects or sentence.tokens[clause.head - 1].text != ",":
        return False
    end = max(sentence.subtree(clause.objects[0])) + 1
    beside = min(sentence.subtree(clause.objects[0])) == clause.head + 1
    return beside and sentence.tokens[min(end, len(sentence.tokens) - 1)].text == ","


def _cited(
    sentence: Sentence, clauses: dict[int, Clause], saying: Clause, content: int
) -> Voice | None:
    """Whom a report rests on: "said, citing officials", "heard from Ben that"."""
    above = sentence.tokens[saying.head].head
    quoting = clauses.get(above) if above >= 0 else None
    marks = {lower(sentence.tokens[c]) for c in sentence.children[saying.head]}
    if "as" in marks and quoting and sentence.tokens[above].lemma in QUOTING:
        speakers = quoting.subjects if quoting.passive else quoting.objects
        return Voice(speaker=speakers[0], cue=saying.head) if speakers else None
    if sentence.tokens[saying.head].lemma in {"hear", "learn"}:
        sources = [o.head for o in saying.obliques if o.case == "from"]
        return Voice(speaker=sources[0], cue=saying.head) if sources else None
    behind = [child for child in sentence.children[content] if child > saying.head]
    near = [saying.head, *saying.subjects]
    below = [child for word in near for child in sentence.children[word]]
    for child in (*below, *behind):
        cited = clauses.get(child)
        aside = base(sentence.tokens[child]) in {"advcl", "acl"}
        gerund = sentence.tokens[child].text.lower().endswith("ing")
        if aside and gerund and cited and sentence.tokens[child].lemma in QUOTING:
            return Voice(speaker=cited.objects[0], cue=child) if cited.objects else None
    return None


def _auxiliary(sentence: Sentence, verb: int) -> bool:
    """Whether "was" or the like makes a verb passive; parsers err on "he repeated"."""
    return any(
        sentence.tokens[child].relation == "aux:pass"
        for child in sentence.children[verb]
    )


def is_finite(sentence: Sentence, number: int) -> bool:
    """Whether a clause has a finite verb or opens with "that"."""
    if sentence.tokens[number].features.get("VerbForm") == "Fin":
        return True
    return any(
        sentence.tokens[c].features.get("VerbForm") == "Fin"
        or lower(sentence.tokens[c]) == "that"
        for c in sentence.children[number]
        if base(sentence.tokens[c]) in {"aux", "cop", "mark"}
    )


def _quoted(sentence: Sentence, number: int) -> bool:
    """Whether a quotation mark hangs on the clause, and it is no aside in brackets."""
    words = {sentence.tokens[child].text for child in sentence.children[number]}
    return bool(words & QUOTES) and "(" not in words


def bound(sentence: Sentence, clauses: dict[int, Clause], number: int) -> Voice | None:
    """Whose word an infinitive is: who promises, or who wants it of another.

    "She vowed to stay" and "strikers ask to be resettled" are their word.
    """
    above = sentence.tokens[number].head
    upper, lemma = clauses.get(above), sentence.tokens[above].lemma
    if lemma in PROMISING | {"ask", "demand"}:
        return accuser(upper)
    clause = clauses.get(number)
    of_another = clause and upper and clause.subjects != upper.subjects
    return accuser(upper) if lemma == "want" and of_another else None


def accuser(clause: Clause | None) -> Voice | None:
    """Who accuses, where the clause says it."""
    if clause is None:
        return None
    if not clause.passive:
        speakers = clause.subjects
    else:
        speakers = tuple(o.head for o in clause.obliques if o.case == "by")
    return Voice(speaker=speakers[0], cue=clause.head) if speakers else None
