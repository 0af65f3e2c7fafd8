"""`kg export` and `kg view`: the graph in files and as a page."""

from pathlib import Path

from kg.cli.command import Arguments, Command, Parser


def _export_arguments(parser: Parser) -> None:
    parser.add_argument(
        "file", type=Path, help=".ttl .trig .nt .nq .jsonld .rdf .graphml .gexf .csv"
    )
    parser.add_argument(
        "--infer",
        action="store_true",
        help="add what follows, in a graph of its own (.trig .nq .jsonld)",
    )


def _export(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415 - slow to load

    with Graph.open(arguments.store) as graph:
        graph.export(arguments.file, infer=arguments.infer)
    print(f"wrote {arguments.file}")
    return 0


def _view_arguments(parser: Parser) -> None:
    parser.add_argument("file", type=Path, nargs="?", default=Path("graph.html"))
    parser.add_argument("--focus", help="an entity to start from")
    parser.add_argument("--hops", type=int, help="how far from it (default 2)")


def _view(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415

    with Graph.open(arguments.store) as graph:
        graph.view(arguments.file, focus=arguments.focus, hops=arguments.hops)
    print(f"wrote {arguments.file}")
    return 0


COMMANDS = (
    Command(
        name="export",
        help="Write the graph; the suffix names the format.",
        example="kg export graph.ttl --store kg-store",
        arguments=_export_arguments,
        run=_export,
    ),
    Command(
        name="view",
        help="Write the graph as one page that needs no network.",
        example="kg view graph.html --focus Syria --hops 2",
        arguments=_view_arguments,
        run=_view,
    ),
)
