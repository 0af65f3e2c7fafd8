"""Killing `kg build` at any moment leaves whole articles; the next run completes."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.graph import Store

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "articles"
KILLS = 20


def build(store: Path) -> "subprocess.Popen[bytes]":
    sources = map(str, sorted(ARTICLES.glob("syria-*")))
    return subprocess.Popen(
        [sys.executable, "-m", "kg", "build", *sources, "--store", str(store)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def content(store: Path) -> dict[str, frozenset[str]]:
    """The claims of each article."""
    with Store.open(store) as opened:
        return {
            iri: frozenset(claim.iri for claim in opened.claims(iri))
            for iri in opened.article_iris()
        }


@pytest.mark.slow
def test_killed_builds_leave_whole_articles(tmp_path: Path) -> None:
    started = time.monotonic()
    assert build(tmp_path / "whole").wait() == 0
    seconds = time.monotonic() - started
    whole = content(tmp_path / "whole")
    assert len(whole) == 4
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    killed = tmp_path / "killed"
    for _ in range(KILLS):
        process = build(killed)
        time.sleep(chance.uniform(0.1, seconds))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if killed.exists() and list(killed.iterdir()):
            for iri, claims in content(killed).items():
                assert claims == whole[iri]
    assert build(killed).wait() == 0
    assert content(killed) == whole
