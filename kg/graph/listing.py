"""Which claims, things and articles a page lists: their IRIs, the latest first."""

from typing import NamedTuple

import pyoxigraph as ox

from kg import vocab
from kg.graph.store import Store
from kg.graph.terms import node

ABOUT = "{ ?claim rdf:subject $thing } UNION { ?claim rdf:object $thing }"
SAID = "?claim kg:attributedTo $thing"
LATEST = """SELECT ?claim WHERE {
  { SELECT DISTINCT ?claim WHERE { %s } }
  OPTIONAL { ?claim kg:reported ?reported }
} ORDER BY DESC(?reported) ?claim OFFSET %d LIMIT %d"""
COUNT = "SELECT (COUNT(DISTINCT ?claim) AS ?n) WHERE { %s }"
SOURCES = """SELECT ?article WHERE {
  ?article schema:mentions $thing . OPTIONAL { ?article schema:datePublished ?day }
} ORDER BY DESC(?day) ?article LIMIT %d"""
ARTICLES = """SELECT ?article WHERE {
  ?article a schema:NewsArticle . OPTIONAL { ?article schema:datePublished ?day }
} ORDER BY DESC(?day) ?article OFFSET %d LIMIT %d"""
MENTIONED = """SELECT ?thing ?n WHERE {
  ?thing kg:mentionCount ?n
} ORDER BY DESC(?n) ?thing LIMIT %d"""
TOTALS = {
    "articles": "SELECT (COUNT(?a) AS ?n) WHERE { ?a a schema:NewsArticle }",
    "claims": "SELECT (COUNT(?c) AS ?n) WHERE { ?c a kg:Claim }",
    "things": "SELECT (COUNT(?e) AS ?n) WHERE { ?e kg:mentionCount ?many }",
}


class Listed(NamedTuple):
    """A part of a list, and how long all of it is."""

    iris: list[str]
    total: int


def claims_about(store: Store, thing: str, offset: int, most: int) -> Listed:
    """Claims that a thing is the subject or the object of."""
    return _claims(store, ABOUT, thing, offset, most)


def claims_by(store: Store, thing: str, offset: int, most: int) -> Listed:
    """Claims that are the word of a thing."""
    return _claims(store, SAID, thing, offset, most)


def articles_about(store: Store, thing: str, most: int) -> list[str]:
    """Articles that mention a thing."""
    return _iris(store, SOURCES % most, thing)


def latest_articles(store: Store, offset: int, most: int) -> list[str]:
    """Articles by the day of publication."""
    return _iris(store, ARTICLES % (offset, most))


def most_mentioned(store: Store, most: int) -> dict[str, int]:
    """The things that most articles mention, with how many."""
    return {row[0].value: int(row[1].value) for row in _rows(store, MENTIONED % most)}


def totals(store: Store) -> dict[str, int]:
    """How many articles, claims and things there are."""
    return {name: _number(store, query) for name, query in TOTALS.items()}


def _claims(store: Store, pattern: str, thing: str, offset: int, most: int) -> Listed:
    return Listed(
        iris=_iris(store, LATEST % (pattern, offset, most), thing),
        total=_number(store, COUNT % pattern, thing),
    )


def _iris(store: Store, query: str, thing: str = "") -> list[str]:
    return [row[0].value for row in _rows(store, query, thing)]


def _number(store: Store, query: str, thing: str = "") -> int:
    return int(_rows(store, query, thing)[0][0].value)


def _rows(store: Store, query: str, thing: str = "") -> list[ox.QuerySolution]:
    """The rows of a query about a thing."""
    named = query.replace("$thing", str(node(thing))) if thing else query
    found = store.engine.query(
        named, prefixes=vocab.PREFIXES, use_default_graph_as_union=True
    )
    return list(found) if isinstance(found, ox.QuerySolutions) else []
