"""Quick scores while training, on true words: what moves, not what ships."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from kg.language.names import names
from training.coreference import Problem, pair_scores, predictions, problems
from training.corpora.labels import LABELS
from training.documents import Document
from training.network import Network, Scores
from training.targets import Classes
from training.windows import Batch, Text, batch, grouped, groups_of, packed, windows


@torch.no_grad()
def syntax_and_names(
    network: Network, texts: Sequence[Text], classes: Classes
) -> dict[str, float]:
    """Shares of right tags and arcs (LAS without subtypes), and F1 of names.

    Names count by the labels of their source, whatever kind of ours was seen in them.
    """
    right = dict.fromkeys(("upos", "features", "lemmas", "uas", "las"), 0)
    words = found = true = both = 0
    base = [name.split(":")[0] for name in classes.relations]
    cut = [window for text in texts for window in windows(text)]
    for chosen in packed(cut):
        one = batch(chosen)
        predicted, logs = _predict(network, one)
        known = one.heads >= 0
        words += int(known.sum())
        for name in ("upos", "features", "lemmas"):
            same = predicted[name] == getattr(one, name)
            right[name] += int((same & known).sum())
        same = (predicted["heads"] == one.heads) & known
        right["uas"] += int(same.sum())
        pairs = zip(
            predicted["relations"][same].tolist(),
            one.relations[same].tolist(),
            strict=True,
        )
        right["las"] += sum(base[p] == base[t] for p, t in pairs)
        for row, window in enumerate(chosen):
            at = 0
            document = window.text.document
            for number, sentence in enumerate(window.sentences, window.first):
                until = at + len(sentence.words)
                gold = document.sentences[number].names
                if gold is not None:
                    said = _spans(logs[row, at:until].numpy(), document.source)
                    truth = {tuple(span) for span in gold}
                    found, true = found + len(said), true + len(truth)
                    both += len(said & truth)
                at = until
    scores = {name: 100 * count / max(words, 1) for name, count in right.items()}
    if true:
        scores["names_p"] = 100 * both / max(found, 1)
        scores["names_f1"] = 200 * both / max(found + true, 1)
    return scores


def _predict(
    network: Network, one: Batch
) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
    """The best classes, and the logarithms of the probabilities of name classes."""
    scores: Scores = network(
        one.pieces, one.shapes, one.words, one.sentence, one.convention
    )
    found: dict[str, torch.Tensor] = predictions(scores, network)
    return found, scores.names.float().log_softmax(-1)


def _spans(logs: NDArray[np.float32], source: str) -> set[tuple[int, int, str]]:
    """Names under the labels of a source; those that it has no label for are left."""
    label_of: dict[str, str] = {}
    for label, kinds in sorted(LABELS[source].items(), key=lambda one: len(one[1])):
        for kind in kinds:  # the narrowest label that may mean it
            label_of.setdefault(kind, label)
    return {
        (name.first, name.last, label_of[name.kind])
        for name in names(logs)
        if name.kind in label_of
    }


@torch.no_grad()
def coreference(
    network: Network, texts: Sequence[Text], classes: Classes
) -> dict[str, float]:
    """F1 of MUC links, of B-cubed, and of GAP's choices, by head words, per run."""
    muc = [0.0, 0.0, 0.0, 0.0]
    cubed = [0.0, 0.0, 0.0, 0.0]
    choices = [0, 0, 0]
    for text in texts:
        for run in groups_of(text):
            one = grouped([run])
            scores = network(
                one.pieces, one.shapes, one.words, one.sentence, one.convention
            )
            for problem in problems(one, predictions(scores, network), classes):
                if len(problem.heads) < 2:
                    continue
                said, i, j = pair_scores(network, scores.coreference, problem)
                numbers = _cluster(len(problem.heads), said, i, j)
                if text.document.chains is not None:
                    _add(muc, _muc(problem, numbers))
                    _add(cubed, _cubed(problem, numbers))
                _choose(choices, problem, numbers, text.document)
    scores_ = {}
    if muc[3]:
        scores_["muc"], scores_["b3"] = _f1(muc), _f1(cubed)
    if choices[1] + choices[2]:
        scores_["gap"] = 200 * choices[0] / (choices[1] + choices[2])
    return scores_


def _cluster(
    size: int, said: torch.Tensor, i: torch.Tensor, j: torch.Tensor
) -> list[int]:
    """Each candidate follows its best antecedent if that scores above none."""
    table = torch.full((size, size), -1e4)
    table[i, j] = said
    best, which = table.max(1)
    numbers = list(range(size))
    for one in range(size):
        if best[one] > 0:
            numbers[one] = numbers[int(which[one])]
    return numbers


def _sets(numbers: Sequence[int], skip: int | None) -> list[set[int]]:
    found: dict[int, set[int]] = {}
    for place, number in enumerate(numbers):
        if number != skip:
            found.setdefault(number, set()).add(place)
    return [members for members in found.values() if len(members) > 1]


def _muc(problem: Problem, numbers: list[int]) -> tuple[float, float, float, float]:
    true, said = _sets(problem.chains, -1), _sets(numbers, None)

    def links(of: list[set[int]], by: list[set[int]]) -> tuple[int, int]:
        linked = total = 0
        for members in of:
            parts = sum(1 for other in by if members & other)
            alone = len(members - set().union(*by))
            linked += len(members) - parts - alone
            total += len(members) - 1
        return linked, total

    return *links(said, true), *links(true, said)


def _cubed(problem: Problem, numbers: list[int]) -> tuple[float, float, float, float]:
    true, said = _sets(problem.chains, -1), _sets(numbers, None)

    def overlap(of: list[set[int]], by: list[set[int]]) -> tuple[float, int]:
        total = sum(len(a & b) ** 2 / len(a) for a in of for b in by)
        return total, sum(map(len, of))

    return *overlap(said, true), *overlap(true, said)


def _choose(
    counts: list[int], problem: Problem, numbers: list[int], document: Document
) -> None:
    if not (problem.choice and document.choice):
        return
    pronoun, *names = problem.choice
    for name, right in zip(names, document.choice.correct, strict=True):
        said = numbers[name] == numbers[pronoun]
        counts[0] += said and right
        counts[1] += said
        counts[2] += right


def _add(totals: list[float], more: tuple[float, ...]) -> None:
    for place, value in enumerate(more):
        totals[place] += value


def _f1(totals: list[float]) -> float:
    precision = totals[0] / max(totals[1], 1)
    recall = totals[2] / max(totals[3], 1)
    return 200 * precision * recall / max(precision + recall, 1e-9)
