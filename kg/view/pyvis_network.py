"""Claims as a pyvis network, for notebooks and for graphs that pyvis can follow.

Places are computed beforehand, physics is off, and the page that the network writes
loads nothing from elsewhere. Words of articles reach it as JSON only.
"""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.model import Article, Claim, Entity
from kg.view.appearance import DASHES, denied, line, mark, size
from kg.view.assembly import PARTS, data, script, vis_network
from kg.view.bends import Link, bends
from kg.view.layout import positions
from kg.view.scene import Scene, most_linked, scene
from kg.view.spread import Position
from kg.view.words import words

if TYPE_CHECKING:
    from pyvis.network import Network

MOST = 400
"""Things that pyvis draws without stalling; the most linked are kept."""
LINE, DENIED = "#7c8592", "#c1121f"
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 150},
    "nodes": {"borderWidth": 1.5, "font": {"size": 13, "strokeWidth": 3}},
    "edges": {
        "width": 1.6,
        "font": {"size": 11, "strokeWidth": 3},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
        "selfReference": {"size": 22},
    },
}


def to_pyvis(claims: Iterable[Claim], articles: Iterable[Article] = ()) -> "Network":
    """The network; `write_html` and `show` write a page that needs no network.

    Nodes are IRIs of entities, edges IRIs of claims, with their sentence as title.
    """
    from pyvis.network import Network  # noqa: PLC0415  slow to import

    seen = most_linked(scene(claims), MOST)
    sources = {article.iri: article for article in articles}
    radii = [size(degree) for degree in seen.degrees]
    places = positions(radii, seen.pairs)
    network = Network(
        directed=True, cdn_resources="in_line", height="100vh", width="100%"
    )
    network.set_options(json.dumps(OPTIONS))
    for entity, radius, (x, y) in zip(seen.entities, radii, places, strict=True):
        shape, colour = mark(entity.kind)
        network.add_node(
            entity.iri,
            label=entity.name or entity.iri,
            title=f"{entity.name} ({entity.kind.value.replace('_', ' ')})",
            shape=shape,
            color=colour,
            size=radius,
            x=x,
            y=y,
        )
    for at, bend in _bends(seen, places, radii).items():
        claim = seen.claims[at]
        if isinstance(claim.object, Entity):
            network.add_edge(
                claim.subject.iri,
                claim.object.iri,
                id=claim.iri,
                title=_title(claim, sources.get(claim.article)),
                **_line(claim, bend),
            )
    _offline(network)
    return network


def _bends(
    seen: Scene, places: Sequence[Position], radii: Sequence[float]
) -> dict[int, float]:
    """For each claim that links two things how its line bends."""
    links: list[Link] = [
        (at, seen.number[claim.subject.iri], seen.number[claim.object.iri])
        for at, claim in enumerate(seen.claims)
        if isinstance(claim.object, Entity)
    ]
    return bends(links, places, radii)


def _line(claim: Claim, bend: float) -> dict[str, object]:
    """The line of a claim."""
    smooth: bool | dict[str, object] = False
    if bend:
        side = "curvedCW" if bend > 0 else "curvedCCW"
        smooth = {"enabled": True, "type": side, "roundness": abs(bend)}
    return {
        "label": f"not: {words(claim)}" if denied(claim) else words(claim),
        "color": DENIED if denied(claim) else LINE,
        "dashes": DASHES[line(claim)],
        "smooth": smooth,
    }


def _title(claim: Claim, article: Article | None) -> str:
    """The sentence and where it stands."""
    source = (article and (article.publisher or article.title)) or ""
    day = article.day.isoformat() if article and article.day else ""
    return "\n".join(filter(None, (claim.evidence.quote, f"{source} {day}".strip())))


def _offline(network: "Network") -> None:
    """Let the network write our template, since its own loads from elsewhere."""
    network.set_template_dir(str(PARTS), "pyvis.html")
    network.templateEnv.autoescape = True
    network.templateEnv.globals.update(library=script(vis_network()), data=data)
