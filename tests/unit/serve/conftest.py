"""A store with the invented news, and servers over it."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from kg.graph import Store
from tests.browser import sample
from tests.serving import Served, serving

TOKEN = "no secret"  # noqa: S105


def fill(folder: Path) -> None:
    claims, articles = sample.news()
    known = {article.iri: article for article in articles}
    with Store.open(folder) as store:
        ordered = sorted(claims, key=lambda claim: claim.article)
        for iri, found in groupby(ordered, key=lambda claim: claim.article):
            store.put(known[iri], list(found))


@pytest.fixture(scope="session")
def news_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("news") / "store"
    fill(folder)
    return folder


@pytest.fixture(scope="session")
def news(news_store: Path) -> Iterator[Served]:
    with serving(news_store) as server:
        yield server
