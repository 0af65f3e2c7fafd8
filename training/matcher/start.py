"""The encoder's last two layers as the matcher's first, read from the shipped file."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from training.matcher.network import Matcher

LAYERS = (4, 5)
"""Numbers of the encoder's layers that the matcher starts from."""
_PARTS = ("query_key_value", "out", "up", "down")


def begin_like(matcher: Matcher, encoder: Path) -> None:
    """Put the encoder's weights into the matcher's layers."""
    graph = onnx.load(encoder).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    inputs = {node.name: list(node.input) for node in graph.node}
    with torch.no_grad():
        for number, layer in zip(LAYERS, matcher.layers, strict=True):
            name = f"network.encoder.layers.{number}"
            for part in _PARTS:
                linear = getattr(layer, part)
                weight = _matrix(f"{name}.{part}", values, inputs)
                linear.weight.copy_(torch.from_numpy(weight.T.copy()))
                linear.bias.copy_(_tensor(values[f"{name}.{part}.bias"]))
            for part in ("norm", "norm_after"):
                norm = getattr(layer, part)
                norm.weight.copy_(_tensor(values[f"{name}.{part}.weight"]))
                norm.bias.copy_(_tensor(values[f"{name}.{part}.bias"]))


def _tensor(value: NDArray[np.float32]) -> Tensor:
    return torch.from_numpy(value.copy())


def _matrix(
    name: str,
    values: Mapping[str, NDArray[np.float32]],
    inputs: Mapping[str, list[str]],
) -> NDArray[np.float32]:
    """The matrix of a product, whether in 8 bits or in 32. [in, out]."""
    node = "/" + name.replace(".", "/").replace("/layers/", "/layers.") + "/MatMul"
    if node in inputs:
        return values[inputs[node][1]]
    quantised = inputs[f"{node}_quant"][1]
    scale = values[quantised.removesuffix("_quantized") + "_scale"]
    return values[quantised].astype(np.float32) * scale
