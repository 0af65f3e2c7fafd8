"""A reconciliation service on loopback, well and ill behaved."""

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs

import pytest

from kg.errors import SourceError
from kg.ingest.reconciliation import BATCH, Proposal, Service
from tests.loopback import answering

MANIFEST = {
    "versions": ["0.2"],
    "name": "Town register",
    "identifierSpace": "http://www.wikidata.org/entity/",
    "schemaSpace": "http://www.wikidata.org/prop/direct/",
}
KNOWN: dict[str, list[object]] = {
    "Ana Reyes": [
        {"id": "Q2", "name": "Ana Reyes (judge)", "score": 40, "match": False},
        {
            "id": "Q1",
            "name": "Ana Reyes",
            "score": 96.5,
            "match": True,
            "type": [{"id": "Q5", "name": "human"}, "person"],
        },
    ],
    "Abera": [{"id": "https://example.org/abera", "name": "Abera", "score": 1}],
    "Odd": [{"id": 7, "name": "Odd", "score": "high"}, "nonsense"],
}


class Register(BaseHTTPRequestHandler):
    """Answers by the first name of a batch: some break it."""

    def do_GET(self) -> None:
        if self.path == "/page":
            self._send(200, "<html></html>")
        elif self.path == "/other":
            self._send(200, json.dumps({"name": "Something else"}))
        elif self.path == "/list":
            self._send(200, "[]")
        else:
            self._send(200, json.dumps(MANIFEST))

    def do_POST(self) -> None:
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        queries = json.loads(parse_qs(form)["queries"][0])
        names = {key: query["query"] for key, query in queries.items()}
        if "Broken" in names.values():
            self._send(500, "no")
        elif "Garbled" in names.values():
            self._send(200, "{")
        elif "Slow" in names.values():
            time.sleep(1)
            self._send(200, "{}")
        else:
            answers = {
                key: {"result": KNOWN.get(name, [])[: int(queries[key]["limit"])]}
                for key, name in names.items()
                if name != "Skipped"
            }
            self._send(200, json.dumps(answers))

    def _send(self, status: int, text: str) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())
        except OSError:
            return  # whoever asked has gone


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with answering(Register) as address:
        yield address


def test_candidates_come_with_scores_the_best_first(url: str) -> None:
    service = Service.at(url)
    assert service.name == "Town register"
    ana, abera, nobody = service.propose(["Ana Reyes", "Abera", "Nobody"])
    assert ana.proposals[0] == Proposal(
        iri="http://www.wikidata.org/entity/Q1",
        name="Ana Reyes",
        score=96.5,
        sure=True,
        types=("human", "person"),
    )
    assert [one.score for one in ana.proposals] == [96.5, 40]
    assert abera.proposals[0].iri == "https://example.org/abera"
    assert (nobody.proposals, nobody.failure) == ((), "")


def test_the_limit_is_asked_for(url: str) -> None:
    (ana,) = Service.at(url).propose(["Ana Reyes"], limit=1)
    assert len(ana.proposals) == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Broken", "answered 500"),
        ("Garbled", "no JSON"),
        ("Skipped", "left it unanswered"),
        ("Odd", "not well-formed"),
        ("Slow", "does not answer"),
    ],
)
def test_failures_are_told(url: str, name: str, reason: str) -> None:
    (answer,) = Service.at(url).propose([name], patience=0.3)
    assert reason in answer.failure
    assert answer.proposals == ()


def test_a_batch_that_fails_stops_no_other(url: str) -> None:
    names = ["Broken", *["Nobody"] * (BATCH - 1), "Ana Reyes"]
    answers = list(Service.at(url).propose(names))
    assert [answer.name for answer in answers] == names
    assert all(answer.failure for answer in answers[:BATCH])
    assert answers[BATCH].proposals
    assert not answers[BATCH].failure


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/page", "no JSON"),
        ("/other", "no reconciliation service"),
        ("/list", "object"),
    ],
)
def test_what_is_no_service_is_not_asked(url: str, path: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        Service.at(url + path)


def test_no_network_is_told() -> None:
    with pytest.raises(SourceError, match="refuses connections"):
        Service.at("http://127.0.0.1:9/")
