"""Write a run's averaged weights as the files that `kg` ships.

    python -m training.export --run DIR --out kg/language/model

`encoder.onnx` has its matrices in 8 bits, one scale an output, and its embeddings in
8 bits, one scale a piece; `relations.onnx` and `coreference.onnx` are small and exact.
"""

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from kg.language.pairs import SIZES
from training.network import (
    EXACT,
    NEVER,
    Judging,
    Network,
    Pairs,
    Relations,
    Shape,
    Stating,
)
from training.state import AVERAGE
from training.targets import read_classes
from training.train import minilm
from training.windows import WINDOW

VERSION = 1
OPSET = 17
PAIR_INPUTS = ("later", "earlier", "features")
INPUTS = {
    "pieces": ("batch", "pieces"),
    "shapes": ("batch", "pieces"),
    "words": ("batch", "words"),
    "sentence": ("batch", "words"),
    "convention": (),
}
OUTPUTS = {
    "upos": ("batch", "words"),
    "features": ("batch", "words"),
    "lemmas": ("batch", "words"),
    "arcs": ("batch", "words", "words_and_root"),
    "relation_dependents": ("batch", "words"),
    "relation_heads": ("batch", "words_and_root"),
    "names": ("batch", "words"),
    "coreference": ("batch", "words"),
    "stating": ("batch", "words"),
    "middle": ("batch", "words"),
    "judging": ("batch", "words"),
}
"""The axes whose length is free, from the first on."""


class Shipped(nn.Module):
    """The network as it ships: the best tags, logarithms of what is still open."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self,
        pieces: Tensor,
        shapes: Tensor,
        words: Tensor,
        sentence: Tensor,
        convention: Tensor,
    ) -> tuple[Tensor, ...]:
        """The values of `OUTPUTS`."""
        scores = self.network(pieces, shapes, words, sentence, convention)
        return (
            scores.upos.argmax(-1),
            scores.features.argmax(-1),
            scores.lemmas.argmax(-1),
            functional.log_softmax(scores.arcs, -1),
            scores.relation_dependents,
            scores.relation_heads,
            functional.log_softmax(scores.names, -1),
            scores.coreference,
            scores.stating,
            scores.middle,
            scores.judging,
        )


class BestRelation(nn.Module):
    """The relation of each word to its governor; `root` is none, its tree says it."""

    def __init__(self, relations: Relations, names: Sequence[str]) -> None:
        super().__init__()
        self.relations = relations
        never = [NEVER if name == "root" else 0.0 for name in names]
        self.register_buffer("never", torch.tensor(never))
        self.never: Tensor

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:  # [N, H] -> [N]
        """Numbers of the best relations."""
        best: Tensor = (self.relations(dependents, heads) + self.never).argmax(-1)
        return best


class Opinion(nn.Module):
    """What words of a sentence state and how, as probabilities; how words agree."""

    def __init__(self, head: Stating, judge: Judging) -> None:
        super().__init__()
        self.head = head
        self.judge = judge

    def forward(
        self, vectors: Tensor, judging: Tensor, predicates: Tensor
    ) -> tuple[Tensor, ...]:
        """For words that may state something their arguments, and if it happened.

        Args:
            vectors: Of the words of a sentence. [W, H]
            judging: Likewise, for judging statements. [W, H]
            predicates: Numbers of the words that may state something. [K]

        Returns:
            Probabilities that each word is an argument [K, W], that it happened [K],
            of each modality [K, modalities], of being negative [K], and the table of
            `Judging` [W, 6 * AGREEMENT + 4].
        """
        chosen = vectors[predicates]  # [K, H]
        roles = self.head(chosen[:, None], vectors[None])  # [K, W, roles]
        modality, negative = self.judge.manner(judging[predicates])
        return (
            1 - roles.softmax(-1)[..., 0],
            self.head.happened(chosen).sigmoid(),
            modality.softmax(-1),
            negative.sigmoid(),
            self.judge.table(judging),
        )


class SmallEmbedding(nn.Module):
    """An embedding in 8 bits with one scale a row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)  # [rows, 1]
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.rows: Tensor
        self.scale: Tensor

    def forward(self, numbers: Tensor) -> Tensor:  # [B, P] -> [B, P, D]
        """Look up."""
        return self.rows[numbers].float() * self.scale[numbers]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--full", action="store_true", help="in 32 bits, to see what 8 bits lose"
    )
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    network = read(args.run)
    classes = read_classes(args.run / "classes.json")
    labels = {**asdict(classes), "version": VERSION, "max_pieces": WINDOW}
    text = json.dumps(labels, ensure_ascii=False, indent=0) + "\n"
    (args.out / "labels.json").write_text(text, encoding="utf-8")
    shutil.copyfile(minilm() / "vocab.txt", args.out / "vocab.txt")
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        write_encoder(network, full, example(2, 40, 24))
        apart = difference(network, full, example(3, 64, 50))
        print(f"largest difference to PyTorch: {apart:.1e}")
        if args.full:
            shutil.copyfile(full, args.out / "encoder.onnx")
        else:
            write_small(network, Path(folder) / "small.onnx", args.out / "encoder.onnx")
    write_pairs(network.pairs, args.out / "coreference.onnx")
    opinion = Opinion(network.stating, network.judging)
    write_opinion(opinion, args.out / "statements.onnx")
    write_relations(
        BestRelation(network.relations, classes.relations), args.out / "relations.onnx"
    )
    for path in sorted(args.out.iterdir()):
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


