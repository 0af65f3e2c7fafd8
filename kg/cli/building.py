"""`kg build` and `kg remove`: what goes into the graph and out of it."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kg.cli.command import (
    ONTOLOGY_HELP,
    SOURCE_HELP,
    Arguments,
    Command,
    Parser,
    gazetteer,
)
from kg.model import Entity

if TYPE_CHECKING:
    from kg.facade import Graph
    from kg.model import Article
    from kg.report import Report

MOST_CONNECTED = 8
"""How many entities the summary of a build names."""


def _build_arguments(parser: Parser) -> None:
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help=SOURCE_HELP)
    parser.add_argument("--ontology", type=Path, help=ONTOLOGY_HELP)
    gazetteer(parser)


def _build(arguments: Arguments) -> int:
    from kg.pipeline import build  # noqa: PLC0415 - keeps `kg --help` instant

    started = time.perf_counter()
    bar = _Progress(sys.stderr)
    graph = build(
        *arguments.sources,
        store=arguments.store,
        ontology=arguments.ontology,
        gazetteers=arguments.gazetteer,
        stdin=sys.stdin.buffer,
        progress=bar,
    )
    bar.done()
    with graph:
        _summary(graph, time.perf_counter() - started, arguments.store)
    refused(graph.report)
    return 0 if graph.report.articles else 1


class _Progress:
    """One line that counts articles, on a terminal only."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.shown = stream.isatty()

    def __call__(self, article: "Article", report: "Report") -> None:
        if self.shown:
            title = article.title or article.url or article.iri
            line = f"{report.articles:>5} articles {report.claims:>7} claims  {title}"
            self.stream.write(f"\r\x1b[K{line[:100]}")
            self.stream.flush()

    def done(self) -> None:
        """Leave the line."""
        if self.shown:
            self.stream.write("\r\x1b[K")


def _summary(graph: "Graph", seconds: float, store: Path) -> None:
    report = graph.report
    claims = graph.claims
    degrees: dict[str, int] = {}
    names = {}
    for claim in claims:
        ends = (claim.subject, claim.object)
        for entity in (end for end in ends if isinstance(end, Entity)):
            names[entity.iri] = entity
            degrees[entity.iri] = degrees.get(entity.iri, 0) + 1
    again = f" ({report.unchanged} known already)" if report.unchanged else ""
    print(
        f"Articles  {report.articles}{again}, {report.words:,} words, {seconds:.1f} s"
    )
    print(
        f"Claims    {report.claims}: {report.plain} stated as facts,"
        f" {report.claims - report.plain} denied, planned, or somebody's word"
    )
    print(f"Entities  {len(degrees)} in {len(claims)} claims of {store}")
    if degrees:
        print("Most connected")
        ranked = sorted(degrees, key=lambda iri: (-degrees[iri], iri))
        for iri in ranked[:MOST_CONNECTED]:
            print(f"  {degrees[iri]:>4}  {names[iri].name}  ({names[iri].kind.value})")
    if report.dropped:
        print("Not kept")
        for reason, count in sorted(
            report.dropped.items(), key=lambda x: (-x[1], x[0])
        ):
            print(f"  {count:>4}  {reason}")


def refused(report: "Report") -> None:
    """Name the sources that could not be read."""
    for dropped in report.refused:
        print(f"kg: {dropped.item}: {dropped.reason}", file=sys.stderr)


def _remove_arguments(parser: Parser) -> None:
    parser.add_argument("article", help="its address or IRI")


def _remove(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415

    with Graph.open(arguments.store) as graph:
        for article in graph.store.articles():
            if arguments.article in {article.iri, article.url}:
                graph.store.remove(article.iri)
                print(f"forgot {article.title or article.iri}")
                return 0
    print(f"kg: {arguments.article}: no such article in the graph", file=sys.stderr)
    return 1


COMMANDS = (
    Command(
        name="build",
        help="Read articles into the graph.",
        example="kg build articles/ https://example.org/story.html --store kg-store",
        arguments=_build_arguments,
        run=_build,
    ),
    Command(
        name="remove",
        help="Forget an article and what only it says.",
        example="kg remove https://example.org/story.html",
        arguments=_remove_arguments,
        run=_remove,
    ),
)
