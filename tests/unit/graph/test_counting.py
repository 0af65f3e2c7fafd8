"""How many articles mention a thing."""

from datetime import UTC, datetime

import pyoxigraph as ox

from kg import vocab
from kg.graph import Store
from kg.graph.curation import Curator
from kg.graph.listing import most_mentioned, totals
from kg.model import Article, Entity, Kind
from tests.claims import article, claim, entity

REBELS = entity("Rebels", Kind.ARMED_GROUP)
INSURGENTS = entity("Insurgents", Kind.ARMED_GROUP)
ALEPPO = entity("Aleppo", Kind.LOCATION)
FIRST = article("first", "Rebels took Aleppo.")
SECOND = article("second", "Rebels left Aleppo.")
THIRD = article("third", "Insurgents left Aleppo.")
LIVE = """SELECT ?thing (COUNT(?article) AS ?n) WHERE {
  ?article schema:mentions ?thing } GROUP BY ?thing"""


def put(store: Store, source: Article, verb: str, who: Entity = REBELS) -> None:
    store.put(source, [claim(source, who, verb, ALEPPO)])


def counts(store: Store) -> dict[str, int]:
    """As they are kept, and as they are when all mentions are counted."""
    kept = most_mentioned(store, 100)
    found = store.engine.query(
        LIVE, prefixes=vocab.PREFIXES, use_default_graph_as_union=True
    )
    assert isinstance(found, ox.QuerySolutions)
    assert kept == {row[0].value: int(row[1].value) for row in found}
    assert totals(store)["things"] == len(kept)
    return kept


def test_each_article_counts_once_while_it_is_there() -> None:
    store = Store.memory()
    put(store, FIRST, "took")
    put(store, SECOND, "left")
    assert counts(store) == {REBELS.iri: 2, ALEPPO.iri: 2}
    put(store, SECOND, "left")
    assert counts(store) == {REBELS.iri: 2, ALEPPO.iri: 2}
    store.remove(FIRST.iri)
    assert counts(store) == {REBELS.iri: 1, ALEPPO.iri: 1}
    store.remove(SECOND.iri)
    assert counts(store) == {}


def test_two_that_are_one_count_together() -> None:
    store = Store.memory()
    put(store, FIRST, "took")
    put(store, THIRD, "left", INSURGENTS)
    assert len(counts(store)) == 3
    when = datetime(2024, 12, 10, 9, tzinfo=UTC)
    Curator(store=store, who="Ana", why="seen", when=when).merge("Rebels", "Insurgents")
    assert sorted(counts(store).values()) == [2, 2]
