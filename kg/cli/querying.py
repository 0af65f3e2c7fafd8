"""`kg query`: SPARQL, or a ready query by its name."""

from pathlib import Path

from kg.cli.command import Arguments, Command, Parser
from kg.errors import QueryError


def _arguments(parser: Parser) -> None:
    parser.add_argument(
        "query", nargs="?", help="SPARQL, a file .rq, or a name; none lists the names"
    )
    parser.add_argument("values", nargs="*", help="what a ready query asks about")
    parser.add_argument(
        "--format",
        choices=("table", "json", "csv", "tsv", "xml", "ttl"),
        default="table",
    )
    parser.add_argument(
        "--infer",
        action="store_true",
        help="see what follows too: inverses, parts of parts, wider relations",
    )


def _query(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415
    from kg.graph.queries import ready_queries  # noqa: PLC0415 - slow to load

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
        answer = graph.query(query, *arguments.values, infer=arguments.infer)
        print(answer.write(arguments.format), end="")
    return 0


COMMANDS = (
    Command(
        name="query",
        help="Answer a SPARQL query, or a ready one by its name.",
        example="kg query who-controls",
        arguments=_arguments,
        run=_query,
    ),
)
