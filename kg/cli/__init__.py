"""The command line: the only place that prints.

Each file holds a group of commands; a new group is one file and one line here.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence

from kg.cli import (
    asking,
    building,
    checking,
    deciding,
    entities,
    extracting,
    querying,
    reconciling,
    serving,
    showing,
)
from kg.cli.command import Command, add
from kg.errors import KgError

COMMANDS: tuple[Command, ...] = (
    *building.COMMANDS,
    *extracting.COMMANDS,
    *querying.COMMANDS,
    *asking.COMMANDS,
    *showing.COMMANDS,
    *serving.COMMANDS,
    *checking.COMMANDS,
    *entities.COMMANDS,
    *deciding.COMMANDS,
    *reconciling.COMMANDS,
)
"""In the order of `kg --help`."""


PATIENCE = (20_000, 20, 20)
"""When to collect garbage: much is kept for long, little of it lies in cycles."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all went well, 1 after an error, 2 after wrong usage."""
    arguments = parser().parse_args(argv)
    gc.set_threshold(*PATIENCE)
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


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    whole = argparse.ArgumentParser(
        prog="kg", description="News into a knowledge graph that an analyst can trust."
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        add(command, commands)
    return whole
