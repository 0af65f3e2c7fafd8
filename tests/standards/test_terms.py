"""Each term of ours that the code uses is defined in the ontology."""

import re
from pathlib import Path

import pyoxigraph as ox

from kg import vocab
from kg.graph.terms import KINDS, MODALITIES, POLARITIES, term

GRAPH = Path(__file__).parents[2] / "kg" / "graph"
USED = re.compile(r"\bkg:[A-Za-z]+\b")


def test_terms_are_defined_with_label_and_comment() -> None:
    sources = [*GRAPH.rglob("*.py"), *(vocab.ontology_path() / "queries").glob("*.rq")]
    found = {
        curie for path in sources for curie in USED.findall(path.read_text("utf-8"))
    } - {"kg:x"}
    found |= {
        vocab.curie(node.value)
        for names in (KINDS, MODALITIES, POLARITIES)
        for node in names.values()
    }
    ontology = list(ox.parse(path=vocab.ontology_path() / "kg.ttl"))
    for needed in ("rdf:type", "rdfs:label", "rdfs:comment"):
        defined = {
            quad.subject.value
            for quad in ontology
            if quad.predicate == term(needed) and isinstance(quad.subject, ox.NamedNode)
        }
        assert {c for c in found if term(c).value not in defined} == set(), needed
