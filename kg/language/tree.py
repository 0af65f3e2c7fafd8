"""From scores of arcs to a tree with one root.

`Rebels seized Aleppo` -> heads 1, -1, 1. Most often the best head of each word makes
such a tree. Where not, the maximum spanning arborescence is found (Chu and Liu 1965,
Edmonds 1967); where it has several roots, a heavy price on every root keeps it to one.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]

ROOT_PRICE = 1e7
"""More than any sum of arcs, so that as few roots as possible are taken."""
MASKED = -1e5
"""What an arc costs that cannot be."""


def tree(scores: NDArray[np.floating]) -> list[int]:
    """Heads of the words from their scores [words, 1 + words], column 0 the root.

    The heads count from 0; -1 stands for the root.
    """
    heads: list[int] = (scores.argmax(axis=1) - 1).tolist()
    return heads if is_tree(heads) else spanning_tree(scores)


def is_tree(heads: Sequence[int]) -> bool:
    """Whether there is one root and every word hangs on it in the end."""
    if sum(head < 0 for head in heads) != 1:
        return False
    safe: set[int] = set()
    for word in range(len(heads)):
        path: set[int] = set()
        current = word
        while current >= 0 and current not in safe:
            if current in path:
                return False
            path.add(current)
            current = heads[current]
        safe |= path
    return True


def spanning_tree(scores: NDArray[np.floating]) -> list[int]:
    """The tree with one root whose arcs have the largest sum."""
    words = len(scores)
    graph = np.full((words + 1, words + 1), MASKED)
    graph[1:] = np.maximum(scores, MASKED)
    np.fill_diagonal(graph, -np.inf)
    graph[0] = -np.inf
    heads = _arborescence(graph)[1:]
    if heads.count(0) > 1:
        graph[1:, 0] -= ROOT_PRICE
        heads = _arborescence(graph)[1:]
    return [head - 1 for head in heads]


def _arborescence(graph: Scores) -> list[int]:
    """Best heads of all nodes but node 0, rows hanging on columns, without cycles."""
    heads: list[int] = graph.argmax(axis=1).tolist()
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([n for n in range(len(graph)) if n not in set(cycle)])
    # What it costs to enter the cycle at each of its nodes instead of its own arc.
    entering = graph[np.ix_(inside, outside)] - np.array(
        [[graph[node, heads[node]]] for node in cycle]
    )
    leaving = graph[np.ix_(outside, inside)]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), -np.inf)
    smaller[:size, :size] = graph[np.ix_(outside, outside)]
    smaller[size, :size] = entering.max(axis=0)
    smaller[:size, size] = leaving.max(axis=1)
    smaller[0] = -np.inf
    found = _arborescence(smaller)
    gates, doors = entering.argmax(axis=0), leaving.argmax(axis=1)
    for place, head in enumerate(found[:size]):
        if place:
            node = int(outside[place])
            heads[node] = int(inside[doors[place]] if head == size else outside[head])
    heads[int(inside[gates[found[size]]])] = int(outside[found[size]])
    return heads


def _cycle(heads: list[int]) -> list[int]:
    """Nodes of one cycle among the heads; none where there is no cycle."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for node in path:
            state[node] = 2
    return []
