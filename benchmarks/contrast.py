"""Score statements on our own minimal pairs: two sentences, one difference.

python -m benchmarks.contrast [--show]

`= statement` must be found with that status, `! triple` must not be a fact,
`!! one | other` forbids any statement between two ends. A pair is right when all lines
of both sentences hold; an inversion is a fact drawn where the opposite is said.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.matching import Matcher
from benchmarks.news import plain, read
from benchmarks.report import report
from kg.model import Analysis, Polarity, Statement
from training.corpora.statements import Annotated, Paragraph, Stated, statement

PAIRS = Path(__file__).parent.parent / "tests" / "contrast"


FLOORS = {"pairs": 300, "pairs right": 0.93}


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two sentences, each with what must hold of it."""

    phenomenon: str
    members: tuple[tuple[Annotated, tuple[str, ...]], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """A line that does not hold."""

    text: str
    line: str
    found: tuple[Statement, ...]
    inverted: bool

    def __str__(self) -> str:
        """All that one needs to see why."""
        return "\n    ".join((self.text, self.line, *(f"- {s}" for s in self.found)))


def pairs(folder: Path = PAIRS) -> Iterator[Pair]:
    """Every pair of the files of a folder, in order."""
    for path in sorted(folder.glob("*.txt")):
        for number, block in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
            if block.strip():
                yield _pair(f"{path.stem}-{number + 1}", block)


def _pair(name: str, block: str) -> Pair:
    phenomenon, day = "", None
    members: list[tuple[Annotated, tuple[str, ...]]] = []
    for line in filter(str.strip, block.splitlines()):
        if line.startswith("# "):
            phenomenon = line[2:].strip()
        elif line.startswith("@ "):
            day = date.fromisoformat(line[2:].strip())
        elif re.match(r"(=|!!?) ", line):
            document, lines = members[-1]
            members[-1] = (document, (*lines, line))
        else:
            text = Paragraph(text=line, marked=line, statements=())
            one = Annotated(name=name, published=day, paragraphs=(text,))
            members.append((one, ()))
    return Pair(phenomenon=phenomenon, members=tuple(members))


def failures(pair: Pair) -> Iterator[Failure]:
    """The lines of a pair that do not hold."""
    for document, lines in pair.members:
        analysis, found = read(document)
        for line in lines:
            said = _failed(analysis, found, line)
            if said is not None:
                text = document.paragraphs[0].text
                yield Failure(text=text, line=line, found=found, inverted=said)


def _failed(analysis: Analysis, found: tuple[Statement, ...], line: str) -> bool | None:
    """None where the line holds, else whether the opposite became a fact."""
    matcher = Matcher(analysis)
    if line.startswith("!! "):
        one, other = (part.strip() for part in line[3:].split(" | "))
        joined = any(_joins(matcher, s, one, other) for s in found)
        return False if joined else None
    gold = statement(line)
    if line.startswith("! "):
        facts = filter(plain, found)
        return True if any(matcher.trapped(s, gold) for s in facts) else None
    same = [s for s in found if matcher.same(s, gold)]
    if any(holds(matcher, one, gold) for one in same):
        return None
    return gold.negative and any(map(plain, same))


def _joins(matcher: Matcher, found: Statement, one: str, other: str) -> bool:
    sentence = matcher.sentence(found)
    ends = [end for end in (found.subject, found.object) if end]
    return all(
        any(matcher.names(end, text, sentence) for end in ends) for text in (one, other)
    )


def holds(matcher: Matcher, found: Statement, gold: Stated) -> bool:
    """Whether the status is the same; the time where the gold has one."""
    speaker = found.speaker
    same = (speaker is None) == (gold.speaker is None)
    if speaker is not None and gold.speaker is not None:
        sentence = matcher.sentence(found)
        same = matcher.names(speaker.argument, gold.speaker, sentence)
    if gold.time and (found.time is None or found.time.iso != gold.time):
        return False
    negative = found.polarity is Polarity.NEGATIVE
    return same and negative == gold.negative and found.modality == gold.modality


def main() -> int:
    """Print how many pairs are right by phenomenon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print what fails")
    show = parser.parse_args().show
    right: dict[str, list[bool]] = defaultdict(list)
    inversions = 0
    for pair in pairs():
        failed = list(failures(pair))
        right[pair.phenomenon].append(not failed)
        inversions += any(one.inverted for one in failed)
        for one in failed if show else ():
            print(f"[{pair.phenomenon}] {one}\n")
    every = [one for results in right.values() for one in results]
    shares = {name: sum(results) / len(results) for name, results in right.items()}
    found = {
        "pairs": len(every),
        "pairs right": sum(every) / len(every),
        "inversions": inversions,
        **shares,
    }
    return report("contrast", found, FLOORS, {"inversions": 0})


if __name__ == "__main__":
    sys.exit(main())
