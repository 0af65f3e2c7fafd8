"""How fast the page is, beside what pyvis writes by itself, in headless Chromium.

    python -m benchmarks.page [--sizes 50 300 ...] [--pictures FOLDER]

Both are measured in one run on one machine. The browser has no graphics card, so
software draws what WebGL asks for: a real card is faster. Seconds are those of the
clock; on a machine that does much else, processor time (`cpu`) says more.

`interactive_s` is when search, filters, panel and clicks answer, `drawn_s` when the
first sight is on the screen, `whole_s` when WebGL has taken over and the map can be
moved; `taking_over_task_ms` is the longest that the page was deaf in between.
"""

import argparse
import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

from selenium.common.exceptions import TimeoutException, WebDriverException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait
from urllib3.exceptions import HTTPError

from benchmarks.generated import crowd
from kg.model import Claim, Entity
from kg.view import write_page

EDGES = {50: 80, 300: 540, 2_000: 3_600, 5_000: 9_000, 10_000: 25_000, 20_000: 60_000}
PYVIS_UP_TO = 300
"""With more, pyvis does not come to rest within the time that it is given."""
PYVIS_WAITS = 120
PATIENCE = 240
MOVES = 40
PICTURES = {50, 300, 2_000, 10_000}
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--hide-scrollbars",
    "--window-size=1400,900",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
)
WATCH = """
window.gaps = []; window.tasks = [];
new PerformanceObserver((list) => window.tasks.push(
  ...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
let last = performance.now();
const beat = () => { const now = performance.now(); window.gaps.push(now - last);
  last = now; requestAnimationFrame(beat); };
requestAnimationFrame(beat);
"""
LONGEST = "return [Math.max(0, ...window.tasks), Math.max(0, ...window.gaps)]"
TASKS_SINCE = """
const [since, done] = arguments;
new PerformanceObserver((list) => done(Math.max(0, ...list.getEntries()
  .filter(({ startTime }) => startTime > since).map(({ duration }) => duration))))
  .observe({ type: "longtask", buffered: true });
setTimeout(() => done(0), 1000);
"""
FORGET = "window.tasks = []; window.gaps = [];"


def main() -> None:
    """Measure, print, and write the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(EDGES))
    parser.add_argument(
        "--out", type=Path, default=Path("benchmarks/results/page.json")
    )
    parser.add_argument(
        "--pictures", type=Path, default=Path("benchmarks/results/page")
    )
    arguments = parser.parse_args()
    results: dict[str, Any] = {
        "command": "python -m benchmarks.page",
        "machine": f"{os.cpu_count()} cores, software WebGL (SwiftShader)",
        "sizes": _others(arguments.out, arguments.sizes),
    }
    browser = _browser()
    results["browser"] = browser.capabilities["browserVersion"]
    for count in arguments.sizes:
        row = _measured(browser, count, arguments.pictures)
        if count <= PYVIS_UP_TO:
            row["pyvis"] = _pyvis(count)
        print(json.dumps(row))
        results["sizes"].append(row)
        results["sizes"].sort(key=lambda one: int(one["size"]))
        results["load"] = round(os.getloadavg()[0], 1)
        arguments.out.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        arguments.out.with_suffix(".md").write_text(_table(results), encoding="utf-8")
    browser.quit()


COLUMNS = {
    "things": "size",
    "claims": "claims",
    "MB": "megabytes",
    "interactive, s": "interactive_s",
    "drawn, s": "drawn_s",
    "by WebGL, s": "whole_s",
    "opening, CPU s": "opening_cpu_s",
    "deaf as WebGL starts, ms": "taking_over_task_ms",
    "moving: longest task, ms": "pan_longest_task_ms",
    "filtering: longest task, ms": "filter_longest_task_ms",
    "filtering: longest frame, ms": "filter_longest_frame_ms",
}


def _table(results: dict[str, Any]) -> str:
    """The results for people, with pyvis's own page of the same claims beside ours."""
    rows = [[*COLUMNS, "pyvis at rest, s"], ["---:"] * (len(COLUMNS) + 1)]
    for row in results["sizes"]:
        plain = row.get("pyvis")
        rest = plain and (plain["at_rest_s"] or f"not in {plain['waited_s']}")
        cells = [f"{row[key]:,}" for key in COLUMNS.values()]
        rows.append([*cells, str(rest or "not tried")])
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    told = (
        f"`{results['command']}`, Chromium {results['browser']}, {results['machine']}, "
        f"load {results['load']} at the end."
    )
    return "\n".join(["# The page", "", told, "", *lines, ""])


def _others(path: Path, sizes: list[int]) -> list[dict[str, Any]]:
    """What was measured before of sizes that are not measured now."""
    if not path.exists():
        return []
    found = json.loads(path.read_text(encoding="utf-8"))["sizes"]
    return [row for row in found if row["size"] not in sizes]


def _browser() -> Chrome:
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in FLAGS:
        options.add_argument(flag)
    browser = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    browser.set_page_load_timeout(PATIENCE)
    browser.set_script_timeout(PATIENCE)
    browser.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    return browser


def _busy(browser: Chrome) -> float:
    """Seconds of processor time that the page's thread has used."""
    found = browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return float({row["name"]: row["value"] for row in found}["TaskDuration"])


