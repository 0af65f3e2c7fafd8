"""How an act or a role stands that a noun names: "the alleged attack by X on Y".

A noun takes for granted what it names, so that "Iran will not cut its support for X"
still has Iran support X. Not so where a word on the noun makes it doubtful, or where
the verb above it denies, undoes, forbids, asks for or plans the act itself.
"""

from kg.extract.clause import Clause
from kg.extract.lexicon.modality import (
    BREAKING,
    FAILING,
    GUESSING,
    OPEN,
    PLAN_NOUNS,
    PLANNING,
    REQUEST_NOUNS,
    REQUESTING,
    UNSUCCESSFUL,
)
from kg.extract.lexicon.nouns import NOMINALISATIONS
from kg.extract.status.own_words import is_negated, own_words
from kg.extract.status.standing import Status
from kg.extract.status.voices import accuser
from kg.extract.tree import base, lower, meaning, preposition
from kg.model import Modality, Sentence

DOUBTS = {
    **dict.fromkeys(("accused", "alleged", "supposed"), Modality.CLAIMED),
    **dict.fromkeys(
        """purported suspected reputed presumed apparent possible potential likely
        reported rumoured rumored feared""".split(),
        Modality.POSSIBLE,
    ),
    **dict.fromkeys(
        "planned proposed intended upcoming impending".split(), Modality.PLANNED
    ),
}
"""Adjectives by which an act or a role is not, or not yet, a fact."""

DENIED = frozenset({"deny", "disavow", "refute"})
UNDOING = (FAILING - {"oppose", "reject", "suspend"}) | BREAKING | {"thwart", "avert"}
"""Verbs whose object does not come about: "prevented the sale of X by Y"."""
OVER = frozenset({"end", "stop", "cease", "halt", "lift", "revoke", "renounce", "cut"})
"""Verbs after which the act that they have as object no longer goes on."""

ENDS = frozenset(
    """end halt cessation suspension cancellation absence lack failure refusal
    denial""".split()
)
"""Nouns after which an act is no more: "the end of its support for X"."""
FEARS = frozenset(
    """fear threat risk danger possibility prospect rumour rumor chance hope
    warning""".split()
)
"""Nouns of what may come: "fear of an invasion of X by Y"."""


def act(sentence: Sentence, clauses: dict[int, Clause], number: int) -> Status:
    """The status of what the noun names, whatever the clause around it says."""
    found = Status()
    for child in sentence.children[number]:
        word = lower(sentence.tokens[child])
        if base(sentence.tokens[child]) not in {"amod", "compound"}:
            continue
        if word in DOUBTS:
            found = found.at_least(DOUBTS[word])
        if word in UNSUCCESSFUL:
            found = found.denied()
    token = sentence.tokens[number]
    if token.head < 0 or token.lemma not in NOMINALISATIONS:
        return found
    if base(token) == "nmod":
        return _under_noun(sentence, number, found)
    return _under_verb(sentence, clauses, number, found)


def _under_noun(sentence: Sentence, number: int, found: Status) -> Status:
    """Of "demands for the resignation of X", "plans for the sale of X"."""
    above = sentence.tokens[sentence.tokens[number].head].lemma
    if preposition(sentence, number) not in {"for", "of"}:
        return found
    if above in REQUEST_NOUNS:
        return found.at_least(Modality.REQUESTED)
    if above in ENDS:
        return found.denied()
    if above in FEARS:
        return found.at_least(Modality.POSSIBLE)
    return found.at_least(Modality.PLANNED) if above in PLAN_NOUNS else found


def _under_verb(
    sentence: Sentence, clauses: dict[int, Clause], number: int, found: Status
) -> Status:
    """Of "denied the sale of X", "ended its support for X", "called for the sale"."""
    token = sentence.tokens[number]
    verb = meaning(sentence, token.head)
    case = preposition(sentence, number)
    wanted = base(token) == "obl" and verb in REQUESTING and case in {"for", "on"}
    if not wanted and token.relation not in {"obj", "nsubj:pass"}:
        return found
    voice = accuser(clauses.get(token.head))
    if verb in DENIED:
        return found.denied().at_least(Modality.CLAIMED).spoken(voice)
    if verb in UNDOING and not is_negated(sentence, token.head):
        return found.denied()
    if verb in OVER and own_words(sentence, token.head) == Status():
        return found.denied()
    if wanted or verb in REQUESTING - PLANNING:
        return found.at_least(Modality.REQUESTED).spoken(voice)
    if verb in PLANNING:
        return found.at_least(Modality.PLANNED)
    owned = any(
        sentence.tokens[child].relation == "nmod:poss"
        for child in sentence.children[number]
    )
    if verb in OPEN | GUESSING and not owned:
        return found.at_least(Modality.POSSIBLE)
    return found
