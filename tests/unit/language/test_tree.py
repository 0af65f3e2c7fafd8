from itertools import product

import numpy as np
from hypothesis import given, settings, strategies as st

from kg.language.tree import is_tree, spanning_tree, tree


def _best(scores: np.ndarray) -> float:
    words = len(scores)
    heads = product(range(-1, words), repeat=words)
    return max(_sum(scores, h) for h in heads if is_tree(list(h)))


def _sum(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return sum(float(scores[word, head + 1]) for word, head in enumerate(heads))


@st.composite
def _scores(draw: st.DrawFn) -> np.ndarray:
    words = draw(st.integers(1, 5))
    cells = st.lists(
        st.integers(-40, 0), min_size=words * (words + 1), max_size=words * (words + 1)
    )
    return np.array(draw(cells), dtype=np.float32).reshape(words, words + 1)


@settings(max_examples=300, deadline=None)
@given(_scores())
def test_finds_the_best_tree_with_one_root(scores: np.ndarray) -> None:
    heads = spanning_tree(scores)
    assert is_tree(heads)
    assert _sum(scores, tuple(heads)) == _best(scores)


@settings(max_examples=100, deadline=None)
@given(_scores())
def test_is_always_a_tree(scores: np.ndarray) -> None:
    np.fill_diagonal(scores[:, 1:], -1e4)
    assert is_tree(tree(scores))


def test_two_roots_and_cycles_are_no_trees() -> None:
    assert is_tree([1, -1, 1])
    assert not is_tree([-1, -1])
    assert not is_tree([-1, 2, 1])
    assert not is_tree([1, 0])


def test_masked_arcs_are_taken_only_where_nothing_else_is_left() -> None:
    scores = np.full((3, 4), -1e4, dtype=np.float32)
    scores[:, 0] = -1
    assert is_tree(tree(scores))
