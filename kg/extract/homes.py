"""Clauses that a parser hung on another noun or verb than the one they tell of.

"A convoy near Sidon that carried Ana": a name needs no "that" to be known, so that the
convoy carried her. "It will name a bridge after Ben, who slept there, if they agree":
what is past has no condition ahead. "Ben bought it had Ana not come": "had" opens one.
"""

from kg.extract.headlines import Place
from kg.extract.lexicon.nouns import MOMENTS
from kg.extract.lexicon.reporting import SAYING
from kg.extract.tree import (
    NOMINAL,
    base,
    dependents,
    is_gerund,
    lower,
    opening,
    preposition,
)
from kg.model import Sentence

OPENING = frozenset({"if", "once", "unless", "until", "when"})
LONGEST_MEASURE = 4
"""Words: "just under three weeks"."""
COMMENTING = frozenset(
    """cite blame call describe add note warn accuse criticise criticize condemn
    denounce praise thank urge defy ignore dismiss reject quote insist argue""".split()
)
"""Verbs of how something is said or decided, not of what comes of it."""
INVERTING = frozenset({"had", "should", "were"})


def restricted(sentence: Sentence, number: int) -> Place | None:
    """The noun before a place, for a clause with "that" hung on the place."""
    token = sentence.tokens[number]
    place = sentence.tokens[token.head]
    if token.relation != "acl:relcl" or place.upos != "PROPN":
        return None
    first = min(sentence.subtree(number))
    that = lower(sentence.tokens[first]) == "that"
    noun = place.head
    bare = not dependents(sentence, token.head, "det", "amod", "nummod")
    hangs = base(place) in {"nmod", "obl"} and 0 <= noun < token.head
    if not (that and bare and hangs):
        return None
    if base(place) == "obl":
        ends = [c for c in dependents(sentence, noun, "obj") if c < token.head]
        noun = ends[-1] if ends else noun
    common = sentence.tokens[noun].upos == "NOUN"
    return (noun, "acl:relcl") if common else None


def time_of_condition(sentence: Sentence, number: int) -> Place | None:
    """The verb before a time, for one that hangs above: "if it agrees next month"."""
    token = sentence.tokens[number]
    before = min(sentence.subtree(number)) - 1
    if token.relation != "obl:unmarked" or before <= token.head:
        return None
    verb = sentence.tokens[before]
    opened = any(
        base(sentence.tokens[child]) in {"mark", "advmod"}
        and lower(sentence.tokens[child]) in OPENING
        for child in sentence.children[before]
    )
    below = verb.upos == "VERB" and base(verb) == "advcl" and verb.head == token.head
    return (before, token.relation) if opened and below else None


def person_before(sentence: Sentence, number: int) -> Place | None:
    """The name right before "who", for a clause hung on the verb: "said Ana, who"."""
    token = sentence.tokens[number]
    words = (n for n in sentence.subtree(number) if sentence.tokens[n].upos != "PUNCT")
    first = next(words, number)
    before = first - 1
    if base(token) != "advcl" or lower(sentence.tokens[first]) != "who":
        return None
    if before >= 0 and sentence.tokens[before].text == ",":
        before -= 1
    while before >= 0 and base(sentence.tokens[before]) == "flat":
        before = sentence.tokens[before].head
    if before in {-1, number} or sentence.tokens[before].upos not in NOMINAL:
        return None
    opens = min(sentence.subtree(before))
    denied = "not" in sentence.words[max(0, opens - 1) : before]  # "Ana, not Ben, who"
    return None if denied else (before, "acl:relcl")


def condition_ahead(sentence: Sentence, number: int) -> Place | None:
    """The verb with "will", for an "if" hung on a relative clause told in the past."""
    token = sentence.tokens[number]
    relative = sentence.tokens[token.head]
    if base(token) != "advcl" or relative.relation != "acl:relcl":
        return None
    if "if" not in opening(sentence, number):
        return None
    first = min(sentence.subtree(number))
    apart = "," in {sentence.tokens[first - 1].text, sentence.tokens[first].text}
    past = relative.features.get("Tense") == "Past"
    past = past and not dependents(sentence, token.head, "aux")
    above = relative.head
    while above >= 0 and sentence.tokens[above].upos != "VERB":
        above = sentence.tokens[above].head
    ahead = above >= 0 and any(
        lower(sentence.tokens[child]) in {"will", "would", "may", "can"}
        for child in sentence.children[above]
    )
    return (above, "advcl") if apart and past and ahead else None


