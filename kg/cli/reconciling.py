"""`kg reconcile`, `kg identify`: what things of the graph are elsewhere.

The only command besides reading addresses that uses the network, and only the service
that it is given. It changes nothing: who agrees with a candidate decides so.
"""

import shlex
from typing import TYPE_CHECKING

from kg.cli.command import Arguments, Command, Parser
from kg.cli.deciding import decide, entity_arguments
from kg.vocab import curie

if TYPE_CHECKING:
    from kg.ingest.reconciliation import Proposal, Proposed
    from kg.model import Entity

MOST_ASKED = 50
"""Things that are asked about where no number is given."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("name", nargs="?", default="", help="part of a name, or an IRI")
    parser.add_argument(
        "--service",
        required=True,
        metavar="URL",
        help="a service that speaks the W3C Reconciliation API 0.2; names of things are"
        " sent to it",
    )
    parser.add_argument(
        "--most",
        type=int,
        default=MOST_ASKED,
        help=f"how many things to ask about, the most mentioned first"
        f" (default: {MOST_ASKED})",
    )
    parser.add_argument(
        "--limit", type=int, default=5, help="candidates for each (default: 5)"
    )
    parser.add_argument(
        "--timeout", type=float, default=20.0, help="seconds to wait (default: 20)"
    )


def _reconcile(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415
    from kg.graph.review import Review  # noqa: PLC0415 - slow to load
    from kg.ingest.reconciliation import Service  # noqa: PLC0415

    service = Service.at(arguments.service, patience=arguments.timeout)
    with Graph.open(arguments.store) as graph:
        found = Review(graph.store).found(arguments.name)
    things = [thing for thing in found if not thing.same_as][: arguments.most]
    if not things:
        print("Nothing without an identifier found.")
        return 0 if found else 1
    answers = service.propose(
        [thing.name for thing in things],
        limit=arguments.limit,
        patience=arguments.timeout,
    )
    failed = 0
    for thing, answer in zip(things, answers, strict=True):
        failed += bool(answer.failure)
        _shown(thing, answer)
    asked = f"Asked {service.name} about {len(things)} things"
    print(f"{asked}, {failed} without an answer." if failed else f"{asked}.")
    return 1 if failed else 0


def _shown(thing: "Entity", answer: "Proposed") -> None:
    """A thing with its candidates, or why there are none."""
    print(f"{thing.name}  ({thing.kind.value})  {curie(thing.iri)}")
    if answer.failure:
        print(f"    no answer: {answer.failure}")
    elif not answer.proposals:
        print("    no candidates")
    for proposal in answer.proposals:
        print(_line(proposal))
        name = shlex.quote(proposal.name)
        print(
            f"            kg identify {curie(thing.iri)} {curie(proposal.iri)}"
            f" --name {name}"
        )


def _line(proposal: "Proposal") -> str:
    types = f" ({', '.join(proposal.types)})" if proposal.types else ""
    sure = ", sure" if proposal.sure else ""
    return f"{proposal.score:>10g}  {proposal.name}{types}{sure}"


def _identify_arguments(parser: Parser) -> None:
    entity_arguments(parser, ("iri", "what it is elsewhere, such as wd:Q44329"))
    parser.add_argument("--name", default="", help="how it is called there")


def _identify(arguments: Arguments) -> int:
    one, iri, name = arguments.entity, arguments.iri, arguments.name
    return decide(arguments, lambda curator: curator.identify(one, iri, name=name))


COMMANDS = (
    Command(
        name="reconcile",
        help="Ask a service on the network what things are; it only proposes.",
        example="kg reconcile reyes --service https://example.org/reconcile",
        arguments=_arguments,
        run=_reconcile,
    ),
    Command(
        name="identify",
        help="Say what a thing is elsewhere, as in Wikidata.",
        example='kg identify "Ana Reyes" wd:Q1234567 --why "born in Abera"',
        arguments=_identify_arguments,
        run=_identify,
    ),
)
