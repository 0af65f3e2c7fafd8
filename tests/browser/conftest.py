"""Debian's Chromium, without a window and without a network."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

from kg.model import Article, Claim
from kg.view import write_page
from tests.browser import sample

CHROMIUM = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")
Opened = Callable[[Path], Chrome]
SOFTWARE_WEBGL = (
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
)
PATIENCE = 60
"""Seconds; software that does the work of a graphics card starts slowly."""


def started(*flags: str) -> Chrome:
    """A browser; its downloads are refused unless a test allows them."""
    if not (CHROMIUM and DRIVER):
        pytest.skip("no chromium and chromedriver on this machine")
    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in ("--headless=new", "--no-sandbox", "--window-size=1400,900", *flags):
        options.add_argument(flag)
    options.set_capability(
        "goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"}
    )
    driver = Chrome(options=options, service=Service(DRIVER))
    driver.set_script_timeout(PATIENCE)
    return driver


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    driver = started(*SOFTWARE_WEBGL)
    yield driver
    driver.quit()


def show(browser: Chrome, address: str) -> Chrome:
    """The page, once it is ready and drawn by the stage that stays."""
    browser.get("about:blank")
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(address)
    WebDriverWait(browser, PATIENCE).until(
        lambda page: page.execute_script(
            "const { ready, stage } = document.documentElement.dataset;"
            "return ready === 'true' && stage !== 'first'"
        )
    )
    return browser


@pytest.fixture
def opened(browser: Chrome) -> Opened:
    return lambda path: show(browser, path.as_uri())


@pytest.fixture(scope="session")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("page") / "news.html", sample.news())


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("page") / "many.html", sample.many(300, 540))


def written(path: Path, told: tuple[list[Claim], list[Article]]) -> Path:
    """The page of some claims and articles."""
    write_page(path, *told, title="Valdoria")
    return path


def requests(browser: Chrome) -> list[str]:
    """The addresses that the browser asked for since the page was opened."""
    events = [
        json.loads(entry["message"])["message"]
        for entry in browser.get_log("performance")
    ]
    return [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]
