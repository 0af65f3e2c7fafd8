"""Score the language stage on the development sets and hold it to its floors.

`python -m benchmarks.language --corpora CORPORA [--model DIR]`
"""

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.conll18 import Score, score
from benchmarks.coreference import conll_f1, gap_f1, mean_f1
from benchmarks.ontogum import gap_answer, gold_chains, our_chains, plain_chains
from benchmarks.parsed import gold_words, our_words, parsed
from benchmarks.raw import border_scores
from benchmarks.span_f1 import Named, as_uner, span_score
from kg.language.sessions import MODEL
from training.corpora import development_documents
from training.documents import Document

RESULTS = Path(__file__).parent / "results" / "language.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One number and what it must reach."""

    name: str
    value: float
    floor: float | None

    def __str__(self) -> str:
        """A row of the table."""
        floor = "" if self.floor is None else f"{self.floor:8.1f}"
        mark = "" if self.floor is None or self.value >= self.floor else "  below"
        return f"{self.name:<34}{self.value:8.2f}{floor:>9}{mark}"


FLOORS = {
    "ewt raw words": 98.5,
    "ewt raw sentences": 80.0,
    "gum news raw sentences": 93.0,
    "ewt upos": 97.0,
    "ewt las": 89.5,
    "ewt lemmas": 97.4,
    "gum las": 90.4,
    "uner names": 79.0,
    "ontogum mean": 59.9,
    "gap f1": 75.8,
    "gum sentences per cpu second": 100.0,
}


def raw(root: Path, model: Path) -> Iterator[tuple[str, float]]:
    """Borders of words and sentences on raw text."""
    ewt = border_scores(root / "ud_ewt/en_ewt-ud-dev.conllu", model=model)
    yield from zip(
        ("ewt raw sentences", "ewt raw words"), (s.f1 for s in ewt), strict=True
    )
    files = sorted((root / "gum/dev/dep").glob("*.conllu"))
    for name, part in (("gum", ""), ("gum news", "_news_")):
        chosen = [border_scores(p, model=model) for p in files if part in p.name]
        yield f"{name} raw sentences", _sum(s for s, _ in chosen).f1
        yield f"{name} raw words", _sum(w for _, w in chosen).f1


def syntax(
    name: str, documents: list[Document], model: Path
) -> Iterator[tuple[str, float]]:
    """Tags, lemmas and trees on true words."""
    totals: dict[str, Score] = {}
    start, sentences = time.process_time(), 0
    for document in documents:
        found = parsed(document, model=model, chains=False)
        sentences += len(found.sentences)
        for key, value in score(gold_words(document), our_words(found)).items():
            totals[key] = totals.get(key, Score(0, 0, 0)) + value
    rate = sentences / (time.process_time() - start)
    yield from ((f"{name} {key}", value.f1) for key, value in totals.items())
    yield f"{name} sentences per cpu second", rate


def named(
    documents: list[Document], model: Path, convention: str
) -> Iterator[tuple[str, Score]]:
    """Exact spans with types, as the sets mark them."""
    total: dict[str, Score] = {}
    for document in documents:
        found = parsed(document, model=model, convention=convention, chains=False)
        gold = _gold_names(document)
        said = found.spans()
        if convention != "news":
            said = as_uner(said)
        kinds = sorted({kind for _, _, kind in gold} | {kind for _, _, kind in said})
        for kind in kinds:
            value = span_score(
                [g for g in gold if g[2] == kind], [s for s in said if s[2] == kind]
            )
            total[kind] = total.get(kind, Score(0, 0, 0)) + value
    yield "names", _sum(total.values())
    yield from sorted(total.items())


def coreference(
    name: str, documents: list[Document], model: Path
) -> Iterator[tuple[str, float]]:
    """MUC, B-cubed, CEAF-e and their mean, on mentions that we found."""
    ours = plain_chains if name == "news" else our_chains
    pairs = [
        (gold_chains(d), ours(parsed(d, model=model, chains=True))) for d in documents
    ]
    totals = conll_f1(pairs)
    for measure, ratio in totals.items():
        yield f"{name} {measure}", ratio.f1
    yield f"{name} mean", mean_f1(totals)


def gap(documents: list[Document], model: Path) -> float:
    """F1 over the names of ambiguous pronouns."""
    return gap_f1(
        (d.choice.correct, gap_answer(d, parsed(d, model=model, chains=True)))
        for d in documents
        if d.choice
    )


def _gold_names(document: Document) -> list[Named]:
    found: list[Named] = []
    start = 0
    for sentence in document.sentences:
        found.extend(
            (start + first, start + last, kind)
            for first, last, kind in sentence.names or ()
        )
        start += len(sentence.words)
    return found


def _sum(scores: Iterable[Score]) -> Score:
    return sum(scores, Score(0, 0, 0))


def figures(root: Path, model: Path) -> Iterator[Figure]:
    """All figures, as they are ready."""
    sets = development_documents(root)
    for name, value in _values(root, model, sets):
        yield Figure(name=name, value=round(value, 2), floor=FLOORS.get(name))


def _values(
    root: Path, model: Path, sets: dict[str, list[Document]]
) -> Iterator[tuple[str, float]]:
    yield from raw(root, model)
    for name in ("ewt", "gum"):
        yield from syntax(name, sets[name], model)
    for name, convention in (("uner", sets["uner"][0].source), ("news", "news")):
        for kind, value in named(sets[name], model, convention):
            yield f"{name} {kind}", value.f1
            if kind == "names":
                yield f"{name} names precision", value.precision
                yield f"{name} names recall", value.recall
    for name in ("ontogum", "news"):
        yield from coreference(name, sets[name], model)
    yield "gap f1", gap(sets["gap"], model)


def main() -> None:
    """Print the table and write it down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    found = []
    for figure in figures(options.corpora, options.model):
        print(figure, flush=True)
        found.append(figure)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps([asdict(figure) for figure in found], indent=1)
    RESULTS.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
