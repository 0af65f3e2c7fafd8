"""Building the same articles twice changes nothing, and reads nothing twice."""

from pathlib import Path

import pytest

import kg

ARTICLES = Path(__file__).parents[1] / "articles"


@pytest.mark.slow
def test_the_same_article_twice_changes_nothing(tmp_path: Path) -> None:
    sources = sorted(ARTICLES.glob("syria-*"))
    with kg.build(*sources, store=tmp_path) as once:
        before, claims = set(once.store.quads()), once.report.claims
        assert once.report.unchanged == 0
    with kg.build(*sources, store=tmp_path) as again:
        assert set(again.store.quads()) == before
        assert again.report.unchanged == again.report.articles == len(sources)
        assert (again.report.claims, again.report.words) == (claims, 0)


@pytest.mark.slow
def test_an_article_that_changed_is_read_again(tmp_path: Path) -> None:
    source = tmp_path / "story.txt"
    source.write_text("Title: One\nDate: 2024-05-01\n\nAna Reyes leads Acme.\n")
    kg.build(source, store=tmp_path / "store").close()
    source.write_text("Title: One\nDate: 2024-05-02\n\nAna Reyes leads Acme.\n")
    with kg.build(source, store=tmp_path / "store") as again:
        assert again.report.unchanged == 0
