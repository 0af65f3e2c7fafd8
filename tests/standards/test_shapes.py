"""The shapes pass the valid examples and fail each invalid one as it says."""

import re
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, RDFS, SH, Graph, Namespace, URIRef
from rdflib.collection import Collection

from kg import vocab
from kg.extract.scene import ROLES

KG = Namespace(vocab.KG)
SHAPE = Namespace(vocab.BASE + "shapes#")
ONTOLOGY = Path(__file__).parents[2] / "ontology"
VALID = sorted((ONTOLOGY / "examples" / "valid").glob("*.ttl"))
INVALID = sorted((ONTOLOGY / "examples" / "invalid").glob("*.ttl"))
NAMED = re.compile(r"# violates shape:(\w+)\n")
NEEDED = (RDF.type, RDFS.subClassOf, KG.kind, KG.domainKind, KG.rangeKind, KG.plover)
"""What the shapes read from the ontology."""


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ONTOLOGY / "shapes.ttl")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ONTOLOGY / "kg.ttl")


def violated(path: Path, shapes: Graph, ontology: Graph) -> set[str]:
    """The names of the shapes and constraints that a file violates."""
    graph = Graph().parse(path)
    terms = {term for triple in graph for term in triple}
    for term in terms | set(ontology.subjects(RDFS.subClassOf)):
        for link in NEEDED:
            for value in ontology.objects(term, link):
                graph.add((term, link, value))
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
    assert isinstance(report, Graph)
    links = (SH.sourceShape, SH.sourceConstraint)
    found = {str(shape) for link in links for shape in report.objects(None, link)}
    return {name.removeprefix(SHAPE) for name in found}


def test_shapes_are_shacl(shapes: Graph) -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_examples_pass(path: Path, shapes: Graph, ontology: Graph) -> None:
    assert violated(path, shapes, ontology) == set()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_examples_fail_as_named(
    path: Path, shapes: Graph, ontology: Graph
) -> None:
    named = NAMED.match(path.read_text("utf-8"))
    assert named, f"{path.name} does not say in its first line what it violates"
    assert named[1] in violated(path, shapes, ontology)


def test_the_roles_of_qualifiers_are_known(shapes: Graph) -> None:
    known = Collection(shapes, shapes.value(SHAPE.qualifierRole, SH["in"]))  # type: ignore[arg-type]
    assert set(ROLES.values()) <= {str(role) for role in known}


def test_each_shape_has_an_example_that_violates_it(shapes: Graph) -> None:
    shown = {NAMED.findall(path.read_text("utf-8"))[0] for path in INVALID}
    rules = set(shapes.subjects(RDF.type, SH.PropertyShape))
    rules |= set(shapes.subjects(SH.select))
    rules |= {shape for shape in shapes.subjects(SH["or"]) if isinstance(shape, URIRef)}
    assert {str(rule).removeprefix(SHAPE) for rule in rules} == shown


def test_each_rule_says_what_is_wrong(shapes: Graph) -> None:
    rules = {*shapes.subjects(RDF.type, SH.PropertyShape), *shapes.subjects(SH.select)}
    assert rules
    for rule in rules:
        assert shapes.value(rule, SH.message), rule
