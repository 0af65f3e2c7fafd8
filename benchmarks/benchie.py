"""BenchIE (Gashteovski et al., ACL 2022): exact facts.

A fact counts when subject, relation and argument equal, slot by slot, one of the
phrasings that the gold lists for a fact (words in brackets may be there or not).
Precision is over the facts found, recall over the gold's facts (clusters).
The sentences serve for scoring only: nothing is trained or tuned on them.
"""

import re
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.facts import Fact

OPTIONAL = re.compile(r"\[([^\]]*)\]")
ARROW = re.compile(r"\s+-->\s+")
MOST_OPTIONS = 12


@dataclass(frozen=True, slots=True)
class Gold:
    """A sentence and its facts, each a set of phrasings."""

    sentence: str
    clusters: tuple[frozenset[tuple[str, ...]], ...]


def read(path: Path) -> list[Gold]:
    """The sentences with their clusters of phrasings."""
    found: list[Gold] = []
    sentence = ""
    clusters: list[set[tuple[str, ...]]] = []

    def close() -> None:
        if sentence:
            found.append(Gold(sentence, tuple(frozenset(c) for c in clusters)))

    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("sent_id:"):
            close()
            sentence, clusters = line.split("\t", 1)[1].strip(), []
        elif "Cluster" in line and line.rstrip().endswith(":"):
            clusters.append(set())
        elif "-->" in line:
            slots = ARROW.split(line.strip())
            if len(slots) == 3:
                clusters[-1].update(product(*(phrasings(slot) for slot in slots)))
    close()
    return found


def phrasings(slot: str) -> frozenset[str]:
    """A slot with each bracketed word there or not.

    >>> sorted(phrasings("[the] bars [of a cell]"))
    ['bars', 'bars of a cell', 'the bars', 'the bars of a cell']
    """
    options = OPTIONAL.findall(slot)
    if len(options) > MOST_OPTIONS:
        options = options[:MOST_OPTIONS]
    found = set()
    for choice in product((True, False), repeat=len(options)):
        text = slot
        for words, kept in zip(options, choice, strict=True):
            text = text.replace(f"[{words}]", words if kept else "", 1)
        found.add(" ".join(text.replace("[", "").replace("]", "").split()))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score(gold: list[Gold], found: list[tuple["Fact", ...]]) -> Score:
    """The score of the facts found for each sentence."""
    right = extracted = recalled = clusters = 0
    for sentence, facts in zip(gold, found, strict=True):
        slots = [(f.subject, f.relation, f.argument) for f in facts]
        every = frozenset().union(*sentence.clusters)
        right += sum(slot in every for slot in slots)
        extracted += len(slots)
        recalled += sum(
            any(s in cluster for s in slots) for cluster in sentence.clusters
        )
        clusters += len(sentence.clusters)
    return Score(
        right / extracted if extracted else 0.0,
        recalled / clusters if clusters else 0.0,
    )
