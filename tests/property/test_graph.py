"""What holds for the graph of any article."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings

from kg.graph import Store, export
from kg.model import Article, Claim
from tests.property.strategies import readings

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Other work on the machine is no reason to fail."""

Reading = tuple[Article, Sequence[Claim]]


def written(store: Store, suffix: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"graph{suffix}")
        export(store, path)
        return path.read_bytes()


@settings(CALM, max_examples=50)
@given(readings())
def test_claims_come_back_as_they_were(reading: Reading) -> None:
    article, claims = reading
    store = Store.memory()
    store.put(article, claims)
    assert list(store.articles()) == [article]
    assert sorted(store.claims(), key=lambda claim: claim.iri) == list(claims)


@settings(CALM, max_examples=20)
@given(readings())
def test_putting_twice_is_putting_once(reading: Reading) -> None:
    article, claims = reading
    store = Store.memory()
    assert store.put(article, claims)
    once = written(store, ".trig")
    assert not store.put(article, claims)
    assert written(store, ".trig") == once


@settings(CALM, max_examples=20)
@given(readings(), readings())
def test_removing_undoes_putting(first: Reading, second: Reading) -> None:
    if first[0].iri == second[0].iri:
        return
    store, alone = Store.memory(), Store.memory()
    store.put(*first)
    alone.put(*first)
    store.put(*second)
    assert store.remove(second[0].iri)
    assert written(store, ".trig") == written(alone, ".trig")
    assert store.remove(first[0].iri)
    assert len(store) == 0


@settings(CALM, max_examples=20)
@given(readings(), readings())
def test_the_later_version_of_an_article_counts(old: Reading, new: Reading) -> None:
    store, alone = Store.memory(), Store.memory()
    store.put(*old)
    store.put(*new)
    alone.put(*new)
    if old[0].iri == new[0].iri:
        assert written(store, ".trig") == written(alone, ".trig")


@settings(CALM, max_examples=20)
@given(readings(), readings())
def test_the_order_of_articles_does_not_show(first: Reading, second: Reading) -> None:
    if first[0].iri == second[0].iri:
        return
    one, other = Store.memory(), Store.memory()
    one.put(*first)
    one.put(*second)
    other.put(*second)
    other.put(*first)
    for suffix in (".ttl", ".trig", ".nt", ".nq", ".jsonld", ".rdf", ".csv"):
        assert written(one, suffix) == written(other, suffix)


FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.mark.parametrize("suffix", FORMATS)
@settings(CALM, max_examples=10)
@given(reading=readings())
def test_exports_are_read_as_they_were(suffix: str, reading: Reading) -> None:
    store = Store.memory()
    store.put(*reading)
    read = set(ox.parse(written(store, suffix), format=FORMATS[suffix]))
    union = {quad.triple for quad in store.quads()}
    assert {quad.triple for quad in read} == union
    if suffix in {".trig", ".nq", ".jsonld"}:
        assert read == set(store.quads())
