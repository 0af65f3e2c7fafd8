"""`kg serve`: the graph in a browser and as a SPARQL endpoint."""

import os

from kg.cli.command import Arguments, Command, Parser


def _serve_arguments(parser: Parser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="whom to listen to")
    parser.add_argument("--port", type=int, default=8765, help="0 takes a free one")
    parser.add_argument(
        "--token",
        default=os.environ.get("KG_TOKEN"),
        help="what an update must show; none, and nobody may change the graph "
        "(default: $KG_TOKEN)",
    )
    parser.add_argument(
        "--seconds", type=float, default=30, help="the longest time for an answer"
    )


def _serve(arguments: Arguments) -> int:
    from kg.serve import Limits, serve  # noqa: PLC0415 - slow to load

    def ready(address: str) -> None:
        print(f"{arguments.store} is at {address} until Ctrl-C", flush=True)

    try:
        serve(
            arguments.store,
            host=arguments.host,
            port=arguments.port,
            token=arguments.token or None,
            limits=Limits(seconds=arguments.seconds),
            ready=ready,
        )
    except KeyboardInterrupt:  # the way to stop it
        return 0
    return 0


COMMANDS = (
    Command(
        name="serve",
        help="Serve the graph to browsers and SPARQL clients, on this machine only.",
        example="kg serve --store kg-store",
        arguments=_serve_arguments,
        run=_serve,
    ),
)
