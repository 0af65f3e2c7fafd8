"""What a run of training is made of at any moment, on disk and in memory."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
from torch import Tensor

from training.network import Network, Shape, load_encoder

ENCODER_RATE, HEAD_RATE, LAYER_DECAY = 3e-4, 1.5e-3, 0.9
KEEP = 0.99
"""How much of the averaged weights stays each time they follow."""
CHECKPOINT, AVERAGE = "checkpoint.pt", "average.pt"


@dataclass(kw_only=True)
class State:
    """Weights, their running mean, the optimisers, and how far training is."""

    network: Network
    average: dict[str, Tensor]
    optimisers: Sequence[torch.optim.Optimizer]
    step: int = 0
    used: float = 0.0
    """Seconds."""
    trained: bool = False
    """Whether it began with trained weights, whose tags are good from the start."""
    rates: list[float] = field(default_factory=list)
    """The full learning rate of each group of parameters."""


def begin(shape: Shape, encoder: Path) -> State:
    """A fresh network on the weights of the base encoder."""
    network = Network(shape)
    load_encoder(network.encoder, encoder)
    average = {name: value.clone() for name, value in network.state_dict().items()}
    optimisers = make_optimisers(network)
    return State(
        network=network,
        average=average,
        optimisers=optimisers,
        rates=[group["lr"] for one in optimisers for group in one.param_groups],
    )


GENTLE = 0.4
"""The share of the learning rates with which trained weights are trained further."""


def begin_with(state: State, run: Path) -> None:
    """Take the averaged weights of another run; heads that it lacks stay fresh."""
    weights = torch.load(run / AVERAGE, weights_only=True)["weights"]
    mine = state.network.state_dict()
    for name, value in weights.items():
        if name not in mine:
            continue
        if mine[name].shape == value.shape:
            mine[name].copy_(value)
        else:  # the mix of layers has a row for each task, the new ones last
            mine[name][: len(value)].copy_(value)
    state.average = {name: value.clone() for name, value in mine.items()}
    state.rates = [rate * GENTLE for rate in state.rates]
    state.trained = True


def set_rates(state: State, share: float) -> None:
    """Set all learning rates to a share of the full ones."""
    groups = [group for one in state.optimisers for group in one.param_groups]
    for group, rate in zip(groups, state.rates, strict=True):
        group["lr"] = rate * share


@torch.no_grad()
def follow(state: State) -> None:
    """Move the averaged weights a little towards the present ones."""
    current = state.network.state_dict()
    keep = min(KEEP, state.step / (state.step + 50))
    torch._foreach_lerp_(
        [state.average[name] for name in current], list(current.values()), 1 - keep
    )


def save(state: State, run: Path) -> None:
    """Write a checkpoint to go on from, and the averaged weights alone to export."""
    checkpoint = {
        "network": state.network.state_dict(),
        "average": state.average,
        "optimisers": [one.state_dict() for one in state.optimisers],
        "step": state.step,
        "used": state.used,
    }
    average = {"shape": asdict(state.network.shape), "weights": state.average}
    for name, value in ((CHECKPOINT, checkpoint), (AVERAGE, average)):
        torch.save(value, run / f"{name}.part")
        (run / f"{name}.part").replace(run / name)


def load(state: State, checkpoint: Path) -> None:
    """Go on where a checkpoint stands."""
    saved = torch.load(checkpoint, weights_only=True)
    state.network.load_state_dict(saved["network"])
    state.average = saved["average"]
    for one, values in zip(state.optimisers, saved["optimisers"], strict=True):
        one.load_state_dict(values)
    state.step, state.used = saved["step"], saved["used"]


def make_optimisers(network: Network) -> tuple[torch.optim.Optimizer, ...]:
    """AdamW, and for the embeddings of pieces one that only touches those seen."""
    rate = ENCODER_RATE * LAYER_DECAY**network.shape.layers
    return (
        torch.optim.AdamW(
            rates(network), betas=(0.9, 0.99), weight_decay=0.01, fused=True
        ),
        torch.optim.SparseAdam(
            [network.encoder.piece.weight], lr=rate, betas=(0.9, 0.99)
        ),
    )


def rates(network: Network) -> list[dict[str, object]]:
    """Parameters with their learning rates: lower layers change less.

    Without the embeddings of pieces, whose gradient is sparse.
    """
    groups: dict[float, list[Tensor]] = defaultdict(list)
    depth = network.shape.layers
    for name, parameter in network.named_parameters():
        if name == "encoder.piece.weight":
            continue
        if name.startswith("encoder.layers."):
            layer = int(name.split(".")[2])
            groups[ENCODER_RATE * LAYER_DECAY ** (depth - 1 - layer)].append(parameter)
        elif name.startswith("encoder.look"):
            groups[HEAD_RATE / 3].append(parameter)
        elif name.startswith("encoder."):
            groups[ENCODER_RATE * LAYER_DECAY**depth].append(parameter)
        else:
            groups[HEAD_RATE].append(parameter)
    return [{"params": list(p), "lr": lr} for lr, p in sorted(groups.items())]
