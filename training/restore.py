"""Take the weights back out of the files that `kg` ships, to train them further.

    python -m training.restore --model kg/language/model --run DIR

The run then holds what `training.train --start DIR` begins with. Eight bits lost a
little of each weight; some hundred steps of training make up for it.
"""

import argparse
import json
from dataclasses import asdict, fields
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import ModelProto, numpy_helper
from torch import Tensor

from training.network import Network
from training.state import AVERAGE
from training.targets import Classes, read_classes, write_classes
from training.train import shape_of

FILES = ("encoder", "relations", "coreference", "statements")
_ROWS, _SCALE, _BIT_SCALE = ".rows", ".scale", "_scale"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    args = parser.parse_args()
    args.run.mkdir(parents=True, exist_ok=True)
    found = shipped_classes(args.model / "labels.json")
    write_classes(found, args.run / "classes.json")
    shape = shape_of(found)
    weights = shipped_weights(args.model)
    fresh = Network(shape).state_dict()
    for name, value in fresh.items():
        if name not in weights:
            print(f"{name}: not in the files, begins afresh")
        elif weights[name].shape != value.shape:
            print(f"{name}: {tuple(weights[name].shape)} for {tuple(value.shape)}")
    known = {name: value for name, value in weights.items() if name in fresh}
    torch.save({"shape": asdict(shape), "weights": known}, args.run / AVERAGE)


def shipped_classes(path: Path) -> Classes:
    """The classes that the network chooses among."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    known = {field.name for field in fields(Classes)}
    between = path.with_suffix(".classes")
    text = json.dumps({k: v for k, v in raw.items() if k in known})
    try:
        between.write_text(text, encoding="utf-8")
        return read_classes(between)
    finally:
        between.unlink()


def shipped_weights(folder: Path) -> dict[str, Tensor]:
    """The weights of all files by their names in `training.network.Network`."""
    found: dict[str, Tensor] = {}
    for file in FILES:
        for name, value in weights_of(onnx.load(folder / f"{file}.onnx")).items():
            found[_in_network(name, file)] = value
    mix = found["mix.weights"]  # what the file holds is their softmax
    found["mix.weights"] = mix.clamp(min=1e-9).log()
    return found


def _in_network(name: str, file: str) -> str:
    """The name in the network of a weight in one of the files."""
    match file:
        case "encoder":
            return name.removeprefix("network.")
        case "coreference":
            return f"pairs.{name}"
        case "statements":
            whole = name.replace("head.", "stating.", 1)
            return whole.replace("judge.", "judging.", 1)
        case _:
            return name


def weights_of(model: ModelProto) -> dict[str, Tensor]:
    """The weights of a file: those with names of their own and those of products."""
    values = {
        one.name: numpy_helper.to_array(one).astype(np.float32)
        for one in model.graph.initializer
    }
    found = {
        name: torch.from_numpy(value.copy())
        for name, value in values.items()
        if "::" not in name and not name.endswith((_ROWS, _SCALE))
    }
    for name, rows in values.items():
        if name.endswith(_ROWS):
            stem = name.removesuffix(_ROWS)
            found[f"{stem}.weight"] = torch.from_numpy(rows * values[stem + _SCALE])
    for node in model.graph.node:
        if node.op_type in {"MatMul", "MatMulInteger"}:
            module = ".".join(node.name.split("/")[1:-1])
            for given in node.input[:2]:
                if given in values and "::" in given:
                    matrix = values[given]
                    scale = given.removesuffix("_quantized") + _BIT_SCALE
                    if scale in values:
                        matrix = matrix * values[scale]
                    last = "weights" if module.endswith("mix") else "weight"
                    matrix = matrix if last == "weights" else matrix.T
                    found[f"{module}.{last}"] = torch.from_numpy(matrix.copy())
    return found


if __name__ == "__main__":
    main()
