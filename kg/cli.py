"""The command line: the only place that prints."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kg.errors import KgError, QueryError
from kg.model import Entity
from kg.vocab import curie

if TYPE_CHECKING:
    from kg.model import Article, Claim
    from kg.pipeline import Graph, Reading, Report

STORE = "kg-store"
EXAMPLES = {
    "build": "kg build articles/ https://example.org/story.html --store kg-store",
    "extract": "kg extract article.txt --format jsonl",
    "query": "kg query who-controls",
    "export": "kg export graph.ttl --store kg-store",
    "view": "kg view graph.html --focus Syria --hops 2",
    "check": "kg check --store kg-store",
    "entities": "kg entities damascus",
    "remove": "kg remove https://example.org/story.html",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all went well, 1 after an error, 2 after wrong usage."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("kg: stopped; what was complete is kept", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kg", description="News into a knowledge graph that an analyst can trust."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, help_: str, *, store: bool = True
    ) -> argparse.ArgumentParser:
        found = commands.add_parser(
            name,
            help=help_,
            description=help_,
            epilog=f"Example: {EXAMPLES[name]}",
        )
        if store:
            found.add_argument(
                "--store",
                type=Path,
                default=Path(os.environ.get("KG_STORE", STORE)),
                help=f"folder of the graph (default: $KG_STORE or {STORE})",
            )
        found.set_defaults(run=globals()[f"_{name}"])
        return found

    build = command("build", "Read articles into the graph.")
    build.add_argument("sources", nargs="+", metavar="SOURCE", help=SOURCE_HELP)
    build.add_argument("--ontology", type=Path, help="an OWL or RDFS file to map to")
    extract = command("extract", "Print the claims of articles.", store=False)
    extract.add_argument("sources", nargs="+", metavar="SOURCE", help=SOURCE_HELP)
    extract.add_argument("--format", choices=("text", "jsonl"), default="text")
    extract.add_argument("--ontology", type=Path, help="an OWL or RDFS file to map to")
    extract.add_argument(
        "--lines", action="store_true", help="each line of input is a document"
    )
    extract.add_argument(
        "--explain", action="store_true", help="with text: why each claim was made"
    )
    query = command("query", "Answer a SPARQL query, or a ready one by its name.")
    query.add_argument(
        "query", nargs="?", help="SPARQL, a file .rq, or a name; none lists the names"
    )
    query.add_argument("values", nargs="*", help="what a ready query asks about")
    query.add_argument(
        "--format",
        choices=("table", "json", "csv", "tsv", "xml", "ttl"),
        default="table",
    )
    export = command("export", "Write the graph; the suffix names the format.")
    export.add_argument(
        "file", type=Path, help=".ttl .trig .nt .nq .jsonld .rdf .graphml .gexf .csv"
    )
    view = command("view", "Write the graph as one page that needs no network.")
    view.add_argument("file", type=Path, nargs="?", default=Path("graph.html"))
    view.add_argument("--focus", help="an entity to start from")
    view.add_argument("--hops", type=int, help="how far from it (default 2)")
    command("check", "Check the graph against the ontology's shapes.")
    entities = command("entities", "List entities, the most mentioned first.")
    entities.add_argument("name", nargs="?", default="", help="part of a name")
    remove = command("remove", "Forget an article and what only it says.")
    remove.add_argument("article", help="its address or IRI")
    return parser


SOURCE_HELP = "a text or HTML file, folder, .jsonl, feed, http(s) address, or -"


def _build(arguments: argparse.Namespace) -> int:
    from kg.pipeline import build  # noqa: PLC0415 - keeps `kg --help` instant

    started = time.perf_counter()
    bar = _Progress(sys.stderr)
    graph = build(
        *arguments.sources,
        store=arguments.store,
        ontology=arguments.ontology,
        stdin=sys.stdin.buffer,
        progress=bar,
    )
    bar.done()
    with graph:
        _summary(graph, time.perf_counter() - started, arguments.store)
    _refused(graph.report)
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
    from kg.model import Entity  # noqa: PLC0415

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
        for iri in ranked[:8]:
            print(f"  {degrees[iri]:>4}  {names[iri].name}  ({names[iri].kind.value})")
    if report.dropped:
        print("Not kept")
        for reason, count in sorted(
            report.dropped.items(), key=lambda x: (-x[1], x[0])
        ):
            print(f"  {count:>4}  {reason}")


def _refused(report: "Report") -> None:
    for dropped in report.refused:
        print(f"kg: {dropped.item}: {dropped.reason}", file=sys.stderr)


def _extract(arguments: argparse.Namespace) -> int:
    from kg.pipeline import Reader, Report, read  # noqa: PLC0415
    from kg.record import record  # noqa: PLC0415

    report = Report()
    reader = Reader(ontology=arguments.ontology)
    for reading in read(
        arguments.sources,
        reader,
        report,
        lines=arguments.lines,
        stdin=sys.stdin.buffer,
    ):
        report.articles += 1
        for claim in reading.claims:
            if arguments.format == "jsonl":
                print(record(claim, reading))
            else:
                known = f"  [{curie(claim.property)}]" if claim.property else ""
                print(f"{claim}{known}")
                if arguments.explain:
                    print(_why(claim, reading))
    _refused(report)
    return 0 if report.articles or arguments.lines else 1


def _why(claim: "Claim", reading: "Reading") -> str:
    """The sentence of a claim and the path from its words to it."""
    from kg.extract.explanation import explanation  # noqa: PLC0415

    lines = [f'sentence  "{claim.evidence.quote}"']
    lines += explanation(claim.statement, reading.analysis)
    means = [f"{claim.subject.name} ({claim.subject.kind}, {claim.subject.iri})"]
    if isinstance(claim.object, Entity):
        means.append(f"{claim.object.name} ({claim.object.kind}, {claim.object.iri})")
    lines.append(f"means     {'; '.join(means)}")
    return "".join(f"    {line}\n" for line in lines)


def _query(arguments: argparse.Namespace) -> int:
    from kg.graph.queries import ready_queries  # noqa: PLC0415
    from kg.pipeline import Graph  # noqa: PLC0415

    if arguments.query is None:
        for ready in ready_queries():
            waits = " ".join(value.upper() for value in ready.values)
            print(f"{f'{ready.name} {waits}':<32} {ready.title}")
        return 0
    query = arguments.query
    if query.endswith(".rq"):
        try:
            query = Path(query).read_text(encoding="utf-8")
        except OSError as error:
            raise QueryError(f"{query}: {error.strerror}") from error
    with Graph.open(arguments.store) as graph:
        answer = graph.query(query, *arguments.values)
        print(answer.write(arguments.format), end="")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    from kg.pipeline import Graph  # noqa: PLC0415

    with Graph.open(arguments.store) as graph:
        graph.export(arguments.file)
    print(f"wrote {arguments.file}")
    return 0


def _view(arguments: argparse.Namespace) -> int:
    from kg.pipeline import Graph  # noqa: PLC0415

    with Graph.open(arguments.store) as graph:
        graph.view(arguments.file, focus=arguments.focus, hops=arguments.hops)
    print(f"wrote {arguments.file}")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from kg.graph.shapes import check  # noqa: PLC0415
    from kg.pipeline import Graph  # noqa: PLC0415

    with Graph.open(arguments.store) as graph:
        findings = check(graph.store)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings" if findings else "Nothing odd found.")
    return 1 if findings else 0


def _entities(arguments: argparse.Namespace) -> int:
    from kg.pipeline import Graph  # noqa: PLC0415

    wanted = arguments.name.casefold()
    with Graph.open(arguments.store) as graph:
        counts: dict[str, int] = {}
        for claim in graph.claims:
            for end in (claim.subject, claim.object):
                iri = getattr(end, "iri", None)
                if iri:
                    counts[iri] = counts.get(iri, 0) + 1
        found = [
            entity
            for entity in graph.store.entities()
            if any(wanted in n.casefold() for n in (entity.name, *entity.aliases))
        ]
    for entity in sorted(found, key=lambda e: (-counts.get(e.iri, 0), e.iri)):
        also = f"  also {', '.join(entity.aliases)}" if entity.aliases else ""
        count = counts.get(entity.iri, 0)
        print(f"{count:>5}  {entity.name}  ({entity.kind.value}){also}")
    return 0 if found else 1


def _remove(arguments: argparse.Namespace) -> int:
    from kg.pipeline import Graph  # noqa: PLC0415

    with Graph.open(arguments.store) as graph:
        for article in graph.store.articles():
            if arguments.article in {article.iri, article.url}:
                graph.store.remove(article.iri)
                print(f"forgot {article.title or article.iri}")
                return 0
    print(f"kg: {arguments.article}: no such article in the graph", file=sys.stderr)
    return 1
