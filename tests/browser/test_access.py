"""The page for people who see, hear or move otherwise: checked by axe-core.

axe-core comes from npm in the version that kg/view/sigma/package-lock.json names; where
npm cannot fetch it, these tests are skipped, and say so.
"""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser.acting import find, panel, press

pytestmark = pytest.mark.slow

Opened = Callable[[Path], Chrome]
SIGMA = Path(__file__).parents[2] / "kg" / "view" / "sigma"
SERIOUS = {"serious", "critical"}
RUN = (
    "const done = arguments[0];"
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>"
    "  done(violations.map(({ id, impact, nodes }) =>"
    "    [impact, id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))])))"
)


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core."""
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("npm is not installed: axe-core was NOT run")
    folder = tmp_path_factory.mktemp("axe")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(SIGMA / name, folder)
    command = [npm, "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=folder, check=False, timeout=120)
    if done.returncode:
        pytest.skip("npm cannot fetch packages here: axe-core was NOT run")
    path = folder / "node_modules" / "axe-core" / "axe.min.js"
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["graph", "timeline", "table", "sources"])
def test_no_view_has_a_serious_fault(
    opened: Opened, news: Path, axe: str, view: str, scheme: str
) -> None:
    page = opened(news)
    page.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )
    find(page, "Highland Front")
    press(page, f"#show-{view}")
    assert panel(page).is_displayed()
    page.execute_script(axe)
    faults = page.execute_async_script(RUN)
    assert [fault for fault in faults if fault[0] in SERIOUS] == []
