"""The views of the page and what links them with each other."""

import csv
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import rdflib
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By

from kg import vocab
from kg.model import Claim, Entity, Polarity
from tests.browser import sample
from tests.browser.acting import (
    address,
    counts,
    exported,
    find,
    graph_counts,
    panel,
    press,
    tick,
)
from tests.browser.conftest import show

pytestmark = pytest.mark.slow

Opened = Callable[[Path], Chrome]
CLAIMS, ARTICLES = sample.news()
KG = rdflib.Namespace(vocab.KG)


def texts(page: Chrome, css: str) -> list[str]:
    found = page.find_elements(By.CSS_SELECTOR, css)
    return [str(element.get_attribute("textContent")) for element in found]


def test_the_timeline_tells_what_happened_in_order(opened: Opened, news: Path) -> None:
    page = opened(news)
    press(page, "#show-timeline")
    press(page, "#timeline-view .switch:last-child button:last-child")
    told = texts(page, ".entry .quote")
    days = {
        c.evidence.quote: day
        for c in CLAIMS
        if c.time and (day := c.time.start or c.time.end)
    }
    assert sorted(told) == sorted(days)
    assert [days[quote] for quote in told] == sorted(days[quote] for quote in told)
    press(page, ".entry .relation")
    assert panel(page).is_displayed()


def test_sources_show_their_sentences_highlighted(opened: Opened, news: Path) -> None:
    page = opened(news)
    press(page, "#show-sources")
    latest = max(ARTICLES, key=lambda article: article.day or date.min)
    assert texts(page, ".reader .text") == [latest.text]
    own = [claim for claim in CLAIMS if claim.article == latest.iri]
    assert texts(page, ".reader .sentence") == [c.evidence.quote for c in own]
    press(page, ".reader .sentence")
    assert own[0].evidence.quote in panel(page).text
    tick(page, "polarity", "affirmed")
    denied = [c for c in own if c.polarity is Polarity.NEGATIVE]
    assert texts(page, ".reader .sentence") == [c.evidence.quote for c in denied]


def test_a_card_leads_to_its_place_in_the_article(opened: Opened, news: Path) -> None:
    page = opened(news)
    find(page, "dry year")
    quote = panel(page).find_element(By.TAG_NAME, "blockquote").text
    press(page, "#panel .read")
    assert texts(page, ".sentence.here") == [quote]


