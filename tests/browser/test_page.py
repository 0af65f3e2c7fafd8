"""The page in a real browser: what a person sees, does, and must never suffer."""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from kg.model import Claim, Entity, Kind, Modality, Polarity
from kg.view import write_page
from kg.view.appearance import denied, line
from tests.browser import sample
from tests.browser.acting import (
    click_a_line,
    counts,
    exported,
    find,
    graph_counts,
    panel,
    press,
    tick,
)
from tests.browser.conftest import requests

pytestmark = pytest.mark.slow

Opened = Callable[[Path], Chrome]
HOSTILE = (
    "</script><script>window.ran=1</script>",
    '"><img src=x onerror="window.ran=1">',
    "<!--<script>window.ran=1//",
    "{{7*7}}{% raw %}${window.ran=1}",
    "javascript:window.ran=1",
    "'};window.ran=1;//",
    "href=<b>bold</b> & &lt;i&gt;",
)


def test_opening_asks_the_network_for_nothing(opened: Opened, news: Path) -> None:
    page = opened(news)
    time.sleep(0.5)
    asked = [url for url in requests(page) if not url.startswith("data:")]
    assert asked == [news.as_uri()]
    assert page.execute_script("return performance.getEntriesByType('resource')") == []


def test_opening_logs_nothing(opened: Opened, news: Path) -> None:
    page = opened(news)
    time.sleep(0.5)
    assert page.get_log("browser") == []


def test_the_policy_stops_what_a_page_could_still_try(
    opened: Opened, news: Path
) -> None:
    page = opened(news)
    stopped = page.execute_async_script(
        "const done = arguments[0];"
        "fetch('https://news.example/').then(() => done('sent'), () => done('stopped'))"
    )
    assert stopped == "stopped"
    page.execute_script(
        "const s = document.createElement('script'); s.textContent = 'window.ran=1';"
        "document.body.append(s)"
    )
    assert page.execute_script("return window.ran === undefined")
    page.get_log("browser")


def test_a_picture_stands_still(opened: Opened, many: Path) -> None:
    page = opened(many)
    time.sleep(1)
    pictures = {page.get_screenshot_as_base64()}
    time.sleep(0.5)
    pictures.add(page.get_screenshot_as_base64())
    assert len(pictures) == 1


def test_a_crowd_starts_with_its_most_linked(opened: Opened, many: Path) -> None:
    page = opened(many)
    hint = page.find_element(By.ID, "hint").text
    assert hint.startswith("The 90 most linked of 300 things")
    assert graph_counts(page)[0] == 300
    find(page, "Resolution")  # nothing has this name, so nothing happens
    assert not panel(page).is_displayed()


def test_a_neighbourhood_unfolds(opened: Opened, many: Path) -> None:
    page = opened(many)
    find(page, " 0")
    press(page, "#focus")
    around = graph_counts(page)[0]
    assert 1 < around < 30
    press(page, "#expand")
    assert graph_counts(page)[0] > around
    press(page, "#everything")
    assert graph_counts(page)[0] == 300


def test_search_finds_an_alias_and_opens_it(opened: Opened, news: Path) -> None:
    page = opened(news)
    find(page, "president il")
    assert panel(page).is_displayed()
    assert panel(page).find_element(By.TAG_NAME, "h2").text == "Mara Ilves"
    quotes = [q.text for q in panel(page).find_elements(By.TAG_NAME, "blockquote")]
    assert "President Mara Ilves will meet Anneke Voss on Friday." in quotes


def test_search_puts_the_best_known_first_whichever_word_is_meant(
    opened: Opened, news: Path
) -> None:
    page = opened(news)
    page.find_element(By.ID, "search").send_keys("il")
    found = [o.text for o in page.find_elements(By.CSS_SELECTOR, "#found .words")]
    assert found[:2] == ["Mara Ilves", "Ilya Sarn"]


