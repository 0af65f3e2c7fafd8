"""The commands by which people look at things and decide about them."""

from pathlib import Path

import pytest

from kg.cli import main
from kg.graph import Store
from kg.model import Doubt, Kind
from tests.claims import article, claim, entity

NEWS = article("news", "Bob Lund opened the bridge.")
MORE = article("more", "Robert Lund closed the bridge.")
BOB, ROBERT = entity("Bob Lund"), entity("Robert Lund", Kind.PERSON, "the mayor")
BRIDGE = entity("the bridge", Kind.FACILITY)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    store = tmp_path / "store"
    with Store.open(store) as opened:
        doubt = Doubt(entity=BOB, rival=ROBERT, score=0.6, reason="surname", same=True)
        opened.put(NEWS, [claim(NEWS, BOB, "opened", BRIDGE)], doubts=[doubt])
        opened.put(MORE, [claim(MORE, ROBERT, "closed", BRIDGE)])
    monkeypatch.setenv("KG_STORE", str(store))
    monkeypatch.setenv("KG_USER", "ana")
    return store


def said(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    assert main(words) == status
    captured = capsys.readouterr()
    return captured.err if status else captured.out


def test_things_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "entities", "LUND").splitlines() == [
        "    1  Bob Lund  (person)",
        "    1  Robert Lund  (person)  also the mayor",
    ]
    shown = said(capsys, "entities", "ent:Bob_Lund", "--show")
    assert "Bob Lund  (person)  ent:Bob_Lund" in shown
    assert "may be Robert Lund (person): surname" in shown
    assert "the bridge (1)" in shown
    assert "Bob Lund | opened | the bridge" in shown
    assert main(["entities", "nobody"]) == 1


def test_the_doubtful_come_with_what_settles_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = said(capsys, "entities", "--doubtful")
    command = next(line.split()[1:] for line in asked.splitlines() if "merge" in line)
    assert command == ["merge", "ent:Bob_Lund", "ent:Robert_Lund"]
    assert "Bob Lund is Robert Lund" in said(capsys, *command)
    assert said(capsys, "entities", "--doubtful") == "Nothing doubtful found.\n"
    listed = said(capsys, "entities", "lund")
    assert listed == "    2  Robert Lund  (person)  also Bob Lund, the mayor\n"


def test_a_decision_says_who_and_why_and_goes_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said(capsys, "rename", "Bob Lund", "B. Lund", "--why", "as he signs")
    said(capsys, "retype", "the bridge", "event")
    said(capsys, "split", "Bob Lund", "Robert Lund")
    renamed, *rest = said(capsys, "decisions").splitlines()
    assert "Bob Lund is called B. Lund  (ana: as he signs)" in renamed
    assert len(rest) == 2
    number = renamed.split()[0]
    assert "undone: Bob Lund is called" in said(capsys, "undo", number)
    assert "[undone by ana" in said(capsys, "decisions").splitlines()[0]
    assert "B. Lund" not in said(capsys, "entities")
    assert "is not" in said(capsys, "undo")


def test_decisions_are_carried_to_another_store(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said(capsys, "split", "the bridge", "--article", "more", "--as", "the old bridge")
    file, there = str(tmp_path / "d.ttl"), str(tmp_path / "other")
    said(capsys, "decisions", "--write", file)
    Store.open(there).close()
    assert "read 1 " in said(capsys, "decisions", "--read", file, "--store", there)
    assert "known already" in said(capsys, "decisions", "--read", file)
    with Store.open(there) as store:
        store.put(MORE, [claim(MORE, ROBERT, "closed", BRIDGE)])
        assert "the old bridge" in {e.name for e in store.entities()}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("merge", "Bob", "Robert Lund"), "nothing here is called 'Bob'"),
        (("split", "Bob Lund"), "name the articles"),
        (
            ("split", "Bob Lund", "Robert Lund", "--article", "news"),
            "name the articles",
        ),
        (("undo",), "no decision stands"),
        (("decisions", "--read", "/nowhere/d.ttl"), "cannot be read"),
    ],
)
def test_mistakes(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], message: str
) -> None:
    assert f"kg: {message}" in said(capsys, *words, status=1).replace(
        "/nowhere/d.ttl: ", ""
    )
