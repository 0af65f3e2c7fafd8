"""A scene as a pyvis network: marks with their places, a curved line for each claim."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.model import Claim, Entity
from kg.view.appearance import DASHES, denied, line, mark, size
from kg.view.bends import Link, bends
from kg.view.records import Scene
from kg.view.spread import Position

if TYPE_CHECKING:
    from pyvis.network import Network

OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "hideEdgesOnDrag": False,
        "tooltipDelay": 100000,
        "keyboard": False,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3},
    "edges": {
        "width": 1.6,
        "selectionWidth": 2,
        "hoverWidth": 1,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
        "selfReference": {"size": 22},
    },
}


def pairs(seen: Scene) -> list[Link]:
    """For each claim that links two things: its number and those of the things."""
    number = seen.number
    return [
        (at, number[claim.subject.iri], number[claim.object.iri])
        for at, claim in enumerate(seen.claims)
        if isinstance(claim.object, Entity)
    ]


def drawing(seen: Scene, places: Sequence[Position]) -> "Network":
    """The network; nodes and edges are the numbers of their things and claims."""
    from pyvis.network import Network  # noqa: PLC0415  slow to import

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(OPTIONS))
    described = zip(seen.entities, seen.degrees, places, strict=True)
    for at, (entity, degree, (x, y)) in enumerate(described):
        shape, colour = mark(entity.kind)
        network.add_node(
            at,
            label=entity.name or entity.iri,
            shape=shape,
            color=colour,
            size=size(degree),
            x=x,
            y=y,
        )
    links = pairs(seen)
    bent = bends(links, places, [size(degree) for degree in seen.degrees])
    for at, subject, thing in links:
        network.add_edge(subject, thing, id=at, **_line(seen.claims[at], bent[at]))
    return network


def _line(claim: Claim, bend: float) -> dict[str, object]:
    """The line of a claim; its colour is the page's, which knows light from dark."""
    smooth: bool | dict[str, object] = False
    if bend:
        side = "curvedCW" if bend > 0 else "curvedCCW"
        smooth = {"enabled": True, "type": side, "roundness": abs(bend)}
    return {
        "dashes": DASHES[line(claim)],
        "smooth": smooth,
        **({"width": 2.2} if denied(claim) else {}),
    }
