"""`kg extract`: claims on standard output, nothing stored."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.building import refused
from kg.cli.command import (
    ONTOLOGY_HELP,
    SOURCE_HELP,
    Arguments,
    Command,
    Parser,
    gazetteer,
)
from kg.model import Entity
from kg.vocab import curie

if TYPE_CHECKING:
    from kg.model import Claim
    from kg.pipeline import Reading


def _arguments(parser: Parser) -> None:
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help=SOURCE_HELP)
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")
    parser.add_argument("--ontology", type=Path, help=ONTOLOGY_HELP)
    gazetteer(parser)
    parser.add_argument(
        "--lines", action="store_true", help="each line of input is a document"
    )
    parser.add_argument(
        "--explain", action="store_true", help="with text: why each claim was made"
    )


def _extract(arguments: Arguments) -> int:
    from kg.pipeline import Reader, read  # noqa: PLC0415 - slow to load
    from kg.record import record  # noqa: PLC0415
    from kg.report import Report  # noqa: PLC0415

    report = Report()
    reader = Reader(ontology=arguments.ontology, gazetteers=arguments.gazetteer)
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
    refused(report)
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


COMMANDS = (
    Command(
        name="extract",
        help="Print the claims of articles.",
        example="kg extract article.txt --format jsonl",
        arguments=_arguments,
        run=_extract,
        store=False,
    ),
)
