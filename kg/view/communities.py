"""Which things belong together: those with many links among themselves.

The method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre, 2008): each thing
moves to the group of its neighbours that gains the most modularity until none gains;
groups then become the things of the next round. Things are taken in the order of their
numbers, so that the same graph always gives the same groups.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.view.spread import Pair

Weights = list[dict[int, float]]
"""For each thing its neighbours and how often they are linked."""

LARGEST = 400
"""A group with more things than this is parted again where it falls apart."""
SWEEPS = 12
"""How often all things are asked whether they would rather move; few ask for more."""


def communities(count: int, pairs: Sequence[Pair]) -> list[list[int]]:
    """The groups, the largest first; each holds numbers of things in rising order."""
    found = []
    waiting = [(list(range(count)), _parted(count, pairs))]
    while waiting:
        members, groups = waiting.pop()
        for group in groups:
            part = [members[at] for at in group]
            if len(part) <= LARGEST or len(groups) == 1:
                found.append(part)
                continue
            number = {member: at for at, member in enumerate(part)}
            inside = [
                (number[a], number[b]) for a, b in pairs if a in number and b in number
            ]
            waiting.append((part, _parted(len(part), inside)))
    return sorted(found, key=lambda group: (-len(group), group[0]))


def _parted(count: int, pairs: Iterable[Pair]) -> list[list[int]]:
    """The groups of one graph."""
    near: Weights = [{} for _ in range(count)]
    for one, other in pairs:
        if one != other:
            near[one][other] = near[one].get(other, 0.0) + 1.0
            near[other][one] = near[other].get(one, 0.0) + 1.0
    groups = [[at] for at in range(count)]
    inner = [0.0] * count
    while True:
        labels = _moved(near, inner)
        if len(set(labels)) == len(near):
            return groups
        near, inner, groups = _joined(near, inner, groups, labels)


def _moved(near: Weights, inner: Sequence[float]) -> list[int]:
    """The label of each thing after all moves that gain something."""
    labels = list(range(len(near)))
    degrees = [
        sum(row.values()) + 2 * own for row, own in zip(near, inner, strict=True)
    ]
    totals = degrees[:]
    whole = sum(degrees) or 1.0
    for _ in range(SWEEPS):
        moves = 0
        for at, row in enumerate(near):
            old, degree = labels[at], degrees[at]
            totals[old] -= degree
            links: dict[int, float] = defaultdict(float)
            links[old] = 0.0
            for other, weight in row.items():
                links[labels[other]] += weight
            best = max(
                links,
                key=lambda label: (
                    links[label] - totals[label] * degree / whole,
                    label == old,
                    -label,
                ),
            )
            totals[best] += degree
            labels[at] = best
            moves += best != old
        if not moves:
            break
    return labels


def _joined(
    near: Weights, inner: Sequence[float], groups: list[list[int]], labels: list[int]
) -> tuple[Weights, list[float], list[list[int]]]:
    """The graph whose things are the groups of this one."""
    number = {label: at for at, label in enumerate(dict.fromkeys(labels))}
    wider: Weights = [{} for _ in number]
    own = [0.0] * len(number)
    members: list[list[int]] = [[] for _ in number]
    for at, row in enumerate(near):
        here = number[labels[at]]
        members[here] += groups[at]
        own[here] += inner[at]
        for other, weight in row.items():
            there = number[labels[other]]
            if there == here:
                own[here] += weight / 2
            else:
                wider[here][there] = wider[here].get(there, 0.0) + weight
    return wider, own, [sorted(group) for group in members]
