"""`kg entities`: the things that the graph speaks of, and what is doubtful of them."""

from typing import TYPE_CHECKING

from kg.cli.command import Arguments, Command, Parser
from kg.vocab import curie

if TYPE_CHECKING:
    from kg.graph.review import Question, Review
    from kg.model import Entity

MOST_CLAIMS = 20
"""How many claims of a thing are shown."""
MOST_NEIGHBOURS = 10


def _arguments(parser: Parser) -> None:
    parser.add_argument("name", nargs="?", default="", help="part of a name, or an IRI")
    parser.add_argument(
        "--show", action="store_true", help="all that is known of the things found"
    )
    parser.add_argument(
        "--doubtful",
        action="store_true",
        help="what may be one thing or two, what most likely matters first",
    )


def _entities(arguments: Arguments) -> int:
    from kg.facade import Graph  # noqa: PLC0415
    from kg.graph.review import Review  # noqa: PLC0415 - slow to load

    with Graph.open(arguments.store) as graph:
        review = Review(graph.store)
        found = review.found(arguments.name)
        if arguments.doubtful:
            return _doubtful(review, {entity.iri for entity in found})
        for entity in found:
            if arguments.show:
                _show(review, entity)
            else:
                print(_line(review, entity))
    return 0 if found else 1


def _line(review: "Review", entity: "Entity") -> str:
    also = f"  also {', '.join(entity.aliases)}" if entity.aliases else ""
    count = len(review.claims.get(entity.iri, ()))
    return f"{count:>5}  {entity.name}  ({entity.kind.value}){also}"


def _doubtful(review: "Review", wanted: set[str]) -> int:
    """Every open question about the things found."""
    open_ = [
        question
        for question in review.questions()
        if {question.doubt.entity.iri, question.doubt.rival.iri} & wanted
    ]
    for question in open_:
        print(_asked(question))
        for answer in question.answers:
            print(f"          {answer}")
    print(f"{len(open_)} open questions" if open_ else "Nothing doubtful found.")
    return 0


def _asked(question: "Question") -> str:
    doubt = question.doubt
    verb = "may be" if doubt.same else "may mean"
    return (
        f"{doubt.score:>6.2f}  {doubt.entity.name} ({doubt.entity.kind.value},"
        f" {question.claims} claims) {verb} {doubt.rival.name}"
        f" ({doubt.rival.kind.value}): {doubt.reason}"
    )


def _show(review: "Review", entity: "Entity") -> None:
    """One thing with its names, doubts, decisions, neighbours and claims."""
    from kg.graph.offices import offices  # noqa: PLC0415 - slow to load

    claims = review.claims.get(entity.iri, [])
    print(f"{entity.name}  ({entity.kind.value})  {curie(entity.iri)}")
    _row("also", ", ".join(entity.aliases))
    _row("same as", ", ".join(map(curie, entity.same_as)))
    _row("of", review.called(entity.country))
    for office in offices(entity.iri):
        _row("known", f"{office} (gazetteer)")
    for question in review.questions(entity.iri):
        _row("doubt", _asked(question).strip())
    for decision in review.decisions(entity.iri):
        undone = ", undone" if decision.undone else ""
        _row("decided", f"{decision.number}  {decision} ({decision.who}{undone})")
    near = review.neighbours(entity.iri)[:MOST_NEIGHBOURS]
    _row("beside", ", ".join(f"{other.name} ({count})" for other, count in near))
    articles = dict.fromkeys(claim.article for claim in claims)
    for iri in articles:
        article = review.articles[iri]
        day = f"{article.day}  " if article.day else ""
        _row("article", f"{day}{article.title or article.url or curie(iri)}")
    for claim in claims[:MOST_CLAIMS]:
        _row("claim", str(claim))
    left = len(claims) - MOST_CLAIMS
    _row("", f"and {left} claims more" if left > 0 else "")
    print()


def _row(name: str, text: str) -> None:
    if text:
        print(f"    {name:<8} {text}")


COMMANDS = (
    Command(
        name="entities",
        help="List entities, the most mentioned first; show one; review the doubtful.",
        example="kg entities damascus --show",
        arguments=_arguments,
        run=_entities,
    ),
)
