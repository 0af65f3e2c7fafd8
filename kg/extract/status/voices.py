"""Whose word a clause is: what reports it, above it or put in beside it.

"Prices fell, the bank said", "as the bank said" and "according to the bank" make the
fall the bank's word. Cues are those of the attribution layer of PARC (Pareti, 2012):
verbs of saying with a subject, "according to", and any verb beside a quotation.
"""

from kg.extract.clause import Clause
from kg.extract.lexicon.reporting import (
    ADDRESSING,
    MEASURES,
    PROMISING,
    QUOTE_ONLY,
    SAYING,
    SHOWING,
    THINKING,
)
from kg.extract.status.standing import Status, Voice
from kg.extract.tree import base, lower
from kg.model import Sentence

def _parted(sentence: Sentence, number: int) -> bool:
    """Whether a semicolon parts a clause from the one above, or "but" and a new name.

    "He denies it; she left" and "Oslo says it is calm, but police shot a man".
    """
    token = sentence.tokens[number]
    own = {lower(sentence.tokens[c]) for c in sentence.children[number]}
    if base(token) not in {"conj", "parataxis", "ccomp"} or "that" in own:
        return False
    low, high = sorted((number, token.head))
    between = [word.text for word in sentence.tokens[low:high]]
    if ";" in between and not QUOTES & set(between):
        return True
    if base(token) != "conj" or not own & {"but", "yet"} or "," not in between:
        return False
    return base(sentence.tokens[token.head]) == "ccomp" and any(
        base(sentence.tokens[c]) == "nsubj" and sentence.tokens[c].upos != "PRON"
        for c in sentence.children[number]
    )


QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})
WITHIN_NOUN = frozenset({"nmod", "compound", "amod", "nummod", "flat", "det"})
"""How a word hangs within the noun phrase that it opens."""


def put_in(
    sentence: Sentence,
    clauses: dict[int, Clause],
    number: int,
    found: Status,
    below: int,
) -> Status:
    """Whose word a clause is by "according to X", "X said" put in, or "as X said".

    `below` is where the clause stands under `number`: nobody reports himself.
    """
    for child in sentence.children[number]:
        token = sentence.tokens[child]
        relation = base(token)
        if child == below:
            continue
        if (
            relation == "parataxis" and _tag(sentence, number, child)
        ) or _as_said(sentence, child):
            found = found.spoken(reporter(sentence, clauses, child, number))
    return found


def _tag(sentence: Sentence, number: int, tag: int) -> bool:
    """Whether a clause beside another can report it: no semicolon, nothing of its own.

    "They struck; the union says that it won" reports the winning only.
    """
    low, high = sorted((number, tag))
    if any(token.text in {";", ":"} for token in sentence.tokens[low:high]):
        return False
    said = {base(sentence.tokens[child]) for child in sentence.children[tag]}
    told = sentence.tokens[tag].lemma in ADDRESSING
    return "ccomp" not in said and ("obj" not in said or "nsubj" not in said or told)


def aside(sentence: Sentence, number: int) -> bool:
    """Whether a clause tells of a thing in passing, which is the article's own word.

    "He said that Nazir, who leaves for Ocado, was paid": a name needs no clause to be
    known, so that the writer adds it; so with "the camp, run by miners,".
    """
    token = sentence.tokens[number]
    if _parted(sentence, number):
        return True
    if base(token) != "acl":
        return False
    between = sentence.tokens[token.head + 1 : min(sentence.subtree(number)) + 1]
    if not any(word.text in {",", "(", "\u2014", "\u2013"} for word in between):
        return False
    if token.relation == "acl":
        return token.features.get("Tense") == "Past"
    opening = {lower(sentence.tokens[c]) for c in sentence.children[number]}
    named = sentence.tokens[token.head].upos == "PROPN"
    return named and bool(opening & {"who", "which"})


def source(
    sentence: Sentence, clauses: dict[int, Clause], head: int
) -> Voice | None:
    """Who stands behind a clause by "according to X"; not "according to plan".

    Set off by a comma it is said of all that a semicolon does not part from it, else
    of the clause that it hangs on and what that one governs.
    """
    tokens = sentence.tokens
    for number in range(len(tokens) - 2):
        if (lower(tokens[number]), lower(tokens[number + 1])) != ("according", "to"):
            continue
        noun = tokens[number].head
        while number < tokens[noun].head and base(tokens[noun]) in WITHIN_NOUN:
            noun = tokens[noun].head
        said_of_it = head in sentence.subtree(noun)
        if noun < number or said_of_it or tokens[noun].lemma in MEASURES:
            continue
        low, high = sorted((head, number))
        apart = any(token.text == ";" for token in tokens[low:high])
        wide = number == 0 or tokens[number - 1].text == ","
        host = tokens[noun].head
        while host >= 0 and host not in clauses:
            host = tokens[host].head
        if (wide and not apart) or (host >= 0 and head in sentence.subtree(host)):
            return Voice(speaker=noun, cue=noun, through="according to")
    return None


def _as_said(sentence: Sentence, number: int) -> bool:
    """Whether a clause is "as X said"; not "as X expected"."""
    token = sentence.tokens[number]
    return (
        base(token) == "advcl"
        and token.lemma in SAYING
        and any(
            base(sentence.tokens[c]) in {"mark", "advmod"}
            and sentence.tokens[c].text.lower() == "as"
            for c in sentence.children[number]
        )
        and not any(
            base(sentence.tokens[c]) in {"ccomp", "xcomp"}
            for c in sentence.children[number]
        )
    )


def reporter(
    sentence: Sentence, clauses: dict[int, Clause], cue: int, content: int
) -> Voice | None:
    """The voice of a verb of saying that has a subject."""
    verb = sentence.tokens[cue]
    clause = clauses.get(cue)
    if clause is None:
        return None
    says = verb.lemma in (SAYING | THINKING) - QUOTE_ONLY
    if verb.lemma in SHOWING:
        says = _finite(sentence, content)
    if not says and not _quoted(sentence, content):
        return None
    if clause.passive and _auxiliary(sentence, cue):
        agents = [o.head for o in clause.obliques if o.case == "by"]
        return Voice(speaker=agents[0], cue=cue) if agents else None
    if clause.subjects:
        return Voice(speaker=clause.subjects[0], cue=cue)
    if clause.objects and content < cue:  # "...", boasted the lawyer
        return Voice(speaker=clause.objects[0], cue=cue)
    return None


def _auxiliary(sentence: Sentence, verb: int) -> bool:
    """Whether "was" or the like makes a verb passive; parsers err on "he repeated"."""
    return any(
        sentence.tokens[child].relation == "aux:pass"
        for child in sentence.children[verb]
    )


def _finite(sentence: Sentence, number: int) -> bool:
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
    """Whether a quotation mark hangs on the clause."""
    return any(
        sentence.tokens[c].text in QUOTES for c in sentence.children[number]
    )


def bound(
    sentence: Sentence, clauses: dict[int, Clause], number: int
) -> Voice | None:
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
