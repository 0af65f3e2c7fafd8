"""Score what names and other words are taken for.

B-cubed (Bagga and Baldwin 1998) over the words that others marked, each read as a claim
would read it: across MEANTIME's articles, and within our own. Words that mean nothing
to us are a thing of their own. Then pairs of short articles of our own: namesakes that
must stay two, aliases that should become one.

python -m benchmarks.entities --corpora ../shared/corpora [--show news]
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.identity_pairs import answers
from benchmarks.identity_texts import MarkedText, meantime, own_news
from benchmarks.report import report
from benchmarks.resolved import Resolved
from kg.resolve import EntityIndex
from kg.vocab import ontology_path
from training.corpora import NEWS

FLOORS = {
    "MEANTIME names F1": 0.87,
    "MEANTIME F1": 0.74,
    "own dev F1": 0.78,
    "own test F1": 0.87,
    "own test names F1": 0.95,
    "namesakes": 100,
    "aliases": 300,
    "aliases joined": 0.92,
}
CEILINGS = {"namesakes joined": 0.02}
PAIRS = ("namesakes", "aliases")
SHOWN = ("meantime", "news", *PAIRS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """Words, what they mean and what we take them for."""

    words: str
    where: str
    meant: str
    taken: str
    named: bool


def taken(texts: Iterable[MarkedText], *, across: bool = True) -> Iterator[Taken]:
    """What all marked words are taken for; later texts know of the earlier ones.

    Where others marked what is one thing within each text only, it is not `across`.
    """
    index = EntityIndex.load(ontology_path() / "gazetteer")
    for text in texts:
        resolved = Resolved.of(text.analysis, index)
        article = text.analysis.article
        for mark in text.marks:
            yield Taken(
                words=article.text[mark.span.start : mark.span.end],
                where=article.iri.rpartition("/")[2],
                meant=mark.thing,
                taken=("" if across else article.iri) + resolved.thing(mark.span),
                named=mark.named,
            )


def b_cubed(found: Sequence[Taken]) -> tuple[float, float, float]:
    """Precision, recall and F1, each word of equal weight."""
    both = Counter((one.meant, one.taken) for one in found)
    meant, took = (
        Counter(one.meant for one in found),
        Counter(one.taken for one in found),
    )
    precision = sum(n * n / took[pair[1]] for pair, n in both.items()) / len(found)
    recall = sum(n * n / meant[pair[0]] for pair, n in both.items()) / len(found)
    return precision, recall, 2 * precision * recall / (precision + recall)


def scores(name: str, found: Sequence[Taken]) -> dict[str, float]:
    """The table of one collection, of all marked words and of names alone."""
    table: dict[str, float] = {}
    named = [one for one in found if one.named]
    for what, some in ((name, found), (f"{name} names", named)):
        precision, recall, f1 = b_cubed(some)
        table |= {
            f"{what}": len(some),
            f"{what} precision": precision,
            f"{what} recall": recall,
            f"{what} F1": f1,
        }
    return table


def mistakes(found: Sequence[Taken]) -> Iterator[str]:
    """Things that we took apart or together, the costliest first."""
    apart: dict[str, Counter[str]] = defaultdict(Counter)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in found:
        apart[one.meant][one.taken] += 1
        together[one.taken][one.meant] += 1
        words[one.meant, one.taken].append(f"{one.words} [{one.where[:12]}]")
    for label, groups in (("apart", apart), ("together", together)):
        ranked = sorted(
            groups.items(), key=lambda g: -(g[1].total() - max(g[1].values()))
        )
        for key, counts in ranked:
            if len(counts) > 1:
                yield f"{label} {key}"
                for other, count in counts.most_common():
                    pair = (key, other) if label == "apart" else (other, key)
                    yield f"    {count} {other}: {'; '.join(words[pair][:6])}"


def _wrong(what: str, corpora: Path) -> Iterator[str]:
    """What goes wrong in one of the collections."""
    if what in PAIRS:
        wrong = what == "namesakes"
        yield from (str(one.pair) for one in answers(what) if one.joined is wrong)
        return
    across = what == "meantime"
    texts = meantime(corpora) if across else own_news(NEWS / "dev")
    yield from mistakes(list(taken(texts, across=across)))


def main() -> int:
    """Print the table and write it; 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--show", choices=SHOWN, help="what goes wrong")
    args = parser.parse_args()
    if args.show:
        print("\n".join(_wrong(args.show, args.corpora)))
        return 0
    table = scores("MEANTIME", list(taken(meantime(args.corpora))))
    for part in ("dev", "test"):
        table |= scores(f"own {part}", list(taken(own_news(NEWS / part), across=False)))
    for name in PAIRS:
        found = list(answers(name))
        table[name] = len(found)
        table[f"{name} joined"] = sum(answer.joined for answer in found) / len(found)
    return report("entities", table, FLOORS, CEILINGS)


if __name__ == "__main__":
    sys.exit(main())