def inverted_condition(sentence: Sentence, number: int) -> Place | None:
    """Where "had Ana not come" belongs, read as a clause on the noun before it.

    With it the name before "had", taken for a first subject: it explains that noun.
    """
    token = sentence.tokens[number]
    clause = token.head if base(token) == "nsubj" else number
    opening = _inverted(sentence, clause)
    if opening is None:
        return None
    if number == opening - 1:
        named = sentence.tokens[number - 1].upos == "NOUN"
        return (number - 1, "appos") if named else None
    verb = sentence.tokens[clause].head
    while verb >= 0 and sentence.tokens[verb].upos != "VERB":
        verb = sentence.tokens[verb].head
    return (verb, "advcl") if number == clause and verb >= 0 else None


def _inverted(sentence: Sentence, clause: int) -> int | None:
    """The "had" of such a clause that has one subject before it and one behind."""
    if base(sentence.tokens[clause]) not in {"acl", "advcl"}:
        return None
    subjects = dependents(sentence, clause, "nsubj")
    if len(subjects) != 2:  # noqa: PLR2004 (one too many)
        return None
    for child in dependents(sentence, clause, "aux"):
        if lower(sentence.tokens[child]) in INVERTING:
            before, behind = subjects
            return child if before + 1 == child < behind else None
    return None


def counted_from(sentence: Sentence, number: int) -> Place | None:
    """The verb whose time "three weeks after it fell" tells, behind a comma."""
    token = sentence.tokens[number]
    marks = [
        child
        for child in dependents(sentence, number, "mark")
        if lower(sentence.tokens[child]) in {"after", "before"}
    ]
    if not marks or base(token) not in {"acl", "ccomp"}:
        return None
    first = max(
        (n for n in range(marks[0]) if sentence.tokens[n].text == ","), default=0
    )
    measure = sentence.tokens[first + 1 : marks[0]]
    counted = any(word.lemma in MOMENTS for word in measure)
    if not counted or token.head > first or len(measure) > LONGEST_MEASURE:
        return None
    verb = token.head
    while verb >= 0 and (
        sentence.tokens[verb].upos != "VERB"
        or sentence.tokens[verb].features.get("VerbForm") != "Fin"
    ):
        verb = sentence.tokens[verb].head
    return (verb, "advcl") if verb >= 0 else None


def subject_of_next_verb(sentence: Sentence, number: int) -> Place | None:
    """The verb right behind a noun that has none, for one hung on a gerund before.

    So in "after a night of haggling the union has accepted"; also on "once 60 states
    ratify it", with the noun read as a clause.
    """
    token = sentence.tokens[number]
    if base(token) not in {"nsubj", "obj", "advcl"} or token.upos not in NOMINAL:
        return None
    verb = max(sentence.subtree(number)) + 1
    last = min(verb + 4, len(sentence.tokens))
    while verb < last and base(sentence.tokens[verb]) in {"aux", "advmod"}:
        verb += 1
    if verb >= last or sentence.tokens[verb].upos != "VERB":
        return None
    relations = {base(sentence.tokens[child]) for child in sentence.children[verb]}
    if relations & {"nsubj", "csubj", "expl", "cc"} or not _finite(sentence, verb):
        return None
    beside = base(token) == "advcl" and token.head == sentence.tokens[verb].head
    opened = beside and any(
        mark < number for mark in dependents(sentence, verb, "mark")
    )
    above = sentence.tokens[token.head]
    gerund = base(token) != "advcl" and is_gerund(above)
    torn = gerund and token.head < number and base(sentence.tokens[verb]) == "root"
    return (verb, "nsubj") if opened or torn else None


def _finite(sentence: Sentence, verb: int) -> bool:
    """Whether a verb or an auxiliary of it is finite."""
    return any(
        sentence.tokens[word].features.get("VerbForm") == "Fin"
        for word in (verb, *dependents(sentence, verb, "aux"))
    )


