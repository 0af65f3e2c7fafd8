"""Statements from an analysis: what each clause, noun and title of it states.

Each extractor takes a `Scene` (one sentence with tree, clauses and mentions) and
yields statements; a new kind of finding is one more file and one more name below.
"""

from kg.extract.nominal import nominal
from kg.extract.quotes import quotes
from kg.extract.related import related
from kg.extract.roles import roles
from kg.extract.scene import Scene
from kg.extract.verbal import verbal
from kg.model import Analysis, Dropped, Statement

EXTRACTORS = (verbal, nominal, roles, related)
SURE_ENOUGH = 0.65
"""Statements less probable than this are dropped: a wrong edge is worse than none."""


def extract(
    analysis: Analysis, *, least: float = SURE_ENOUGH, questions: bool = False
) -> tuple[tuple[Statement, ...], tuple[Dropped, ...]]:
    """The statements of an article in the order of the text, and what was dropped.

    Those less sure than `least` are dropped, and questions, which state nothing,
    unless they are what is read. The matcher has a measure of its own.
    """
    kept: list[Statement] = []
    dropped: list[Dropped] = []
    scenes: list[Scene] = []
    for number, sentence in enumerate(analysis.sentences):
        if not any(
            token.upos in {"VERB", "NOUN", "PROPN"} for token in sentence.tokens
        ):
            continue
        scene = Scene(analysis, number)
        scenes.append(scene)
        asks = scene.evidence.quote.rstrip("\"\u201d' ").endswith("?")
        if asks and not questions:
            dropped.append(Dropped(item=scene.evidence.quote, reason="question"))
            continue
        for extractor in EXTRACTORS:
            kept.extend(extractor(scene))
    found = _distinct(quotes(analysis, scenes, kept))
    dropped.extend(
        Dropped(item=str(one), reason="not sure enough")
        for one in found
        if not _sure(one, least)
    )
    return tuple(one for one in found if _sure(one, least)), tuple(dropped)


def _sure(statement: Statement, least: float) -> bool:
    return statement.property is not None or statement.confidence >= least


def _distinct(statements: list[Statement]) -> tuple[Statement, ...]:
    """Each statement once, in the order of the text."""
    seen: dict[tuple[object, ...], Statement] = {}
    for statement in statements:
        key = (
            statement.evidence.sentence,
            statement.subject.span,
            statement.phrase,
            statement.object.span if statement.object else None,
        )
        seen.setdefault(key, statement)
    return tuple(
        sorted(seen.values(), key=lambda s: (s.evidence.sentence, s.subject.span.start))
    )
