"""Whose word a clause is: what reports it, above it or put in beside it.

"Prices fell, the bank said", "as the bank said" and "according to the bank" make the
fall the bank's word. Cues are those of the attribution layer of PARC (Pareti, 2012):
verbs of saying with a subject, "according to", and any verb beside a quotation.
"""

from kg.extract.clause import Clause
from kg.extract.lexicon.reporting import MEASURES, QUOTE_ONLY, SAYING, SHOWING, THINKING
from kg.extract.status.standing import Status, Voice
from kg.extract.tree import base, lower, preposition
from kg.model import Sentence


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
        if relation == "obl" and _source(sentence, child):
            found = found.spoken(
                Voice(speaker=child, cue=child, through="according to")
            )
        elif relation == "parataxis" or _as_said(sentence, child):
            found = found.spoken(reporter(sentence, clauses, child, number))
    return found


def _source(sentence: Sentence, number: int) -> bool:
    """Whether a phrase is "according to X"; not "according to plan"."""
    if preposition(sentence, number) != "according to":
        return False
    return sentence.tokens[number].lemma not in MEASURES


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
    if clause.passive:
        agents = [o.head for o in clause.obliques if o.case == "by"]
        return Voice(speaker=agents[0], cue=cue) if agents else None
    if clause.subjects:
        return Voice(speaker=clause.subjects[0], cue=cue)
    if clause.objects and content < cue:  # "...", boasted the lawyer
        return Voice(speaker=clause.objects[0], cue=cue)
    return None


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
        sentence.tokens[c].text in {'"', "\u201c", "\u201d", "``", "''"}
        for c in sentence.children[number]
    )


def accuser(clause: Clause | None) -> Voice | None:
    """Who accuses, where the clause says it."""
    if clause is None:
        return None
    if not clause.passive:
        speakers = clause.subjects
    else:
        speakers = tuple(o.head for o in clause.obliques if o.case == "by")
    return Voice(speaker=speakers[0], cue=clause.head) if speakers else None
