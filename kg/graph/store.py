"""The store: articles, claims and entities in an embedded Oxigraph.

On disk a store is a folder with a file that names its format and a folder that belongs
to Oxigraph. One process owns it. Each change is one transaction, so that a process that
is killed leaves whole articles only.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from kg import vocab
from kg.errors import StoreError
from kg.graph import folder, reading, writing
from kg.graph.answer import Answer
from kg.graph.as_read import claim_as_read
from kg.graph.change import Change
from kg.graph.deciding import decide
from kg.graph.decisions import Decided, Decision
from kg.graph.decisions.rdf import DECISIONS, decisions
from kg.graph.descriptions import ENTITIES
from kg.graph.doubts import doubts
from kg.graph.querying import ask, filled
from kg.graph.terms import node, part, term
from kg.graph.text_index import TextIndex
from kg.graph.text_search import with_matches
from kg.graph.triples import Triples
from kg.model import Article, Claim, Doubt, Entity

if TYPE_CHECKING:
    from rdflib import Dataset

OURS = frozenset(
    {
        vocab.ENTITIES_GRAPH,
        vocab.DECISIONS_GRAPH,
        vocab.ONTOLOGY_GRAPH,
        vocab.CORROBORATION_GRAPH,
        vocab.INFERRED_GRAPH,
    }
)
"""Graphs that are not those of articles."""
DAY = len("2024-12-08")
"""What of a date and time is the day."""


class Store:
    """Articles with their claims, and the entities that these name.

    Open one with `Store.open(folder)` or `Store.memory()`; it is a context manager.
    """

    def __init__(
        self,
        engine: ox.Store,
        place: str,
        folder: Path | None = None,
        *,
        write: bool = True,
    ) -> None:
        self._engine: ox.Store | None = engine
        self._place = place
        self._folder = folder
        self._write = write

    @classmethod
    def open(cls, path: Path | str, *, create: bool = True) -> Self:
        """The store in a folder; without `create` it must be there already."""
        return cls(folder.engine(Path(path), create=create), str(path), Path(path))

    @classmethod
    def read_only(cls, path: Path | str) -> Self:
        """The store in a folder as it is now, to be read only, by many at a time.

        Nobody may write to it meanwhile; see `kg.graph.folder.held`.
        """
        engine = folder.engine(Path(path), create=False, write=False)
        return cls(engine, str(path), Path(path), write=False)

    @classmethod
    def memory(cls) -> Self:
        """A store that lives as long as the process."""
        return cls(ox.Store(), "the store in memory")

    @property
    def engine(self) -> ox.Store:
        """The Oxigraph store itself."""
        if self._engine is None:
            raise StoreError(f"{self._place}: the store has been closed; open it again")
        return self._engine

    def close(self) -> None:
        """Write what is pending and let others open the store."""
        if self._engine is not None:
            if self._write:  # the engine refuses it to whoever only reads
                self.flush()
            self.texts.close()
        self._engine = None
        self.__dict__.pop("rdflib", None)
        self.__dict__.pop("texts", None)

    def flush(self) -> None:
        """Hand to the disk what the operating system still holds."""
        with folder.errors(self._place):
            self.engine.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """The number of quads."""
        return len(self.engine)

    def put(
        self,
        article: Article,
        claims: Iterable[Claim],
        entities: Iterable[Entity] = (),
        doubts: Iterable[Doubt] = (),
    ) -> bool:
        """Make the graph of an article hold these claims, and describe the entities.

        Entities of the claims need not be given again. Of one that is known already,
        the name and kind become these, and all other names are kept as aliases.
        Entities that no article mentions any more are forgotten. Comes back with
        whether anything changed.
        """
        claims = tuple({claim.iri: claim for claim in claims}.values())
        named = {entity.iri: entity for entity in entities}
        for claim in claims:
            named |= {entity.iri: entity for entity in writing.mentioned(claim)}
        decided = Decided(self.decisions)
        triples = writing.article_triples(
            article, claims, named.values(), doubts, decided
        )
        return self._change({node(article.iri): triples}, named, decided)

    def remove(self, article: str) -> bool:
        """Forget an article, its claims, and entities that no other one mentions.

        Comes back with whether there was such an article.
        """
        if article in OURS:
            raise StoreError(f"{article} is not an article; see the list of articles")
        return self._change({node(article): ()}, {}, Decided(self.decisions))

    def articles(self) -> Iterator[Article]:
        """Every article, by IRI."""
        for name in self.article_iris():
            found = reading.article(self._graph(node(name)))
            if found:
                yield found

    @property
    def last_day(self) -> date | None:
        """The day of the latest article."""
        published = (None, term("schema:datePublished"), None, None)
        days = (
            date.fromisoformat(quad.object.value[:DAY])
            for quad in self.engine.quads_for_pattern(*published)
            if isinstance(quad.object, ox.Literal)
        )
        return max(days, default=None)

    def holds(self, article: Article) -> bool:
        """Whether this very article was read already, by this release."""
        graph = node(article.iri)
        by = ox.Quad(
            part(article.iri, "reading"),
            term("prov:wasAssociatedWith"),
            writing.software(),
            graph,
        )
        if by not in self.engine:
            return False
        return reading.article(self._graph(graph)) == article

    def article_iris(self) -> list[str]:
        """The names of the graphs that hold an article, sorted."""
        wanted = (None, term("rdf:type"), term("schema:NewsArticle"), None)
        found = self.engine.quads_for_pattern(*wanted)
        return sorted(
            quad.subject.value
            for quad in found
            if isinstance(quad.subject, ox.NamedNode)
            and quad.subject == quad.graph_name
        )

    def claims(
        self, article: str | None = None, *, as_read: bool = False
    ) -> Iterator[Claim]:
        """The claims of one article or of all, in the order of the text.

        With `as_read` they are about what they were read about, whatever was decided.
        """
        known = {entity.iri: entity for entity in self.entities(as_read=as_read)}
        for name in self.article_iris() if article is None else [article]:
            triples = self._graph(node(name))
            for claim in reading.claims(triples, known):
                yield claim_as_read(claim, triples, known) if as_read else claim

    def entities(self, *, as_read: bool = False) -> tuple[Entity, ...]:
        """Every entity, by IRI; with `as_read` as it was before decisions."""
        triples = self._graph(ENTITIES)
        found = reading.entities_as_read if as_read else reading.entities
        return tuple(found(triples))

    def doubts(self) -> tuple[tuple[str, Doubt], ...]:
        """Articles and where a name in them may mean something else, as it was read."""
        known = {entity.iri: entity for entity in self.entities(as_read=True)}
        return tuple(
            (name, doubt)
            for name in self.article_iris()
            for doubt in doubts(self._graph(node(name)), known)
        )

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What people decided about entities, the oldest first."""
        return decisions(self.engine.quads_for_pattern(None, None, None, DECISIONS))

    def decide(self, *made: Decision) -> bool:
        """Keep decisions, or later versions of them, and apply them to all articles.

        Comes back with whether that changed anything.
        """
        with folder.errors(self._place):
            return decide(self.engine, self.decisions, made)

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad, in no order."""
        return iter(self.engine)

    def query(self, query: str, **values: str) -> Answer:
        """The answer to a SPARQL 1.1 query over all graphs together.

        `values` gives strings for variables of the query. See `kg.graph.querying` for
        what is refused.
        """
        with folder.errors(self._place):
            query = with_matches(filled(query, values), self.searchable)
            return ask(self.engine, query)

    @cached_property
    def texts(self) -> TextIndex:
        """The words of all articles; see `searchable`."""
        return TextIndex(self.engine, self._folder)

    def searchable(self) -> TextIndex:
        """The words of all articles as they are now."""
        # Whoever writes by way of rdflib tells nobody.
        self.texts.current &= "rdflib" not in self.__dict__
        self.texts.catch_up()
        return self.texts

    def changed(self) -> None:
        """Take note that somebody else wrote to the engine."""
        self.texts.current = False

    @cached_property
    def rdflib(self) -> "Dataset":
        """A live rdflib Dataset over this very store; its union is the default."""
        from kg.graph.rdflib_face import dataset  # noqa: PLC0415 - rdflib is slow to load

        return dataset(self.engine)

    def _graph(self, name: ox.NamedNode) -> Triples:
        """The triples of one graph."""
        return Triples(self.engine.quads_for_pattern(None, None, None, name))

    def _change(
        self,
        graphs: Mapping[ox.NamedNode, Iterable[ox.Triple]],
        named: Mapping[str, Entity],
        decided: Decided,
    ) -> bool:
        """Let graphs hold these triples, and nothing else."""
        change = Change(engine=self.engine, graphs=graphs, named=named, decided=decided)
        self.changed()
        with folder.errors(self._place):
            return change.make()
