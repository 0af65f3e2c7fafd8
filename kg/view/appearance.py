"""How things and claims look: what colour, what shape, what size, what line.

Colours are those of Okabe and Ito (Color Universal Design, 2008) and of Tol's muted
scheme (2021), which people with any colour vision tell apart; no two kinds share both
a colour and a shape, so that neither is needed alone.
"""

from math import sqrt

from kg.model import Claim, Kind, Modality, Polarity

SHAPES = {
    Kind.PERSON: ("dot", "#0072b2"),
    Kind.ORGANIZATION: ("square", "#e69f00"),
    Kind.GOVERNMENT_BODY: ("hexagon", "#aa4499"),
    Kind.ARMED_GROUP: ("triangle", "#d55e00"),
    Kind.LOCATION: ("triangleDown", "#009e73"),
    Kind.FACILITY: ("square", "#44aa99"),
    Kind.EVENT: ("star", "#cc9a00"),
    Kind.DOCUMENT: ("diamond", "#56b4e9"),
    Kind.WORK: ("diamond", "#882255"),
    Kind.PRODUCT: ("hexagon", "#999933"),
    Kind.NATIONALITY: ("dot", "#cc79a7"),
    Kind.THING: ("dot", "#8a9099"),
}
SMALLEST, LARGEST, GROWTH = 8.0, 30.0, 3.8
"""Radius of a thing without edges, of the largest, and what the root of a degree adds:
the area of a mark, not its radius, follows the degree."""
LINES = {
    Modality.ASSERTED: "fact",
    Modality.CLAIMED: "claimed",
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "planned",
    Modality.REQUESTED: "planned",
    Modality.CONDITIONAL: "planned",
    Modality.HYPOTHETICAL: "planned",
}
DASHES: dict[str, bool | list[int]] = {
    "fact": False,
    "claimed": [10, 6],
    "planned": [2, 5],
}


def mark(kind: Kind) -> tuple[str, str]:
    """Shape and colour of a kind."""
    return SHAPES.get(kind, SHAPES[Kind.THING])


def size(degree: int) -> float:
    """The radius of a thing with so many edges."""
    return round(min(LARGEST, SMALLEST + GROWTH * sqrt(degree)), 1)


def line(claim: Claim) -> str:
    """`fact`, `claimed` or `planned`: what the line of a claim looks like."""
    if claim.modality is Modality.ASSERTED and claim.attributed_to is not None:
        return "claimed"
    return LINES[claim.modality]


def denied(claim: Claim) -> bool:
    """Whether the claim says that it is not so."""
    return claim.polarity is Polarity.NEGATIVE
