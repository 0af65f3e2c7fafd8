"""Train the matcher on the frozen encoder's states.

    python -m training.matcher --corpora CORPORA --run DIR --out kg/language/model

Writes `matcher.onnx` and `matcher.json`. The encoder's states are made first, and kept
in `--cache` until the encoder changes.
"""

import argparse
import math
import time
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import torch
from torch import Tensor

from training.matcher.batches import Batch, Batches, Numbered
from training.matcher.export import write
from training.matcher.fit import fit
from training.matcher.known import HOLDS, NOT
from training.matcher.network import Matcher
from training.matcher.properties import wikidata
from training.matcher.scoring import between
from training.matcher.sources import inventories, left, read, without
from training.matcher.start import begin_like
from training.matcher.states import joined, states
from training.matcher.wording import Wordings

RATE, HEAD_RATE = 2e-4, 1e-3
WARM_UP, FLOOR = 100, 0.02
WEIGHTS = "matcher.pt"
TAG_WEIGHT = 0.3
ONE_IN = 25
"""Of so many examples one is kept to fit with."""
FOLLOW_EVERY, KEEP = 5, 0.98
"""How often the averaged weights follow, and how much of them stays then."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=Path("kg/language/model"))
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, help="where to write the shipped files")
    parser.add_argument("--cache", type=Path, help="folder for the encoder's states")
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--start", type=Path, help="weights to go on with")
    parser.add_argument("--rate", type=float, default=1.0, help="times the usual rates")
    parser.add_argument("--show", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", nargs="*", default=[], help="ontologies left out")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    args.run.mkdir(parents=True, exist_ok=True)
    left_out = frozenset(
        key
        for name, one in inventories(args.corpora).items()
        if name in args.without
        for key in one.properties
    )
    started = time.monotonic()
    batches, held = prepare(args, left_out)
    print(f"states after {time.monotonic() - started:.0f} s", flush=True)
    matcher = train(batches, args)
    torch.save(matcher.state_dict(), args.run / WEIGHTS)
    if args.out:
        write(matcher, args.out)
        fit(matcher, held, args.out / "matcher.json")


def prepare(
    args: argparse.Namespace, left_out: frozenset[str]
) -> tuple[Batches, Batches]:
    """The batches of all data sets, to learn from and to fit with.

    `left_out` are properties not to be learned.
    """
    data = read(args.corpora)
    cache = args.cache or args.run / "states"
    known = joined(
        [
            states([[e.words for e in t.examples] for t in group], args.model, cache)
            for _, grouped in groupby(data.texts, key=lambda text: text.source)
            if (group := list(grouped))
        ]
    )
    strangers = {k: v for k, v in wikidata(args.corpora).items() if k not in left_out}
    kept = {
        name: left(one, left_out)
        for name, one in data.inventories.items()
        if name not in args.without
    }
    every = (one for text in data.texts for one in text.examples)
    examples = [
        Numbered(some, number)
        for number, one in enumerate(every)
        if one.inventory in kept and (some := without(one, left_out))
    ]
    wordings = Wordings(kept, strangers, args.model, cache)
    held = examples[::ONE_IN]
    del examples[::ONE_IN]
    return (
        Batches(examples, known, kept, wordings, args.seed),
        Batches(held, known, kept, wordings, args.seed),
    )


def train(batches: Batches, args: argparse.Namespace) -> Matcher:
    """The trained matcher: the running mean of its weights."""
    matcher = Matcher()
    begin_like(matcher, args.model / "encoder.onnx")
    if args.start:
        matcher.load_state_dict(torch.load(args.start, weights_only=True))
    average = {k: v.detach().clone() for k, v in matcher.state_dict().items()}
    optimiser = _optimiser(matcher)
    started, step = time.monotonic(), 0
    shown: dict[str, list[float]] = defaultdict(list)
    stream = iter(batches)
    while (done := _share(args, step, time.monotonic() - started)) < 1:
        rate = min(1.0, (step + 1) / WARM_UP) * max(FLOOR, 1 - done) * args.rate
        for group in optimiser.param_groups:
            group["lr"] = group["full"] * rate
        batch = next(stream)
        losses = learn(matcher, batch, optimiser)
        shown[batch.inventory[:4]].append(losses[0])
        shown["tags"].append(losses[1])
        step += 1
        if step % FOLLOW_EVERY == 0:
            _follow(average, matcher, step)
        if step % args.show == 0:
            line = " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in shown.items())
            minutes = (time.monotonic() - started) / 60
            print(f"{step} {minutes:.1f} min {line}", flush=True)
            shown.clear()
            torch.save(average, args.run / WEIGHTS)
    matcher.load_state_dict(average)
    matcher.eval()
    return matcher


def _follow(average: dict[str, Tensor], matcher: Matcher, step: int) -> None:
    """Move the running mean of the weights towards them."""
    keep = min(KEEP, step / (50 + step))
    with torch.no_grad():
        for name, value in matcher.state_dict().items():
            average[name].lerp_(value, 1 - keep)


def _share(args: argparse.Namespace, step: int, used: float) -> float:
    steps, minutes = int(args.steps), float(args.minutes)
    return step / steps if steps else used / (60 * minutes)


def _optimiser(matcher: Matcher) -> torch.optim.Optimizer:
    own = [p for name, p in matcher.named_parameters() if name.startswith("layers.")]
    heads = [p for n, p in matcher.named_parameters() if not n.startswith("layers.")]
    return torch.optim.AdamW(
        [{"params": own, "full": RATE}, {"params": heads, "full": HEAD_RATE}],
        lr=RATE,
        betas=(0.9, 0.99),
        weight_decay=0.01,
        fused=True,
    )


def learn(
    matcher: Matcher, batch: Batch, optimiser: torch.optim.Optimizer
) -> tuple[float, float]:
    """One step."""
    matcher.train()
    with torch.autocast("cpu", torch.bfloat16):
        seen = matcher(batch.states, batch.length, batch.pairs)
        pooled = matcher.read_texts(*batch.texts)
    linking = link_loss(between(matcher, seen, pooled, batch))
    tags = torch.nn.functional.cross_entropy(
        seen.tags.float().flatten(0, 1), batch.tags.flatten(), reduction="sum"
    ) / (batch.tags >= 0).sum().clamp(min=1)
    loss = linking + TAG_WEIGHT * tags
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(matcher.parameters(), 2.0)
    if math.isfinite(float(norm)):
        optimiser.step()
    return float(linking.detach()), float(tags.detach())


def link_loss(ways: Iterable[tuple[Tensor, Tensor, Tensor]]) -> Tensor:
    """What holds shall beat having none, which shall beat what does not hold.

    After Zhou and others 2021 (adaptive thresholds).
    """
    total, count = torch.zeros(()), torch.zeros(())
    for got, known, weight in ways:
        none = torch.zeros(len(got), 1)
        holds, not_ = known == HOLDS, known == NOT
        best = torch.cat((none, got.masked_fill(~holds, -1e4)), 1)
        above = best.logsumexp(1, keepdim=True) - got
        positive = (above * holds).sum(1) / holds.sum(1).clamp(min=1)
        rest = torch.cat((none, got.masked_fill(~not_, -1e4)), 1).logsumexp(1)
        total = total + ((positive + rest) * weight).sum()
        count = count + weight.sum()
    return total / count.clamp(min=1)
