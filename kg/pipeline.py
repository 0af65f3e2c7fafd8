"""The walk: article -> analysis -> statements -> links -> claims -> store.

Each stage is a function from one frozen value to the next; this file only hands on.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self

from kg.extract import extract
from kg.ingest import articles
from kg.language import analyse, matcher
from kg.mapping import Ontology, claims
from kg.model import Analysis, Article, Claim, Doubt, Dropped, Entity, Statement
from kg.resolve import EntityIndex, resolve, spotted
from kg.resolve.gazetteer import Row, own, own_rows, rows
from kg.resolve.offices import offices
from kg.vocab import ontology_path

if TYPE_CHECKING:
    import networkx as nx
    import rdflib
    from pyvis.network import Network

    from kg.ask import Asker, Reply
    from kg.graph import Answer, Claims, Store


READY = re.compile(r"[a-z][a-z0-9-]*")
"""What the name of a ready query looks like; no SPARQL query does."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """All that was read out of one article."""

    article: Article
    analysis: Analysis
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    dropped: tuple[Dropped, ...]
    doubts: tuple[Doubt, ...] = ()


class Reader:
    """Reads articles one after the other, remembering the entities it met."""

    def __init__(
        self,
        *,
        entities: Iterable[Entity] = (),
        ontology: Path | None = None,
        gazetteers: Iterable[Path] = (),
    ) -> None:
        self.own = [row for path in gazetteers for row in _own_rows(path)]
        """Names that somebody brings."""
        self.index = EntityIndex.load(
            ontology_path() / "gazetteer", entities=entities, own=self.own
        )
        self.ontology = Ontology.load(ontology or ontology_path())
        self.matcher = matcher(self.ontology.texts) if ontology else None
        """Only for a foreign ontology; ours names its phrases itself."""

    def read(self, article: Article) -> Reading:
        """The claims of an article, and what was dropped on the way."""
        analysis = spotted(analyse(article, matcher=self.matcher), self.index)
        statements, lost = extract(analysis)
        links = resolve(analysis, self.index)
        found, unresolved = claims(article, analysis, statements, links, self.ontology)
        return Reading(
            article=article,
            analysis=analysis,
            statements=statements,
            claims=found,
            dropped=(*lost, *unresolved),
            doubts=links.doubts,
        )


@dataclass
class Report:
    """What a build did."""

    articles: int = 0
    unchanged: int = 0
    claims: int = 0
    plain: int = 0
    words: int = 0
    refused: list[Dropped] = field(default_factory=list)
    """Sources that could not be read."""
    dropped: Counter[str] = field(default_factory=Counter)
    """Of what was read, how much was not kept, by reason."""


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


def build(
    *sources: str | Path,
    store: Path | str | None = None,
    ontology: Path | None = None,
    gazetteers: Iterable[Path] = (),
    stdin: BinaryIO | None = None,
    progress: Callable[[Article, Report], None] | None = None,
) -> Graph:
    """The graph of the articles in the sources, added to what the store holds.

    Without `store` it lives in memory. A source that cannot be read is reported and
    does not stop the others; an article is stored whole or not at all. One that the
    store has read before is not read again, unless with another ontology or names that
    somebody brings: the files `gazetteers`.
    """
    from kg.graph import Store  # noqa: PLC0415

    opened = Store.open(store) if store else Store.memory()
    graph = Graph(opened)
    reader = Reader(
        entities=opened.entities(as_read=True),
        ontology=ontology,
        gazetteers=gazetteers,
    )
    report = graph.report
    anew = ontology is not None or bool(reader.own)

    def known(article: Article) -> bool:
        if anew or not opened.holds(article):
            return False
        _count_known(report, tuple(opened.claims(article.iri)))
        if progress:
            progress(article, report)
        return True

    for reading in read(map(str, sources), reader, report, stdin=stdin, known=known):
        changed = opened.put(reading.article, reading.claims, doubts=reading.doubts)
        _count(report, reading, changed=changed)
        if progress:
            progress(reading.article, report)
    opened.flush()
    return graph


def read(
    sources: Iterable[str],
    reader: Reader,
    report: Report,
    *,
    lines: bool = False,
    stdin: BinaryIO | None = None,
    known: Callable[[Article], bool] = lambda _: False,
) -> Iterator[Reading]:
    """The readings of the articles in the sources; the unreadable go to the report.

    Those that are known are passed over.
    """
    for article in articles(sources, lines=lines, stdin=stdin):
        if isinstance(article, Dropped):
            report.refused.append(article)
        elif not known(article):
            yield reader.read(article)


def _own_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a file of names: a table, or RDF."""
    if path.suffix.lower() in {".csv", ".tsv"}:
        return own(path)
    from kg.graph.gazetteer_file import entries  # noqa: PLC0415

    return own_rows(entries(path), str(path))


def _count_known(report: Report, found: tuple[Claim, ...]) -> None:
    """Count an article that was read before, with the claims that the store has."""
    report.articles += 1
    report.unchanged += 1
    report.claims += len(found)
    report.plain += sum(claim.plain for claim in found)


def _count(report: Report, reading: Reading, *, changed: bool) -> None:
    report.articles += 1
    report.unchanged += not changed
    report.claims += len(reading.claims)
    report.plain += sum(claim.plain for claim in reading.claims)
    report.words += sum(len(s.tokens) for s in reading.analysis.sentences)
    report.dropped.update(dropped.reason for dropped in reading.dropped)
