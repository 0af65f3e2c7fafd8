"""The store as a live rdflib Dataset.

oxrdflib hands query strings to Oxigraph. Three things are mended here: strings come
back as plain literals (rdflib takes `"x"^^xsd:string` for another term than `"x"`), no
query reaches the network, and a prepared query, which rdflib answers itself, may not
fetch documents either.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pyoxigraph as ox
import rdflib
from oxrdflib import OxigraphStore
from rdflib.namespace import XSD
from rdflib.plugins.sparql.algebra import traverse
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query, Update
from rdflib.query import Result

from kg import vocab
from kg.errors import QueryError
from kg.graph.querying import refuse_network


def dataset(engine: ox.Store) -> rdflib.Dataset:
    """A Dataset over the engine, whose default graph is the union of all."""
    found = rdflib.Dataset(store=LocalStore(store=engine), default_union=True)
    for prefix, namespace in vocab.PREFIXES.items():
        found.bind(prefix, namespace, replace=True)
    return found


class LocalStore(OxigraphStore):  # type: ignore[misc]  # oxrdflib is not looked into
    """An Oxigraph store that stays off the network and gives plain strings."""

    def triples(self, triple_pattern: Any, context: Any = None) -> Iterator[Any]:  # noqa: ANN401 - rdflib's own
        """The triples that fit, each with its graphs."""
        for triple, graphs in super().triples(triple_pattern, context):
            yield tuple(map(_plain, triple)), graphs

    def query(
        self,
        query: Query | str,
        initNs: Mapping[str, Any],  # noqa: N803 - rdflib's own
        initBindings: Mapping[str, Any],  # noqa: N803
        queryGraph: str,  # noqa: N803
        **options: object,
    ) -> Result:
        """The answer of Oxigraph; prepared queries go back to rdflib."""
        if isinstance(query, Query):
            traverse(query.algebra, visitPre=_refuse_fetching)
        else:
            refuse_network(query)
        found: Result = super().query(
            query, initNs, initBindings, queryGraph, **options
        )
        if found.type == "SELECT":
            found.bindings = (
                {name: _plain(value) for name, value in row.items()}
                for row in found.bindings
            )
        elif found.graph is not None:
            graph = rdflib.Graph()
            graph += (tuple(map(_plain, triple)) for triple in found.graph)
            found.graph = graph
        return found

    def update(self, update: Update | str, *rest: Any, **options: Any) -> None:  # noqa: ANN401, ARG002
        """Let Oxigraph change the store; the default graph is the one without a name.

        oxrdflib would leave updates of a union to rdflib, which cannot do them all.
        """
        if not isinstance(update, str):
            raise QueryError("a prepared update may not be used; pass it as a string")
        refuse_network(update)
        self._inner.update(update, prefixes=dict(self._namespace_for_prefix))


def _plain(node: Any) -> Any:  # noqa: ANN401 - any term of rdflib
    """The term, a string without its datatype."""
    if isinstance(node, rdflib.Literal) and node.datatype == XSD.string:
        return rdflib.Literal(str(node))
    return node


def _refuse_fetching(part: object) -> None:
    """Raise a `QueryError` for what rdflib would fetch."""
    if isinstance(part, CompValue) and (
        part.name == "ServiceGraphPattern" or part.datasetClause
    ):
        raise QueryError(
            "a prepared query may not use SERVICE or FROM; pass the query as a string"
        )
