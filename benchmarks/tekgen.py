"""Score triples under ten small ontologies as Text2KGBench does (its TekGen half).

Each sentence counts alike: precision, recall and F1 of its triples, of which those with
a relation that its gold lacks are ignored; then the mean of the sentences of an
ontology, then of the ontologies. A triple is right where its three labels are, blanks
and case aside. Beside that the plain precision over all triples.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kg.model import Claim, Entity
from training.matcher.sources import tekgen

Triple = tuple[str, str, str]
Extract = Callable[[str], Iterable[Triple]]
_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


@dataclass(kw_only=True)
class Tally:
    """The scores of an ontology's sentences."""

    f1: list[float] = field(default_factory=list)
    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    conforming: list[float] = field(default_factory=list)
    found: int = 0
    right: int = 0

    def add(
        self, gold: Sequence[Triple], found: Sequence[Triple], relations: set[str]
    ) -> None:
        """Count one sentence."""
        wanted = {key(*triple) for triple in gold}
        asked = {joined(relation) for _, relation, _ in gold}
        kept = {key(*triple) for triple in found if joined(triple[1]) in asked}
        right = len(wanted & kept)
        precision, recall = right / max(len(kept), 1), right / len(wanted)
        self.precision.append(precision)
        self.recall.append(recall)
        self.f1.append(2 * precision * recall / max(precision + recall, 1e-9))
        known = sum(joined(relation) in relations for _, relation, _ in found)
        self.conforming.append(known / len(found) if found else 1.0)
        every = {key(*triple) for triple in found}
        self.found += len(every)
        self.right += len(wanted & every)


def sentences(
    corpora: Path, ontology: str, part: str = "validation"
) -> list[tuple[str, list[Triple]]]:
    """The sentences of an ontology with their gold triples."""
    return [
        (
            rows[0]["sent"],
            [(row["sub_label"], row["rel_label"], row["obj_label"]) for row in rows],
        )
        for rows in tekgen.sentences(corpora, part)
        if rows[0]["ontology"] == ontology
    ]


def score(
    extract: Extract, gold: Iterable[tuple[str, list[Triple]]], relations: set[str]
) -> Tally:
    """The scores of what is extracted from sentences."""
    tally = Tally()
    names = {joined(relation) for relation in relations}
    for sentence, triples in gold:
        tally.add(triples, list(extract(sentence)), names)
    return tally


def triple(claim: Claim, label: str) -> Triple:
    """A claim as labels, its dates as Wikidata's labels have them."""
    if isinstance(claim.object, Entity):
        return claim.subject.name, label, claim.object.name
    found = claim.object
    object_ = date_label(found.value, found.text) if found else ""
    return claim.subject.name, label, object_


def date_label(value: str, text: str) -> str:
    """A date as Wikidata's labels have it; the text of what is none."""
    match = _ISO.fullmatch(value)
    if match is None:
        return text
    year, month, day = (int(part or 1) for part in match.groups())
    return f"{date(year, month, day):%d %B %Y}"


def key(subject: str, relation: str, object_: str) -> str:
    """A triple as one string, blanks and case aside."""
    return "|".join(map(joined, (subject, relation, object_)))


def joined(label: str) -> str:
    """A label without blanks and case."""
    return re.sub(r"[_\s]+", "", label).lower()


def mean(values: Sequence[float]) -> float:
    """The mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0
