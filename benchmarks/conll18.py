"""Score syntax as the CoNLL 2018 shared task does.

Written from the task's published definition (Zeman et al. 2018, "CoNLL 2018 Shared
Task", and its evaluation page). Words are the same where their characters are the same;
inside a multiword token they are aligned by the longest common subsequence of forms.
"""

from collections.abc import Sequence
from dataclasses import dataclass

UNIVERSAL_FEATURES = frozenset(
    "PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite "
    "Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite".split()
)
"""The features that the task compares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word; offsets count the characters of its text that are not white space."""

    start: int
    end: int
    form: str
    upos: str = "_"
    lemma: str = "_"
    features: str = "_"
    head: int = -1
    """Number of the governing word in the whole text, -1 for a root."""
    relation: str = "_"
    multiword: bool = False
    """Whether it shares `start:end` with other words of one token."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, predicted and there."""

    correct: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Right among the predicted, in percent."""
        return 100 * self.correct / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Found among those that are there, in percent."""
        return 100 * self.correct / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both, in percent."""
        total = self.predicted + self.gold
        return 200 * self.correct / total if total else 0.0

    def __add__(self, other: "Score") -> "Score":
        """Counts of both together."""
        return Score(
            self.correct + other.correct,
            self.predicted + other.predicted,
            self.gold + other.gold,
        )


def spans_score(
    gold: Sequence[tuple[int, int]], predicted: Sequence[tuple[int, int]]
) -> Score:
    """Sentences or tokens count as right when both ends are."""
    return Score(len(set(gold) & set(predicted)), len(predicted), len(gold))


def aligned(gold: Sequence[Word], predicted: Sequence[Word]) -> list[tuple[int, int]]:
    """Pairs of numbers of gold and predicted words that are the same word."""
    pairs: list[tuple[int, int]] = []
    left = right = 0
    while left < len(gold) and right < len(predicted):
        first, second = gold[left], predicted[right]
        if first.multiword or second.multiword:
            ends = _stretch(gold, predicted, left, right)
            pairs.extend(_common(gold, predicted, (left, right), ends))
            left, right = ends
        elif (first.start, first.end) == (second.start, second.end):
            pairs.append((left, right))
            left, right = left + 1, right + 1
        elif first.start <= second.start:
            left += 1
        else:
            right += 1
    return pairs


def _stretch(
    gold: Sequence[Word], predicted: Sequence[Word], left: int, right: int
) -> tuple[int, int]:
    """Where the multiword token that starts here ends on both sides."""
    end = max(
        gold[left].end if gold[left].multiword else 0,
        predicted[right].end if predicted[right].multiword else 0,
    )
    lefts, rights = left, right
    moved = True
    while moved:
        moved = False
        while lefts < len(gold) and gold[lefts].start < end:
            if gold[lefts].multiword:
                end = max(end, gold[lefts].end)
            lefts, moved = lefts + 1, True
        while rights < len(predicted) and predicted[rights].start < end:
            if predicted[rights].multiword:
                end = max(end, predicted[rights].end)
            rights, moved = rights + 1, True
    return lefts, rights


def _common(
    gold: Sequence[Word],
    predicted: Sequence[Word],
    starts: tuple[int, int],
    ends: tuple[int, int],
) -> list[tuple[int, int]]:
    """Longest common subsequence of forms, regardless of case."""
    lefts = [word.form.lower() for word in gold[starts[0] : ends[0]]]
    rights = [word.form.lower() for word in predicted[starts[1] : ends[1]]]
    table = [[0] * (len(rights) + 1) for _ in range(len(lefts) + 1)]
    for i in reversed(range(len(lefts))):
        for j in reversed(range(len(rights))):
            same = lefts[i] == rights[j]
            table[i][j] = (
                1 + table[i + 1][j + 1]
                if same
                else max(table[i + 1][j], table[i][j + 1])
            )
    pairs, i, j = [], 0, 0
    while i < len(lefts) and j < len(rights):
        if lefts[i] == rights[j]:
            pairs.append((starts[0] + i, starts[1] + j))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def score(gold: Sequence[Word], predicted: Sequence[Word]) -> dict[str, Score]:
    """Words, UPOS, UFeats, Lemmas, UAS and LAS (universal part of relations)."""
    pairs = aligned(gold, predicted)
    to_gold = {right: left for left, right in pairs}
    right = dict.fromkeys(("words", "upos", "features", "lemmas", "uas", "las"), 0)
    for left, other in pairs:
        first, second = gold[left], predicted[other]
        governed = (second.head < 0 and first.head < 0) or (
            second.head >= 0 and to_gold.get(second.head, -2) == first.head
        )
        labelled = first.relation.split(":")[0] == second.relation.split(":")[0]
        right["words"] += 1
        right["upos"] += first.upos == second.upos
        right["features"] += _universal(first.features) == _universal(second.features)
        right["lemmas"] += first.lemma in {"_", second.lemma}
        right["uas"] += governed
        right["las"] += governed and labelled
    return {
        name: Score(correct, len(predicted), len(gold))
        for name, correct in right.items()
    }


def _universal(features: str) -> tuple[str, ...]:
    """The features that count, in order."""
    return tuple(
        sorted(
            feature
            for feature in features.split("|")
            if feature.split("=")[0] in UNIVERSAL_FEATURES
        )
    )
