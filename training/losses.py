"""What is wrong with the network's scores of a batch, head by head."""

import torch
from torch import Tensor
from torch.nn import functional

from training.network import Network, Scores
from training.windows import Batch, Judged, Stated

WEIGHTS = {
    "upos": 1.0,
    "features": 0.5,
    "lemmas": 0.5,
    "arcs": 1.0,
    "relations": 1.0,
    "names": 1.0,
    "coreference": 1.0,
    "choice": 1.0,
    "roles": 1.0,
    "factual": 0.7,
    "judged": 0.5,
    "modality": 0.25,
    "negative": 0.25,
}


def word_losses(
    network: Network, scores: Scores, batch: Batch, allowed: Tensor
) -> dict[str, Tensor]:
    """The mean loss of each head that the batch has annotations for.

    Args:
        network: Holds the relation head, which needs the true governors.
        scores: What the network said.
        batch: What it should have said.
        allowed: For each row that `batch.names` may name the classes it allows:
            [rows, name classes].
    """
    losses = {}
    known = batch.heads >= 0  # [B, W]
    if known.any():
        for name, target in (
            ("upos", batch.upos),
            ("features", batch.features),
            ("lemmas", batch.lemmas),
        ):
            losses[name] = _cross_entropy(getattr(scores, name)[known], target[known])
        losses["arcs"] = _cross_entropy(scores.arcs[known], batch.heads[known])
        # Of all words, known or not: matrices of few different sizes stay fast.
        rows = torch.arange(len(known))[:, None]
        logits = network.relations(
            scores.relation_dependents,
            scores.relation_heads[rows, batch.heads.clamp(min=0)],
        )
        losses["relations"] = _cross_entropy(logits[known], batch.relations[known])
    named = batch.names > 0
    if named.any():
        logs = functional.log_softmax(scores.names[named].float(), -1)  # [n, 31]
        losses["names"] = names_loss(logs, allowed[batch.names[named]])
    if batch.stated:
        losses |= stated_losses(network, scores.stating, batch.stated)
    if batch.judged:
        losses |= judged_losses(network, scores.judging, batch.judged)
    return losses


def judged_losses(
    network: Network, vectors: Tensor, judged: Judged
) -> dict[str, Tensor]:
    """The losses of whether statements are right, and of their manner.

    Args:
        network: Holds the head.
        vectors: `Scores.judging` of the batch. [B, W, H]
        judged: What is known.
    """
    head = network.judging
    table = head.table(vectors)
    heads = table[judged.rows, judged.heads]
    subjects = table[judged.rows, judged.subjects]
    there = (judged.objects >= 0)[:, None]
    objects = table[judged.rows, judged.objects.clamp(min=0)] * there
    losses = {
        "judged": functional.binary_cross_entropy_with_logits(
            head.score(heads, subjects, objects), judged.right
        )
    }
    known = judged.modality >= 0
    if known.any():
        modality, negative = head.manner(
            vectors[judged.rows[known], judged.heads[known]]
        )
        losses["modality"] = functional.cross_entropy(
            modality.float(), judged.modality[known]
        )
        losses["negative"] = functional.binary_cross_entropy_with_logits(
            negative.float(), judged.negative[known]
        )
    return losses


def stated_losses(
    network: Network, vectors: Tensor, stated: Stated
) -> dict[str, Tensor]:
    """The losses of roles and of factuality.

    Args:
        network: Holds the heads.
        vectors: `Scores.stating` of the batch. [B, W, H]
        stated: What is known.
    """
    losses = {}
    if len(stated.rows):
        said = network.stating(
            vectors[stated.rows, stated.predicates], vectors[stated.rows, stated.words]
        )
        losses["roles"] = functional.cross_entropy(said.float(), stated.roles) * 4
    if len(stated.factual):
        rows, columns = stated.factual_at.unbind(1)
        said = network.stating.happened(vectors[rows, columns])
        losses["factual"] = functional.binary_cross_entropy_with_logits(
            said.float(), stated.factual
        )
    return losses


DOUBT = 0.15
"""How much it costs to see a kind that the source leaves unmarked."""


def names_loss(logs: Tensor, allowed: Tensor) -> Tensor:
    """How improbable what the annotation allows is, mean over words.

    A label that may mean several kinds means one of them for all words of its name:
    the loss of a name is the logarithm of the sum over kinds of the product over words.
    A word without a label may have a kind that its source leaves unmarked; a little
    loss (`DOUBT`) keeps such kinds from being seen everywhere.

    Args:
        logs: Logarithms of probabilities: outside, then begin and inside of each kind.
            [n, 31]
        allowed: Classes that each word may have: those of a name either all begin one
            or all go on with one. [n, 31]
    """
    outside = allowed[:, 0]
    free = logs[outside].masked_fill(~allowed[outside], -1e9).logsumexp(-1)
    free = free + DOUBT * logs[outside, 0]
    inner, classes = logs[~outside], allowed[~outside]  # [m, 31]
    begins = classes[:, 1::2].any(1)  # [m]
    kinds = torch.where(begins[:, None], inner[:, 1::2], inner[:, 2::2])  # [m, 15]
    name = begins.long().cumsum(0) - 1
    size = int(begins.sum()), kinds.shape[1]
    sums = kinds.new_zeros(size).index_add(0, name, kinds)  # [names, 15]
    named = sums.masked_fill(~classes[begins][:, 1::2], -1e9).logsumexp(-1)
    return -(free.sum() + named.sum()) / len(logs)


def _cross_entropy(scores: Tensor, target: Tensor) -> Tensor:
    """Mean over those that have a target; 0 where none has."""
    if not (target >= 0).any():
        return scores.sum() * 0
    return functional.cross_entropy(scores.float(), target, ignore_index=-100)


def antecedent_loss(
    scores: Tensor, later: Tensor, earlier: Tensor, chains: Tensor, counted: Tensor
) -> Tensor:
    """Marginal likelihood of all true antecedents (Lee et al. 2017), mean over words.

    Without a true one among the pairs the right choice is none.

    Args:
        scores: Of pairs. [N]
        later: Number of the candidate that looks back. [N]
        earlier: Number of the possible antecedent. [N]
        chains: Number of each candidate's chain, -1 for none. [M]
        counted: Which candidates are annotated, so that their choice counts. [M]
    """
    size = len(chains)
    table = scores.new_full((size, size + 1), -1e4)
    table[later, earlier + 1] = scores
    table[:, 0] = 0.0
    same = (chains[:, None] == chains[None, :]) & (chains[:, None] >= 0)
    same = same & (table[:, 1:] > -1e4)  # true antecedents out of reach are none
    true = torch.cat((~same.any(1, keepdim=True), same), 1)
    loss = table.logsumexp(1) - table.masked_fill(~true, -1e4).logsumexp(1)
    return loss[counted].sum() / counted.sum().clamp(min=1)


def choice_loss(scores: Tensor, correct: Tensor) -> Tensor:
    """Cross entropy of `none`, first and second candidate of a pronoun.

    Args:
        scores: Of the pronoun with each of the two. [2]
        correct: Which of them is meant, if any. [2]
    """
    every = torch.cat((scores.new_zeros(1), scores))
    if bool(correct[0]) and bool(correct[1]):
        return every.logsumexp(0) - every[1:].logsumexp(0)
    right = 1 + int(correct[1]) if bool(correct.any()) else 0
    return every.logsumexp(0) - every[right]
