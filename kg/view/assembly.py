"""The parts of the page put together: template, styles, libraries, scripts, data."""

import base64
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

PARTS = Path(__file__).parent / "page_parts"
SIGMA = Path(__file__).parent / "sigma" / "sigma.js"
VIS = "lib/vis-9.1.2/vis-network.min.js"
"""Where pyvis keeps the library that draws without WebGL."""
SCRIPTS = (
    "elements.js",
    "tables.js",
    "known.js",
    "lines.js",
    "learn.js",
    "state.js",
    "filters.js",
    "support.js",
    "path.js",
    "settle.js",
    "scope.js",
    "view.js",
    "mark_program.js",
    "line_program.js",
    "stage_first.js",
    "stage_sigma.js",
    "stage_vis.js",
    "taken.js",
    "names.js",
    "line_names.js",
    "regions.js",
    "stages.js",
    "canvas.js",
    "pointer.js",
    "icons.js",
    "facets.js",
    "days.js",
    "cards.js",
    "panel.js",
    "thing_panel.js",
    "line_panel.js",
    "grow.js",
    "served.js",
    "search.js",
    "table.js",
    "timeline.js",
    "sources.js",
    "picture.js",
    "turtle.js",
    "csv.js",
    "export.js",
    "link.js",
    "keys.js",
    "start.js",
)
STYLES = ("colours.css", "frame.css", "filters.css", "panel.css", "views.css")


def assembled(known: dict[str, object], title: str, *, served: bool = False) -> str:
    """The page about what is known; one that is served may ask its server for more."""
    from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415  slow to import

    sigma, vis = script(SIGMA.read_text(encoding="utf-8")), script(vis_network())
    ours = script('"use strict";\n(() => {\n' + _joined(SCRIPTS) + "})();\n")
    loader = Environment(loader=FileSystemLoader(PARTS), autoescape=True)
    return loader.get_template("template.html").render(
        title=title,
        served=served,
        sigma=sigma,
        vis=vis,
        script=ours,
        style=_joined(STYLES),
        hashes=[_hash(script) for script in (sigma, vis, ours)],
        known=data(known),
    )


def vis_network() -> str:
    """vis-network, as the installed pyvis brings it along."""
    import pyvis  # noqa: PLC0415  slow to import

    path = Path(pyvis.__file__).parent / "templates" / VIS
    return path.read_text(encoding="utf-8")


def _joined(names: Iterable[str]) -> str:
    """Files of the page, one after the other."""
    return "\n".join((PARTS / name).read_text(encoding="utf-8") for name in names)


def script(text: str) -> str:
    """A script as the browser will hash it: line feeds only, no early end."""
    return text.replace("\r\n", "\n").replace("</script", "<\\/script")


def _hash(script: str) -> str:
    """What the page's policy must name so that the script runs (CSP 3)."""
    digest = hashlib.sha256(script.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


def data(value: object) -> str:
    """JSON that no parser of HTML takes for markup."""
    written = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return written
