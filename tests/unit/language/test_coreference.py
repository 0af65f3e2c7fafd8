from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kg.language import choice, coreference
from kg.language.clusters import Clusters
from kg.language.coreference import chained
from kg.language.mentions import mentions
from kg.language.names import Name
from kg.language.traits import Trait
from kg.model import Form, Kind
from tests.trees import sentences


class _Network:
    """Stands in for the network: all pairs get the score that `wanted` names."""

    def __init__(self, score: float) -> None:
        self.score = score

    def run(self, _: None, given: dict[str, Any]) -> list[Any]:
        assert given["features"].shape[0] == len(given["later"])
        return [np.full(len(given["later"]), self.score, dtype=np.float32)]


@pytest.fixture(params=[-4.0, 1.0], ids=["unsure", "links all"])
def score(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> float:
    network = _Network(request.param)
    monkeypatch.setattr(coreference, "session", lambda _: network)
    monkeypatch.setattr(coreference, "model_file", lambda model, _: model)
    return float(request.param)


STORY = (
    """
Ana Ana PROPN 3 nsubj Number=Sing
Reyes Reyes PROPN 1 flat Number=Sing
met meet VERB 0 root
John John PROPN 3 obj Number=Sing
Reed Reed PROPN 4 flat Number=Sing
, , PUNCT 8 punct
the the DET 8 det
mayor mayor NOUN 4 appos Number=Sing
, , PUNCT 8 punct
in in ADP 11 case
Oslo Oslo PROPN 3 obl Number=Sing
. . PUNCT 3 punct
""",
    """
She she PRON 2 nsubj PronType=Prs|Gender=Fem|Number=Sing|Person=3
praised praise VERB 0 root
him he PRON 2 obj PronType=Prs|Gender=Masc|Number=Sing|Person=3
. . PUNCT 2 punct
""",
    """
Reed Reed PROPN 2 nsubj Number=Sing
left leave VERB 0 root
Bergen Bergen PROPN 2 obj Number=Sing
. . PUNCT 2 punct
""",
)
NAMES = [
    [
        Name(0, 1, Kind.PERSON, 1),
        Name(3, 4, Kind.PERSON, 1),
        Name(10, 10, Kind.LOCATION, 1),
    ],
    [],
    [Name(0, 0, Kind.PERSON, 1), Name(2, 2, Kind.LOCATION, 1)],
]


def _chains() -> Iterator[set[str]]:
    text, parsed = sentences(*STORY)
    found = mentions(text, parsed, NAMES)
    vectors = np.zeros((sum(len(s.tokens) for s in parsed), 4), dtype=np.float32)
    found, chains = chained(parsed, found, vectors, model=Path())
    for number, chain in enumerate(chains):
        assert all(found[member].chain == number for member in chain)
        yield {found[member].text for member in chain}
    alone = {n for n, m in enumerate(found) if m.chain is None}
    assert alone.isdisjoint(n for chain in chains for n in chain)


def test_rules_link_what_is_sure_and_forbid_what_cannot_be(score: float) -> None:
    chains = list(_chains())
    assert {"John Reed", "the mayor", "Reed"} <= next(c for c in chains if "Reed" in c)
    assert not any({"Oslo", "Bergen"} <= chain for chain in chains)
    assert not any({"Ana Reyes", "John Reed"} & c and "Oslo" in c for c in chains)
    if score < 0:
        assert chains == [{"John Reed", "the mayor", "Reed"}]
    else:
        assert not any({"She", "him"} <= chain for chain in chains)


@pytest.mark.usefixtures("score")
def test_nouns_and_pronouns_take_the_kind_of_their_chain() -> None:
    text, parsed = sentences(
        """
Acme Acme PROPN 2 nsubj Number=Sing
, , PUNCT 4 punct
the the DET 4 det
giant giant NOUN 1 appos Number=Sing
, , PUNCT 4 punct
sued sue VERB 0 root
"""
    )
    found = mentions(text, parsed, [[Name(0, 0, Kind.ORGANIZATION, 1)]])
    found, _ = chained(parsed, found, np.zeros((6, 4), np.float32), model=Path())
    giant = next(m for m in found if m.form is Form.NOMINAL)
    assert (giant.text, giant.kind) == ("the giant", Kind.ORGANIZATION)


def _grouped(tables: list[str], names: list[list[Name]]) -> list[set[str]]:
    text, parsed = sentences(*tables)
    found = mentions(text, parsed, names)
    vectors = np.zeros((sum(len(s.tokens) for s in parsed), 4), np.float32)
    found, chains = chained(parsed, found, vectors, model=Path())
    return [{found[member].text for member in chain} for chain in chains]


NAMED = "{0} {0} PROPN 2 nsubj Number=Sing\nleft leave VERB 0 root"
FULL = "{0} {0} PROPN 3 nsubj\n{1} {1} PROPN 1 flat\nleft leave VERB 0 root"
NOUN = "{0} {0} DET 2 det\n{1} {1} NOUN 3 nsubj Number=Sing\nleft leave VERB 0 root"
NATION = (
    "the the DET 3 det\n{0} {0} ADJ 3 amod\n{1} {1} NOUN 4 nsubj Number=Sing\n"
    "left leave VERB 0 root"
)
TITLED = (
    "{0} minister NOUN 2 nmod:desc\nReyes Reyes PROPN 3 nsubj Number=Sing\n"
    "left leave VERB 0 root"
)
ONE, TWO = [Name(0, 0, Kind.PERSON, 1)], [Name(0, 1, Kind.PERSON, 1)]


@pytest.mark.parametrize(
    ("tables", "names", "expected"),
    [
        (  # a headline's surname is that of the full name after it
            [NAMED.format("Doyle"), FULL.format("Gerry", "Doyle")],
            [ONE, TWO],
            [{"Doyle", "Gerry Doyle"}],
        ),
        (  # a surname that two bear is the network's to decide
            [
                FULL.format("Lena", "Vogt"),
                FULL.format("Jens", "Vogt"),
                NAMED.format("Vogt"),
            ],
            [TWO, TWO, ONE],
            [],
        ),
        (  # but not before the second is named
            [
                FULL.format("Lena", "Vogt"),
                NAMED.format("Vogt"),
                FULL.format("Jens", "Vogt"),
            ],
            [TWO, ONE, TWO],
            [{"Lena Vogt", "Vogt"}],
        ),
    ],
)
def test_surnames(
    monkeypatch: pytest.MonkeyPatch,
    tables: list[str],
    names: list[list[Name]],
    expected: list[set[str]],
) -> None:
    monkeypatch.setattr(coreference, "session", lambda _: _Network(-9.0))
    monkeypatch.setattr(coreference, "model_file", lambda model, _: model)
    assert _grouped(tables, names) == expected


@pytest.mark.parametrize(
    ("tables", "names", "joined"),
    [
        (
            [NOUN.format("the", "airline"), NOUN.format("the", "company")],
            [[], []],
            True,
        ),
        ([NOUN.format("the", "court"), NOUN.format("the", "company")], [[], []], False),
        (
            [NOUN.format("the", "country"), NOUN.format("the", "capital")],
            [[]] * 2,
            False,
        ),
        (
            [NATION.format("French", "city"), NATION.format("Swiss", "city")],
            [[Name(1, 1, Kind.NATIONALITY, 1)]] * 2,
            False,
        ),
        (
            [NATION.format("older", "suspect"), NATION.format("younger", "man")],
            [[]] * 2,
            False,
        ),
        (
            [NATION.format("older", "suspect"), NATION.format("tall", "man")],
            [[]] * 2,
            True,
        ),
        (
            [TITLED.format("Minister"), NOUN.format("the", "president")],
            [[Name(1, 1, Kind.PERSON, 1)], []],
            False,
        ),
        (
            [TITLED.format("Minister"), NOUN.format("the", "leader")],
            [[Name(1, 1, Kind.PERSON, 1)], []],
            True,
        ),
        (
            [NOUN.format("The", "firefighters"), NOUN.format("the", "union")],
            [[]] * 2,
            False,
        ),
        (
            [FULL.format("Maria", "Reed"), NOUN.format("her", "brother")],
            [TWO, []],
            False,
        ),
        ([FULL.format("Maria", "Reed"), NOUN.format("the", "author")], [TWO, []], True),
        (
            [
                "Rain rain INTJ 0 root",
                FULL.format("Ana", "Reed"),
                NOUN.format("a", "author"),
            ],
            [[], TWO, []],
            False,
        ),
    ],
)
def test_what_words_say_forbids(
    monkeypatch: pytest.MonkeyPatch,
    tables: list[str],
    names: list[list[Name]],
    *,
    joined: bool,
) -> None:
    """Even where the network would link all."""
    monkeypatch.setattr(coreference, "session", lambda _: _Network(3.0))
    monkeypatch.setattr(coreference, "model_file", lambda model, _: model)
    assert any(len(chain) > 1 for chain in _grouped(tables, names)) is joined


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        # (score, mention) of three mentions before, the first two of one thing
        ([(1.0, 0), (1.0, 1), (1.4, 2)], [0, 2]),
        ([(0.0, 0), (0.0, 1), (1.4, 2)], [2, 0]),
    ],
)
def test_what_speaks_for_each_mention_speaks_for_the_thing(
    scores: list[tuple[float, int]], expected: list[int]
) -> None:
    noun = Trait(None, Kind.THING, None, None, None)
    clusters = Clusters([noun] * 4, {})
    clusters.join(0, 1)
    assert [first for _, first in choice.likeliest(3, clusters, scores)] == expected
