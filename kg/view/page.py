"""One HTML file that shows the claims and needs no network.

pyvis holds the network and renders it through a template of ours, because its own
loads styles and scripts from elsewhere; the drawing library that pyvis brings along is
written into the page. Text of articles reaches the page as JSON only, and the script
puts it there as text, never as markup.
"""

import base64
import difflib
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import QueryError
from kg.graph.files import write_whole
from kg.model import Article, Claim, Entity
from kg.view.appearance import size
from kg.view.drawing import drawing, pairs
from kg.view.layout import positions
from kg.view.overview import overview
from kg.view.records import most_linked, records, scene, within

if TYPE_CHECKING:
    from pyvis.network import Network

PARTS = Path(__file__).parent / "page_parts"
SCRIPTS = (
    "elements.js",
    "claims.js",
    "filters.js",
    "canvas.js",
    "names.js",
    "panel.js",
    "search.js",
    "table.js",
    "start.js",
)
STYLES = ("page.css",)
DRAWING_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"
MOST = 3000
"""Things on a page: with more, computing their places takes minutes and nobody sees
more; the most linked are kept, and the page says so."""
HOPS = 2
"""How far from the focus the page reaches unless told: neighbours and theirs."""


def write_page(
    path: Path | str,
    claims: Iterable[Claim],
    articles: Iterable[Article] = (),
    *,
    title: str = "Knowledge graph",
    focus: str | None = None,
    hops: int | None = None,
) -> None:
    """Write the page, whole or not at all.

    With `focus`, the name of a thing, only what lies within `hops` links of it.
    """
    chosen = list(claims)
    centre = None
    if focus is not None:
        centre = _named(focus, chosen)
        chosen = within(chosen, centre.iri, HOPS if hops is None else hops)
    write_whole(Path(path), page(chosen, articles, title=title, centre=centre))


def page(
    claims: Iterable[Claim],
    articles: Iterable[Article],
    *,
    title: str,
    centre: Entity | None = None,
) -> bytes:
    """The page; the same claims always give the same bytes."""
    whole = scene(claims)
    seen = most_linked(whole, MOST)
    links = [(subject, thing) for _, subject, thing in pairs(seen)]
    first = overview(len(seen.entities), links)
    radii = [size(degree) for degree in seen.degrees]
    places = positions(radii, links, first or ())
    known = records(seen, articles)
    known["first"] = first
    known["leftOut"] = len(whole.entities) - len(seen.entities)
    known["centre"] = seen.number.get(centre.iri) if centre else None
    network = drawing(seen, places)
    return _rendered(network, known, title).encode("utf-8", errors="replace")


def _named(name: str, claims: list[Claim]) -> Entity:
    """The thing of this name: the name itself, an alias, or the start of a name."""
    found = scene(claims)
    folded = name.casefold().strip()
    for entity in found.entities:
        if folded == entity.name.casefold():
            return entity
    for entity in found.entities:
        if folded in (alias.casefold() for alias in entity.aliases):
            return entity
    for entity in found.entities:
        if folded and entity.name.casefold().startswith(folded):
            return entity
    names = {entity.name.casefold(): entity.name for entity in found.entities}
    near = [names[key] for key in difflib.get_close_matches(folded, names, n=3)]
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    raise QueryError(f"{name!r}: nothing in the graph has this name{hint}")


def _rendered(network: "Network", known: dict[str, object], title: str) -> str:
    """The template with the drawing library, our parts and the data in it."""
    import pyvis  # noqa: PLC0415  slow to import

    brought = Path(pyvis.__file__).parent / "templates" / DRAWING_LIBRARY
    library = _script(brought.read_text(encoding="utf-8"))
    ours = _script('"use strict";\n(() => {\n' + _joined(SCRIPTS) + "})();\n")
    network.set_template_dir(str(PARTS))
    network.templateEnv.autoescape = True
    network.templateEnv.globals.update(
        title=title,
        library=library,
        script=ours,
        style=_joined(STYLES),
        hashes=[_hash(library), _hash(ours)],
        known=_data(known),
        as_data=_data,
    )
    return str(network.generate_html())


def _part(name: str) -> str:
    """A file of the page."""
    return (PARTS / name).read_text(encoding="utf-8")


def _joined(names: Iterable[str]) -> str:
    """Files of the page, one after the other."""
    return "\n".join(_part(name) for name in names)


def _script(text: str) -> str:
    """A script as the browser will hash it: line feeds only, no early end."""
    return text.replace("\r\n", "\n").replace("</script", "<\\/script")


def _hash(script: str) -> str:
    """What the page's policy must name so that the script runs (CSP 3)."""
    digest = hashlib.sha256(script.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


def _data(value: object) -> str:
    """JSON that no parser of HTML takes for markup."""
    written = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return written
