import math

import pytest

torch = pytest.importorskip("torch")

from torch import Tensor  # noqa: E402

from training.losses import (  # noqa: E402
    DOUBT,
    antecedent_loss,
    choice_loss,
    names_loss,
)


def logs(rows: list[dict[int, float]]) -> Tensor:
    """Logarithms of the given probabilities of 5 classes, two kinds."""
    table = torch.full((len(rows), 5), 1e-9)
    for number, row in enumerate(rows):
        for place, value in row.items():
            table[number, place] = value
    return table.log()


def classes(*rows: set[int]) -> Tensor:
    return torch.tensor([[place in row for place in range(5)] for row in rows])


OUT = {0}
BEGIN_EITHER, INSIDE_EITHER = {1, 3}, {2, 4}


def test_a_name_is_of_one_kind_throughout() -> None:
    torn = logs([{1: 0.9, 3: 0.1}, {2: 0.1, 4: 0.9}])
    whole = logs([{1: 0.9, 3: 0.1}, {2: 0.9, 4: 0.1}])
    allowed = classes(BEGIN_EITHER, INSIDE_EITHER)
    assert names_loss(torn, allowed).item() == pytest.approx(-math.log(0.18) / 2)
    assert names_loss(whole, allowed).item() == pytest.approx(-math.log(0.82) / 2)


def test_neighbouring_names_may_differ_in_kind() -> None:
    said = logs([{1: 1.0}, {3: 1.0}, {0: 1.0}])
    allowed = classes(BEGIN_EITHER, BEGIN_EITHER, OUT)
    assert names_loss(said, allowed).item() == pytest.approx(0, abs=1e-5)


def test_kinds_that_a_source_leaves_unmarked_cost_little() -> None:
    allowed = classes({0, 3, 4})
    sure, doubtful, wrong = (
        names_loss(logs([said]), allowed).item()
        for said in ({0: 1.0}, {0: 0.5, 3: 0.5}, {0: 0.5, 1: 0.5})
    )
    assert sure == pytest.approx(0, abs=1e-5)
    assert doubtful == pytest.approx(DOUBT * math.log(2))
    assert wrong == pytest.approx((1 + DOUBT) * math.log(2))


def test_any_true_antecedent_is_right_and_far_ones_are_none() -> None:
    later, earlier = torch.tensor([1, 2, 2, 3]), torch.tensor([0, 0, 1, 2])
    counted = torch.tensor([True] * 4)
    chains = torch.tensor([5, -1, 5, 5])
    good = torch.tensor([-20.0, 20.0, -20.0, 20.0])
    assert antecedent_loss(good, later, earlier, chains, counted).item() < 1e-4
    assert antecedent_loss(-good, later, earlier, chains, counted).item() > 10
    # The only mention of the chain before the last is out of its reach.
    apart = torch.tensor([5, -1, -1, 5])
    never = torch.tensor([-20.0] * 4)
    assert antecedent_loss(never, later, earlier, apart, counted).item() < 1e-4


@pytest.mark.parametrize(
    ("scores", "correct"),
    [
        ([9.0, -9.0], [True, False]),
        ([-9.0, 9.0], [False, True]),
        ([-9.0, -9.0], [False, False]),
        ([9.0, 9.0], [True, True]),
    ],
)
def test_choices(scores: list[float], correct: list[bool]) -> None:
    right, wrong = torch.tensor(scores), -torch.tensor(scores)
    assert choice_loss(right, torch.tensor(correct)).item() < 0.1
    assert choice_loss(wrong, torch.tensor(correct)).item() > 5
