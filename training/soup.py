"""Average the weights of a run with those that it went on from.

    python -m training.soup --start DIR --run DIR --share 0.4 --out DIR

What went on from good weights lies in the same valley as they do; between the two the
network often reads new texts better than either (Wortsman et al. 2022). `share` is how
far to go from the start. Heads that the start lacks are taken as they are.
"""

import argparse
import shutil
from pathlib import Path

import torch
from torch import Tensor

from training.state import AVERAGE


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    start = torch.load(args.start / AVERAGE, weights_only=True)["weights"]
    saved = torch.load(args.run / AVERAGE, weights_only=True)
    saved["weights"] = between(start, saved["weights"], args.share)
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(saved, args.out / AVERAGE)
    shutil.copyfile(args.run / "classes.json", args.out / "classes.json")


def between(
    start: dict[str, Tensor], end: dict[str, Tensor], share: float
) -> dict[str, Tensor]:
    """The weights at a share of the way; of more rows than at the start, those too."""
    found = dict(end)
    for name, value in start.items():
        if name in end and end[name].is_floating_point():
            whole = end[name].clone()
            rows = slice(None) if value.shape == whole.shape else slice(len(value))
            whole[rows] = value.to(whole.dtype).lerp(end[name][rows], share)
            found[name] = whole
    return found


if __name__ == "__main__":
    main()
