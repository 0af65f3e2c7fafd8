"""What a process can be asked to do: one function for each job."""

from collections.abc import Callable, Sequence
from typing import Any

from kg.graph import Store
from kg.graph.description import description
from kg.graph.endpoint import answer, written
from kg.graph.querying import Dataset
from kg.graph.updating import update
from kg.serve import finding, neighbourhood, pages
from kg.serve.reply import Reply

Graphs = dict[str, Sequence[str]] | None


def start(_: Store) -> Reply:
    """Nothing: it has begun."""
    return Reply(204, "", b"")


def ask(
    store: Store,
    *,
    query: str,
    forms: tuple[str | None, str | None],
    most: int,
    base: str,
    dataset: Graphs,
) -> Reply:
    """The answer to a query."""
    rows, graph = forms
    media, body = answer(
        store,
        query,
        forms=(rows, graph),
        most=most,
        base=base,
        dataset=_dataset(dataset),
    )
    return Reply(200, media, body)


def change(store: Store, *, text: str, base: str, dataset: Graphs) -> Reply:
    """Nothing, once the update is done."""
    update(store, text, base=base, dataset=_dataset(dataset))
    return Reply(204, "", b"")


def describe(store: Store, *, endpoint: str, updates: bool, form: str) -> Reply:
    """The description of the service."""
    triples = description(store, endpoint, updates=updates)
    return Reply(200, form, written(triples, form))


def _dataset(graphs: Graphs) -> Dataset | None:
    if graphs is None:
        return None
    return Dataset(default=tuple(graphs["default"]), named=tuple(graphs["named"]))


JOBS: dict[str, Callable[..., Reply]] = {
    "start": start,
    "ask": ask,
    "change": change,
    "describe": describe,
    "home": finding.home,
    "articles": finding.articles,
    "search": finding.search,
    "editor": finding.editor,
    "resource": pages.resource,
    "entity": pages.entity,
    "article": pages.article,
    "claim": pages.claim,
    "neighbourhood": neighbourhood.neighbourhood,
    "neighbours": neighbourhood.neighbours,
    "overview": neighbourhood.overview,
    "view": neighbourhood.view,
}
Arguments = dict[str, Any]
