"""Print scores beside their floors and write them down."""

import json
from collections.abc import Mapping
from pathlib import Path

RESULTS = Path(__file__).parent / "results"


Bounds = Mapping[str, float]


def report(
    name: str, found: Bounds, floors: Bounds, ceilings: Bounds | None = None
) -> int:
    """Print a table and write `results/NAME.json`; 1 where a bound is missed."""
    ceilings = ceilings or {}
    missed = {key for key, least in floors.items() if found[key] < least}
    missed |= {key for key, most in ceilings.items() if found[key] > most}
    for key, value in found.items():
        bound = f"  at least {floors[key]:g}" if key in floors else ""
        bound = f"  at most {ceilings[key]:g}" if key in ceilings else bound
        print(f"{key:<34} {value:>10.3f}{bound}{'  MISSED' if key in missed else ''}")
    RESULTS.mkdir(parents=True, exist_ok=True)
    rounded = {key: round(value, 4) for key, value in found.items()}
    text = json.dumps(rounded, indent=1) + "\n"
    (RESULTS / f"{name}.json").write_text(text, encoding="utf-8")
    return int(bool(missed))
