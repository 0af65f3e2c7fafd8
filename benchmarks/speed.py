"""Speed and memory of `kg extract`, end to end, each run in a process of its own.

    python -m benchmarks.speed

The articles are those of `tests/articles` and of `training/news` without their marks,
as files in a folder. CPU seconds are those of the process, user and system.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.report import report
from kg.ingest import articles
from kg.language.sessions import MODEL
from kg.model import Article
from training.corpora.news import plain_articles

ROOT = Path(__file__).parents[1]
FLOORS = {"words per CPU-second": 2000.0, "network share of extraction": 0.5}
CEILINGS = {
    "kg --help, seconds": 0.3,
    "first claim, seconds": 1.5,
    "peak memory, MB": 400.0,
    "model files, MB": 35.0,
}


@dataclass(frozen=True, slots=True)
class Run:
    """What a process took."""

    wall: float
    cpu: float
    output: str


def run(arguments: Sequence[str]) -> Run:
    """Run `kg` and measure it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "kg", *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, done.stdout)


def texts() -> list[str]:
    """The texts of the articles that are measured on."""
    samples = [
        article.text
        for article in articles([str(ROOT / "tests" / "articles")])
        if isinstance(article, Article)
    ]
    return samples + plain_articles(ROOT / "training" / "news")


def network_share(folder: Path) -> float:
    """The share of the time of extraction that is spent inside onnxruntime."""
    import onnxruntime  # noqa: PLC0415 - wrapped before the stages load it

    inside = 0.0
    original = onnxruntime.InferenceSession.run

    def timed(self: object, *given: object) -> object:
        nonlocal inside
        started = time.perf_counter()
        try:
            return original(self, *given)
        finally:
            inside += time.perf_counter() - started

    onnxruntime.InferenceSession.run = timed
    from kg.pipeline import Reader, read  # noqa: PLC0415
    from kg.report import Report  # noqa: PLC0415

    reader = Reader()
    list(read([str(next(iter(sorted(folder.iterdir()))))], reader, Report()))
    inside = 0.0
    started = time.perf_counter()
    for _ in read([str(folder)], reader, Report()):
        pass
    total = time.perf_counter() - started
    onnxruntime.InferenceSession.run = original
    return inside / total


def measure() -> dict[str, float]:
    """Every figure of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = texts()
        for number, text in enumerate(written):
            (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
        one = str(folder / "0000.txt")
        help_ = min(run(["--help"]).wall for _ in range(3))
        first = min(run(["extract", one]).wall for _ in range(3))
        whole = run(["extract", str(folder), "--format", "jsonl"])
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        words = sum(len(text.split()) for text in written)
        return {
            "articles": len(written),
            "words": words,
            "claims": whole.output.count("\n"),
            "words per CPU-second": words / whole.cpu,
            "articles per second": len(written) / whole.wall,
            "network share of extraction": network_share(folder),
            "kg --help, seconds": help_,
            "first claim, seconds": first,
            "peak memory, MB": peak,
            "model files, MB": sum(f.stat().st_size for f in MODEL.iterdir()) / 1e6,
        }


def main() -> int:
    """Print the table and write it; 1 where a bound is missed."""
    return report("speed", measure(), FLOORS, CEILINGS)


if __name__ == "__main__":
    sys.exit(main())
