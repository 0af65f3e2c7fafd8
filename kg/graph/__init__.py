"""Claims as RDF: a store that keeps them, queries that ask it, files that carry them.

A claim that Iran supports UN Resolution 2254 becomes a node in the graph of its
article, with its sentence, its source and its standing; what the article states as a
fact becomes an edge as well.
"""

from kg.graph.answer import Answer
from kg.graph.claim_list import Claims
from kg.graph.export import export
from kg.graph.queries import ReadyQuery, ask_ready, ready_queries
from kg.graph.store import Store

__all__ = [
    "Answer",
    "Claims",
    "ReadyQuery",
    "Store",
    "ask_ready",
    "export",
    "ready_queries",
]
