"""What `kg ask` prints of the small world: answers with sentences, sources and days."""

from pathlib import Path

import pytest

from kg.cli import main
from tests.unit.ask.world import store

SHOWN = [
    (
        ["Who controls Abera?"],
        [
            "Northern Front  (stated as fact",
            "The Morning Post, 2024-12-09",
            "SELECT DISTINCT ?claim ?words",
            "kg:takesControlOf } VALUES ?o { ent:Abera }",
        ],
    ),
    (
        ["Did Lorland's army shell Tornau?"],
        [
            "Somebody says so",
            "Relief Council, in The",
            "against: ",
            "Lorland's army, in",
        ],
    ),
    (
        ["Did Jonas Vell deny that Northern Front captured Kessel?"],
        ["Yes, Jonas Vell denies it", "The Times, 2024-12-10"],
    ),
    (
        ["Did Jonas Vell say that Northern Front captured Abera?"],
        ["Yes, Jonas Vell says so"],
    ),
    (
        ["Did Northern Front capture Kessel?"],
        ["It is said not to be so", "Jonas Vell, in The Times"],
    ),
    (
        ["What changed in Abera between December 9 and December 10, 2024?"],
        ["Northern Front capture Abera", "312 people die in Abera"],
    ),
    (["Since when has Idris Kane led Nordbank?"], ["since 2019", "The Ledger"]),
    (
        ["According to whom did 312 people die in Abera?"],
        ["Relief Council  (somebody's word)", "312 people had died"],
    ),
    (
        ["Who first reported that Northern Front captured Tornau?"],
        ["The Morning Post, 2024-11-30"],
    ),
    (["How many countries joined the Coastal Union?"], ["3  (stated as fact)"]),
    (
        ["Who controls Tornau?", "--as-of", "2024-12-01", "--sparql"],
        ["SELECT DISTINCT ?claim ?s ", '<= "2024-12-01"', "Northern Front"],
    ),
]
SILENT = [
    (["Who controls Abera?", "--as-of", "2024-12-01"], "The graph does not say."),
    (["As of December 1, 2024, who controls Abera?"], "The graph does not say."),
    (["Who controls Zanzibar?"], "The graph knows nothing called Zanzibar."),
    (["Hello."], "The question was not understood"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("world") / "store"
    store(made).close()
    return made


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "shown"), SHOWN)
def test_an_answer_is_shown_with_what_it_rests_on(
    arguments: list[str],
    shown: list[str],
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["ask", *arguments, "--store", str(folder)]) == 0
    printed = capsys.readouterr().out
    for part in shown:
        assert part in printed


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "said"), SILENT)
def test_what_is_not_known_is_said_plainly(
    arguments: list[str],
    said: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["ask", *arguments, "--store", str(folder)]) == 1
    assert said in capsys.readouterr().out
