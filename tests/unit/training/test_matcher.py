"""A small matcher learns what a property is, one way round, and exports the same."""

from pathlib import Path

import numpy as np
import pytest

from kg.language.matching import Fit

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.matcher.batches import Batch  # noqa: E402
from training.matcher.export import difference, write_full, write_small  # noqa: E402
from training.matcher.fit import fit, logistic  # noqa: E402
from training.matcher.known import HOLDS, NOT  # noqa: E402
from training.matcher.network import Matcher  # noqa: E402
from training.matcher.scoring import beats  # noqa: E402
from training.matcher.train import learn  # noqa: E402

WIDTH = 48
SIZE, WORDS, PROPERTIES = 8, 7, 2


def batch(seed: int) -> Batch:
    """Sentences in which the word between two things says which property holds.

    The second property holds from the later thing to the earlier.
    """
    generator = torch.Generator().manual_seed(99)
    meaning = torch.randn(PROPERTIES, WIDTH, generator=generator)
    generator.manual_seed(seed)
    states = torch.randn(SIZE, WORDS, WIDTH, generator=generator) * 0.3
    known = torch.full((SIZE, 1, 2, PROPERTIES), NOT)
    for row in range(SIZE):
        which = row % 3
        if which < PROPERTIES:
            states[row, 3] += meaning[which]
            known[row, 0, which, which] = HOLDS
    tags = torch.zeros(SIZE, WORDS, dtype=torch.long)
    tags[:, 1] = tags[:, 5] = 1
    states[:, 1, 0] = states[:, 5, 0] = 3.0
    return Batch(
        inventory="toy",
        states=states,
        length=torch.full((SIZE,), WORDS),
        pairs=torch.tensor([1, 1, 5, 5]).expand(SIZE, 1, 4),
        known=known,
        weight=torch.ones(SIZE, 1, 2),
        tags=tags,
        texts=(
            torch.cat((meaning, meaning[:1]))[:, None],
            torch.ones(PROPERTIES + 1, dtype=torch.long),
        ),
        domain=torch.full((PROPERTIES,), -1),
        range=torch.full((PROPERTIES,), -1),
    )


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    torch.manual_seed(0)
    torch.set_num_threads(1)  # threads that wait for one another stall a busy machine
    found = Matcher(width=WIDTH)
    optimiser = torch.optim.AdamW(found.parameters(), lr=2e-3)
    for step in range(60):
        learn(found, batch(step), optimiser)
    found.eval()
    return found


def test_which_property_holds_and_which_way(matcher: Matcher) -> None:
    with torch.no_grad():
        for got, known, _ in beats(matcher, batch(1000)):
            assert ((got > 0) == (known == HOLDS)).all()


def test_a_fit_on_what_is_known(matcher: Matcher, tmp_path: Path) -> None:
    fit(matcher, [batch(seed) for seed in range(5)], tmp_path / "matcher.json")
    found = Fit.read(tmp_path / "matcher.json")
    assert found.slope > 0


def test_probabilities_follow_how_often_it_holds() -> None:
    scores = np.repeat([-2.0, 0.0, 2.0], 1000).astype(np.float32)
    holds = np.concatenate([np.arange(1000) < n for n in (119, 500, 881)])
    slope, offset = logistic(scores, holds)
    assert slope == pytest.approx(1.0, abs=0.02)
    assert offset == pytest.approx(0.0, abs=0.02)


def test_a_fit_to_scores_that_are_far_too_large() -> None:
    scores = np.repeat(np.array([-80, -20, 20, 80], dtype=np.float32), 1000)
    chance = np.random.default_rng(1).random(len(scores))
    slope, _ = logistic(scores, chance < np.repeat([0.02, 0.3, 0.7, 0.98], 1000))
    assert slope == pytest.approx(0.05, abs=0.01)


def test_which_words_are_things(matcher: Matcher) -> None:
    one = batch(1000)
    with torch.no_grad():
        seen = matcher(one.states, one.length, one.pairs)
    assert (seen.tags.argmax(-1) == one.tags).float().mean() > 0.95


def test_other_pairs_and_padding_change_nothing(matcher: Matcher) -> None:
    one = batch(1000)
    longer = torch.cat((one.states, torch.randn(SIZE, 3, WIDTH)), 1)
    more = torch.cat((one.pairs, torch.tensor([0, 0, 2, 2]).expand(SIZE, 1, 4)), 1)
    with torch.no_grad():
        alone = matcher(one.states, one.length, one.pairs)
        beside = matcher(longer, one.length, more)
    assert torch.allclose(alone.forth, beside.forth[:, :1], atol=1e-4)


@pytest.mark.filterwarnings("ignore")  # the exporter talks about itself
def test_the_exported_file_computes_the_same(matcher: Matcher, tmp_path: Path) -> None:
    full, small = tmp_path / "full.onnx", tmp_path / "small.onnx"
    write_full(matcher, full)
    assert difference(matcher, full) < 1e-4
    write_small(full, small)
    assert difference(matcher, small) < 0.5
    assert small.stat().st_size < 0.6 * full.stat().st_size
