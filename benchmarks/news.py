"""Score statements on our own annotated news.

python -m benchmarks.news [--part dev] [--show wrong|missed|status|time]
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.iso_days import iso_days
from benchmarks.matching import Matcher
from benchmarks.report import report
from kg.extract import SURE_ENOUGH, extract
from kg.language import analyse
from kg.model import Analysis, Article, Polarity, Statement
from training.corpora import NEWS
from training.corpora.statements import (
    Annotated,
    Paragraph,
    Stated,
    with_statements,
)

FLOORS = {"precision": 0.9, "recall": 0.765, "status right": 0.915}
"""Of the part for reporting."""


@dataclass(kw_only=True)
class Tally:
    """What was found, right and missed."""

    found: int = 0
    right: int = 0
    wanted: int = 0
    reached: int = 0
    status: int = 0
    polarity: int = 0
    modality: int = 0
    speaker: int = 0
    matched: int = 0
    timed: int = 0
    on_time: int = 0
    inversions: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    off: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)

    def table(self) -> dict[str, float]:
        """The scores by name."""
        precision = self.right / max(self.found, 1)
        recall = self.reached / max(self.wanted, 1)
        return {
            "statements found": self.found,
            "precision": precision,
            "recall": recall,
            "F1": 2 * precision * recall / max(precision + recall, 1e-9),
            "status right": self.status / max(self.matched, 1),
            "polarity right": self.polarity / max(self.matched, 1),
            "modality right": self.modality / max(self.matched, 1),
            "speaker right": self.speaker / max(self.matched, 1),
            "time right": self.on_time / max(self.timed, 1),
            "inversions": len(self.inversions),
        }


def plain(statement: Statement) -> bool:
    """Whether it would become an edge."""
    return (
        statement.polarity is Polarity.POSITIVE
        and statement.modality == "asserted"
        and statement.speaker is None
    )


def read(
    document: Annotated, least: float = SURE_ENOUGH
) -> tuple[Analysis, tuple[Statement, ...]]:
    """What the system reads out of a document, as far as it is sure enough."""
    text = "\n\n".join(paragraph.text for paragraph in document.paragraphs)
    article = Article(
        iri=f"urn:{document.name}",
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        published=document.published,
    )
    analysis = analyse(article)
    return analysis, extract(analysis, least=least)[0]


def by_paragraph(
    document: Annotated, statements: tuple[Statement, ...]
) -> Iterator[tuple[Paragraph, list[Statement]]]:
    """Each paragraph with what was read out of it."""
    start = 0
    for paragraph in document.paragraphs:
        end = start + len(paragraph.text)
        yield (
            paragraph,
            [s for s in statements if start <= s.evidence.span.start < end],
        )
        start = end + 2


def add(tally: Tally, document: Annotated) -> None:
    """Count one document."""
    analysis, statements = read(document)
    matcher = Matcher(analysis)
    for paragraph, here in by_paragraph(document, statements):
        gold = [g for g in paragraph.statements if g.mark != "!"]
        pairs = [(s, g) for s in here for g in gold if matcher.same(s, g)]
        matched = {id(s) for s, _ in pairs}
        reached = {id(g) for _, g in pairs}
        tally.found += len(here)
        tally.right += len(matched)
        wanted = [g for g in gold if g.mark == ">"]
        tally.wanted += len(wanted)
        tally.reached += sum(id(g) in reached for g in wanted)
        where = f"[{document.name}] {paragraph.text}\n      "
        tally.wrong.extend(f"{where}{s}" for s in here if id(s) not in matched)
        tally.missed.extend(f"{where}{g}" for g in wanted if id(g) not in reached)
        for statement in here:
            mine = [g for s, g in pairs if s is statement]
            if mine:
                _status(tally, matcher, statement, mine, where)
            trapped = any(
                g.mark == "!" and matcher.trapped(statement, g)
                for g in paragraph.statements
            )
            if plain(statement) and trapped and not any(not g.negative for g in mine):
                tally.inversions.append(f"{where}{statement}")


def _status(
    tally: Tally, matcher: Matcher, statement: Statement, gold: list[Stated], where: str
) -> None:
    tally.matched += 1
    sentence = matcher.sentence(statement)

    def parts(one: Stated) -> tuple[bool, bool, bool]:
        speaker = statement.speaker
        same = (speaker is None) == (one.speaker is None)
        if speaker is not None and one.speaker is not None:
            same = matcher.names(speaker.argument, one.speaker, sentence)
            same = same or matcher.corefers(speaker.argument, one.speaker)
        negative = statement.polarity is Polarity.NEGATIVE
        return negative == one.negative, statement.modality == one.modality, same

    best = max(gold, key=lambda one: sum(parts(one)))
    polarity, modality, speaker = parts(best)
    tally.polarity += polarity
    tally.modality += modality
    tally.speaker += speaker
    tally.status += polarity and modality and speaker
    if not (polarity and modality and speaker):
        tally.off.append(f"{where}{statement}\n      {best}")
    if not polarity and best.negative and plain(statement):
        tally.inversions.append(f"{where}{statement}")
    if best.time:
        tally.timed += 1
        ours = iso_days(statement.time.iso) if statement.time else None
        right = ours is not None and ours == iso_days(best.time)
        tally.on_time += right
        if not right:
            tally.late.append(f"{where}{statement}\n      {best.time}")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="dev", choices=("train", "dev", "test"))
    parser.add_argument(
        "--show", choices=("wrong", "missed", "off", "late", "inversions")
    )
    parser.add_argument("--news", type=Path, default=NEWS)
    args = parser.parse_args()
    tally = Tally()
    for document in with_statements(args.news / args.part):
        add(tally, document)
    for line in getattr(tally, args.show) if args.show else ():
        print(line)
    if args.part != "test":
        return report(f"news_{args.part}", tally.table(), {})
    return report("news", tally.table(), FLOORS, {"inversions": 0})


if __name__ == "__main__":
    sys.exit(main())
