"""A graph as people look at it: a page, a networkx graph, files for graph programs.

The claim that Iran supports UN Resolution 2254 becomes an edge between two things; a
click on it shows the sentence that says so, the article, the day and the speaker.
"""

from kg.view.export import write_graph
from kg.view.network import to_networkx
from kg.view.page import write_page
from kg.view.pyvis_network import to_pyvis
from kg.view.served import Beyond, served_page, served_records

__all__ = [
    "Beyond",
    "served_page",
    "served_records",
    "to_networkx",
    "to_pyvis",
    "write_graph",
    "write_page",
]
