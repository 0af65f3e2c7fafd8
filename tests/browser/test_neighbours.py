"""A served page asks its server for neighbours and lays them beside what it has."""

import json
import math
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from kg.graph import Store
from kg.model import Claim
from tests.browser import sample
from tests.browser.acting import address, exported, find, graph_counts, panel, press
from tests.browser.conftest import requests, show
from tests.serving import Served, serving

pytestmark = pytest.mark.slow

CLAIMS, ARTICLES = sample.many(240, 420)
PATIENCE = 30
PLACE = re.compile(r'<g transform="translate\(([-\d.]+) ([-\d.]+)\)')
AT_ONCE = 24
"""Neighbours that the view makes room for."""
BATCH = 30
"""Claims that the page asks for at once."""
STILL = 2
"""Pixels: places are read to a tenth of one before and after a panel opened."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("neighbours") / "store"
    with Store.open(folder) as store:
        store.put(ARTICLES[0], CLAIMS)
    with serving(folder) as found:
        yield found


@pytest.fixture
def overview(server: Served, browser: Chrome) -> Chrome:
    return show(browser, f"{server.address}/view")


def about(name: str) -> list[Claim]:
    """The claims of the store about a thing."""
    return [
        c for c in CLAIMS if name in (c.subject.name, getattr(c.object, "name", ""))
    ]


def names(page: Chrome) -> set[str]:
    """The names of things that the page knows, by its own search."""
    text = page.execute_script("return document.getElementById('known').textContent")
    return set(json.loads(text)["things"]["plain"]["name"])


def incomplete(page: Chrome) -> str:
    """A thing of the page of which the store says more than the page does."""
    known = names(page)
    few = [name for name in known if len(about(name)) <= BATCH]
    return max(
        few, key=lambda name: sum(end(c, name) not in known for c in about(name))
    )


def end(claim: Claim, name: str) -> str:
    """The other end of a claim about a thing; the thing itself where there is none."""
    other = getattr(claim.object, "name", name)
    return other if claim.subject.name == name else claim.subject.name


def places(page: Chrome, folder: Path) -> list[tuple[float, float]]:
    """Where the marks stand on the screen, from the picture that the page exports."""
    picture = exported(page, folder, 2, "graph.svg")
    found = PLACE.findall(picture.read_text(encoding="utf-8"))
    picture.unlink()
    return [(float(x), float(y)) for x, y in found]


def words(page: Chrome, css: str) -> str:
    """What stands there now; an element may be made anew at any moment."""
    read = "return document.querySelector(arguments[0]).innerText"
    return str(page.execute_script(read, css))


def wait_for_more(page: Chrome, things: int) -> None:
    WebDriverWait(page, PATIENCE).until(lambda one: graph_counts(one)[0] > things)


def test_a_click_brings_neighbours_and_moves_nothing(
    overview: Chrome, tmp_path: Path
) -> None:
    things, _ = graph_counts(overview)
    before = places(overview, tmp_path)
    for x, y in before:
        click_at(overview, x, y)
        WebDriverWait(overview, PATIENCE).until(
            lambda page: "Coming" not in words(page, "#panel")
        )
        if graph_counts(overview)[0] > things:
            break  # the server knew more
    assert graph_counts(overview)[0] > things
    name, told = words(overview, "#panel h2"), words(overview, "#panel")
    found = sum(claim.evidence.quote in told for claim in about(name))
    assert found >= min(BATCH, len(about(name)))
    press(overview, "#panel .close")
    time.sleep(0.5)
    after = places(overview, tmp_path)
    assert len(after) > len(before)
    for x, y in before:
        assert min(math.dist((x, y), place) for place in after) <= STILL


def click_at(page: Chrome, x: float, y: float) -> None:
    """Click a place of the stage, counted from its corner."""
    stage = page.find_element(By.ID, "stage")
    press_close = page.find_elements(By.CSS_SELECTOR, "#panel:not([hidden]) .close")
    if press_close:
        press(page, "#panel .close")
    time.sleep(0.5)  # two clicks in short order would be a double click
    dx, dy = x - stage.size["width"] / 2, y - stage.size["height"] / 2
    actions = ActionChains(page, duration=0)
    actions.move_to_element_with_offset(stage, round(dx), round(dy)).click().perform()


def test_what_is_found_by_name_is_seen_with_its_neighbours(
    overview: Chrome, tmp_path: Path
) -> None:
    name = incomplete(overview)
    find(overview, name)
    WebDriverWait(overview, PATIENCE).until(
        lambda page: f"{len(about(name))} claims" in words(page, "#panel")
    )
    time.sleep(1)
    others = {end(claim, name) for claim in about(name)} - {name}
    # While a thing is chosen, the picture holds what is linked with it and in sight.
    assert len(places(overview, tmp_path)) > min(len(others), AT_ONCE)


def test_nothing_is_asked_of_anybody_else(server: Served, overview: Chrome) -> None:
    find(overview, incomplete(overview))
    time.sleep(1)
    asked = [url for url in requests(overview) if not url.startswith("data:")]
    assert any("/view/neighbours?" in url for url in asked)
    assert all(url.startswith(server.address) for url in asked)
    assert overview.get_log("browser") == []


def test_search_finds_what_only_the_store_knows(overview: Chrome) -> None:
    name = next(
        claim.subject.name
        for claim in CLAIMS
        if claim.subject.name not in names(overview)
        and len(about(claim.subject.name)) > BATCH
    )
    overview.find_element(By.ID, "search").send_keys(name, Keys.ENTER)
    WebDriverWait(overview, PATIENCE).until(lambda page: panel(page).is_displayed())
    assert words(overview, "#panel h2") == name
    assert len(about(name)) > BATCH
    assert f"{BATCH} claims" in words(overview, "#panel")
    press(overview, "#bring")
    WebDriverWait(overview, PATIENCE).until(
        lambda page: f"{len(about(name))} claims" in words(page, "#panel")
    )
    assert not overview.find_elements(By.ID, "bring")


def test_a_link_brings_the_same_again(browser: Chrome, overview: Chrome) -> None:
    things, _ = graph_counts(overview)
    find(overview, incomplete(overview))
    wait_for_more(overview, things)
    time.sleep(1)
    counted, link = graph_counts(overview), address(overview)
    page = show(browser, link)
    WebDriverWait(page, PATIENCE).until(lambda one: graph_counts(one) == counted)
    assert address(page) == link


def test_what_a_filter_hides_stays_hidden(overview: Chrome) -> None:
    things, _ = graph_counts(overview)
    find(overview, incomplete(overview))
    wait_for_more(overview, things)
    more, _ = graph_counts(overview)
    kinds = overview.find_elements(By.CSS_SELECTOR, 'input[data-group="kind"]')
    overview.execute_script("arguments[0].click()", kinds[0])
    assert graph_counts(overview)[0] < more


def test_a_server_that_fails_is_told_and_not_asked_for_ever(overview: Chrome) -> None:
    overview.execute_script(
        "window.times = 0; window.fetch = (url) => {"
        "  window.times += url.startsWith('/view/neighbours');"
        "  return Promise.reject(new Error('gone')); }"
    )
    find(overview, incomplete(overview))
    WebDriverWait(overview, PATIENCE).until(
        lambda page: (
            "does not answer"
            in str(page.find_element(By.ID, "say").get_attribute("textContent"))
        )
    )
    time.sleep(0.5)
    assert overview.execute_script("return window.times") == 1
    assert panel(overview).is_displayed()
