"""What a participle tied to a name states: "Iran-backed rebels", "a Doha-based fund".

"Iran-backed rebels" gives `Iran | back | rebels`, "a Doha-based fund" `a fund | be
based in | Doha`.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.roles.beside import names_beside
from kg.extract.scene import Scene
from kg.extract.tree import base
from kg.model import Argument, Kind, Span, Statement

CASES = dict.fromkeys(
    """base bear raise list headquarter register flag make build educate
    station""".split(),
    "in",
) | {"link": "to", "relate": "to", "ally": "with", "align": "with", "affiliate": "with"}
"""Participles that a name before them does not act in, with what stands between."""


def hyphened(scene: Scene, participle: int) -> Iterator[Statement]:
    """The statement of a participle behind a hyphen."""
    tokens = scene.sentence.tokens
    token = tokens[participle]
    if participle < 2 or not _tied(scene, participle):  # noqa: PLR2004
        return
    name = scene.mentions.name_at(participle - 2)
    past = token.features.get("VerbForm") == "Part" and token.text != token.lemma
    noun = token.head
    if name is None or not past or noun <= participle or name.kind.literal:
        return
    if base(token) not in {"amod", "acl", "nmod"} or not scene.names_something(noun):
        return
    noun = next(iter(names_beside(scene, noun)), noun)
    case = CASES.get(token.lemma)
    if case == "in" and name.kind is not Kind.LOCATION:
        return
    found = scene.statement(
        participle,
        subject=noun if case else name.head,
        predicate=f"{token.text} {case or ''}".strip(),
        phrase=f"be {token.text.lower()} {case}" if case else token.lemma,
        object_=name.head if case else noun,
        rule="noun",
        presupposed=True,
    )
    if case:
        yield replace(found, subject=_behind(scene, found.subject, participle))
    elif found.object:
        yield replace(found, object=_behind(scene, found.object, participle))


def _tied(scene: Scene, participle: int) -> bool:
    """Whether a hyphen without blanks stands before it."""
    before, hyphen, after = scene.sentence.tokens[participle - 2 : participle + 1]
    close = before.span.end == hyphen.span.start and hyphen.span.end == after.span.start
    return hyphen.text == "-" and close


def _behind(scene: Scene, end: Argument, participle: int) -> Argument:
    """The words of an end behind the participle: "rebels" of "Iran-backed rebels"."""
    start = scene.sentence.tokens[participle + 1].span.start
    if not end.span.start < start < end.span.end:
        return end
    text = scene.analysis.article.text[start : end.span.end]
    return replace(end, text=text, span=Span(start, end.span.end))