def pairs() -> dict[tuple[str, str], list[Claim]]:
    """Claims between the same two things."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in CLAIMS:
        if isinstance(claim.object, Entity):
            one, other = sorted((claim.subject.name, claim.object.name))
            found.setdefault((one, other), []).append(claim)
    return found


def test_an_edge_shows_who_says_so_beside_who_disputes_it(
    opened: Opened, news: Path
) -> None:
    disputed = next(
        claims
        for claims in pairs().values()
        if len({c.polarity for c in claims}) == 2
        and len({(c.subject.iri, c.phrase) for c in claims}) == 1
    )
    page = opened(news)
    press(page, "#show-table")
    rows = page.find_elements(By.CSS_SELECTOR, "tbody tr")
    row = next(r for r in rows if disputed[0].evidence.quote in r.text)
    page.execute_script(
        "arguments[0].click()", row.find_element(By.CSS_SELECTOR, "button.relation")
    )
    told = panel(page).find_element(By.CSS_SELECTOR, ".sides.two")
    says, denies = told.find_elements(By.CSS_SELECTOR, ".side")
    for claim in disputed:
        side = denies if claim.polarity is Polarity.NEGATIVE else says
        assert claim.evidence.quote in side.text
    assert "Said in 1 article of 1 publisher" in says.text
    assert "Denied in " in denies.text


def test_confidence_filters(opened: Opened, news: Path) -> None:
    page = opened(news)
    page.execute_script(
        "const slider = document.getElementById('sure'); slider.value = 80;"
        "slider.dispatchEvent(new Event('input'));"
        "slider.dispatchEvent(new Event('change'))"
    )
    sure = [claim for claim in CLAIMS if claim.confidence >= 0.8]
    assert counts(page).startswith(f"{len(sure)} of {len(CLAIMS)} claims")


def test_hiding_and_pinning(opened: Opened, news: Path) -> None:
    page = opened(news)
    things, links = graph_counts(page)
    find(page, "Highland Front")
    press(page, "#hide")
    fewer, rest = graph_counts(page)
    assert fewer < things
    assert rest < links
    assert "1 thing hidden" in page.find_element(By.ID, "context").text
    press(page, "#context .undo")
    assert graph_counts(page) == (things, links)
    find(page, "dry year")
    press(page, "#pin")
    find(page, "Highland Front")
    press(page, "#focus")
    press(page, "#show-table")
    press(page, "#show-graph")
    assert "1 thing pinned" in page.find_element(By.ID, "context").text
    neighbours = {name for pair in pairs() if "Highland Front" in pair for name in pair}
    assert graph_counts(page)[0] == len(neighbours | {"The Dry Year"})


def test_the_shortest_path_between_two_things(opened: Opened, news: Path) -> None:
    page = opened(news)
    find(page, "dry year")
    press(page, "#path")
    find(page, "cobalt")
    # The Dry Year <- Edda Quill -> Cobalt Bank
    assert panel(page).find_element(By.CSS_SELECTOR, ".kind").text == "Path of 2 steps"
    assert graph_counts(page) == (3, 2)
    assert "over Edda Quill" in texts(page, "#say")[0]


def test_no_path_is_said(opened: Opened, news: Path) -> None:
    page = opened(news)
    tick(page, "kind", "person")
    find(page, "dry year")
    press(page, "#path")
    find(page, "cobalt")
    assert "No path from The Dry Year to Cobalt Bank" in texts(page, "#say")[0]


def test_a_link_restores_the_view(opened: Opened, news: Path) -> None:
    page = opened(news)
    tick(page, "source", "Sarn Observer")
    find(page, "Mara Ilves")
    press(page, "#focus")
    find(page, "Tomas Redl")
    press(page, "#pin")
    before = (counts(page), panel(page).text, texts(page, "#context .undo"))
    link = address(page)
    assert urlsplit(link).fragment
    show(page, link)
    after = (counts(page), panel(page).text, texts(page, "#context .undo"))
    assert after == before
    assert address(page) == link
    press(page, "#show-timeline")
    show(page, address(page))
    assert page.find_element(By.ID, "timeline-view").is_displayed()


@pytest.mark.parametrize(
    "fragment",
    ["scope=[1,2]&eye=x,y,z", "no-kind={}&sure=a", "%E0%A4%A", "thing=nobody"],
)
def test_a_broken_link_does_no_harm(browser: Chrome, news: Path, fragment: str) -> None:
    page = show(browser, f"{news.as_uri()}#{fragment}")
    assert graph_counts(page)[0] == 40
    assert page.get_log("browser") == []


def test_the_selection_as_turtle(opened: Opened, news: Path, tmp_path: Path) -> None:
    page = opened(news)
    tick(page, "certainty", "asserted")
    told = [c for c in CLAIMS if not c.plain or c.polarity is Polarity.NEGATIVE]
    path = exported(page, tmp_path, 3, "claims.ttl")
    graph = rdflib.Graph().parse(path)
    left = int(counts(page).split()[0])
    found = set(graph.subjects(rdflib.RDF.type, KG.Claim))
    assert len(found) == left <= len(told)
    for claim in told:
        node = rdflib.URIRef(claim.iri)
        if node in found:
            assert graph.value(node, rdflib.RDF.subject) == rdflib.URIRef(
                claim.subject.iri
            )
            edge = (None, graph.value(node, rdflib.RDF.predicate), None)
            assert edge not in graph  # none of these is a fact


def test_the_selection_as_csv(opened: Opened, news: Path, tmp_path: Path) -> None:
    page = opened(news)
    find(page, "dry year")
    path = exported(page, tmp_path, 4, "claims.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    own = [
        c
        for c in CLAIMS
        if "The Dry Year" in (c.subject.name, getattr(c.object, "name", ""))
    ]
    assert {row["sentence"] for row in rows} == {c.evidence.quote for c in own}
    assert rows[0]["polarity"] == "positive"


def test_the_picture_as_svg_and_png(opened: Opened, news: Path, tmp_path: Path) -> None:
    page = opened(news)
    svg = exported(page, tmp_path, 2, "graph.svg")
    shapes = ET.parse(svg).iter()  # noqa: S314  our own file
    names = {node.text for node in shapes if node.tag.endswith("text")}
    assert {"Mara Ilves", "Highland Front", "Valdoria"} <= names
    png = exported(page, tmp_path, 1, "graph.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    assert len(png) > 20_000


def test_the_graph_answers_to_the_keyboard(opened: Opened, news: Path) -> None:
    page = opened(news)
    stage = page.find_element(By.ID, "stage")
    stage.send_keys(Keys.ARROW_RIGHT)
    first = texts(page, "#say")[0]
    stage.send_keys(Keys.ARROW_RIGHT)
    assert texts(page, "#say")[0] != first
    stage.send_keys(Keys.ENTER)
    assert panel(page).find_element(By.TAG_NAME, "h2").text in texts(page, "#say")[0]
    assert page.switch_to.active_element.get_attribute("id") == "panel"
