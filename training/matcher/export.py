"""Write a trained matcher as the files that `kg` ships.

    python -m training.matcher.export --run DIR --out kg/language/model

`matcher.onnx` reads one sentence, or one text of an ontology, at a time; its matrices
are in 8 bits.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from training.matcher.network import Matcher

OPSET = 17
OUTPUTS = {
    "tags": ("words",),
    "forth": ("pairs",),
    "back": ("pairs",),
    "none": ("pairs",),
    "earlier": ("pairs",),
    "later": ("pairs",),
    "property": (),
    "class": (),
}
"""The axes whose length is free, from the first on."""


class Shipped(nn.Module):
    """The matcher for one sentence or one text, its scales in its vectors."""

    def __init__(self, matcher: Matcher) -> None:
        super().__init__()
        self.matcher = matcher

    def forward(self, states: Tensor, pairs: Tensor) -> tuple[Tensor, ...]:
        """The values of `OUTPUTS`.

        Args:
            states: Of the encoder half-way. [1, W, D]
            pairs: First and last word of the earlier and the later thing. [1, N, 4]
        """
        inside = torch.ones_like(states[..., 0])
        seen = self.matcher(states, inside.sum(1).long(), pairs)
        close, typed = self.matcher.scale.exp()
        pooled = self.matcher.pooled(seen.words, inside)
        vector, bias = self.matcher.as_property(pooled)
        return (
            functional.log_softmax(seen.tags[0], -1),
            seen.forth[0],
            seen.back[0],
            seen.none[0],
            seen.earlier[0],
            seen.later[0],
            torch.cat((vector * close, bias[:, None]), -1),
            self.matcher.as_class(pooled) * typed,
        )


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    matcher = Matcher()
    matcher.load_state_dict(torch.load(args.run / "matcher.pt", weights_only=True))
    write(matcher.eval(), args.out)


def write(matcher: Matcher, out: Path) -> None:
    """Write the matcher's file."""
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        write_full(matcher, full)
        print(f"largest difference to PyTorch: {difference(matcher, full):.1e}")
        write_small(full, out / "matcher.onnx")


def write_full(matcher: Matcher, path: Path) -> None:
    """Write the matcher in 32 bits."""
    free = {"states": {1: "words"}, "pairs": {1: "pairs"}}
    torch.onnx.export(
        Shipped(matcher).eval(),
        example(20, 3, matcher.mark.shape[1]),
        path,
        input_names=list(free),
        output_names=list(OUTPUTS),
        dynamic_axes={
            **free,
            **{name: dict(enumerate(axes)) for name, axes in OUTPUTS.items() if axes},
        },
        opset_version=OPSET,
        dynamo=False,
    )


def write_small(full: Path, path: Path) -> None:
    """Write the matrices in 8 bits, those of the layers once for words and marks."""
    model = onnx.load(full)
    share_matrices(model.graph)
    onnx.save(model, full)
    quantize_dynamic(
        full,
        path,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )


def share_matrices(graph: onnx.GraphProto) -> None:
    """Use a matrix under its own name where it also stands under others."""
    known = {one.name for one in graph.initializer}
    same = {
        node.output[0]: node.input[0]
        for node in graph.node
        if node.op_type == "Identity" and node.input[0] in known
    }
    for node in list(graph.node):
        if node.output[0] in same:
            graph.node.remove(node)
        for place, name in enumerate(node.input):
            node.input[place] = same.get(name, name)


def example(words: int, pairs: int, width: int = 384) -> tuple[Tensor, Tensor]:
    """A sentence with some pairs."""
    chance = torch.Generator().manual_seed(words)
    begins = torch.arange(pairs)
    places = torch.stack((begins, begins, begins + 2, begins + 3), -1)
    return torch.randn(1, words, width, generator=chance), places[None]


def difference(matcher: Matcher, path: Path) -> float:
    """How far the file's values are from the network's on a sentence."""
    session = onnxruntime.InferenceSession(path)
    states, pairs = example(31, 5, matcher.mark.shape[1])
    got = session.run(None, {"states": states.numpy(), "pairs": pairs.numpy()})
    with torch.no_grad():
        want = Shipped(matcher).eval()(states, pairs)
    return max(
        float(np.abs(one - other.numpy()).max())
        for one, other in zip(got, want, strict=True)
    )


if __name__ == "__main__":
    main()
