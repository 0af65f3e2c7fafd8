"""Train the network that finds where words and sentences start, and export it.

`python -m training.segmenter --corpora CORPORA --out kg/language/model/segmenter.onnx`

Dilated convolutions over characters (Strubell et al. 2017, "Fast and Accurate Entity
Recognition with Iterated Dilated Convolutions") with two outputs a character: is it
the first of a word, is it the first of a sentence.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.language import characters
from training.raw_text import Paragraph, RawText, training_texts
from training.variation import varied

HIDDEN = 64
DILATIONS = (1, 2, 4, 8, 16, 32, 1)
"""They let a character see 64 others on either side."""
CROP = 1024
BATCH = 12
PEAK_RATE = 3e-3
SEED = 7


class Segmenter(nn.Module):
    """Characters [B, L] to logits [B, L, 2]: starts a word, starts a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(characters.COUNT, HIDDEN)
        self.layers = nn.ModuleList(
            nn.Conv1d(HIDDEN, HIDDEN, 3, dilation=d, padding=d) for d in DILATIONS
        )
        self.output = nn.Conv1d(HIDDEN, 2, 1)
        self.dropout = nn.Dropout(0.1)

    def forward(self, text: Tensor) -> Tensor:
        """Logits of both questions for each character."""
        state = self.dropout(self.embedding(text).transpose(1, 2))
        for layer in self.layers:
            state = state + self.dropout(functional.relu(layer(state)))
        return self.output(state).transpose(1, 2)


def crops(raw: RawText) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Characters [CROP] and their labels [CROP, 2], padded with 0."""
    numbers = characters.numbers(raw.text)
    labels = np.zeros((len(numbers), 2), dtype=np.float32)
    labels[list(raw.word_starts), 0] = 1
    labels[list(raw.sentence_starts), 1] = 1
    for start in range(0, len(numbers), CROP):
        piece, marks = numbers[start : start + CROP], labels[start : start + CROP]
        gap = CROP - len(piece)
        yield np.pad(piece, (0, gap)), np.pad(marks, ((0, gap), (0, 0)))


def batches(
    texts: list[list[Paragraph]], chance: random.Random
) -> Iterator[tuple[Tensor, Tensor]]:
    """One epoch: short documents run on into each other, order by chance."""
    order = list(texts)
    chance.shuffle(order)
    joined: list[list[Paragraph]] = []
    for document in order:
        begin = chance.random() < 0.3 or not joined
        if not begin and sum(map(len, joined[-1])) < 12:
            joined[-1] = joined[-1] + document
        else:
            joined.append(list(document))
    pool = [crop for document in joined for crop in crops(varied(document, chance))]
    chance.shuffle(pool)
    for start in range(0, len(pool), BATCH):
        chosen = pool[start : start + BATCH]
        yield (
            torch.from_numpy(np.stack([numbers for numbers, _ in chosen])),
            torch.from_numpy(np.stack([labels for _, labels in chosen])),
        )


def loss_of(logits: Tensor, text: Tensor, labels: Tensor) -> Tensor:
    """Words count at every visible character, sentences at every word start."""
    losses = functional.binary_cross_entropy_with_logits(
        logits, labels, reduction="none"
    )
    visible = (text > characters.BREAK).float()
    words = (losses[..., 0] * visible).sum() / visible.sum()
    starts = labels[..., 0]
    return words + (losses[..., 1] * starts).sum() / starts.sum()


def train(texts: list[list[Paragraph]], epochs: int) -> Segmenter:
    """The averaged weights after `epochs`, the same for the same seed."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    network = Segmenter()
    optimizer = torch.optim.AdamW(network.parameters(), lr=PEAK_RATE, weight_decay=0.01)
    steps = epochs * sum(1 for _ in batches(texts, random.Random(SEED)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, PEAK_RATE, total_steps=int(steps * 1.1), pct_start=0.05
    )
    average = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.995)
    )
    for epoch in range(epochs):
        total = count = 0.0
        for text, labels in batches(texts, chance):
            loss = loss_of(network(text), text, labels)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.update_parameters(network)
            total, count = total + loss.item(), count + 1
        print(f"epoch {epoch + 1}/{epochs} loss {total / count:.4f}", flush=True)
    network.load_state_dict(average.module.state_dict())
    network.eval()
    return network


def export(network: Segmenter, out: Path) -> None:
    """Write ONNX: `text` int64 [B, L] to `logits` float32 [B, L, 2]."""
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        network,
        (torch.full((1, 64), 5),),
        str(out),
        input_names=["text"],
        output_names=["logits"],
        dynamic_axes={"text": {0: "B", 1: "L"}, "logits": {0: "B", 1: "L"}},
        opset_version=17,
        dynamo=False,
    )


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    export(train(training_texts(options.corpora), options.epochs), options.out)


if __name__ == "__main__":
    main()
