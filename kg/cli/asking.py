"""`kg ask`: a question in plain English, answered from the graph."""

from datetime import date
from typing import TYPE_CHECKING, Any

from kg.cli.command import Arguments, Command, Parser

if TYPE_CHECKING:
    from kg.ask import Reply

MOST = 8
"""Answers that are shown, and claims under each of them."""
SHOWN = 2
TRUTH = {
    "stated as fact": "Yes, it is stated as fact",
    "somebody's word": "Somebody says so",
    "denied": "It is said not to be so",
}
"""What a question for yes or no is answered with; anything else is no fact yet."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("question", help="in plain English")
    parser.add_argument(
        "--as-of",
        type=date.fromisoformat,
        metavar="DATE",
        help="the day to answer for: what is later does not count",
    )
    parser.add_argument("--sparql", action="store_true", help="show the whole query")


def _ask(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415 - slow to load

    with Graph.open(arguments.store) as graph:
        reply = graph.ask(arguments.question, as_of=arguments.as_of)
    _show(reply)
    query = reply.sparql if arguments.sparql else reply.brief
    if query:
        print(f"\n{query}")
    return 0 if reply.known else 1


def _show(reply: "Reply") -> None:
    from kg.ask.question import SO  # noqa: PLC0415 - loads the store's library

    if not reply.known:
        print(reply.trouble[:1].upper() + reply.trouble[1:] + ".")
        return
    for found in reply.answers[:MOST]:
        sources = f", {found.sources} independent sources" * (found.sources > 1)
        if found.value == SO:
            print(_truth(reply, found.verdict) + sources)
        else:
            print(f"{found.value}  ({found.verdict}{sources})")
        for row in found.support[:SHOWN]:
            print(f"    {_evidence(row)}")
        for row in found.against[:SHOWN]:
            print(f"    against: {_evidence(row)}")
    more = len(reply.answers) - MOST
    if more > 0:
        print(f"... and {more} more")


def _truth(reply: "Reply", verdict: str) -> str:
    """The answer to a question for yes or no, which may be for somebody's word."""
    asked = reply.understood
    if asked is None or asked.speaker is None:
        return TRUTH.get(verdict, f"Not a fact: {verdict}")
    speaker = asked.speaker
    if verdict != "denied":
        return f"Yes, {speaker} says so"
    return f"Yes, {speaker} denies it" if asked.polarity else f"No, {speaker} denies it"


def _evidence(row: dict[str, Any]) -> str:
    """One sentence with who prints it, who says it and when."""
    source = row["publisher"] or row["title"] or row["article"]
    said = f"{row['speaker']}, in " if row["speaker"] else ""
    when = f", {row['reported']}" if row["reported"] else ""
    return f"“{' '.join(str(row['sentence']).split())}” — {said}{source}{when}"


COMMANDS = (
    Command(
        name="ask",
        help="Answer a question in plain English from the graph.",
        example='kg ask "Who took Aleppo?" --as-of 2024-12-09',
        arguments=_arguments,
        run=_ask,
    ),
)
