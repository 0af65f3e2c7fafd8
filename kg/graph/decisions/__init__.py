"""What people decided about entities, kept as data beside what articles said.

`ent:Bob_Lund` is `ent:Robert_Lund`, said Ana on 3 May, since both are the mayor. What
was read stays: the graph that is queried is what was read with the decisions applied,
so that a decision holds for every later article, and undoing it leaves no trace.
"""

from kg.graph.decisions.decided import Decided
from kg.graph.decisions.decision import Act, Decision, Undoing

__all__ = ["Act", "Decided", "Decision", "Undoing"]
