"""One HTML file that shows the claims and needs no network.

The page draws with sigma.js where there is WebGL and otherwise with the library that
pyvis brings along; both stand in the file. Text of articles reaches the page as JSON
only, and the script puts it there as text, never as markup.
"""

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kg import vocab
from kg.errors import QueryError
from kg.graph.files import write_whole
from kg.model import Article, Claim, Entity
from kg.view.appearance import SHAPES
from kg.view.arrangement import arranged
from kg.view.assembly import assembled
from kg.view.records import Support, records
from kg.view.scene import most_linked, scene, within

MOST = 30_000
"""Things on a page: with more, a browser takes too long to open it; the most linked are
kept, and the page says so."""
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
        centre = named(focus, chosen)
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
    known = told(claims, articles, title=title, centre=centre)
    return assembled(known, title).encode("utf-8", errors="replace")


def told(
    claims: Iterable[Claim],
    articles: Iterable[Article],
    *,
    title: str,
    centre: Entity | None = None,
    support: Mapping[str, Support] | None = None,
) -> dict[str, Any]:
    """The JSON of a page; unless told, it sees itself how claims support each other."""
    whole = scene(claims)
    seen = most_linked(whole, MOST)
    arrangement = arranged(seen)
    return {
        **records(seen, articles, arrangement, support),
        "title": title,
        "base": vocab.ENTITY,
        "first": arrangement.first,
        "leftOut": len(whole.entities) - len(seen.entities),
        "centre": seen.number.get(centre.iri) if centre else None,
        "looks": {kind.value: list(look) for kind, look in SHAPES.items()},
    }


def named(name: str, claims: list[Claim]) -> Entity:
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