def _measured(browser: Chrome, count: int, pictures: Path) -> dict[str, Any]:
    """Our page of one size."""
    claims, articles = crowd(count, EDGES[count])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder  # places computed anew, then found
        path = Path(folder) / "page.html"
        seconds = []
        used = time.process_time()
        for turn in range(2):
            started = time.perf_counter()
            write_page(path, claims, articles, title=f"{count:,} things")
            seconds.append(round(time.perf_counter() - started, 2))
            if not turn:
                busy = round(time.process_time() - used, 2)
        row: dict[str, Any] = {
            "size": count,
            "things": len({end for claim in claims for end in _ends(claim)}),
            "claims": len(claims),
            "megabytes": round(path.stat().st_size / 1e6, 2),
            "written_s": seconds[0],
            "written_again_s": seconds[1],
            "written_cpu_s": busy,
            **_opened(browser, path),
        }
        if count in PICTURES:
            pictures.mkdir(parents=True, exist_ok=True)
            browser.save_screenshot(str(pictures / f"{count}.png"))
        row.update(_used(browser))
    return row


def _ends(claim: Claim) -> tuple[str, ...]:
    """The IRIs of what a claim links."""
    end = claim.object
    return (claim.subject.iri, end.iri if isinstance(end, Entity) else "")


def _opened(browser: Chrome, path: Path) -> dict[str, float]:
    """Seconds until the page answers, is drawn, and is drawn by WebGL."""
    browser.get("about:blank")
    # The first page that asks for WebGL pays for starting what draws it.
    browser.execute_script("document.createElement('canvas').getContext('webgl2')")
    before = _busy(browser)
    browser.get(path.as_uri())
    WebDriverWait(browser, PATIENCE).until(
        lambda page: page.execute_script(
            "return performance.getEntriesByName('whole').length"
        )
    )
    ready, drawn, whole = browser.execute_script(
        "return ['ready', 'drawn', 'whole'].map((name) =>"
        " performance.getEntriesByName(name)[0].startTime / 1000)"
    )
    time.sleep(2)
    after = _busy(browser)
    taking = browser.execute_async_script(TASKS_SINCE, 1000 * ready)
    return {
        "interactive_s": round(ready, 2),
        "drawn_s": round(drawn, 2),
        "whole_s": round(whole, 2),
        "taking_over_task_ms": round(taking),
        "opening_cpu_s": round(after - before if after > before else after, 2),
    }


def _used(browser: Chrome) -> dict[str, float]:
    """The longest that the page kept its reader waiting, in milliseconds."""
    browser.execute_script(WATCH)
    time.sleep(0.5)
    browser.execute_script(FORGET)
    busy = [_busy(browser)]
    _dragged(browser)
    time.sleep(1)
    pan, pan_gap = browser.execute_script(LONGEST)
    busy.append(_busy(browser))
    browser.execute_script(FORGET)
    browser.execute_script(
        "document.querySelector('input[data-group=certainty]').click()"
    )
    time.sleep(3)
    sift, sift_gap = browser.execute_script(LONGEST)
    busy.append(_busy(browser))
    return {
        "pan_longest_task_ms": round(pan),
        "pan_longest_frame_ms": round(pan_gap),
        "pan_cpu_ms_a_move": round(1000 * (busy[1] - busy[0]) / MOVES),
        "filter_longest_task_ms": round(sift),
        "filter_longest_frame_ms": round(sift_gap),
        "filter_cpu_ms": round(1000 * (busy[2] - busy[1])),
    }


def _dragged(browser: Chrome) -> None:
    """Drag the drawing to and fro."""

    def mouse(kind: str, x: float, y: float) -> None:
        browser.execute_cdp_cmd(
            "Input.dispatchMouseEvent",
            {
                "type": kind,
                "x": x,
                "y": y,
                "button": "left",
                "buttons": 1,
                "clickCount": 1,
            },
        )

    mouse("mousePressed", 800, 820)
    for step in range(MOVES):
        mouse("mouseMoved", 800 - 6 * step, 820 - 5 * step)
    mouse("mouseReleased", 560, 620)


def _pyvis(count: int) -> dict[str, Any]:
    """What pyvis writes by itself about the same claims: seconds until it rests."""
    from pyvis.network import Network  # noqa: PLC0415

    network = Network(directed=True, cdn_resources="in_line")
    for claim in crowd(count, EDGES[count])[0]:
        if isinstance(claim.object, Entity):
            _linked(network, claim, claim.object)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plain.html"
        path.write_text(network.generate_html(), encoding="utf-8")
        size = round(path.stat().st_size / 1e6, 2)
        browser = _browser()
        started = time.perf_counter()
        seconds: float | None = None
        try:
            browser.get(path.as_uri())
            WebDriverWait(browser, PYVIS_WAITS, 0.2).until(
                lambda page: page.execute_script(
                    "return typeof network === 'object' && network.physics.stabilized"
                )
            )
            seconds = round(time.perf_counter() - started, 2)
        except (TimeoutException, WebDriverException, HTTPError):
            pass  # it did not come to rest
        browser.quit()
    return {"megabytes": size, "at_rest_s": seconds, "waited_s": PYVIS_WAITS}


def _linked(network: Any, claim: Claim, end: Entity) -> None:  # noqa: ANN401
    """Add a claim and its ends."""
    for entity in (claim.subject, end):
        network.add_node(entity.iri, label=entity.name)
    network.add_edge(claim.subject.iri, end.iri, label=claim.phrase)


if __name__ == "__main__":
    main()
