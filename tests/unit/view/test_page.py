"""The page as bytes; what it does in a browser is tested in tests/browser."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from kg.errors import QueryError, StoreError
from kg.graph.corroborating import supported
from kg.model import Entity
from kg.view import write_page
from kg.view.page import page
from kg.view.records import ROLES
from tests.browser import sample

NEWS, ARTICLES = sample.news()
HOSTILE = "</script><script>alert(1)</script><!--\"'{{x}}\u2028&amp;"


class Outline(HTMLParser):
    """What a parser of HTML makes of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.data: dict[str, str] = {}
        self.current = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.current = dict(attrs).get("id") or tag

    def handle_data(self, data: str) -> None:
        self.data[self.current] = self.data.get(self.current, "") + data


def test_the_page_is_one_whole_document_that_loads_nothing() -> None:
    html = page(NEWS, ARTICLES, title="News").decode()
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    outline = Outline(html)
    loaded = [
        attributes[name]
        for _, attributes in outline.tags
        for name in ("src", "href")
        if name in attributes
    ]
    assert set(loaded) <= {"data:,"}
    assert ("meta", "viewport") in [(t, a.get("name")) for t, a in outline.tags]
    ids = [a["id"] for _, a in outline.tags if "id" in a]
    assert len(ids) == len(set(ids))


def known(html: str) -> dict[str, Any]:
    """What the page knows."""
    found: dict[str, Any] = json.loads(Outline(html).data["known"])
    return found


def names(html: str) -> list[str]:
    return list(known(html)["things"]["plain"].get("name", []))


def test_the_page_holds_every_claim_thing_and_article() -> None:
    html = page(NEWS, ARTICLES, title="News").decode()
    found = known(html)
    assert set(names(html)) == {claim.subject.name for claim in NEWS} | {
        claim.object.name for claim in NEWS if isinstance(claim.object, Entity)
    }
    assert set(found["sentences"]["text"]) == {claim.evidence.quote for claim in NEWS}
    assert found["claims"]["count"] == len(NEWS)
    assert found["claims"]["plain"]["iri"] == sorted(claim.iri for claim in NEWS)
    linked = [at for at in found["claims"]["numbers"]["object"] if at >= 0]
    assert len(linked) == sum(isinstance(claim.object, Entity) for claim in NEWS)


def test_an_article_is_told_once_with_its_sentences_in_place() -> None:
    found = known(page(NEWS, ARTICLES, title="News").decode())
    told = found["sentences"]["text"]
    texts = {
        article["iri"]: "".join(
            told[piece] if isinstance(piece, int) else piece
            for piece in article["body"]
        )
        for article in found["articles"]
    }
    assert texts == {article.iri: article.text for article in ARTICLES}


def test_a_claim_tells_how_many_sources_say_so_and_who_denies_it() -> None:
    found = known(page(NEWS, ARTICLES, title="News").decode())["claims"]
    beside = supported(NEWS, ARTICLES)
    told = {
        found["plain"]["iri"][int(row)]: support[:2]
        for row, support in found["rare"]["support"].items()
    }
    assert told == {
        iri: [other.sources, other.against]
        for iri, other in beside.items()
        if other.sources > 1 or other.against
    }
    assert any(against for _, against in told.values())


def test_marks_point_at_the_words_of_the_statement() -> None:
    found = known(page(NEWS, ARTICLES, title="News").decode())
    plain = found["claims"]["plain"]
    by_iri = {claim.iri: claim for claim in NEWS}
    for iri, sentence, marks in zip(
        plain["iri"],
        found["claims"]["numbers"]["sentence"],
        plain["marks"],
        strict=True,
    ):
        text = found["sentences"]["text"][sentence]
        places = {marks[at + 2]: marks[at : at + 2] for at in range(0, len(marks), 3)}
        start, end = places[ROLES.index("subject")]
        assert text[start:end] == by_iri[iri].statement.subject.text


def test_hostile_text_stays_text() -> None:
    nasty = [replace(c, subject=replace(c.subject, name=HOSTILE)) for c in NEWS]
    plain = Outline(page(NEWS, ARTICLES, title="News").decode())
    outline = Outline(page(nasty, ARTICLES, title=HOSTILE).decode())
    assert [tag for tag, _ in outline.tags] == [tag for tag, _ in plain.tags]
    assert HOSTILE in names(page(nasty, ARTICLES, title=HOSTILE).decode())
    assert outline.data["title"].strip() == HOSTILE


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///x", "http://[x", " "]
)
def test_only_web_addresses_become_links(url: str) -> None:
    sources = [replace(article, url=url) for article in ARTICLES]
    found = known(page(NEWS, sources, title="x").decode())
    assert {article["url"] for article in found["articles"]} == {None}


def test_the_same_claims_give_the_same_bytes_in_any_order_and_process() -> None:
    here = page(NEWS, ARTICLES, title="News")
    assert page(NEWS[::-1], ARTICLES[::-1], title="News") == here
    program = (
        "import sys, hashlib; from tests.browser import sample;"
        "from kg.view.page import page;"
        "sys.stdout.buffer.write(page(*sample.news(), title='News'))"
    )
    path = os.pathsep.join(sys.path)
    there = subprocess.run(
        [sys.executable, "-c", program],
        env={
            **os.environ,
            "PYTHONHASHSEED": "5",
            "PYTHONPATH": path,
        },
        capture_output=True,
        check=True,
    )
    assert there.stdout == here


def test_a_focus_keeps_its_surroundings_only(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    write_page(path, NEWS, ARTICLES, focus="hf", hops=1)
    html = path.read_text(encoding="utf-8")
    assert {"Highland Front", "Tessel Valley", "Kell Accord"} <= set(names(html))
    assert "The Dry Year" not in names(html)
    assert names(html)[known(html)["centre"]] == "Highland Front"


def test_an_unknown_focus_is_refused_with_what_is_near(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="did you mean Cobalt Bank"):
        write_page(tmp_path / "x.html", NEWS, ARTICLES, focus="Kobalt Bank")
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        write_page(tmp_path / "file" / "x.html", NEWS, ARTICLES)


def test_a_page_without_claims_is_a_page() -> None:
    assert names(page([], [], title="Nothing").decode()) == []


def test_the_policy_names_the_scripts_that_run() -> None:
    html = page(NEWS, ARTICLES, title="News").decode()
    policy = re.search(r'Security-Policy" content="([^"]*)"', html)
    assert policy
    scripts = [a for tag, a in Outline(html).tags if tag == "script"]
    running = [a for a in scripts if a.get("type") != "application/json"]
    assert policy[1].count("sha256-") == len(running)
    assert "default-src 'none'" in policy[1]
    assert "script-src 'unsafe-inline'" not in policy[1]
