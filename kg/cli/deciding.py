"""`kg merge`, `split`, `rename`, `retype`, `undo`, `decisions`: what people decide."""

import getpass
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.command import Arguments, Command, Parser
from kg.errors import DecisionError
from kg.model import Kind

if TYPE_CHECKING:
    from kg.graph.curation import Curator
    from kg.graph.decisions import Decision

ENTITY_HELP = "a name, or an IRI such as ent:Damascus"
KINDS = ", ".join(kind.value for kind in Kind if not kind.literal)


def _signed(parser: Parser) -> None:
    """Who decides and why."""
    parser.add_argument("--why", default="", help="the reason, kept with the decision")
    parser.add_argument(
        "--who",
        default=os.environ.get("KG_USER"),
        help="who decides (default: $KG_USER or the name of the account)",
    )


def entity_arguments(parser: Parser, *besides: tuple[str, str]) -> None:
    """A thing, what else is asked for, and who decides."""
    parser.add_argument("entity", help=ENTITY_HELP)
    for name, help_ in besides:
        parser.add_argument(name, help=help_)
    _signed(parser)


def _decided(
    arguments: Arguments, act: Callable[["Curator"], "Decision"]
) -> "Decision":
    """The decision that somebody makes about a store."""
    from kg.facade import Graph  # noqa: PLC0415
    from kg.graph.curation import Curator  # noqa: PLC0415 - slow to load

    who = arguments.who or getpass.getuser()
    with Graph.open(arguments.store) as graph:
        return act(Curator(store=graph.store, who=who, why=arguments.why))


def decide(arguments: Arguments, act: Callable[["Curator"], "Decision"]) -> int:
    """Decide, and tell how to take it back."""
    decision = _decided(arguments, act)
    print(f"{decision.number}  {decision}; `kg undo {decision.number}` takes it back")
    return 0


def _merge(arguments: Arguments) -> int:
    one, other = arguments.entity, arguments.other
    return decide(arguments, lambda curator: curator.merge(one, other))


def _split_arguments(parser: Parser) -> None:
    parser.add_argument("entity", help=ENTITY_HELP)
    parser.add_argument("other", nargs="?", help="the thing that it is not")
    parser.add_argument(
        "--article",
        action="append",
        default=[],
        help="address, IRI or title of an article that means another thing",
    )
    parser.add_argument("--as", dest="name", help="how that other thing is called")
    _signed(parser)


def _split(arguments: Arguments) -> int:
    one, other, articles = arguments.entity, arguments.other, arguments.article
    if bool(other) == bool(articles):
        raise DecisionError(
            "name the articles that mean another thing (--article), or the thing that"
            " this one is not; see `kg entities --show NAME`"
        )
    if other:
        return decide(arguments, lambda curator: curator.apart(one, other))
    return decide(
        arguments, lambda curator: curator.split(one, articles, name=arguments.name)
    )


def _rename(arguments: Arguments) -> int:
    one, name = arguments.entity, arguments.name
    return decide(arguments, lambda curator: curator.rename(one, name))


def _retype(arguments: Arguments) -> int:
    one, kind = arguments.entity, arguments.kind
    return decide(arguments, lambda curator: curator.retype(one, kind))


def _undo_arguments(parser: Parser) -> None:
    parser.add_argument("number", nargs="?", help="which one (default: the last)")
    _signed(parser)


def _undo(arguments: Arguments) -> int:
    decision = _decided(arguments, lambda curator: curator.undo(arguments.number))
    print(f"{decision.number}  undone: {decision}")
    return 0


def _decisions_arguments(parser: Parser) -> None:
    parser.add_argument("--write", type=Path, metavar="FILE", help="write them as .ttl")
    parser.add_argument("--read", type=Path, metavar="FILE", help="take over others'")


def _decisions(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415
    from kg.graph.decisions import file  # noqa: PLC0415

    with Graph.open(arguments.store) as graph:
        if arguments.read:
            made = file.read(arguments.read)
            new = graph.store.decide(*made)
            print(f"read {len(made)} decisions{'' if new else ', all known already'}")
        found = graph.store.decisions
        if arguments.write:
            file.write(arguments.write, found)
            print(f"wrote {arguments.write}")
    if not (arguments.read or arguments.write):
        for decision in found:
            print(_line(decision))
    return 0


def _line(decision: "Decision") -> str:
    """One decision with who, when and why, and whether it stands."""
    why = f": {decision.why}" if decision.why else ""
    undone = decision.undone
    back = f"  [undone by {undone.who}, {undone.when:%Y-%m-%d}]" if undone else ""
    return (
        f"{decision.number}  {decision.when:%Y-%m-%d}  {decision}"
        f"  ({decision.who}{why}){back}"
    )


COMMANDS = (
    Command(
        name="merge",
        help="Say that one thing is another; undo takes it back.",
        example='kg merge "Bob Lund" "Robert Lund" --why "both are the mayor"',
        arguments=lambda parser: entity_arguments(parser, ("other", "what it is")),
        run=_merge,
    ),
    Command(
        name="split",
        help="Say that some articles mean another thing, or that two are two.",
        example='kg split "J. Reyes" --article https://example.org/a --as "Juan Reyes"',
        arguments=_split_arguments,
        run=_split,
    ),
    Command(
        name="rename",
        help="Call a thing by another name.",
        example='kg rename Swaziland Eswatini --why "renamed in 2018"',
        arguments=lambda parser: entity_arguments(parser, ("name", "its new name")),
        run=_rename,
    ),
    Command(
        name="retype",
        help="Say what kind of thing it is.",
        example="kg retype Wagner armed_group",
        arguments=lambda parser: entity_arguments(parser, ("kind", f"one of {KINDS}")),
        run=_retype,
    ),
    Command(
        name="undo",
        help="Take a decision back.",
        example="kg undo 3f9a12",
        arguments=_undo_arguments,
        run=_undo,
    ),
    Command(
        name="decisions",
        help="List what was decided, by whom and why; carry it to another store.",
        example="kg decisions --write decisions.ttl",
        arguments=_decisions_arguments,
        run=_decisions,
    ),
)
