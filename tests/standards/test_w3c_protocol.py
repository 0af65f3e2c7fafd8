"""The W3C's tests of the SPARQL 1.1 Protocol and of service descriptions."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS

from kg.graph import Store
from kg.graph.endpoint import GRAPHS
from tests.serving import Answered, Served, serving
from tests.standards.w3c import FOLDER, MANIFEST, needs_suites

pytestmark = needs_suites

SUITE = FOLDER / "sparql" / "sparql11" / "protocol"
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
MF = rdflib.Namespace(MANIFEST)
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
TOKEN = "no secret"  # noqa: S105
TABULAR = {
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
}


@dataclass(frozen=True)
class Sent:
    """A request and what must come back."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    format: str | None
    truth: bool | None


@dataclass(frozen=True)
class ProtocolCase:
    """Requests in a row over some graphs."""

    graphs: dict[str, Path]
    sent: tuple[Sent, ...]


def read(manifest: rdflib.Graph, case: rdflib.term.Node) -> ProtocolCase:
    """A test of the manifest."""
    graphs = {
        str(manifest.value(at, RDFS.label)): SUITE
        / str(manifest.value(at, UT.graph)).rpartition("/")[2]
        for at in manifest.objects(case, UT.graphData)
    }
    action = manifest.value(case, MF.action)
    found: list[Sent] = []
    for listed in manifest.objects(action, HT.requests):
        found += [request(manifest, node) for node in Collection(manifest, listed)]
    return ProtocolCase(graphs=graphs, sent=tuple(found))


def request(manifest: rdflib.Graph, node: rdflib.term.Node) -> Sent:
    """One request."""
    headers = {
        str(manifest.value(header, HT.fieldName)): str(
            manifest.value(header, HT.fieldValue)
        )
        for listed in manifest.objects(node, HT.headers)
        for header in Collection(manifest, listed)
    }
    body = manifest.value(node, HT.body)
    chars = manifest.value(body, CNT.chars) if body else None
    coding = str(manifest.value(body, CNT.characterEncoding)) if body else "utf-8"
    answer = manifest.value(node, HT.resp)
    truth = manifest.value(answer, MF.expectedBoolean)
    format_ = manifest.value(answer, MF.expectedFormat)
    return Sent(
        method=str(manifest.value(node, HT.methodName)),
        path=str(manifest.value(node, HT.absolutePath)),
        headers=headers,
        body=None if chars is None else str(chars).encode(coding),
        statuses=frozenset(
            str(status)[-3] for status in manifest.objects(answer, MF.expectedStatus)
        ),
        format=str(format_) if format_ is not None else None,
        truth=bool(truth.toPython()) if isinstance(truth, rdflib.Literal) else None,
    )


def protocol_cases() -> Iterator[object]:
    if not SUITE.is_dir():
        return
    manifest = rdflib.Graph().parse(SUITE / "manifest.ttl")
    for case in sorted(manifest.subjects(RDF.type, MF.ProtocolTest), key=str):
        name = str(case).rpartition("#")[2]
        yield pytest.param(read(manifest, case), id=name)


CASES = list(protocol_cases())


def test_the_suite_is_whole() -> None:
    assert len(CASES) == 34


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("protocol") / "store"
    Store.open(folder).close()
    with serving(folder, token=TOKEN) as server:
        yield server


def sent_to(server: Served, sent: Sent) -> Answered:
    # The suite has its endpoint at /sparql/, we have it at /sparql.
    path = sent.path.replace("/sparql/", "/sparql", 1)
    headers = {**sent.headers, "authorization": f"Bearer {TOKEN}"}
    return server.ask(path, method=sent.method, headers=headers, body=sent.body)


def fill(server: Served, graphs: dict[str, Path]) -> None:
    """Let the store hold these graphs and nothing else."""
    blocks = [f"GRAPH <{n}> {{ {p.read_text('utf-8')} }}" for n, p in graphs.items()]
    update = f"CLEAR ALL ; INSERT DATA {{ {' '.join(blocks)} }}"
    headers = {
        "content-type": "application/sparql-update",
        "authorization": f"Bearer {TOKEN}",
    }
    answer = server.ask("/sparql", method="POST", headers=headers, body=update.encode())
    assert answer.status == 204, answer.text


@pytest.mark.parametrize("case", CASES)
def test_protocol(case: ProtocolCase, served: Served) -> None:
    if case.graphs:
        fill(served, case.graphs)
    for sent in case.sent:
        answer = sent_to(served, sent)
        assert str(answer.status)[0] in sent.statuses, answer.text
        if sent.format == "RDF":
            assert answer.media in GRAPHS
        elif sent.format:
            assert answer.media in TABULAR
        if sent.truth is not None:
            assert json.loads(answer.body)["boolean"] is sent.truth


@pytest.fixture(scope="module")
def description(served: Served) -> rdflib.Graph:
    answer = served.ask("/sparql")
    assert answer.media == "text/turtle"  # test returns-rdf
    return rdflib.Graph().parse(data=answer.body, format="turtle")


def test_the_description_names_the_endpoint(
    served: Served, description: rdflib.Graph
) -> None:
    (endpoint,) = description.objects(None, SD.endpoint)
    assert str(endpoint) == f"{served.address}/sparql"


def test_the_description_conforms_to_the_vocabulary(description: rdflib.Graph) -> None:
    (service,) = description.subjects(RDF.type, SD.Service)
    assert set(description.objects(service, SD.supportedLanguage)) == {
        SD.SPARQL11Query,
        SD.SPARQL11Update,
    }
    (dataset,) = description.objects(service, SD.defaultDataset)
    (graph,) = description.objects(dataset, SD.defaultGraph)
    assert (dataset, RDF.type, SD.Dataset) in description
    assert (graph, RDF.type, SD.Graph) in description
    known = {"Service", "Dataset", "Graph"}
    assert set(description.objects(None, RDF.type)) == {SD[name] for name in known}
