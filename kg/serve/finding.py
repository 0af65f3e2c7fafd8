"""The pages that lead to others: the first one, the search, the editor of queries."""

import json
from collections.abc import Iterator
from functools import cache
from itertools import islice

from kg.graph import Store, listing, lookup, ready_queries
from kg.graph.names import Name, matching, names
from kg.graph.text_search import Sentence, claims_on, sentences
from kg.serve.addresses import address
from kg.serve.cards import link, source
from kg.serve.rendering import page
from kg.serve.reply import Reply

MANY = 24
FEW = 12
FOUND = 50


def home(store: Store) -> Reply:
    """How much there is, what is mentioned most, what came last."""
    counts, mentioned = _summary(store)
    known = lookup.entities(store, mentioned)
    articles = (
        lookup.article(store, iri) for iri in listing.latest_articles(store, 0, FEW)
    )
    return page(
        "home.html",
        title="Knowledge graph",
        totals=counts,
        mentioned=[
            (link(known[iri]), count)
            for iri, count in mentioned.items()
            if iri in known
        ],
        articles=[source(one) for one in articles if one],
    )


def articles(store: Store, *, number: int) -> Reply:
    """All articles, the latest first."""
    count = _summary(store)[0]["articles"]
    iris = listing.latest_articles(store, (number - 1) * FOUND, FOUND)
    found = (lookup.article(store, iri) for iri in iris)
    return page(
        "articles.html",
        title="Articles",
        articles=[source(one) for one in found if one],
        number=number,
        pages=max(1, -(-count // FOUND)),
    )


def search(store: Store, *, words: str, form: str) -> Reply:
    """The things whose names fit, and for people the sentences with all the words."""
    names_found = matching(_names(store), words, FOUND)
    known = lookup.entities(store, [name.iri for name in names_found])
    found = [(name, known[name.iri]) for name in names_found if name.iri in known]
    if form == "application/json":
        listed = [
            {
                "name": entity.name,
                "called": name.name,
                "kind": entity.kind.value,
                "iri": entity.iri,
                "address": address(entity.iri),
            }
            for name, entity in found
        ]
        return Reply(200, form, json.dumps(listed, ensure_ascii=False).encode())
    return page(
        "search.html",
        title=f"Search: {words}" if words else "Search",
        words=words,
        found=[(link(entity), name.name, entity) for name, entity in found],
        sentences=list(islice(_sentences(store, words), FOUND)),
    )


def _sentences(store: Store, words: str) -> Iterator[tuple[Sentence, str, str]]:
    """Sentences with the pages of the first claim and of the article."""
    index = store.searchable()
    for one in sentences(index, words):
        for iri in claims_on(index, one.iri)[:1]:
            yield one, address(iri), address(one.article)


def editor(_: Store, *, query: str) -> Reply:
    """The editor of queries, with those that are ready."""
    ready = ready_queries()
    return page(
        "query.html",
        title="Query",
        query=query,
        ready=ready,
    )


@cache
def _names(store: Store) -> list[Name]:
    """All names; a process reads the store as it was when it began."""
    return names(store)


@cache
def _summary(store: Store) -> tuple[dict[str, int], dict[str, int]]:
    return listing.totals(store), listing.most_mentioned(store, MANY)
