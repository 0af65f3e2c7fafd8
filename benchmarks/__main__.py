"""All scores: language, statements, speed; 1 where a floor is missed.

python -m benchmarks --corpora ../shared/corpora
"""

import subprocess
import sys

PARTS = (
    "language",
    "propositions",
    "openie",
    "ontologies",
    "times",
    "entities",
    "news",
    "contrast",
    "relations",
    "questions",
    "speed",
)
OWN = frozenset({"questions", "news", "contrast", "relations", "speed"})
"""Those that read nothing but what lies in the project."""


def main() -> int:
    """Run each part in a process of its own, so that memory is measured clean."""
    codes = []
    for part in PARTS:
        print(f"\n{part}", flush=True)
        arguments = [] if part in OWN else sys.argv[1:]
        arguments += ["--part", "test"] if part == "news" else []
        command = [sys.executable, "-m", f"benchmarks.{part}", *arguments]
        codes.append(subprocess.run(command, check=False).returncode)  # noqa: S603
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
