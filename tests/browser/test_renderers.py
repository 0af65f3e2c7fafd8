"""What draws: sigma.js where there is WebGL, pyvis's library where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from kg.view import to_pyvis
from tests.browser import sample
from tests.browser.acting import click_a_line, find, graph_counts, panel, press
from tests.browser.conftest import requests, show, started

pytestmark = pytest.mark.slow

COLOURS = (
    "const canvas = [...document.querySelectorAll('canvas')]"
    "  .find((item) => item.matches(arguments[0]));"
    "const copy = document.createElement('canvas');"
    "copy.width = canvas.width; copy.height = canvas.height;"
    "const context = copy.getContext('2d');"
    "context.drawImage(canvas, 0, 0);"
    "const { data } = context.getImageData(0, 0, copy.width, copy.height);"
    "const found = new Set();"
    "for (let at = 0; at < data.length; at += 4) {"
    "  if (data[at + 3] > 250) {"
    "    found.add([data[at], data[at + 1], data[at + 2]].join()); } }"
    "return [...found]"
)
PERSON, LOCATION = "0,114,178", "0,158,115"


@pytest.fixture(scope="module")
def plain() -> Iterator[Chrome]:
    """A browser without WebGL."""
    driver = started("--disable-3d-apis")
    yield driver
    driver.quit()


def stage(page: Chrome) -> str:
    return str(page.execute_script("return document.documentElement.dataset.stage"))


def test_webgl_draws_with_sigma(browser: Chrome, news: Path) -> None:
    page = show(browser, news.as_uri())
    assert stage(page) == "sigma"
    assert page.find_elements(By.CSS_SELECTOR, "canvas.sigma-edges")


def test_without_webgl_pyvis_draws(plain: Chrome, news: Path) -> None:
    page = show(plain, news.as_uri())
    assert stage(page) == "vis"
    colours = page.execute_script(COLOURS, "#stage canvas")
    assert {PERSON, LOCATION} <= set(colours)
    assert [url for url in requests(page) if url.startswith("http")] == []
    assert page.get_log("browser") == []


def test_without_webgl_everything_else_works_too(plain: Chrome, many: Path) -> None:
    page = show(plain, many.as_uri())
    find(page, " 0")
    press(page, "#focus")
    assert graph_counts(page)[0] < 30
    press(page, "#panel .close")
    press(page, "#everything")
    click_a_line(page)
    assert panel(page).is_displayed()


def test_a_pyvis_network_writes_a_page_that_loads_nothing(
    plain: Chrome, tmp_path: Path
) -> None:
    path = tmp_path / "network.html"
    path.write_text(to_pyvis(*sample.news()).generate_html(), encoding="utf-8")
    plain.get("about:blank")
    plain.get_log("browser")
    plain.get_log("performance")
    plain.get(path.as_uri())
    asked = [url for url in requests(plain) if not url.startswith("data:")]
    assert asked == [path.as_uri()]
    assert {PERSON, LOCATION} <= set(plain.execute_script(COLOURS, "canvas"))
    errors = [e for e in plain.get_log("browser") if "favicon" not in e["message"]]
    assert errors == []
