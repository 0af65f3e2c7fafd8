"""Score the values of expressions of time against MEANTIME and GUM.

Each expression that others marked is read as the extractor reads it, in the direction
of the verb of its clause and counted from the day of publication. Values compare as
days, so that `2008-03` and its first to last day are the same.

python -m benchmarks.times --corpora ../shared/corpora [--show]
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.dated_texts import DatedText, gum, meantime
from benchmarks.iso_days import Days
from benchmarks.parsed import laid_out, parsed
from benchmarks.report import report
from kg.extract.scene import Scene
from kg.language.sessions import MODEL
from kg.model import Analysis, Article, Span
from training.documents import Document, Sentence

FLOORS = {"value accuracy": 0.85}


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """An expression, the days that it means and those that we read."""

    words: str
    meant: Days
    read: Days | None
    bounded: bool


def answers(text: DatedText) -> Iterator[Answer]:
    """What we read each expression of a text as."""
    if not text.expressions:
        return
    document = Document(
        source="times",
        name=text.name,
        sentences=tuple(Sentence(words=words) for words in text.sentences if words),
    )
    numbers: dict[int, int] = {}
    for number, words in enumerate(text.sentences):
        if words:
            numbers[number] = len(numbers)
    words_, _ = laid_out(document)
    found = parsed(document, model=MODEL, chains=True)
    analysis = Analysis(
        article=Article(
            iri=f"urn:{text.name}",
            text=words_,
            digest=text.name,
            published=text.published,
        ),
        sentences=found.sentences,
        mentions=found.mentions,
    )
    for one in text.expressions:
        scene = Scene(analysis, numbers[one.sentence])
        tokens = scene.sentence.tokens
        head = next(
            number
            for number in range(one.first, one.last + 1)
            if not one.first <= tokens[number].head <= one.last
        )
        above = tokens[head].head if tokens[head].head >= 0 else head
        span = Span(tokens[one.first].span.start, tokens[one.last].span.end)
        read = scene.dating.read_span(span, above)
        ours = (read.start, read.end) if read else None
        yield Answer(
            words=words_[span.start : span.end],
            meant=one.days,
            read=ours,
            bounded=one.bounded,
        )


def measure(corpora: Path, *, show: bool = False) -> dict[str, float]:
    """The share of expressions with a value, and with the right one."""
    table: dict[str, float] = {}
    everything: list[Answer] = []
    for name, texts in (("MEANTIME", meantime(corpora)), ("GUM", gum(corpora))):
        here = [answer for text in texts for answer in answers(text)]
        everything += here
        table |= {f"{name} {key}": value for key, value in _shares(here).items()}
    if show:
        for one in everything:
            if one.meant != one.read:
                print(f"{one.words!r} means {_iso(one.meant)}, not {_iso(one.read)}")
    exact = _shares([one for one in everything if not one.bounded])
    table["value accuracy without mere bounds"] = exact["value accuracy"]
    return table | _shares(everything)


def _shares(found: list[Answer]) -> dict[str, float]:
    right = sum(one.meant == one.read for one in found)
    valued = sum(one.read is not None for one in found)
    return {
        "expressions": len(found),
        "found rate": valued / len(found),
        "value accuracy": right / len(found),
    }


def _iso(days: Days | None) -> str:
    return "nothing" if days is None else "/".join(str(day or "..") for day in days)


def main() -> int:
    """Print the table and write it; 1 where the floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="what is read otherwise")
    args = parser.parse_args()
    return report("times", measure(args.corpora, show=args.show), FLOORS)


if __name__ == "__main__":
    sys.exit(main())
