"""What a command is, and what several of them share."""

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

STORE = "kg-store"
SOURCE_HELP = "a text or HTML file, folder, .jsonl, feed, http(s) address, or -"
ONTOLOGY_HELP = "an OWL or RDFS file to map to"

Arguments = argparse.Namespace
Parser = argparse.ArgumentParser


@dataclass(frozen=True, kw_only=True)
class Command:
    """One word after `kg`."""

    name: str
    help: str
    """One sentence, in the imperative."""
    example: str
    run: Callable[[Arguments], int]
    """Does it; comes back with the exit status."""
    arguments: Callable[[Parser], None] = lambda _: None
    """Adds the command's own arguments to its parser."""
    store: bool = True
    """Whether it works on a store, which `--store` names."""


def add(command: Command, commands: "argparse._SubParsersAction[Parser]") -> None:
    """Give a command its parser."""
    parser = commands.add_parser(
        command.name,
        help=command.help,
        description=command.help,
        epilog=f"Example: {command.example}",
    )
    command.arguments(parser)
    if command.store:
        parser.add_argument(
            "--store",
            type=Path,
            default=Path(os.environ.get("KG_STORE", STORE)),
            help=f"folder of the graph (default: $KG_STORE or {STORE})",
        )
    parser.set_defaults(run=command.run)


def gazetteer(parser: Parser) -> None:
    """Let somebody bring names of their own."""
    parser.add_argument(
        "--gazetteer",
        action="append",
        type=Path,
        default=[],
        metavar="FILE",
        help="names of your own: a .csv with a column `name`, or RDF; may be repeated",
    )
