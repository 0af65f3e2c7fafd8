"""A whole store as Turtle: the same bytes as from its triples, however it is sorted."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import vocab
from kg.graph import Store, export, whole_turtle as whole
from kg.graph.subjects import common_properties
from kg.graph.terms import TYPE
from kg.graph.turtle import turtle
from kg.graph.whole_turtle import whole_turtle
from tests.browser import sample

TRICKY = r"""
<urn:a> <urn:p> "plain", "a \" <b> . <c> .", "back\\slash \"", "tab\t line\n end\r",
  "tagged"@en-GB, "not <an> \"iri\""^^<urn:type>, "5", 5, -5, 5.50,
  5e0, true, "\u00e9\u2028" .
<urn:a#part> <urn:p> <urn:a> , _:nobody .
<urn:a> a kg:Claim .
_:nobody <urn:p> kg:Claim , ent:Oslo , <https://kg.example/entity/a.> .
<urn:a/b> kg:words "x" .
"""
PREFIXES = "".join(f"@prefix {n}: <{iri}> .\n" for n, iri in vocab.PREFIXES.items())


def tricky() -> Store:
    store = Store.memory()
    text = (PREFIXES + TRICKY).encode()
    store.engine.load(text, ox.RdfFormat.TURTLE)
    graph = ox.NamedNode("urn:graph")
    store.engine.load(text, ox.RdfFormat.TURTLE, to_graph=graph)
    return store


def news() -> Store:
    store = Store.memory()
    claims, articles = sample.news()
    for article in articles:
        store.put(article, [c for c in claims if c.article == article.iri])
    return store


@pytest.mark.parametrize("store", [tricky(), news(), Store.memory()])
@pytest.mark.parametrize("piece", [3, 1000, 10**6])
def test_text_gives_the_same_bytes_as_nodes(store: Store, piece: int) -> None:
    triples = {quad.triple for quad in store.quads()}
    found = b"".join(whole_turtle(store.engine, piece))
    assert found.decode() == turtle(triples)


def test_properties_too_rare_for_a_number_come_out_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = news()
    usual = b"".join(whole_turtle(store.engine))
    for few in ([], common_properties(store.engine)[:3]):
        monkeypatch.setattr(whole, "common_properties", lambda _, few=few: few)
        assert b"".join(whole_turtle(store.engine)) == usual


def test_a_store_on_disk_gives_the_same_bytes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.engine.bulk_extend(tricky().quads())
        triples = {quad.triple for quad in store.quads()}
        assert b"".join(whole_turtle(store.engine)).decode() == turtle(triples)


CONTROLS = "".join(map(chr, range(0x20))) + '\x7f\x85 \u2028 a\t<b>\t"c"'


def test_control_characters_come_back() -> None:
    store = Store.memory()
    triple = ox.Triple(ox.NamedNode("urn:s"), TYPE, ox.Literal(CONTROLS))
    about = ox.Triple(ox.NamedNode("urn:about"), TYPE, triple)
    for one in (triple, about):
        quad = ox.Quad(one.subject, one.predicate, one.object, ox.NamedNode("urn:g"))
        store.engine.add(quad)
    found = b"".join(whole_turtle(store.engine))
    read = ox.parse(found, ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in read} == {triple, about}


def test_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    export(news(), tmp_path / "graph.ttl")
    assert list(scratch.iterdir()) == []
    assert (tmp_path / "graph.ttl").stat().st_size > 10_000
