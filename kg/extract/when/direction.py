"""Whether a verb tells of what was or will be: "left on Friday", "leaves on Friday".

The day of publication lies between; a weekday alone is read in the direction found.
"""

import re
from collections.abc import Callable

from kg.extract.clause import Clause
from kg.extract.times import Towards
from kg.extract.tree import base, lower, opening
from kg.model import Modality, Sentence, Token

COMING = frozenset({"schedule", "slate", "plan", "due"})
"""Words whose times lie ahead: "was scheduled for May"."""
TRYING = frozenset({"try", "attempt", "seek", "manage", "fail", "refuse", "decline"})
"""Verbs whose infinitive lies where they lie: "tried to leave on Friday"."""
AHEAD = frozenset(
    {Modality.PLANNED, Modality.REQUESTED, Modality.CONDITIONAL, Modality.POSSIBLE}
)
"""What stands so lies ahead of the day on which it is told."""
WILL = frozenset("will 'll wo would 'd shall can could may might must should".split())
WAS = frozenset({"was", "were", "had", "did"})
HAS = frozenset({"has", "have", "'ve", "having"})
RANGE = re.compile(r"from .+ (?:to|until|till|through) ")
"""What has both its ends is no deadline."""
DEADLINES = ("until ", "till ", "by ", "before ", "from ")


class Direction:
    """Where the verbs of one sentence look."""

    def __init__(
        self,
        sentence: Sentence,
        clauses: dict[int, Clause],
        modality: Callable[[int], Modality],
    ) -> None:
        self._sentence = sentence
        self._clauses = clauses
        self._modality = modality

    def of(self, head: int, text: str) -> Towards:
        """Where the verb of the clause that holds a token looks for a time."""
        clause = self._clause(head)
        if clause is None:
            return Towards.NEAR
        tokens = self._sentence.tokens
        token = tokens[clause]
        above = tokens[token.head] if token.head >= 0 else token
        tried = above.lemma in TRYING and above.features.get("Tense") == "Past"
        tense = self.tense(clause)
        counted = token.upos == "NOUN" and self._clauses[clause].copular
        if counted and tense is Towards.NEAR and text.lower().startswith("in "):
            return Towards.BACK  # "is the second strike in four years"
        infinite = tense is None
        ahead = self._modality(clause) in AHEAD and not tried
        deadline = text.lower().startswith(DEADLINES) and not RANGE.match(text.lower())
        waits = deadline and (self._words(clause) & HAS or self._orders(clause))
        if (
            token.lemma in COMING
            or tense is Towards.AHEAD
            or (ahead and infinite)
            or waits
        ):
            return Towards.AHEAD
        if (
            tried
            or tense is Towards.BACK
            or (tense is None and _past_participle(token))
        ):
            return Towards.BACK
        if text.lower().startswith("as of "):
            return Towards.BACK
        if deadline or tense is Towards.NEAR:
            return Towards.AHEAD
        return self.of(token.head, text) if token.head >= 0 else Towards.NEAR

    def _clause(self, head: int) -> int | None:
        while head not in self._clauses:
            head = self._sentence.tokens[head].head
            if head < 0:
                return None
        return head

    def _orders(self, head: int) -> bool:
        """Whether the clause asks for another: "ordered her held until Friday"."""
        return any(
            base(self._sentence.tokens[child]) in {"xcomp", "ccomp"}
            and child in self._clauses
            and self._modality(child) is Modality.REQUESTED
            for child in self._sentence.children[head]
        )

    def tense(self, head: int) -> Towards | None:
        """The tense of a clause: NEAR is the present; None where it has none."""
        sentence = self._sentence
        words = self._words(head)
        if words & WILL and "have" not in words:
            return Towards.AHEAD
        if words & {"was", "were"} and self._to_be(head):
            return Towards.AHEAD
        if words & (WAS | HAS):
            return Towards.BACK
        token = sentence.tokens[head]
        around = [c for c in sentence.children[head] if _auxiliary(sentence, c)]
        forms = [sentence.tokens[number].features for number in (*around, head)]
        finite = [form for form in forms if form.get("VerbForm") == "Fin"]
        if not finite:
            return None
        if any(form.get("Tense") == "Past" for form in finite) or _irregular(token):
            return Towards.BACK
        return Towards.NEAR

    def _to_be(self, head: int) -> bool:
        """Whether it was yet to be: "the truce was to last until Friday"."""
        sentence = self._sentence
        infinitive = sentence.tokens[head].features.get("VerbForm") == "Inf"
        return infinitive and "to" in opening(sentence, head)

    def _words(self, head: int) -> set[str]:
        """The auxiliaries of a clause."""
        sentence = self._sentence
        return {
            lower(sentence.tokens[number])
            for number in sentence.children[head]
            if _auxiliary(sentence, number)
        }


def _past_participle(token: Token) -> bool:
    form = token.features.get("VerbForm"), token.features.get("Tense")
    return form == ("Part", "Past")


def _irregular(token: Token) -> bool:
    """Whether a verb has a form of the past, whatever it was taken for: "overthrew"."""
    form = lower(token)
    finite = token.upos == "VERB" and token.features.get("VerbForm") == "Fin"
    return finite and form != token.lemma and not form.endswith("s")


def _auxiliary(sentence: Sentence, number: int) -> bool:
    return base(sentence.tokens[number]) in {"aux", "cop"}
