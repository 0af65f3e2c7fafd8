"""Score which relation of the ontology a statement's words are taken for.

python -m benchmarks.relations [--part train] [--show wrong|missed]

`training/news/relations/GUIDELINE.md` says how the statements were drawn and annotated.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.report import report
from kg.mapping import values
from kg.mapping.ontology import Ontology, Sense
from kg.mapping.phrases import property_of
from kg.model import Kind
from kg.vocab import KG, ontology_path
from training.corpora import NEWS

FLOORS = {"statements": 200, "precision": 0.92, "recall": 0.80}
ROLE = "hasRole"
"""The easiest relation and the most frequent; recall is told without it too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Annotated:
    """A statement in words, and what a reader takes it for."""

    subject: str
    subject_kind: Kind
    phrase: str
    object: str
    object_kind: Kind
    relations: frozenset[str]
    """Names of relations, with ` <` where the ends change places; any is right."""
    needed: bool
    """Whether the open phrase alone would be too little."""

    def __str__(self) -> str:
        ends = (self.subject_kind, self.object_kind)
        found = "/".join(sorted(self.relations)) or "-"
        triple = f"{self.subject} | {self.phrase} | {self.object}"
        return f"{triple}  ({ends[0]}, {ends[1]})  {found}{'' if self.needed else '?'}"


@dataclass(kw_only=True)
class Tally:
    """What was mapped, and how rightly."""

    statements: int = 0
    mapped: int = 0
    right: int = 0
    needed: int = 0
    reached: int = 0
    telling: int = 0
    told: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def table(self) -> dict[str, float]:
        """The scores by name."""
        return {
            "statements": self.statements,
            "mapped": self.mapped,
            "precision": self.right / max(self.mapped, 1),
            "recall": self.reached / max(self.needed, 1),
            "recall without roles": self.told / max(self.telling, 1),
        }


def annotated(parts: Iterable[str], folder: Path = NEWS) -> Iterator[Annotated]:
    """The statements of the parts."""
    for part in parts:
        path = folder / "relations" / f"{part}.tsv"
        with path.open(encoding="utf-8", newline="") as lines:
            table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            for row in table:
                said = row["relation"].removesuffix("?")
                yield Annotated(
                    subject=row["subject"],
                    subject_kind=Kind(row["subject_kind"]),
                    phrase=row["phrase"].lower(),
                    object=row["object"],
                    object_kind=Kind(row["object_kind"]),
                    relations=frozenset(said.split("/")) - {"-"},
                    needed=said == row["relation"] != "-",
                )


def mapped(ontology: Ontology, one: Annotated) -> str | None:
    """The relation that we take a statement for; a count first counts as a number."""
    kinds = [one.object_kind]
    if one.object_kind is not Kind.NUMBER and _counts(one.object):
        kinds.insert(0, Kind.NUMBER)
    senses = (property_of(ontology, one.phrase, one.subject_kind, k) for k in kinds)
    return next((_name(sense) for sense in senses if sense), None)


def _counts(text: str) -> bool:
    """Whether words begin with a number, as in "more than 47 people"."""
    words = text.split()
    begins = (" ".join(words[:end]) for end in range(1, len(words)))
    return any(values.value(begin, Kind.NUMBER) for begin in begins)


def _name(sense: Sense) -> str:
    return sense.property.iri.removeprefix(KG) + ("<" if sense.inverse else "")


def add(tally: Tally, ontology: Ontology, one: Annotated) -> None:
    """Count one statement."""
    found = mapped(ontology, one)
    right = found in one.relations
    tally.statements += 1
    tally.mapped += found is not None
    tally.right += right
    tally.needed += one.needed
    tally.reached += one.needed and right
    if ROLE not in one.relations:
        tally.telling += one.needed
        tally.told += one.needed and right
    if found and not right:
        tally.wrong.append(f"{one}  not {found}")
    elif one.needed and not right:
        tally.missed.append(str(one))


def main() -> int:
    """Print the table; 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("train", "dev", "test"))
    parser.add_argument("--show", choices=("wrong", "missed"))
    args = parser.parse_args()
    tally, ontology = Tally(), Ontology.load(ontology_path())
    for one in annotated([args.part] if args.part else ["dev", "test"]):
        add(tally, ontology, one)
    for line in getattr(tally, args.show) if args.show else ():
        print(line)
    if args.part:
        return report(f"relations_{args.part}", tally.table(), {})
    return report("relations", tally.table(), FLOORS)


if __name__ == "__main__":
    sys.exit(main())
