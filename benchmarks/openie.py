"""Score statements on open-information-extraction gold.

python -m benchmarks.openie --corpora ../shared/corpora
"""

import argparse
import sys
from pathlib import Path

from benchmarks import benchie, carb, facts
from benchmarks.report import report

FLOORS = {"BenchIE F1": 0.46, "CaRB F1": 0.57, "CaRB AUC": 0.365}


def measure(corpora: Path) -> dict[str, float]:
    """BenchIE and CaRB with precision and recall."""
    exact = benchie.read(corpora / "benchie" / "dev_gold.txt")
    strict = benchie.score(exact, [facts.facts(one.sentence) for one in exact])
    lenient = carb.read(corpora / "carb" / "data" / "gold" / "dev.wiki.tsv")
    found = carb.score(lenient, {s: facts.tuples(s) for s in lenient})
    return {
        "BenchIE precision": strict.precision,
        "BenchIE recall": strict.recall,
        "BenchIE F1": strict.f1,
        "CaRB precision": found.precision,
        "CaRB recall": found.recall,
        "CaRB F1": found.f1,
        "CaRB AUC": found.auc,
    }


def main() -> int:
    """Print the table and write it; 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    found = measure(parser.parse_args().corpora)
    return report("openie", found, FLOORS)


if __name__ == "__main__":
    sys.exit(main())
