"""A knowledge graph for people: ask it, write it out, look at it."""

import re
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kg.language import analyse
from kg.mapping import Ontology
from kg.model import Analysis, Article
from kg.report import Report
from kg.resolve.gazetteer import rows
from kg.resolve.tenure import offices
from kg.vocab import ontology_path

if TYPE_CHECKING:
    import networkx as nx
    import rdflib
    from pyvis.network import Network

    from kg.ask import Asker, Reply
    from kg.graph import Answer, Claims, Store

READY = re.compile(r"[a-z][a-z0-9-]*")
"""What the name of a ready query looks like; no SPARQL query does."""


class Graph:
    """A knowledge graph over a store: ask it, export it, look at it."""

    def __init__(self, store: "Store", report: Report | None = None) -> None:
        self.store = store
        self.report = report or Report()

    @classmethod
    def open(cls, store: Path | str) -> Self:
        """The graph that a store holds."""
        from kg.graph import Store  # noqa: PLC0415 - slow to load, not always needed

        return cls(Store.open(store, create=False))

    @property
    def rdflib(self) -> "rdflib.Dataset":
        """A live rdflib Dataset over the store."""
        return self.store.rdflib

    @cached_property
    def claims(self) -> "Claims":
        """Every claim, article by article, in the order of the text.

        It is a tuple that a notebook shows as a table, with `to_pandas()` and
        `to_polars()`.
        """
        from kg.graph import Claims  # noqa: PLC0415 - slow to load

        return Claims(self.store.claims())

    def _repr_html_(self) -> str:
        """What a notebook shows: how much there is, and the claims."""
        articles = len(self.store.article_iris())
        plural = "" if articles == 1 else "s"
        shown = self.claims._repr_html_()
        return f"<p>Knowledge graph of {articles:,} article{plural}</p>{shown}"

    def query(self, query: str, *values: str, infer: bool = False) -> "Answer":
        """The answer to a SPARQL 1.1 query, or to a ready query by its name.

        `values` are those that the ready query waits for, in its order. With `infer`
        the query also sees what follows from the edges, in a graph of its own.
        """
        from kg.graph.queries import ask_ready  # noqa: PLC0415

        store = self._inferring if infer else self.store
        if READY.fullmatch(query):
            return ask_ready(store, query, *values)
        return store.query(query)

    def ask(self, question: str, *, as_of: date | None = None) -> "Reply":
        """The answer to a question in plain English; see `kg.ask`.

        `as_of` is the day that it is asked for: what is later does not count.
        """
        from kg.ask import ask  # noqa: PLC0415

        today = as_of or self.store.last_day

        def analysed(text: str) -> Analysis:
            article = Article(iri="urn:question", text=text, digest="", published=today)
            return analyse(article)

        return ask(question, self._asker, analyse=analysed, today=today, as_of=as_of)

    @cached_property
    def _asker(self) -> "Asker":
        from kg.ask import Asker  # noqa: PLC0415

        folder = ontology_path()
        countries = rows(folder / "gazetteer" / "countries.tsv")
        demonyms = {
            word.lower(): row.name for row in countries for word in row.demonyms
        }
        return Asker(
            self.store, Ontology.load(folder), demonyms, offices(folder, countries)
        )

    @property
    def _inferring(self) -> "Store":
        """The store with what follows from it."""
        from kg.graph.inference import with_inferred  # noqa: PLC0415

        return with_inferred(self.store)

    def export(self, path: Path | str, *, infer: bool = False) -> None:
        """Write the graph to a file in the format that its suffix names.

        With `infer` also what follows from the edges, in a format that keeps it apart.
        """
        path = Path(path)
        if infer:
            from kg.graph.export import export_apart  # noqa: PLC0415

            export_apart(self._inferring, path)
        elif path.suffix.lower() in {".graphml", ".gexf"}:
            from kg.view import write_graph  # noqa: PLC0415

            write_graph(self.to_networkx(), path)
        else:
            from kg.graph.export import export  # noqa: PLC0415

            export(self.store, path)

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """Entities as nodes, claims as edges."""
        from kg.view import to_networkx  # noqa: PLC0415

        return to_networkx(self.claims, tuple(self.store.articles()))

    def to_pyvis(self) -> "Network":
        """The most linked things as a pyvis network; its pages need no network."""
        from kg.view import to_pyvis  # noqa: PLC0415

        return to_pyvis(self.claims, tuple(self.store.articles()))

    def view(
        self, path: Path | str, *, focus: str | None = None, hops: int | None = None
    ) -> None:
        """Write the graph as one page that needs no network.

        With `focus`, the name of a thing, only what lies within `hops` links of it.
        """
        from kg.view import write_page  # noqa: PLC0415

        articles = tuple(self.store.articles())
        write_page(path, self.claims, articles, focus=focus, hops=hops)

    def close(self) -> None:
        """Write what is pending and let others open the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
