"""A networkx graph as a file for Gephi, Cytoscape, yEd or igraph."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.graph.files import write_whole

if TYPE_CHECKING:
    import networkx as nx

UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2)."""
MODIFIED = re.compile(rb' lastmodifieddate="[^"]*"')
"""networkx writes the day of writing into GEXF; the same graph must give one file."""


def write_graph(graph: "nx.MultiDiGraph[str]", path: Path | str) -> None:
    """Write .graphml or .gexf, whole or not at all."""
    path = Path(path)
    written = FORMATS.get(path.suffix.lower())
    if written is None:
        known = ", ".join(FORMATS)
        raise StoreError(f"{path}: no graph file ends in {path.suffix!r}; use {known}")
    write_whole(path, written(_writable(graph)))


def _writable(graph: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """The graph without the characters that XML cannot hold."""
    copy = graph.copy()
    for _, attributes in copy.nodes(data=True):
        _clean(attributes)
    for _, _, attributes in copy.edges(data=True):
        _clean(attributes)
    return copy


def _clean(attributes: dict[str, object]) -> None:
    """Put U+FFFD where XML has no way to write a character."""
    for name, value in attributes.items():
        if isinstance(value, str):
            attributes[name] = UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", value)


def _graphml(graph: "nx.MultiDiGraph[str]") -> bytes:
    """GraphML; edges keep the IRIs of their claims as identifiers."""
    import networkx as nx  # noqa: PLC0415  slow to import

    written = BytesIO()
    nx.write_graphml_xml(graph, written)
    return written.getvalue()


def _gexf(graph: "nx.MultiDiGraph[str]") -> bytes:
    """GEXF 1.2; edges keep the IRIs of their claims as `networkx_key`."""
    import networkx as nx  # noqa: PLC0415  slow to import

    written = BytesIO()
    nx.write_gexf(graph, written)
    return MODIFIED.sub(b"", written.getvalue())


FORMATS: dict[str, Callable[["nx.MultiDiGraph[str]"], bytes]] = {
    ".graphml": _graphml,
    ".gexf": _gexf,
}
