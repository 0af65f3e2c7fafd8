"""Clauses that a parser hung on another noun or verb than the one they tell of.

"A convoy near Sidon that carried Ana": a name needs no "that" to be known, so that the
convoy carried her. "It will name a bridge after Ben, who slept there, if they agree":
what is past has no condition ahead. "Ben bought it had Ana not come": "had" opens one.
"""

from kg.extract.headlines import Place
from kg.extract.lexicon.nouns import MOMENTS
from kg.extract.tree import (
    NOMINAL,
    base,
    dependents,
    lower,
    opening,
)
from kg.model import Sentence

OPENING = frozenset({"if", "once", "unless", "until", "when"})
LONGEST_MEASURE = 4
"""Words: "just under three weeks"."""
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


BY_RELATION = {
    "nsubj": (inverted_condition,),
    "acl": (restricted, inverted_condition, counted_from),
    "ccomp": (counted_from,),
    "obl": (time_of_condition,),
    "advcl": (person_before, condition_ahead, inverted_condition, under_provided),
}
"""Rules by the relation of the only words that they move."""
