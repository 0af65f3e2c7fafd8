"""What a person does on the page, and what they see then."""

import time
from pathlib import Path

from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

SECONDS = 10


def find(page: Chrome, words: str) -> None:
    """Search for a thing and choose the first that fits."""
    field = page.find_element(By.ID, "search")
    field.clear()
    field.send_keys(words, Keys.ENTER)


def press(page: Chrome, css: str) -> None:
    """Click what a selector finds."""
    page.execute_script("arguments[0].click()", page.find_element(By.CSS_SELECTOR, css))


def panel(page: Chrome) -> WebElement:
    return page.find_element(By.ID, "panel")


def counts(page: Chrome) -> str:
    text = page.find_element(By.ID, "counts").get_attribute("textContent")
    return str(text)


def graph_counts(page: Chrome) -> tuple[int, int]:
    """How many things and links the graph shows."""
    words = counts(page).split("graph: ")[1].replace(",", "").split()
    return int(words[0]), int(words[2])


def tick(page: Chrome, group: str, value: str) -> None:
    """Tick or untick a row of a filter."""
    press(page, f'input[data-group="{group}"][data-value="{value}"]')


def address(page: Chrome) -> str:
    """The page's link, once it has been brought up to date and stays.

    Where the machine is busy that takes longer than what the page waits for.
    """
    link = ""
    for _ in range(SECONDS * 2):
        time.sleep(0.5)
        before, link = link, str(page.execute_script("return location.href"))
        if link == before and "#" in link:
            break
    return link


def click_a_line(page: Chrome) -> None:
    """Try a grid of places until a line opens: where one lies is for the eye."""
    stage = page.find_element(By.ID, "stage")
    width, height = stage.size["width"], stage.size["height"]
    for y in (0, height // 9, -height // 9):
        for x in range(-width // 2 + 60, width // 2 - 60, 14):
            actions = ActionChains(page, duration=0)
            actions.move_to_element_with_offset(stage, x, y).click().perform()
            if page.find_elements(By.CSS_SELECTOR, "#panel:not([hidden]) .dispute"):
                return
            if panel(page).is_displayed():
                press(page, "#panel .close")
    raise AssertionError("no line was found")


def exported(page: Chrome, folder: Path, item: int, name: str) -> Path:
    """What a click in the menu of exports writes."""
    page.execute_cdp_cmd(
        "Browser.setDownloadBehavior",
        {"behavior": "allow", "downloadPath": str(folder)},
    )
    press(page, f"#export .menu button:nth-child({item})")
    until = time.monotonic() + 20
    while not (folder / name).exists():
        assert time.monotonic() < until, f"{name} was not written"
        time.sleep(0.1)
    time.sleep(0.2)
    return folder / name
