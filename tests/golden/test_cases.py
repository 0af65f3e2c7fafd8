"""Sentences and what must, and must not, be read out of them.

`cases/*.toml` were written without sight of the extractors. What the system does not
reach yet stands in `todo.txt`, one text a line: such a case must fail, so that the
list cannot go stale. `UPDATE_GOLDEN=1` rewrites that list, and only that.
"""

import os
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kg.extract import extract
from kg.language import analyse
from kg.model import Article
from kg.vocab import digest
from tests.golden.notation import line, plain, triple

HERE = Path(__file__).parent
TODO = HERE / "todo.txt"
UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))

Case = dict[str, str | list[str]]


def cases() -> list[tuple[str, Case]]:
    return [
        (path.stem, case)
        for path in sorted((HERE / "cases").glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]


@cache
def todo() -> frozenset[str]:
    return frozenset(TODO.read_text(encoding="utf-8").splitlines())


def problems(case: Case) -> list[str]:
    """What is missing and what should not be there."""
    text = str(case["text"])
    day = date.fromisoformat(str(case["published"])) if "published" in case else None
    article = Article(iri="urn:golden", text=text, digest=digest(text), published=day)
    statements, _ = extract(analyse(article))
    lines = [line(statement) for statement in statements]
    edges = {triple(statement) for statement in statements if plain(statement)}
    missing = [f"missing {wanted}" for wanted in case["expect"] if wanted not in lines]
    wrong = [f"wrong {edge}" for edge in case.get("forbid", ()) if edge in edges]
    found = [f"found {line}" for line in lines] if missing or wrong else []
    return missing + wrong + found


@pytest.mark.slow
@pytest.mark.parametrize("phenomenon", sorted({name for name, _ in cases()}))
def test_phenomenon(phenomenon: str) -> None:
    failed, passed = [], []
    for name, case in cases():
        if name != phenomenon:
            continue
        said = problems(case)
        known = str(case["text"]) in todo()
        if said and not known:
            failed.append("\n  ".join([str(case["text"]), *said]))
        if known and not said:
            passed.append(str(case["text"]))
    assert not failed, "\n".join(["", *failed])
    assert not passed, "take out of todo.txt:\n" + "\n".join(passed)


@pytest.mark.skipif(not UPDATE, reason="only to rewrite the list of what is to do")
def test_rewrite_todo() -> None:
    texts = [str(case["text"]) for _, case in cases() if problems(case)]
    TODO.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")


def test_most_cases_hold() -> None:
    """The list of exceptions stays the exception."""
    texts = {str(case["text"]) for _, case in cases()}
    assert todo() <= texts
    assert len(texts) >= 300
    assert len(todo()) <= 0.4 * len(texts)
