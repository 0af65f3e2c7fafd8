"""The walk: article -> analysis -> statements -> links -> claims -> store.

Each stage is a function from one frozen value to the next; this file only hands on.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.extract import extract
from kg.facade import Graph
from kg.ingest import articles
from kg.language import analyse, matcher
from kg.mapping import Ontology, claims
from kg.model import Analysis, Article, Claim, Doubt, Dropped, Entity, Statement
from kg.report import Report
from kg.resolve import EntityIndex, resolve, spotted
from kg.resolve.gazetteer import Row, own, own_rows
from kg.vocab import ontology_path


@dataclass(frozen=True, kw_only=True)
class Reading:
    """All that was read out of one article."""

    article: Article
    analysis: Analysis
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    dropped: tuple[Dropped, ...]
    doubts: tuple[Doubt, ...] = ()

    @property
    def words(self) -> int:
        """How many words were read."""
        return sum(len(sentence.tokens) for sentence in self.analysis.sentences)


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
        report.count(tuple(opened.claims(article.iri)), changed=False)
        if progress:
            progress(article, report)
        return True

    for reading in read(map(str, sources), reader, report, stdin=stdin, known=known):
        changed = opened.put(reading.article, reading.claims, doubts=reading.doubts)
        report.count(
            reading.claims,
            changed=changed,
            words=reading.words,
            dropped=reading.dropped,
        )
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