def of_saying(sentence: Sentence, number: int) -> Place | None:
    """The saying or deciding verb, for how it is said: "said it would close, citing".

    What was decided brings no blame or defiance with it either.
    """
    token = sentence.tokens[number]
    told = sentence.tokens[token.head]
    first = min(sentence.subtree(number))
    behind = first > token.head and "," in {
        sentence.tokens[n].text for n in (first, first - 1)
    }
    above = told.head
    hangs = base(told) in {"ccomp", "xcomp"} and 0 <= above < token.head
    if not (is_gerund(token) and token.lemma in COMMENTING and behind and hangs):
        return None
    if dependents(sentence, number, "nsubj", "mark"):
        return None
    said = base(told) == "xcomp" or sentence.tokens[above].lemma in SAYING
    return (above, "advcl") if said else None


def while_saying(sentence: Sentence, number: int) -> Place | None:
    """The saying, as what goes with it: of "..., she says, pouring tea" no content."""
    token = sentence.tokens[number]
    first = min(sentence.subtree(number))
    others = [c for c in dependents(sentence, token.head, "ccomp") if c < token.head]
    behind = "," in {sentence.tokens[n].text for n in (first, first - 1)}
    own = dependents(sentence, number, "nsubj", "mark", "aux")
    goes_with = is_gerund(token) and behind and token.head < number and not own
    return (token.head, "advcl") if goes_with and others else None


def under_provided(sentence: Sentence, number: int) -> Place | None:
    """The "provided" right before a clause, which makes it a condition."""
    before = min(sentence.subtree(number)) - 1
    if base(sentence.tokens[number]) != "advcl" or before < 0:
        return None
    word = sentence.tokens[before]
    opens = lower(word) in {"provided", "providing"} and base(word) == "advcl"
    bare = {base(sentence.tokens[c]) for c in sentence.children[before]} <= {"punct"}
    own = dependents(sentence, number, "nsubj")
    return (before, "ccomp") if opens and bare and own else None


def subject_behind_conjunction(sentence: Sentence, number: int) -> Place | None:
    """The verb that lacks a subject, for a noun behind "after" or "before" it.

    In "left after a clinic that had held them was raided" the clinic was raided.
    """
    noun = number if base(sentence.tokens[number]) == "obl" else None
    if base(sentence.tokens[number]) == "case":
        noun = sentence.tokens[number].head
    if noun is None or preposition(sentence, noun) not in {"after", "before", "since"}:
        return None
    above = sentence.tokens[noun].head
    for verb in dependents(sentence, above, "advcl"):
        auxiliaries = dependents(sentence, verb, "aux")
        behind = max(sentence.subtree(noun)) + 1 == min(sentence.subtree(verb))
        bare = not dependents(sentence, verb, "nsubj", "mark", "csubj")
        if not (behind and bare and auxiliaries and _finite(sentence, verb)):
            continue
        if number != noun:
            return verb, "mark"
        passive = any(
            sentence.tokens[child].relation == "aux:pass" for child in auxiliaries
        )
        return verb, "nsubj:pass" if passive else "nsubj"
    return None


def between_subject_and_verb(sentence: Sentence, number: int) -> Place | None:
    """The verb whose subject stands right before a clause that hangs further up.

    "Ana left and Ben, having read it, stayed": it is Ben who read.
    """
    first, last = sentence.subtree(number)[0], sentence.subtree(number)[-1]
    above = sentence.tokens[number].head
    if above > first or last - first + 1 != len(sentence.subtree(number)):
        return None
    for verb in range(last + 1, len(sentence.tokens)):
        if sentence.tokens[verb].upos != "VERB" or sentence.tokens[verb].head > verb:
            continue
        for subject in dependents(sentence, verb, "nsubj"):
            between = sentence.tokens[max(sentence.subtree(subject)) + 1 : first]
            beside = above < subject < first and all(t.text == "," for t in between)
            if beside:
                return verb, "advcl"
    return None


BY_RELATION = {
    "nsubj": (inverted_condition, subject_of_next_verb),
    "obj": (subject_of_next_verb,),
    "acl": (restricted, inverted_condition, counted_from),
    "ccomp": (counted_from, while_saying),
    "obl": (time_of_condition, subject_behind_conjunction),
    "case": (subject_behind_conjunction,),
    "advcl": (
        person_before,
        condition_ahead,
        inverted_condition,
        subject_of_next_verb,
        under_provided,
        of_saying,
        between_subject_and_verb,
    ),
}
"""Rules by the relation of the only words that they move."""
