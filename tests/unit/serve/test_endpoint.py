"""The endpoint of a real server: what it gives, what it refuses, what it survives."""

import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.graph import Store
from kg.serve.limits import Limits
from tests.serving import Answered, Served, serving
from tests.unit.serve.conftest import TOKEN, fill

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
NAMES = "SELECT ?n { ?e rdfs:label ?n ; a kg:Person } ORDER BY ?n"
UPDATE = "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }"


def query(
    server: Served, text: str, accept: str = "", path: str = "/sparql"
) -> Answered:
    headers = {"content-type": "application/sparql-query", "accept": accept or "*/*"}
    return server.ask(path, method="POST", headers=headers, body=text.encode())


def update(server: Served, text: str, token: str = TOKEN) -> Answered:
    headers = {
        "content-type": "application/sparql-update",
        "authorization": f"Bearer {token}",
    }
    return server.ask("/sparql", method="POST", headers=headers, body=text.encode())


@pytest.mark.parametrize(
    ("accept", "media", "start"),
    [
        ("*/*", "application/sparql-results+json", '{"head"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", "<?xml"),
        ("text/csv", "text/csv", "n\r\nAnneke Voss"),
        ("text/tab-separated-values", "text/tab-separated-values", "?n\n"),
        ("application/json", "application/json", '{"head"'),
    ],
)
def test_rows_come_in_every_format(
    news: Served, accept: str, media: str, start: str
) -> None:
    answer = query(news, NAMES, accept)
    assert (answer.status, answer.media) == (200, media)
    assert answer.text.startswith(start)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "text/turtle"),
        ("application/n-triples", "application/n-triples"),
        ("application/ld+json", "application/ld+json"),
        ("application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_triples_come_in_every_format(news: Served, accept: str, media: str) -> None:
    answer = query(news, "DESCRIBE ent:Mara_Ilves", accept)
    assert (answer.status, answer.media) == (200, media)
    assert "Mara Ilves" in answer.text


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        ("ASK {", 400, "a mistake here or before"),
        ("", 400, "the query is empty"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 400, "SERVICE"),
        ("SELECT * { \\u0053ERVICE <http://a/> { ?s ?p ?o } }", 400, "SERVICE"),
        ("LOAD <file:///etc/passwd>", 400, "LOAD"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 400, "no such graph"),
        ("DROP ALL", 400, "changes the store"),
        ("ASK { ?s ?p \\UFFFFFFFF }", 400, ""),
        ("\0" * 50, 400, ""),
        ("SELECT * { " + "{" * 3000 + "}" * 3000 + " }", 400, "flatter"),
        ("x" * (5 << 20), 413, "send at most"),
    ],
)
def test_what_cannot_be_answered_is_said(
    news: Served, text: str, status: int, said: str
) -> None:
    answer = query(news, text)
    assert answer.status == status, answer.text
    assert said in answer.text
    assert answer.media == "text/plain"
    assert query(news, "ASK {}").status == 200


def test_nothing_is_written_without_a_token(news: Served) -> None:
    assert update(news, UPDATE).status == 403
    answer = news.ask(
        "/sparql",
        method="POST",
        headers={"content-type": "application/x-www-form-urlencoded"},
        body=b"update=CLEAR+ALL",
    )
    assert answer.status == 403
    assert "read-only" in answer.text


def test_a_format_that_there_is_not_is_refused(news: Served) -> None:
    answer = query(news, NAMES, "image/png")
    assert answer.status == 406
    assert "text/csv" in answer.text


def test_graphs_of_the_request_take_the_place_of_the_union(news: Served) -> None:
    counted = "SELECT (COUNT(*) AS ?n) { ?c a kg:Claim }"
    article = json.loads(
        query(news, "SELECT ?a { ?a a schema:NewsArticle } LIMIT 1").body
    )
    (row,) = article["results"]["bindings"]
    path = f"/sparql?default-graph-uri={quote(row['a']['value'])}"
    one, union = (
        int(
            json.loads(query(news, counted, path=p).body)["results"]["bindings"][0][
                "n"
            ]["value"]
        )
        for p in (path, "/sparql")
    )
    assert 0 < one < union


def test_every_answer_says_what_a_browser_may_do_with_it(news: Served) -> None:
    for path in ("/sparql?query=ASK%7B%7D", "/nowhere", "/sparql?query=x"):
        headers = news.ask(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert not [name for name in headers if name.startswith("access-control")]


def test_another_name_for_this_machine_is_refused(news: Served) -> None:
    assert news.ask("/sparql", headers={"host": "evil.example"}).status == 421


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_refused(news: Served, method: str) -> None:
    assert news.ask("/sparql?query=ASK%7B%7D", method=method).status == 405


def test_while_it_is_served_nobody_else_writes(news: Served, news_store: Path) -> None:
    assert news.ask("/sparql").status == 200
    done = subprocess.run(
        [sys.executable, "-m", "kg", "entities", "--store", str(news_store)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "another process has this store open" in done.stderr


@pytest.fixture
def own_store(tmp_path: Path) -> Path:
    fill(tmp_path / "store")
    return tmp_path / "store"


def test_what_takes_too_long_is_stopped(own_store: Path) -> None:
    with serving(own_store, limits=Limits(seconds=1, together=1)) as server:
        started = time.monotonic()
        answer = query(server, ENDLESS)
        assert answer.status == 503
        assert "within 1 second" in answer.text
        assert time.monotonic() - started < 10
        assert query(server, "ASK {}").status == 200


def test_what_is_too_large_is_refused(own_store: Path) -> None:
    with serving(own_store, limits=Limits(answer=1000)) as server:
        answer = query(server, "SELECT * { ?s ?p ?o }")
        assert answer.status == 413
        assert "LIMIT" in answer.text
        assert query(server, "SELECT * { ?s ?p ?o } LIMIT 1").status == 200


def test_what_needs_too_much_memory_is_stopped(own_store: Path) -> None:
    many = "SELECT ?a ?b ?c ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?g ?c"
    limits = Limits(seconds=30, memory=1200 << 20)
    with serving(own_store, limits=limits) as server:
        answer = query(server, many)
        assert answer.status == 503
        assert "memory" in answer.text
        assert query(server, "ASK {}").status == 200


def test_a_crowd_is_sent_away_and_the_rest_served(own_store: Path) -> None:
    limits = Limits(seconds=2, together=1, waiting=1)
    with serving(own_store, limits=limits) as server, ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: query(server, ENDLESS), range(6)))
        assert {answer.status for answer in answers} == {503}
        assert any("retry-after" in answer.headers for answer in answers)
        assert query(server, "ASK {}").status == 200


def test_an_update_is_seen_by_who_asks_next(own_store: Path) -> None:
    ask = "ASK { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }"
    with serving(own_store, token=TOKEN) as server:
        assert query(server, ask).text == '{"head":{},"boolean":false}'
        assert update(server, UPDATE, token="wrong").status == 403  # noqa: S106
        assert update(server, "INSERT DATA {").status == 400
        assert update(server, "LOAD <http://127.0.0.1:1/>").status == 400
        assert update(server, UPDATE).status == 204
        assert query(server, ask).text == '{"head":{},"boolean":true}'
    with Store.open(own_store) as store:
        assert store.query(ask)
