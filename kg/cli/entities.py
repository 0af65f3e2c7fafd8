"""`kg entities`: the things that the graph speaks of."""

from kg.cli.command import Arguments, Command, Parser


def _arguments(parser: Parser) -> None:
    parser.add_argument("name", nargs="?", default="", help="part of a name")


def _entities(arguments: Arguments) -> int:
    from kg.pipeline import Graph  # noqa: PLC0415 - slow to load

    wanted = arguments.name.casefold()
    with Graph.open(arguments.store) as graph:
        counts: dict[str, int] = {}
        for claim in graph.claims:
            for end in (claim.subject, claim.object):
                iri = getattr(end, "iri", None)
                if iri:
                    counts[iri] = counts.get(iri, 0) + 1
        found = [
            entity
            for entity in graph.store.entities()
            if any(wanted in n.casefold() for n in (entity.name, *entity.aliases))
        ]
    for entity in sorted(found, key=lambda e: (-counts.get(e.iri, 0), e.iri)):
        also = f"  also {', '.join(entity.aliases)}" if entity.aliases else ""
        count = counts.get(entity.iri, 0)
        print(f"{count:>5}  {entity.name}  ({entity.kind.value}){also}")
    return 0 if found else 1


COMMANDS = (
    Command(
        name="entities",
        help="List entities, the most mentioned first.",
        example="kg entities damascus",
        arguments=_arguments,
        run=_entities,
    ),
)
