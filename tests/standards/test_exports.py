"""Exports hold the same graph for rdflib and Oxigraph, and are the same each time."""

import csv
import io
from pathlib import Path
from unittest import mock

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import StoreError
from kg.graph import Store, export
from kg.model import Kind, Literal, Polarity
from tests.claims import article, claim, entity

HOSTILE = "=1+1 \"x\" {y} <b>\\ 'z' é 北京 \u202e \x01\r\n\t]]>"
XSD = "http://www.w3.org/2001/XMLSchema#"
STRING = XSD + "string"
UNION = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml"}
DATASET = {".trig": "trig", ".nq": "nquads", ".jsonld": "json-ld"}
OXIGRAPH = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.fixture
def store() -> Store:
    made = Store.memory()
    villain = entity(HOSTILE, Kind.ORGANIZATION, HOSTILE + " alias")
    news = article(
        "news", f"{HOSTILE} killed 1,200 and did not meet Iran.", title=HOSTILE
    )
    toll = Literal(text="1,200", value="1200", datatype=XSD + "integer")
    made.put(
        news,
        [
            claim(news, villain, "killed", toll),
            claim(
                news,
                villain,
                "did not meet",
                entity("Iran"),
                polarity=Polarity.NEGATIVE,
            ),
        ],
    )
    made.put(article("c#1", "Another one.", publisher=HOSTILE), [])
    return made


def plain(node: object) -> str:
    """A term of either library, strings without their datatype."""
    if isinstance(node, ox.Literal):
        bare = node.language or node.datatype.value == STRING
        return str(
            (node.value, node.language or (None if bare else node.datatype.value))
        )
    if isinstance(node, rdflib.Literal):
        named = node.datatype and str(node.datatype)
        return str((str(node), node.language or (named if named != STRING else None)))
    return node.value if isinstance(node, ox.NamedNode) else str(node)


@pytest.mark.parametrize("suffix", UNION | DATASET)
def test_rdflib_and_oxigraph_read_the_same(
    store: Store, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"graph{suffix}"
    export(store, path)
    by_oxigraph = {
        (plain(quad.subject), plain(quad.predicate), plain(quad.object))
        for quad in ox.parse(path=path, format=OXIGRAPH[suffix])
    }
    with mock.patch.object(rdflib, "NORMALIZE_LITERALS", new=False):
        graph = rdflib.Dataset(default_union=True)
        graph.parse(path, format=(UNION | DATASET)[suffix])
        by_rdflib = {tuple(map(plain, triple)) for triple in graph.triples((None,) * 3)}
    assert by_rdflib == by_oxigraph
    stored = {
        (plain(q.subject), plain(q.predicate), plain(q.object)) for q in store.quads()
    }
    if suffix == ".rdf":  # XML cannot hold the control character
        stored = {
            (s, p, o.replace("\\x01", "\N{REPLACEMENT CHARACTER}"))
            for s, p, o in stored
        }
    assert by_oxigraph == stored


@pytest.mark.parametrize("suffix", UNION | DATASET | {".csv": "csv"})
def test_the_bytes_are_the_same_each_time(
    store: Store, suffix: str, tmp_path: Path
) -> None:
    export(store, tmp_path / f"one{suffix}")
    again = Store.open(tmp_path / "store")
    again.engine.extend(sorted(store.quads(), key=str, reverse=True))
    export(again, tmp_path / f"two{suffix}")
    again.close()
    one, two = (tmp_path / f"{name}{suffix}" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_a_spreadsheet_runs_nothing(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "claims.csv")
    text = (tmp_path / "claims.csv").read_bytes().decode()
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(rows) == 2
    for row in rows:
        assert len(row) == len(header)
        assert not any(
            cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row
        )
    named = [dict(zip(header, row, strict=True)) for row in rows]
    assert {row["subject"] for row in named} == {f"'{HOSTILE}"}
    assert {row["object"] for row in named} == {"1,200", "Iran"}


def test_an_unknown_suffix(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"suffix '.docx'; use .ttl, .trig, .nt"):
        export(store, tmp_path / "graph.docx")
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        export(store, tmp_path / "file" / "graph.ttl")


def test_a_property_that_xml_cannot_name(store: Store, tmp_path: Path) -> None:
    a = ox.NamedNode("http://a/1")
    store.engine.add(ox.Quad(a, a, a))
    with pytest.raises(
        StoreError, match="RDF/XML cannot write the property http://a/1"
    ):
        export(store, tmp_path / "graph.rdf")
