"""What the README promises: every command stands in it, and its code runs."""

import doctest
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.cli import COMMANDS, parser

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


EXAMPLES = {command.name: command.example for command in COMMANDS}


EXAMPLED = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in (ROOT / "kg").rglob("*.py")
    if ">>> " in path.read_text(encoding="utf-8")
)
"""The modules with examples in their docstrings."""


def commands() -> list[str]:
    return sorted(EXAMPLES)


def test_no_two_commands_have_one_name() -> None:
    assert len(EXAMPLES) == len(COMMANDS)


@pytest.mark.parametrize("name", commands())
def test_every_command_is_documented_and_has_an_example(name: str) -> None:
    assert f"`kg {name}" in README
    assert EXAMPLES[name].startswith(f"kg {name}")


def test_no_command_is_promised_that_is_not_there() -> None:
    promised = set(re.findall(r"^\| `kg (\w+)", README, re.MULTILINE))
    assert promised == set(EXAMPLES)


@pytest.mark.parametrize("name", commands())
def test_help_has_the_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parser().parse_args([name, "--help"])
    assert stopped.value.code == 0
    assert "Example: kg" in capsys.readouterr().out


@pytest.mark.parametrize("module", EXAMPLED)
def test_examples_in_docstrings_hold(module: str) -> None:
    done = doctest.testmod(importlib.import_module(module))
    assert done.attempted
    assert not done.failed


@pytest.mark.slow
def test_the_code_of_the_readme_runs(tmp_path: Path) -> None:
    block = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert block
    code = block[1].replace('"tests/articles"', repr(str(ROOT / "tests" / "articles")))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "graph.ttl").stat().st_size > 10_000
    assert (tmp_path / "graph.html").stat().st_size > 100_000


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if "://" not in target:
            assert (ROOT / target).exists(), target


def test_public_names_of_the_readme_exist() -> None:
    for name in re.findall(r"\bkg\.([A-Z]\w+)", README):
        assert hasattr(kg, name), name
