"""The W3C's SPARQL 1.1 query evaluation tests, asked of a server over HTTP."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from _pytest.mark import ParameterSet

from kg.graph import Store
from tests.serving import Served, serving
from tests.standards import solutions
from tests.standards.w3c import FOLDER, MANIFEST, TYPE, canonical, needs_suites

pytestmark = needs_suites

QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
SUITES = (
    "aggregates bind bindings cast construct csv-tsv-res exists functions grouping "
    "json-res negation project-expression property-path subquery"
).split()
"""All that the manifest of queries includes, and the formats of results. Not here:
federation, which is refused, and entailment, which is no part of SPARQL 1.1 Query."""
KINDS = ("QueryEvaluationTest", "CSVResultFormatTest")
NOWHERE = "http://example.org/no-graph"
ACCEPT = {
    ".srx": "application/sparql-results+xml",
    ".srj": "application/sparql-results+json",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
}
GRAPH_LATE = "the engine binds the graph of GRAPH ?g only where a triple is matched"
NO_NODE = "the engine finds no path of length zero at a node that no triple has"
BY_VALUE = "the engine keeps numbers by their value, as integer, decimal or double"
TAGGED = "the engine joins strings of one language to a string of that language"
EXCEPTIONS = {
    "aggregates-agg-empty-group-count-graph": GRAPH_LATE,
    "bindings-graph": GRAPH_LATE,
    "negation-graph-minus": GRAPH_LATE,
    "property-path-zero_or_more_set_end": NO_NODE,
    "property-path-zero_or_more_set_start": NO_NODE,
    "property-path-zero_or_one_set_end": NO_NODE,
    "property-path-zero_or_one_set_start": NO_NODE,
    "csv-tsv-res-csv03": BY_VALUE,
    "csv-tsv-res-tsv03": BY_VALUE,
    "aggregates-agg-groupconcat-04": TAGGED,
    "aggregates-agg-groupconcat-06": TAGGED,
    "functions-bnode01": "the engine gives BNODE(text) one node for all rows",
}
"""Where Oxigraph 0.5 answers otherwise. One that begins to pass fails the run."""


@dataclass(frozen=True)
class Evaluation:
    """A query over some graphs with its result."""

    query: Path
    result: Path
    default: tuple[str, ...]
    named: tuple[str, ...]


def evaluations(suite: str) -> Iterator[ParameterSet]:
    folder = FOLDER / "sparql" / "sparql11" / suite
    manifest = folder / "manifest.ttl"
    if not manifest.exists():
        return
    facts = ox.Dataset(ox.parse(path=manifest, base_iri=folder.as_uri() + "/"))

    def values(subject: object, name: str) -> list[str]:
        found = facts.quads_for_subject(subject)  # type: ignore[arg-type]
        return [q.object.value for q in found if q.predicate.value == name]  # type: ignore[union-attr]

    for quad in sorted(facts.quads_for_predicate(ox.NamedNode(TYPE)), key=str):
        if not quad.object.value.endswith(KINDS):  # type: ignore[union-attr]
            continue
        (action,) = [
            q.object
            for q in facts.quads_for_subject(quad.subject)
            if q.predicate.value == MANIFEST + "action"
        ]
        name = f"{suite}-{quad.subject.value.rpartition('#')[2]}"  # type: ignore[union-attr]
        case = Evaluation(
            query=path(values(action, QT + "query")[0]),
            result=path(values(quad.subject, MANIFEST + "result")[0]),
            default=tuple(values(action, QT + "data")),
            named=tuple(values(action, QT + "graphData")),
        )
        reason = EXCEPTIONS.get(name)
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(case, id=name, marks=marks)


def path(iri: str) -> Path:
    return Path(iri.removeprefix("file://"))


CASES = [case for suite in SUITES for case in evaluations(suite)]


def test_the_suites_are_whole() -> None:
    assert len(CASES) == 235


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server over all data of the suites, each file a graph of its own."""
    folder = tmp_path_factory.mktemp("queries") / "store"
    with Store.open(folder) as store:
        used = [c.values[0] for c in CASES]
        for iri in {
            graph
            for case in used
            if isinstance(case, Evaluation)
            for graph in (*case.default, *case.named)
        }:
            graph = ox.NamedNode(iri)
            store.engine.load(path=path(iri), base_iri=iri, to_graph=graph)
    with serving(folder) as server:
        yield server


@pytest.mark.parametrize("case", CASES)
def test_evaluation(case: Evaluation, served: Served) -> None:
    text = f"BASE <{case.query.as_uri()}>\n{case.query.read_text('utf-8')}"
    graphs = [("default-graph-uri", g) for g in case.default or (NOWHERE,)]
    graphs += [("named-graph-uri", g) for g in case.named]
    if "\nFROM" in text:  # the request would take precedence
        graphs = []
    suffix = case.result.suffix
    answer = served.ask(
        f"/sparql?{urlencode(graphs)}",
        method="POST",
        headers={
            "content-type": "application/sparql-query",
            "accept": ACCEPT.get(
                suffix, "text/turtle, application/sparql-results+json;q=0.9"
            ),
        },
        body=text.encode(),
    )
    assert answer.status == 200, answer.text
    if suffix == ".csv":
        assert solutions.table(answer.body) == solutions.table(case.result.read_bytes())
    elif solutions.is_result_set(case.result):
        form = solutions.ROWS.get(suffix, ox.QueryResultsFormat.JSON)
        found, wanted = (
            solutions.rows(answer.body, form),
            solutions.expected(case.result),
        )
        if isinstance(wanted, bool):
            assert found is wanted
        else:
            assert not isinstance(found, bool)
            assert solutions.as_graph(found) == solutions.as_graph(wanted)
    else:
        graph = ox.parse(answer.body, format=ox.RdfFormat.TURTLE)
        assert canonical(list(graph)) == canonical(
            list(ox.parse(path=case.result, base_iri=case.result.as_uri()))
        )
