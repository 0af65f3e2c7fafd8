"""The worked example of `ontology/README.md`: a graph in terms of schema.org."""

import re
from pathlib import Path

import pytest

from kg.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "ontology" / "README.md").read_text(encoding="utf-8")

pytestmark = pytest.mark.slow


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the example's article, where its commands run."""
    section = README.split("## Another ontology")[1]
    article = re.search(r"```text\n(.*?)```", section, re.DOTALL)
    assert article
    (tmp_path / "bank.txt").write_text(article[1], encoding="utf-8")
    (tmp_path / "ontology").symlink_to(ROOT / "ontology")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commands() -> list[tuple[list[str], list[str]]]:
    """The arguments of each command and the lines that it is said to print."""
    section = README.split("## Another ontology")[1]
    console = re.search(r"```console\n(.*?)```", section, re.DOTALL)
    assert console
    found: list[tuple[list[str], list[str]]] = []
    for line in console[1].splitlines():
        if line.startswith("$ kg "):
            parts = re.findall(r'"([^"]*)"|(\S+)', line.removeprefix("$ kg "))
            found.append(([quoted or plain for quoted, plain in parts], []))
        else:
            found[-1][1].append(line)
    return found


def test_the_example_runs(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = {}
    for arguments, lines in commands():
        assert main(arguments) == 0
        out = capsys.readouterr().out
        printed[arguments[0]] = out
        assert set(lines) <= set(out.splitlines())
    assert (example / "bank").is_dir()
    assert re.search(r"Lena Okafor\W+Harbour Bank", printed["query"])


def test_all_that_is_mapped_has_a_property_of_the_ontology(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert example
    file = ROOT / "ontology" / "examples" / "foreign" / "schema_news.ttl"
    assert main(["extract", "bank.txt", "--ontology", str(file)]) == 0
    found = re.findall(r"\[(\S+)\]$", capsys.readouterr().out, re.MULTILINE)
    assert found
    assert all(one.startswith("schema:") for one in found)
