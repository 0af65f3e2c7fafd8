"""`kg check`: what is odd in the graph."""

from kg.cli.command import Arguments, Command


def _check(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415
    from kg.graph.shapes import check  # noqa: PLC0415 - slow to load

    with Graph.open(arguments.store) as graph:
        findings = check(graph.store)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings" if findings else "Nothing odd found.")
    return 1 if findings else 0


COMMANDS = (
    Command(
        name="check",
        help="Check the graph against the ontology's shapes.",
        example="kg check --store kg-store",
        run=_check,
    ),
)