def test_search_works_with_arrows_and_escape(opened: Opened, news: Path) -> None:
    page = opened(news)
    field = page.find_element(By.ID, "search")
    field.send_keys("tessel", Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    options = page.find_elements(By.CSS_SELECTOR, "#found [role=option]")
    chosen = [option.get_attribute("aria-selected") for option in options]
    assert chosen.index("true") == 1
    field.send_keys(Keys.ESCAPE)
    assert not page.find_element(By.ID, "found").is_displayed()


FILTERS: list[tuple[str, str, Callable[[Claim], bool]]] = [
    ("relation", "sign", lambda claim: claim.phrase == "sign"),
    ("source", "Sarn Observer", lambda claim: claim.article[-1:] in "ce"),
    ("polarity", "denied", lambda claim: claim.polarity is Polarity.NEGATIVE),
    ("speaker", "River Guard", lambda claim: said_by(claim) == "River Guard"),
    ("certainty", "planned", lambda claim: claim.modality is Modality.PLANNED),
    (
        "kind",
        "person",
        lambda claim: Kind.PERSON in (claim.subject.kind, end(claim).kind),
    ),
]


def end(claim: Claim) -> Entity:
    return claim.object if isinstance(claim.object, Entity) else claim.subject


def said_by(claim: Claim) -> str | None:
    return claim.attributed_to.name if claim.attributed_to else None


def links(claims: list[Claim]) -> int:
    """Lines: claims of the same two things that look alike share one."""
    return len(
        {
            (
                claim.subject.iri,
                claim.object.iri,
                "denied" if denied(claim) else line(claim),
            )
            for claim in claims
            if isinstance(claim.object, Entity)
        }
    )


def reveal(page: Chrome, group: str) -> None:
    """Show all rows of a filter."""
    titles = {"relation": "Relations", "speaker": "Said by"}
    more = f'[aria-label="{titles.get(group, "Things")}"] .more'
    for _ in page.find_elements(By.CSS_SELECTOR, more):
        press(page, more)


@pytest.mark.parametrize(("group", "value", "hit"), FILTERS)
def test_a_filter_takes_lines_away(
    opened: Opened, news: Path, group: str, value: str, hit: Callable[[Claim], bool]
) -> None:
    claims = sample.news()[0]
    left = [claim for claim in claims if not hit(claim)]
    assert len(left) < len(claims)
    page = opened(news)
    reveal(page, group)
    tick(page, group, value)
    assert counts(page).startswith(f"{len(left)} of {len(claims)} claims")
    assert graph_counts(page)[1] == links(left)
    tick(page, group, value)
    assert counts(page).startswith(f"{len(claims)} claims")


def test_days_filter_by_publication_and_by_event(opened: Opened, news: Path) -> None:
    claims = sample.news()[0]
    since = date(2031, 3, 12)
    published = [c for c in claims if c.reported and c.reported >= since]
    happened = [c for c in claims if c.time and c.time.end and c.time.end >= since]
    page = opened(news)
    change = (
        "const field = document.getElementById(arguments[0]);"
        "field.value = arguments[1];"
        "field.dispatchEvent(new Event('change'))"
    )
    page.execute_script(change, "day-from", since.isoformat())
    assert counts(page).startswith(f"{len(published)} of ")
    page.execute_script(change, "day-of", "event")
    assert counts(page).startswith(f"{len(happened)} of ")
    press(page, "#clear")
    assert counts(page).startswith(f"{len(claims)} claims")


def test_a_click_on_a_line_shows_its_sentences(opened: Opened, news: Path) -> None:
    page = opened(news)
    click_a_line(page)
    card = panel(page).find_element(By.CSS_SELECTOR, "article.card")
    sentence = card.find_element(By.TAG_NAME, "blockquote").text
    claims, articles = sample.news()
    claim = next(claim for claim in claims if claim.evidence.quote == sentence)
    article = next(item for item in articles if item.iri == claim.article)
    marks = {mark.get_attribute("class"): mark.text for mark in marked(card)}
    assert marks["subject"] == claim.statement.subject.text
    assert marks["predicate"] == claim.statement.predicate
    link = card.find_element(By.TAG_NAME, "a")
    assert (link.text, link.get_attribute("href")) == (article.title, article.url)
    assert "noopener" in str(link.get_attribute("rel"))
    assert str(article.publisher) in card.text


def marked(card: WebElement) -> list[WebElement]:
    return list(card.find_elements(By.TAG_NAME, "mark"))


def test_the_table_holds_every_claim_and_can_be_sorted(
    opened: Opened, news: Path
) -> None:
    page = opened(news)
    page.find_element(By.ID, "show-table").send_keys(Keys.ENTER)
    assert len(page.find_elements(By.CSS_SELECTOR, "tbody tr")) == 60
    head = page.find_elements(By.CSS_SELECTOR, "thead th")[7]
    head.find_element(By.TAG_NAME, "button").click()
    days = [
        cell.text for cell in page.find_elements(By.CSS_SELECTOR, "td:nth-child(8)")
    ]
    assert days == sorted(days)
    page.find_element(By.CSS_SELECTOR, "td button.relation").click()
    assert panel(page).is_displayed()


def test_hostile_names_do_not_run(opened: Opened, tmp_path: Path) -> None:
    claims, articles = sample.news()
    nasty = [
        replace(
            claim,
            predicate=HOSTILE[n % 7],
            phrase=HOSTILE[n % 7],
            subject=replace(
                claim.subject,
                name=HOSTILE[(n + 1) % 7],
                aliases=HOSTILE,
                same_as=HOSTILE,
            ),
            evidence=replace(claim.evidence, quote=HOSTILE[(n + 2) % 7] * 3),
            cue=HOSTILE[n % 7],
        )
        for n, claim in enumerate(claims)
    ]
    sources = [
        replace(
            article,
            title=HOSTILE[n],
            publisher=HOSTILE[n + 1],
            url=HOSTILE[4],
            author="<i>",
        )
        for n, article in enumerate(articles)
    ]
    path = tmp_path / "nasty.html"
    write_page(path, nasty, sources, title=HOSTILE[0])
    page = opened(path)
    assert page.title == HOSTILE[0]
    for name in ("script", "img", "href", "{{"):
        find(page, name)
        assert panel(page).is_displayed()
    page.find_element(By.ID, "show-table").click()
    time.sleep(0.3)
    assert page.execute_script("return window.ran === undefined")
    assert page.execute_script("return document.images.length") == 0
    addresses = page.execute_script(
        "return [...document.querySelectorAll('a[href]')].map(a => a.protocol)"
    )
    assert "javascript:" not in addresses
    assert page.get_log("browser") == []


def test_closing_the_panel_gives_the_focus_back(opened: Opened, news: Path) -> None:
    page = opened(news)
    find(page, "kell accord")
    page.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not panel(page).is_displayed()
    assert page.switch_to.active_element.get_attribute("id") == "search"


def nothing(page: Chrome) -> str:
    """What stands where nothing is drawn."""
    return str(page.find_element(By.ID, "nothing").text)


def test_a_page_without_claims_says_so(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    write_page(path, [])
    page = opened(path)
    assert nothing(page) == "There are no claims here yet."
    assert page.get_log("browser") == []


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(
    opened: Opened, news: Path
) -> None:
    page = opened(news)
    assert nothing(page) == ""
    assert not page.find_element(By.ID, "clear").is_displayed()
    for value in ("affirmed", "denied"):
        tick(page, "polarity", value)
    assert nothing(page) == "Nothing passes the filters."
    page.find_element(By.ID, "clear").click()
    assert nothing(page) == ""


def test_names_that_begin_alike_are_told_apart_by_their_ends(
    opened: Opened, tmp_path: Path
) -> None:
    claims, articles = sample.news()
    start = "Extraordinary Interministerial Commission for the Port of"
    longer = [
        replace(c, subject=replace(c.subject, name=f"{start} {c.subject.name}"))
        for c in claims[:1]
    ]
    path = tmp_path / "long.html"
    write_page(path, longer, articles)
    page = opened(path)
    svg = exported(page, tmp_path, 2, "graph.svg").read_text(encoding="utf-8")
    last = longer[0].subject.name.split()[-1]
    assert re.search(f">… [^<]*{last}</text>", svg)
