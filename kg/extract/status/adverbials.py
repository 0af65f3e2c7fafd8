"""What a verb says of an adverbial clause on it.

"Left to sign" names a purpose, "accused of signing" a charge, "kept from signing" what
did not happen, "before it signs" what has not happened yet.
"""

from kg.extract.clause import Clause
from kg.extract.headlines import is_headline
from kg.extract.lexicon.modality import (
    BARRING,
    FAILING,
    GERUND_CASES,
    MANAGING,
    OPEN,
    PLANNING,
    REQUESTING,
    SEEMING,
)
from kg.extract.lexicon.reporting import BLAMING, CHARGING, DENYING, SAYING
from kg.extract.status.denials import refused
from kg.extract.status.open_complements import open_complement, pleaded
from kg.extract.status.own_words import is_negated, own_words, wrongly
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser
from kg.extract.tree import ASKED_OF, base, is_gerund, lower, meaning
from kg.model import Modality, Sentence

NOT_YET = frozenset({"until", "before", "once"})
"""Conjunctions of what, told in the present, lies ahead."""

CONVICTING = CHARGING | {"convict"}
"""Verbs whose "of" clause is the word of who charges or convicts."""
PUNISHING = frozenset("sentence jail imprison".split())
"""Verbs whose "for" clause is what a court found."""
GUILTY = frozenset({"guilty", "liable", "responsible"})
"""What a court finds somebody to be of what they did."""
HINGING = frozenset({"hinge", "depend"})
"""Verbs whose "on" clause is a condition: "hinges on the state selling it"."""
STOPPING = frozenset(
    """stop prevent foil thwart intercept arrest detain capture catch seize kill shoot
    die""".split()
)
"""Verbs before whose deed another's never came: "stopped them before they fled"."""

SHOWN = frozenset("demand protest denounce commemorate celebrate mourn".split())
"""Verbs whose purpose is reached by the deed itself: "marched to demand"."""

BEATING = frozenset(
    "beat defeat edge thrash rally overcome outclass come battle fight".split()
)
"""What they do first who "beat Ana to reach the final"."""
WINNING = frozenset(
    """win claim clinch reach retain secure seal lift take become move go advance
    qualify""".split()
)
"""What they did then, although it has the form of a purpose."""


