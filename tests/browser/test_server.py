"""The served pages in a real browser."""

import time
from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from kg.graph import Store
from tests.browser import sample
from tests.browser.conftest import requests
from tests.serving import Served, serving

pytestmark = pytest.mark.slow

WIDTHS = (1280, 390)
PATIENCE = 20
HOSTILE = "<script>window.ran=1</script>\"'><img src=x onerror=window.ran=1>"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served") / "store"
    claims, articles = sample.news()
    with Store.open(folder) as store:
        for article in articles:
            store.put(article, [c for c in claims if c.article == article.iri])
    with serving(folder) as found:
        yield found


@pytest.fixture
def page(browser: Chrome) -> Chrome:
    browser.get("about:blank")
    browser.get_log("browser")
    browser.get_log("performance")
    return browser


def article_path() -> str:
    return sample.news()[1][0].iri.removeprefix("https://kg.example")


def said(page: Chrome) -> str:
    return str(page.find_element(By.ID, "said").text)


def wait(page: Chrome, words: str) -> None:
    WebDriverWait(page, PATIENCE).until(lambda found: words in said(found))


def test_no_page_asks_a_stranger_or_complains(server: Served, page: Chrome) -> None:
    for path in ("/", "/articles", "/entity/Halden_Shipping", article_path(), "/query"):
        page.get(server.address + path)
        time.sleep(0.2)
        asked = [url for url in requests(page) if not url.startswith("data:")]
        assert asked
        assert all(url.startswith(server.address) for url in asked)
        assert page.get_log("browser") == [], path


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen(
    server: Served, page: Chrome, width: int
) -> None:
    page.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    try:
        for path in ("/", "/entity/Halden_Shipping", article_path(), "/query"):
            page.get(server.address + path)
            wide = page.execute_script("return document.documentElement.scrollWidth")
            assert wide <= width, path
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_search_leads_to_a_thing(server: Served, page: Chrome) -> None:
    page.get(server.address)
    page.find_element(By.NAME, "q").send_keys("president il", Keys.ENTER)
    WebDriverWait(page, PATIENCE).until(lambda found: "/search" in found.current_url)
    page.find_element(By.LINK_TEXT, "Mara Ilves").click()
    assert page.find_element(By.TAG_NAME, "h1").text == "Mara Ilves"


def test_a_number_in_the_text_leads_to_its_claim(server: Served, page: Chrome) -> None:
    page.get(server.address + article_path())
    note = page.find_element(By.CSS_SELECTOR, "a.note")
    number = note.text
    note.click()
    target = page.find_element(By.CSS_SELECTOR, ".card:target")
    assert target.text.startswith(number)


def test_a_ready_query_is_filled_and_run(server: Served, page: Chrome) -> None:
    page.get(server.address + "/query")
    page.find_element(By.XPATH, "//button[text()='What somebody said']").click()
    page.switch_to.active_element.send_keys("Anneke Voss", Keys.ENTER)
    wait(page, "row")
    cells = [cell.text for cell in page.find_elements(By.TAG_NAME, "td")]
    assert "Anneke Voss" in cells


def test_a_value_cannot_leave_its_string(server: Served, page: Chrome) -> None:
    page.get(server.address + "/query")
    page.find_element(By.XPATH, "//button[text()='What somebody said']").click()
    page.switch_to.active_element.send_keys('é"\\ } #', Keys.ENTER)
    wait(page, "0 rows")


def test_rows_link_to_pages_and_mistakes_are_shown(
    server: Served, page: Chrome
) -> None:
    page.get(server.address + "/query")
    text = page.find_element(By.ID, "text")
    text.send_keys("SELECT ?e { ?e a kg:Person } ORDER BY ?e")
    text.send_keys(Keys.CONTROL, Keys.ENTER)
    wait(page, "row")
    link = page.find_element(By.CSS_SELECTOR, "td a")
    assert link.text == "entity/Anneke_Voss"
    text.send_keys(" nonsense")
    text.send_keys(Keys.CONTROL, Keys.ENTER)
    wait(page, "a mistake")
    page.get_log("browser")
    link = page.find_elements(By.CSS_SELECTOR, "td a")
    assert not link


def test_text_of_strangers_does_not_run(server: Served, page: Chrome) -> None:
    page.get(server.address + "/query")
    text = page.find_element(By.ID, "text")
    for query in (HOSTILE, f'SELECT ("""{HOSTILE}""" AS ?x) {{}}'):
        page.execute_script("arguments[0].value = arguments[1]", text, query)
        text.send_keys(Keys.CONTROL, Keys.ENTER)
        wait(page, "1 row" if query != HOSTILE else "begins no query")
    assert HOSTILE in page.find_element(By.TAG_NAME, "td").text
    page.execute_script(
        "const s = document.createElement('script'); s.textContent = 'window.ran=1';"
        "document.body.append(s)"
    )
    assert page.execute_script("return window.ran === undefined")
    page.get_log("browser")


def test_no_other_page_may_frame_ours(server: Served, page: Chrome) -> None:
    page.get("data:text/html,<iframe src='" + server.address + "/'></iframe>")
    time.sleep(0.5)
    page.switch_to.frame(page.find_element(By.TAG_NAME, "iframe"))
    assert not page.find_elements(By.CSS_SELECTOR, "a.home")
    page.switch_to.default_content()
    page.get_log("browser")
