"""Candidates of a run of windows, read with the network's own tags, and their loss.

The tags are predicted even where true ones are known, so that training sees what the
analysis of a new text will see.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from kg.language.pair_words import Reading
from kg.language.pairs import candidate_heads, candidate_pairs, pair_features
from training.documents import Place
from training.losses import antecedent_loss, choice_loss
from training.network import Network, Scores
from training.targets import Classes
from training.windows import Batch, Group

MOST = 260
"""Candidates of a run: more are cut off, for memory."""
NAMED_CHAINS_ONLY = frozenset({"litbank", "redocred", "re3d", "meantime"})
"""Sources that leave many things which recur unmarked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """The candidates of one run of windows and what is known about them."""

    heads: list[int]
    """Words of the run that are candidates, in order."""
    chains: list[int]
    """For each candidate its chain, -1 for none."""
    counted: list[bool]
    places: tuple[list[int], list[int]]
    """Row and column in the batch of every word of the run."""
    reading: Reading
    choice: tuple[int, int, int] | None
    """Candidates: the pronoun and the two names, in a document of that sort."""


@torch.no_grad()
def predictions(scores: Scores, network: Network) -> dict[str, Tensor]:
    """The best class of everything, without regard to trees being trees."""
    heads = scores.arcs.argmax(-1)  # [B, W]
    rows = torch.arange(heads.shape[0])[:, None].expand_as(heads)
    relations = network.relations(
        scores.relation_dependents, scores.relation_heads[rows, heads]
    )
    return {
        "upos": scores.upos.argmax(-1),
        "features": scores.features.argmax(-1),
        "lemmas": scores.lemmas.argmax(-1),
        "heads": heads,
        "relations": relations.argmax(-1),
        "names": scores.names.argmax(-1),
    }


def problems(
    batch: Batch, predicted: dict[str, Tensor], classes: Classes
) -> Iterator[Problem]:
    """The coreference problem of each run of a batch."""
    tags = {name: tensor.numpy() for name, tensor in predicted.items()}
    for group in batch.groups:
        yield _problem(group, tags, classes)


def _problem(group: Group, tags: dict[str, object], classes: Classes) -> Problem:
    words: list[str] = []
    rows: list[int] = []
    columns: list[int] = []
    sentences: list[int] = []
    heads: list[int] = []
    offsets: dict[int, int] = {}
    for row, window in zip(group.rows, group.windows, strict=True):
        start = len(words)
        column = 0
        for number, sentence in enumerate(window.sentences, window.first):
            offsets[number] = len(words)
            words.extend(sentence.words)
            sentences.extend([number] * len(sentence.words))
        column = len(words) - start
        rows.extend([row] * column)
        columns.extend(range(column))
        above = tags["heads"][row, :column]  # type: ignore[index]
        heads.extend(int(head) + start - 1 if head else -1 for head in above)

    def names(kind: str, labels: Sequence[str]) -> list[str]:
        return [labels[n] for n in tags[kind][rows, columns].tolist()]  # type: ignore[index]

    reading = Reading(
        words=words,
        upos=names("upos", classes.upos),
        features=names("features", classes.features),
        heads=heads,
        relations=names("relations", classes.relations),
        sentences=sentences,
        kinds=((tags["names"][rows, columns] + 1) // 2).tolist(),  # type: ignore[index]
    )
    document = group.windows[0].text.document
    chain_of: dict[int, int] = {}
    marked: dict[int, int] = {}
    for number, chain in enumerate(document.chains or ()):
        for place in sorted(chain, key=lambda p: (p.sentence, p.first - p.last)):
            head = head_of(reading, offsets, place)
            if head is None:
                continue
            # Of two expressions with one head (`X and Y`, `X`) the shorter counts.
            length = place.last - place.first
            if head not in marked or length < marked[head]:
                marked[head], chain_of[head] = length, number
    chosen = document.choice
    places = (chosen.pronoun, *chosen.candidates) if chosen else ()
    heads_ = [head_of(reading, offsets, place) for place in places]
    picked = [head for head in heads_ if head is not None]
    found = sorted({*candidate_heads(reading), *chain_of, *picked})[:MOST]
    number_of = {head: number for number, head in enumerate(found)}
    named = [number_of[head] for head in picked if head in number_of]
    partial = document.source in NAMED_CHAINS_ONLY
    return Problem(
        heads=found,
        chains=[chain_of.get(head, -1) for head in found],
        counted=[
            document.chains is not None and (not partial or head in chain_of)
            for head in found
        ],
        places=(rows, columns),
        reading=reading,
        choice=(named[0], named[1], named[2]) if len({*named}) == 3 else None,
    )


def head_of(reading: Reading, offsets: dict[int, int], place: Place) -> int | None:
    """The word of an expression that hangs on something outside it."""
    if place.sentence not in offsets:
        return None
    first = offsets[place.sentence] + place.first
    last = offsets[place.sentence] + place.last
    if last >= len(reading.words) or reading.sentences[last] != place.sentence:
        return None
    tops = [
        word
        for word in range(first, last + 1)
        if not first <= reading.heads[word] <= last
    ]
    nominal = [w for w in tops if reading.upos[w] in {"NOUN", "PROPN", "PRON"}]
    return (nominal or tops or [last])[0]


def pair_scores(
    network: Network, vectors: Tensor, problem: Problem
) -> tuple[Tensor, Tensor, Tensor]:
    """Scores of the pairs worth one, with the numbers (later, earlier) of each.

    Args:
        network: Holds the scorer.
        vectors: `Scores.coreference` of the batch. [B, W, H]
        problem: The candidates.
    """
    rows = [problem.places[0][head] for head in problem.heads]
    columns = [problem.places[1][head] for head in problem.heads]
    later, earlier = candidate_pairs(problem.reading, problem.heads)
    features = pair_features(problem.reading, problem.heads, later, earlier)
    i, j = torch.from_numpy(later), torch.from_numpy(earlier)
    scores = network.pairs(vectors[rows, columns], i, j, torch.from_numpy(features))
    return scores.float(), i, j


def coreference_losses(
    network: Network, scores: Scores, batch: Batch, classes: Classes
) -> dict[str, Tensor]:
    """Mean losses of antecedents and of choices between two names."""
    chained, chosen = [], []
    predicted = predictions(scores, network)
    for group, problem in zip(
        batch.groups, problems(batch, predicted, classes), strict=True
    ):
        if len(problem.heads) < 2:
            continue
        said, i, j = pair_scores(network, scores.coreference, problem)
        if any(problem.counted):
            chained.append(
                antecedent_loss(
                    said,
                    i,
                    j,
                    torch.tensor(problem.chains),
                    torch.tensor(problem.counted),
                )
            )
        choice = group.windows[0].text.document.choice
        if problem.choice and choice:
            chosen.append(_choice(said, i, j, problem.choice, choice.correct))
    losses = {}
    if chained:
        losses["coreference"] = torch.stack(chained).mean()
    if chosen:
        losses["choice"] = torch.stack(chosen).mean()
    return losses


def _choice(
    said: Tensor,
    i: Tensor,
    j: Tensor,
    numbers: tuple[int, int, int],
    correct: tuple[bool, bool],
) -> Tensor:
    pronoun = numbers[0]
    picked = [
        said[(i == max(pronoun, name)) & (j == min(pronoun, name))].sum()
        for name in numbers[1:]
    ]
    return choice_loss(torch.stack(picked), torch.tensor(correct))