def adverbial(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """`advcl`: purposes are plans; "accused of killing" is a charge."""
    above = sentence.tokens[number].head
    lemma = meaning(sentence, above)
    opening = {
        lower(sentence.tokens[c])
        for c in sentence.children[number]
        if base(sentence.tokens[c]) in {"mark", "case", "advmod"}
    }
    beside = not _apart(sentence, above, number)
    alone = not opening or bool(opening & {"from", "of"})
    gerund = is_gerund(sentence.tokens[number])
    verb = sentence.tokens[above].head if lemma in GUILTY else above
    pleading = gerund and verb >= 0 and sentence.tokens[verb].lemma == "plead"
    if pleading:
        return pleaded(sentence, clauses, (verb, number), found)
    if not opening and lemma in SAYING and beside:
        return open_complement(sentence, clauses, number, found)  # "admitted lying"
    if lemma in DENYING | FAILING and ("to" in opening or (alone and beside)):
        return _turned(sentence, clauses, above, found)
    if "against" in opening or (alone and _short_of(sentence, above)):
        return found.denied()
    if opening & {"of", "for", "from", "with"} and lemma in BLAMING | BARRING | GUILTY:
        return _charged(sentence, clauses, above, found, why="for" in opening)
    if opening & GERUND_CASES and lemma in PLANNING | HINGING:
        hinging = lemma in HINGING
        return found.at_least(Modality.CONDITIONAL if hinging else Modality.PLANNED)
    if "to" in opening:
        surprising = "only" in opening or gerund
        told = _reports(sentence, number) or sentence.tokens[number].lemma in SHOWN
        told = told or (lemma in BEATING and sentence.tokens[number].lemma in WINNING)
        told = told and _done(sentence, above)
        implied = surprising or told  # "telephoned to say that"
        return _purpose(clauses.get(above), lemma, found, implied=implied)
    found = _along(sentence, number, opening, found)
    return _in_time(sentence, number, opening & NOT_YET, found)


def _reports(sentence: Sentence, number: int) -> bool:
    """Whether a clause says whose word another is."""
    return sentence.tokens[number].lemma in SAYING and any(
        base(sentence.tokens[child]) == "ccomp" for child in sentence.children[number]
    )


def _along(sentence: Sentence, number: int, opening: set[str], found: Status) -> Status:
    """What goes along with a thing that lies ahead does so too.

    "Will drop the judges, ending a tradition", "will be heard when he recovers".
    """
    above = sentence.tokens[number].head
    own = own_words(sentence, above)
    if own != Status(modality=Modality.PLANNED):
        return found
    told = {lower(sentence.tokens[child]) for child in sentence.children[above]}
    gerund = is_gerund(sentence.tokens[number])
    if gerund:
        ahead = opening <= {"by", "on", "in"} and number > above
    else:  # "would be heard when he recovered" is told of what lay ahead too
        soon = not _past(sentence, number) and not is_headline(sentence)
        ahead = ("would" in told or soon) and bool(opening & {"when", "after"})
    return found.at_least(own.modality) if ahead else found


def _turned(
    sentence: Sentence, clauses: dict[int, Clause], above: int, found: Status
) -> Status:
    """What is refused or barred, or would be: "would ban foreigners from owning"."""
    turned = refused(sentence, clauses, above, found)
    return turned.at_least(own_words(sentence, above).modality)


def _charged(
    sentence: Sentence,
    clauses: dict[int, Clause],
    above: int,
    found: Status,
    *,
    why: bool,
) -> Status:
    """Of "kept from", "convicted of", "guilty of", "accused of", "jailed for"."""
    lemma = sentence.tokens[above].lemma
    if lemma in GUILTY:
        return found.spoken(accuser(clauses.get(sentence.tokens[above].head)))
    if lemma in BARRING and why:
        return found  # "barred for cheating" says why, not from what
    if lemma in BARRING:
        return _turned(sentence, clauses, above, found)
    if lemma in CHARGING and wrongly(sentence, above):
        return found.denied()
    if lemma in CHARGING and is_negated(sentence, above):
        return found.at_least(Modality.HYPOTHETICAL)
    if lemma in CHARGING:
        modality = Modality.POSSIBLE if lemma == "suspect" else Modality.CLAIMED
        found = found.at_least(modality)
    by = lemma in CONVICTING or (why and lemma in PUNISHING)
    return found.spoken(accuser(clauses.get(above))) if by else found


def _in_time(
    sentence: Sentence, number: int, opening: frozenset[str] | set[str], found: Status
) -> Status:
    """Of "before it signs", "before signing", "until it has signed"."""
    if not opening:
        return found
    above = sentence.tokens[number].head
    gerund = not any(
        sentence.tokens[word].features.get("VerbForm") == "Fin"
        for word in (number, *sentence.children[number])
    )
    if "before" in opening and _had_yet_to(sentence, number):
        return found.denied()
    stopped = sentence.tokens[above].lemma in STOPPING and not gerund
    if "before" in opening and stopped:
        return found.at_least(Modality.HYPOTHETICAL)
    if _past(sentence, number) or (gerund and _done(sentence, above)):
        return found
    if "before" in opening:
        return found.at_least(Modality.POSSIBLE)
    return found.at_least(Modality.CONDITIONAL)


def _had_yet_to(sentence: Sentence, number: int) -> bool:
    """Whether it is "before it had submitted a single drawing": it had not."""
    perfect = any(
        base(sentence.tokens[child]) == "aux" and lower(sentence.tokens[child]) == "had"
        for child in sentence.children[number]
    )
    words = {lower(sentence.tokens[word]) for word in sentence.subtree(number)}
    return perfect and bool(words & {"single", "any", "even"})


def _past(sentence: Sentence, number: int) -> bool:
    """Whether a clause is told in the past."""
    words = [sentence.tokens[word] for word in (number, *sentence.children[number])]
    finite = [w for w in words if w.features.get("VerbForm", "Fin") == "Fin"]
    tenses = {w.features["Tense"] for w in finite or words if "Tense" in w.features}
    return "Past" in tenses and "Pres" not in tenses


def _done(sentence: Sentence, number: int) -> bool:
    """Whether a clause tells what was done."""
    return _past(sentence, number) and own_words(sentence, number) == Status()


def _apart(sentence: Sentence, above: int, number: int) -> bool:
    """Whether a comma stands between a verb and the clause on it."""
    low, high = sorted((above, number))
    return any(token.text == "," for token in sentence.tokens[low:high])


def _short_of(sentence: Sentence, number: int) -> bool:
    """Whether it is "stopped short of", "fell two votes short of": not quite."""
    near = (number, *sentence.children[number])
    return any(
        lower(sentence.tokens[word]) == "short"
        for word in (*near, *(c for n in near[1:] for c in sentence.children[n]))
    )


def _purpose(
    clause: Clause | None, lemma: str, found: Status, *, implied: bool
) -> Status:
    """Of "to ...": what is wanted, and of "called on X to ..." what is asked for.

    "Only to ..." tells what then happened, and "to signing" is no purpose at all.
    """
    if lemma in MANAGING or implied:
        return found.realised()
    if lemma in SEEMING | OPEN:
        return found.at_least(Modality.POSSIBLE)
    asked = clause and any(o.case in ASKED_OF for o in clause.obliques)
    if clause and asked and lemma in REQUESTING:
        return found.at_least(Modality.REQUESTED).spoken(accuser(clause))
    return found.at_least(Modality.PLANNED)
