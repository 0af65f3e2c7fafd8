"""The pages over HTTP: what they say, in which forms, and that nothing in them runs."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import rdflib

from kg import vocab
from kg.graph import Store
from kg.graph.corroborating import supported
from kg.model import Claim
from tests.browser import sample
from tests.serving import Answered, Served, serving

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}"


def page(server: Served, path: str) -> Answered:
    answer = server.ask(path, headers=BROWSER)
    assert answer.media == "text/html"
    return answer


def plain(answer: Answered) -> str:
    """The words of a page."""
    return " ".join(re.sub("<[^>]*>", "", answer.text).split())


def claim(words: str) -> Claim:
    (found,) = [c for c in sample.news()[0] if words in c.evidence.quote]
    return found


def path(iri: str) -> str:
    return iri.removeprefix(vocab.BASE.rstrip("/"))


def test_the_first_page_counts_and_leads_on(news: Served) -> None:
    claims, articles = sample.news()
    answer = page(news, "/")
    assert f"{len(claims)} claims about" in plain(answer)
    assert f"in {len(articles)} articles" in plain(answer)
    assert 'href="/entity/Halden_Shipping"' in answer.text
    for target in set(re.findall(r'href="(/[^"]*)"', answer.text)):
        assert news.ask(target, headers=BROWSER).status == 200, target


def test_a_thing_keeps_facts_apart_from_words_and_denials(news: Served) -> None:
    answer = page(news, "/entity/Halden_Shipping")
    facts, _, rest = answer.text.partition("Somebody&#39;s word")
    assert "Stated as fact" in facts
    assert "operates" in facts
    assert "did not break" not in facts
    assert "did not break" in rest
    assert "violated" in rest


def test_a_thing_has_its_names_and_what_it_says(news: Served) -> None:
    answer = plain(page(news, "/entity/Mara_Ilves"))
    assert "Also President Ilves" in answer
    assert "On its word" in plain(page(news, "/entity/Anneke_Voss"))


def test_an_article_shows_its_text_with_sentences_marked(news: Served) -> None:
    claims, articles = sample.news()
    article = articles[0]
    answer = page(news, path(article.iri))
    of_it = [c for c in claims if c.article == article.iri]
    marked = re.findall(r'<span class="sentence (\w+)" id=', answer.text)
    assert len(marked) == len({c.evidence.span for c in of_it})
    assert "denied" in marked
    text = re.search(r'<div class="text">(.*?)</div>', answer.text, re.DOTALL)
    assert text
    read = re.sub(r"<a class=.note.*?</a>|<[^>]*>", "", text[1])
    assert " ".join(read.split()) == article.text.replace("'", "&#39;")


def test_a_claim_shows_its_sentence_and_standing(news: Served) -> None:
    denied = claim("did not break")
    answer = page(news, path(denied.iri))
    assert "denied" in plain(answer)
    assert '<mark class="predicate">did not break</mark>' in answer.text
    assert "Tomas Redl" in plain(answer)
    assert "Independent sources" in plain(answer)


@pytest.mark.parametrize(
    ("accept", "format_"),
    [
        ("text/turtle", "turtle"),
        ("application/ld+json", "json-ld"),
        ("application/n-triples", "nt"),
        ("application/rdf+xml;q=1, text/html;q=0.5", "xml"),
    ],
)
def test_the_same_address_gives_rdf(news: Served, accept: str, format_: str) -> None:
    denied = claim("did not break")
    for iri in (denied.iri, denied.subject.iri, denied.article):
        answer = news.ask(path(iri), headers={"accept": accept})
        assert answer.status == 200
        assert answer.headers["vary"] == "Accept"
        graph = rdflib.Graph().parse(data=answer.body, format=format_)
        assert (rdflib.URIRef(iri), None, None) in graph
        assert (rdflib.URIRef(denied.iri), None, None) in graph


def test_a_claim_as_rdf_has_its_sentence(news: Served) -> None:
    denied = claim("did not break")
    address = f"/resource?iri={quote(denied.iri)}&format=ttl"
    graph = rdflib.Graph().parse(data=news.ask(address).body)
    exact = rdflib.URIRef("http://www.w3.org/ns/oa#exact")
    assert str(next(graph.objects(None, exact))) == denied.evidence.quote


def test_search_knows_aliases_and_answers_programs(news: Served) -> None:
    assert "Highland Front" in plain(page(news, "/search?q=the+front"))
    assert "Nothing in the graph" in plain(page(news, "/search?q=zebra"))
    answer = news.ask("/search?q=voss", headers={"accept": "application/json"})
    (found,) = json.loads(answer.body)
    assert found["name"] == "Anneke Voss"
    assert found["address"] == "/entity/Anneke_Voss"


def test_search_finds_sentences_by_their_words(news: Served) -> None:
    denied = claim("did not break")
    words = denied.evidence.quote.split()
    found = page(news, "/search?q=" + quote(" ".join(reversed(words))))
    assert f'<a href="{path(denied.iri)}">' in found.text
    assert denied.evidence.quote in plain(found)
    assert path(denied.article) in found.text
    assert "Sentences" not in plain(page(news, "/search?q=zebra"))


def test_the_endpoint_finds_sentences_by_their_words(news: Served) -> None:
    denied = claim("did not break")
    query = """SELECT ?claim WHERE {
      ?claim oa:hasTarget ?sentence . ?sentence kg:matches '"%s"' }"""
    asked = quote(query % denied.evidence.quote)
    answer = news.ask(f"/sparql?query={asked}", headers={"accept": "text/csv"})
    assert denied.iri in answer.body.decode()


def test_the_very_name_comes_first(news: Served) -> None:
    answer = news.ask("/search?q=sarn", headers={"accept": "application/json"})
    names = [found["name"] for found in json.loads(answer.body)]
    assert names[0] == "Sarn"
    assert "Ilya Sarn" in names


def test_the_editor_offers_the_ready_queries(news: Served) -> None:
    answer = page(news, "/query?query=ASK+%7B%7D")
    assert ">ASK {}</textarea>" in answer.text
    assert "What somebody said" in answer.text
    assert news.ask("/sparql?query=ASK+%7B%7D", headers=BROWSER).status == 303


def neighbourhood(
    server: Served, name: str, **options: int
) -> dict[str, list[dict[str, str]]]:
    rest = "".join(f"&{key}={value}" for key, value in options.items())
    answer = server.ask(f"/neighbourhood?iri={quote(vocab.entity(name))}{rest}")
    assert answer.media == "application/json"
    found: dict[str, list[dict[str, str]]] = json.loads(answer.body)
    return found


def test_a_neighbourhood_grows_with_the_hops(news: Served) -> None:
    near = neighbourhood(news, "Cobalt Bank")
    ends = {(c["subject"], c["object"]) for c in near["claims"]}
    assert ends
    assert all(vocab.entity("Cobalt Bank") in pair for pair in ends)
    assert near["complete"]
    further = neighbourhood(news, "Cobalt Bank", hops=2)
    assert len(further["claims"]) > len(near["claims"])
    assert {c["iri"] for c in near["claims"]} < {c["iri"] for c in further["claims"]}


def test_a_neighbourhood_says_when_it_is_cut(news: Served) -> None:
    cut = neighbourhood(news, "Cobalt Bank", hops=2, most=3)
    assert len(cut["claims"]) == 3
    assert not cut["complete"]


def test_a_neighbourhood_can_be_seen(news: Served) -> None:
    answer = page(news, f"/view?iri={quote(vocab.entity('Cobalt Bank'))}")
    assert "Halden Shipping" in answer.text
    assert "script-src" not in answer.headers["content-security-policy"]
    assert (
        "script-src &#39;sha256-" in answer.text or "script-src 'sha256-" in answer.text
    )


def told(server: Served, name: str, **options: int) -> dict[str, Any]:
    """What an open page learns about a thing."""
    rest = "".join(f"&{key}={value}" for key, value in options.items())
    answer = server.ask(f"/view/neighbours?iri={quote(vocab.entity(name))}{rest}")
    assert answer.media == "application/json"
    found: dict[str, Any] = json.loads(answer.body)
    return found


def test_an_open_page_learns_all_claims_of_a_thing_part_by_part(news: Served) -> None:
    name = "Highland Front"
    own = {
        claim.iri
        for claim in sample.news()[0]
        if name in (claim.subject.name, getattr(claim.object, "name", ""))
    }
    parts: list[dict[str, Any]] = []
    while not parts or parts[-1]["more"]:
        parts.append(told(news, name, skip=5 * len(parts), most=5))
    learned = [iri for part in parts for iri in part["claims"]["plain"]["iri"]]
    assert len(parts) > 1
    assert sorted(learned) == sorted(own)


def test_it_learns_how_many_claims_each_thing_has(news: Served) -> None:
    found = told(news, "Cobalt Bank")
    counts = dict(zip(found["things"]["plain"]["iri"], found["counts"], strict=True))
    for iri, count in counts.items():
        ends = [
            claim
            for claim in sample.news()[0]
            if iri in (claim.subject.iri, getattr(claim.object, "iri", ""))
        ]
        assert count == len(ends)


def test_the_overview_links_what_is_mentioned_most(news: Served) -> None:
    answer = page(news, "/view")
    for name in ("Highland Front", "Mara Ilves", "Port Merrow"):
        assert f'"{name}"' in answer.text
    assert "connect-src 'self'" in answer.text
    assert "/view" in page(news, "/").text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/entity/Nobody", 404),
        ("/entity/", 404),
        ("/claim/x", 404),
        ("/article/%00", 404),
        ("/entity/<script>", 404),
        ("/entity/%FF", 404),
        ("/entity/a%20b", 404),
        ("/thing/x", 404),
        ("/nowhere", 404),
        ("/static/../jobs.py", 404),
        ("/static/%2e%2e/jobs.py", 404),
        ("/resource", 400),
        ("/resource?iri=not+an+iri", 404),
        ("/resource?iri=urn:x", 404),
        ("/entity/Sarn?page=0", 400),
        ("/entity/Sarn?page=99999999999", 400),
        ("/entity/Sarn?page=x", 400),
        ("/entity/Sarn?format=exe", 406),
        ("/neighbourhood?iri=urn:x", 404),
        ("/neighbourhood?iri=urn:x&hops=-1", 400),
        ("/view?iri=urn:x", 404),
        ("/view/neighbours", 400),
        ("/view/neighbours?iri=urn:x", 404),
        ("/view/neighbours?iri=urn:x&skip=-1", 400),
    ],
)
def test_bad_addresses_are_told(news: Served, address: str, status: int) -> None:
    for headers in (BROWSER, {}):
        answer = news.ask(address, headers=headers)
        assert answer.status == status, answer.text
        assert answer.media == "text/plain" or "<script>" not in answer.text


def test_nothing_in_a_page_runs(tmp_path: Path) -> None:
    claims, articles = sample.news()
    one = articles[0]
    found = [c for c in claims if c.article == one.iri]
    nasty = [
        replace(
            c,
            predicate=HOSTILE,
            phrase=HOSTILE,
            cue=HOSTILE,
            subject=replace(
                c.subject,
                name=HOSTILE,
                aliases=(HOSTILE,),
                same_as=("javascript:alert(1)",),
            ),
        )
        for c in found
    ]
    article = replace(
        one,
        text=HOSTILE + one.text[len(HOSTILE) :],
        title=HOSTILE,
        publisher=HOSTILE,
        url="javascript:alert(1)",
        author=HOSTILE,
    )
    with Store.open(tmp_path / "store") as store:
        store.put(article, nasty)
    with serving(tmp_path / "store") as server:
        paths = [
            "/",
            "/articles",
            f"/search?q={quote(HOSTILE)}",
            f"/query?query={quote(HOSTILE)}",
            path(article.iri),
            *(path(c.iri) for c in nasty[:3]),
            *(path(c.subject.iri) for c in nasty[:3]),
        ]
        for address in paths:
            answer = page(server, address)
            assert answer.status == 200
            assert "<script>alert" not in answer.text, address
            assert "<img" not in answer.text, address
            assert 'href="javascript:' not in answer.text, address
            assert "49" not in re.findall(r"onerror=alert\(1\)&gt;(\S{2})", answer.text)


def test_a_claim_told_alone_keeps_the_sources_that_the_store_knows(
    news: Served,
) -> None:
    claims, articles = sample.news()
    beside = supported(claims, articles)
    disputed = next(c for c in claims if beside[c.iri].against)
    parts: list[dict[str, Any]] = []
    while not parts or parts[-1]["more"]:
        parts.append(told(news, disputed.subject.name, skip=len(parts), most=1))
    alone = next(
        part["claims"]
        for part in parts
        if part["claims"]["plain"]["iri"] == [disputed.iri]
    )
    found = beside[disputed.iri]
    assert alone["rare"]["support"]["0"][:2] == [found.sources, found.against]
