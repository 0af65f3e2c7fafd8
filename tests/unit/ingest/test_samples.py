"""The sample articles. Outlets, authors and addresses in them are invented."""

import doctest
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import kg.ingest
from kg.ingest import articles
from kg.model import Article

SAMPLES = Path(__file__).parents[2] / "articles"


def samples() -> list[Article]:
    found = list(articles([str(SAMPLES)]))
    assert all(isinstance(article, Article) for article in found), found
    return [article for article in found if isinstance(article, Article)]


def test_samples_are_whole() -> None:
    found = samples()
    assert len(found) >= 14
    for article in found:
        assert 250 <= len(article.text.split()) <= 600, article.source
        assert article.title, article.source
        assert article.day, article.source
        assert article.author, article.source
        assert "\u00a9" not in article.text
        assert "<" not in article.text
        assert article.text.startswith(f"{article.title}\n\n"), article.source


def test_four_samples_tell_of_syria_on_four_days() -> None:
    days = [a.day for a in samples() if a.source and "/syria-" in a.source]
    assert [day.day for day in days if day] == [8, 9, 10, 13]


MODULES = [m.name for m in pkgutil.iter_modules(kg.ingest.__path__, "kg.ingest.")]


@pytest.mark.parametrize("name", MODULES)
def test_doctests(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_slow_libraries_are_not_imported_at_start() -> None:
    code = (
        "import sys, kg.ingest\n"
        "sys.exit(bool({'trafilatura', 'feedparser'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
