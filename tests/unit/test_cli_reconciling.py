"""Asking a service what things are, and deciding that it is right."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cli import main
from kg.graph import Store
from kg.ingest import reconciliation
from kg.ingest.reconciliation import Proposal, Proposed, Service
from kg.model import Kind
from tests.claims import article, claim, entity

NEWS = article("news", "Ana Reyes opened the bridge.")
ANA, BRIDGE = entity("Ana Reyes"), entity("the bridge", Kind.FACILITY)
ASSAD = entity("Bashar al-Assad")
WIKIDATA = "http://www.wikidata.org/entity/"
FOUND = Proposal(
    iri=f"{WIKIDATA}Q1", name="Ana Reyes", score=96.5, sure=True, types=("human",)
)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    store = tmp_path / "store"
    with Store.open(store) as opened:
        opened.put(NEWS, [claim(NEWS, ANA, "opened", BRIDGE)])
    monkeypatch.setenv("KG_STORE", str(store))
    monkeypatch.setenv("KG_USER", "ana")
    return store


def answering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a service know one thing and fail for the others."""

    def at(url: str, **_: object) -> Service:
        return Service(url=url, name="Register", space=WIKIDATA)

    def propose(_: Service, names: list[str], **__: object) -> Iterator[Proposed]:
        for name in names:
            if name == ANA.name:
                yield Proposed(name=name, proposals=(FOUND,))
            else:
                yield Proposed(name=name, failure="the server answered 500")

    monkeypatch.setattr(reconciliation.Service, "at", at)
    monkeypatch.setattr(reconciliation.Service, "propose", propose)


def quads(place: Path) -> set[str]:
    with Store.open(place) as store:
        return {str(quad) for quad in store.quads()}


def test_candidates_change_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch)
    before = quads(place)
    assert main(["reconcile", "--service", "http://127.0.0.1/"]) == 1
    told = capsys.readouterr().out
    assert "96.5  Ana Reyes (human), sure" in told
    assert "kg identify ent:Ana_Reyes wd:Q1 --name 'Ana Reyes'" in told
    assert "no answer: the server answered 500" in told
    assert "Asked Register about 2 things, 1 without an answer." in told
    assert quads(place) == before


def test_an_accepted_one_is_a_decision_that_can_be_undone(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = quads(place)
    assert main(["identify", "Ana Reyes", "wd:Q1", "--why", "born in Abera"]) == 0
    with Store.open(place) as store:
        (found,) = [one for one in store.entities() if one.iri == ANA.iri]
        assert found.same_as == (f"{WIKIDATA}Q1",)
        assert f"{WIKIDATA}Q1" not in {one.iri for one in store.entities()}
        store.put(NEWS, [claim(NEWS, ANA, "opened", BRIDGE)])
        assert [e.same_as for e in store.entities() if e.iri == ANA.iri] == [
            (f"{WIKIDATA}Q1",)
        ]
    assert main(["identify", "Ana Reyes", "wd:Q1"]) == 1
    assert main(["undo"]) == 0
    capsys.readouterr()
    assert main(["decisions"]) == 0
    assert "Ana Reyes is wd:Q1" in capsys.readouterr().out
    kept = {quad for quad in quads(place) if "graph/decisions" not in quad}
    assert kept == before


def test_what_is_no_iri_is_refused() -> None:
    assert main(["identify", "Ana Reyes", "Q1"]) == 1


def test_an_unreachable_service_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconcile", "--service", "http://127.0.0.1:9/"]) == 1
    assert "refuses connections" in capsys.readouterr().err


def test_offices_known_beforehand_are_shown_apart(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.open(place) as store:
        more = article("more", "Bashar al-Assad left the bridge.")
        store.put(more, [claim(more, ASSAD, "left", BRIDGE)])
    assert main(["entities", "assad", "--show"]) == 0
    line = "known    president of Syria, 2000-07-17 to 2024-12-08 (gazetteer)"
    assert line in capsys.readouterr().out
    assert not any("2000-07-17" in quad for quad in quads(place))
