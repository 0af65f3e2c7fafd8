"""Score the answers to our own questions over our own articles.

python -m benchmarks.questions [--show wrong]

A question counts as right if the first answer is one that its line names; for yes or
no, if the verdict is. One that no article answers is right if the graph says so.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import kg
from benchmarks.report import report
from kg.ask import Reply, Verdict
from kg.ask.question import Asks
from kg.ask.words import form
from training.corpora import NEWS
from training.corpora.statements import with_statements

HERE = Path(__file__).parent / "questions"
ARTICLES = Path(__file__).parent.parent / "tests" / "articles"
OTHERS = NEWS / "train"
"""Our annotated news, for questions written when the reading of questions stood."""
NONE = "-"
YES = {Verdict.FACT: "fact", Verdict.CLAIMED: "claimed", Verdict.DENIED: "denied"}
FLOORS = {
    "answerable right": 0.87,
    "unanswerable recognised": 0.95,
    "train: answerable right": 0.72,
    "train: unanswerable recognised": 0.9,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One line: a question and the answers that are right."""

    question: str
    answers: tuple[str, ...]

    @property
    def answerable(self) -> bool:
        """Whether some article answers it."""
        return NONE not in self.answers


def questions(path: Path) -> Iterator[Asked]:
    """The questions of a file.

    Raises:
        ValueError: A line has no answer.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        question, bar, answers = line.partition(" | ")
        if not bar:
            raise ValueError(f"{path}: no answer on the line {line!r}")
        yield Asked(
            question=question.strip(),
            answers=tuple(answer.strip() for answer in answers.split(";")),
        )


def others() -> kg.Graph:
    """The graph of our annotated news, without its annotation."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.jsonl"
        with path.open("w", encoding="utf-8") as lines:
            for one in with_statements(OTHERS):
                title, *body = (paragraph.text for paragraph in one.paragraphs)
                article = {
                    "title": title,
                    "published": str(one.published),
                    "text": "\n\n".join(body),
                }
                if one.published:
                    lines.write(json.dumps(article) + "\n")
        return kg.build(path)


def right(asked: Asked, reply: Reply) -> bool:
    """Whether the reply is one of those that the line names."""
    if not reply.known:
        return not asked.answerable
    first = reply.answers[0]
    if reply.understood and reply.understood.asks is Asks.TRUTH:
        said = YES.get(first.verdict, "planned")
    else:
        said = first.value
    return any(a != NONE and form(a) in form(said) for a in asked.answers)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", choices=("wrong",))
    args = parser.parse_args()
    table: dict[str, float] = {}
    for name, graph in (("articles", kg.build(ARTICLES)), ("train", others())):
        path = HERE / f"{name}.txt"
        counts = {True: [0, 0], False: [0, 0]}
        for asked in questions(path):
            reply = graph.ask(asked.question)
            good = right(asked, reply)
            counts[asked.answerable][0] += good
            counts[asked.answerable][1] += 1
            if args.show and not good:
                said = [f"{a.value} ({a.verdict})" for a in reply.answers[:3]]
                print(f"{asked.question}\n    {said or reply.trouble}")
                print(f"    right: {'; '.join(asked.answers)}")
        before = "" if name == "articles" else f"{name}: "
        for answerable, label in (
            (True, "answerable right"),
            (False, "unanswerable recognised"),
        ):
            held, every = counts[answerable]
            table[f"{before}{label}"] = held / max(every, 1)
    return report("questions", table, FLOORS)


if __name__ == "__main__":
    sys.exit(main())