def read(run: Path) -> Network:
    """The network with the averaged weights of a run."""
    saved = torch.load(run / AVERAGE, weights_only=True)
    known = {field.name for field in fields(Shape)}
    network = Network(Shape(**{k: v for k, v in saved["shape"].items() if k in known}))
    network.load_state_dict(saved["weights"])
    network.eval()
    return network


def write_encoder(network: Network, path: Path, windows: tuple[Tensor, ...]) -> None:
    """Write the network without the scorer of pairs, as it reads some windows."""
    torch.onnx.export(
        Shipped(network).eval(),
        windows,
        path,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=_free(INPUTS) | _free(OUTPUTS),
        opset_version=OPSET,
        dynamo=False,
    )


def write_small(network: Network, between: Path, path: Path) -> None:
    """Write the network in 8 bits; it keeps its embedding in 8 bits afterwards."""
    vectors = network.encoder.piece.weight.detach()
    network.encoder.piece = SmallEmbedding(vectors)
    write_encoder(network, between, example(2, 40, 24))
    quantize_dynamic(
        between,
        path,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=[f"/network/{_path(name)}/MatMul" for name in EXACT],
    )


def write_relations(relations: BestRelation, path: Path) -> None:
    """Write the choice of relations between given words."""
    vectors = torch.randn(5, relations.relations.out.in_features // 3)
    names = ["dependents", "heads", "relations"]
    torch.onnx.export(
        relations.eval(),
        (vectors, vectors),
        path,
        input_names=names[:2],
        output_names=names[2:],
        dynamic_axes={name: {0: "words"} for name in names},
        opset_version=OPSET,
        dynamo=False,
    )


def write_opinion(opinion: Opinion, path: Path) -> None:
    """Write the head that says what words state."""
    width = opinion.head.predicate.in_features
    torch.onnx.export(
        opinion.eval(),
        (
            torch.randn(5, width),
            torch.randn(5, opinion.judge.parts.in_features),
            torch.tensor([1, 3]),
        ),
        path,
        input_names=["vectors", "judging", "predicates"],
        output_names=["arguments", "happened", "modality", "negative", "agreement"],
        dynamic_axes={
            "vectors": {0: "words"},
            "judging": {0: "words"},
            "modality": {0: "predicates"},
            "negative": {0: "predicates"},
            "agreement": {0: "words"},
            "predicates": {0: "predicates"},
            "arguments": {0: "predicates", 1: "words"},
            "happened": {0: "predicates"},
        },
        opset_version=OPSET,
        dynamo=False,
    )


def write_pairs(pairs: Pairs, path: Path) -> None:
    """Write the scorer of pairs."""
    count = torch.tensor([0, 1])
    torch.onnx.export(
        pairs.eval(),
        (
            torch.randn(4, pairs.later.in_features),
            count + 1,
            count,
            torch.zeros(2, len(SIZES), dtype=torch.int64),
        ),
        path,
        input_names=["vectors", *PAIR_INPUTS],
        output_names=["scores"],
        dynamic_axes={
            "vectors": {0: "candidates"},
            **{name: {0: "pairs"} for name in (*PAIR_INPUTS, "scores")},
        },
        opset_version=OPSET,
        dynamo=False,
    )


def example(
    size: int, pieces: int, words: int, *, most: int = 20000
) -> tuple[Tensor, ...]:
    """Some windows of two sentences each, the last window shorter."""
    chance = torch.Generator().manual_seed(0)
    numbers = torch.randint(1, most, (size, pieces), generator=chance)
    numbers[-1, -5:] = 0
    positions = 1 + torch.arange(words).expand(size, -1).clone()
    sentence = (torch.arange(words) >= words // 3).long().expand(size, -1).clone()
    sentence[-1, -4:] = -1
    looks = torch.randint(0, 8, (size, pieces), generator=chance)
    return numbers, looks, positions, sentence, torch.tensor([0])


def difference(network: Network, path: Path, windows: tuple[Tensor, ...]) -> float:
    """How far the file's values are from the network's on some windows."""
    session = onnxruntime.InferenceSession(path)
    got = session.run(
        None, {k: v.numpy() for k, v in zip(INPUTS, windows, strict=True)}
    )
    with torch.no_grad():
        want = Shipped(network).eval()(*windows)
    return max(
        float(np.abs(one - other.numpy()).max())
        for one, other in zip(got, want, strict=True)
        if one.dtype == np.float32
    )


def _path(module: str) -> str:
    """The name of a module as a file's nodes have it: layers.0 is one part."""
    return module.replace(".", "/").replace("layers/", "layers.")


def _free(values: dict[str, tuple[str, ...]]) -> dict[str, dict[int, str]]:
    return {name: dict(enumerate(axes)) for name, axes in values.items() if axes}


if __name__ == "__main__":
    main()
