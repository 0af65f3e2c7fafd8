"""BenchIE and CaRB scores on hand-computed cases."""

from pathlib import Path

import pytest

from benchmarks import benchie, carb
from benchmarks.facts import Fact, binary
from tests.unit.extract.notation import read, statements

GOLD = """sent_id:1\tAda met Bo in Riga .
1--> Cluster 1:
Ada --> met --> Bo
1--> Cluster 2:
Ada --> met Bo in --> [the] Riga
Ada --> met Bo --> in Riga

sent_id:2\tIt rained .
2--> Cluster 1:
It --> rained --> hard
"""


@pytest.fixture
def gold(tmp_path: Path) -> list[benchie.Gold]:
    path = tmp_path / "gold.txt"
    path.write_text(GOLD)
    return benchie.read(path)


def test_benchie_counts_facts_and_clusters(gold: list[benchie.Gold]) -> None:
    found = [
        (
            Fact("Ada", "met", "Bo"),
            Fact("Ada", "met Bo in", "the Riga"),
            Fact("Bo", "met", "Ada"),
        ),
        (),
    ]
    score = benchie.score(gold, found)
    assert score.precision == pytest.approx(2 / 3)
    assert score.recall == pytest.approx(2 / 3)
    assert score.f1 == pytest.approx(2 / 3)


def test_benchie_without_facts(gold: list[benchie.Gold]) -> None:
    assert benchie.score(gold, [(), ()]).f1 == 0


def test_carb_match() -> None:
    gold = carb.Tuple("met", ("Ada", "Bo", "in Riga"))
    found = carb.Tuple("met", ("Ada", "Bo"))
    assert carb.match(gold, found) == (1.0, 3 / 5)
    assert carb.match(gold, carb.Tuple("saw", ("Ada", "Bo"))) == (0.0, 0.0)
    said = carb.Tuple("said", ("Ada", "it rained"))
    assert carb.match(said, carb.Tuple("said", ("it rained", "Ada"))) == (1.0, 1.0)


def test_carb_pairs_one_to_one_and_sweeps_confidence() -> None:
    gold = {"s": [carb.Tuple("met", ("Ada", "Bo"))]}
    right = carb.Tuple("met", ("Ada", "Bo"), 0.9)
    again = carb.Tuple("met", ("Ada", "Bo"), 0.5)
    score = carb.score(gold, {"s": [right, again]})
    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)
    both = carb.score(gold, {"s": [right, carb.Tuple("met", ("Ada", "Bo"), 0.9)]})
    assert both.precision == pytest.approx(0.5)


def test_facts_have_the_words_of_the_sentence() -> None:
    """Of "a firm founded in Bonn" not "was founded in"."""
    tree = """A/a/DET/2/det firm//NOUN/6/nsubj
        founded/found/VERB/2/acl/Tense=Past|VerbForm=Part in//ADP/5/case
        Bonn//PROPN/3/obl fell/fall/VERB/0/root .//PUNCT/6/punct"""
    found = [f for s in statements(tree) for f in binary(read(tree), s)]
    assert Fact("A firm", "founded in", "Bonn", found[-1].confidence) in found
