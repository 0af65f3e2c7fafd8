"""The page over a part of a store: it asks the server that holds it for the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Article, Claim, Entity
from kg.view.assembly import assembled, data
from kg.view.page import told
from kg.view.records import Record, Support


@dataclass(frozen=True, kw_only=True)
class Beyond:
    """What the store knows of a page's things and claims that the page cannot see."""

    counts: Mapping[str, int]
    """How many claims are about each thing."""
    support: Mapping[str, Support]
    """How well each claim is supported."""


def served_page(
    claims: Iterable[Claim],
    articles: Iterable[Article],
    beyond: Beyond,
    *,
    title: str,
    centre: Entity | None = None,
) -> bytes:
    """The page, which begins with these claims."""
    known = told(
        claims, articles, title=title, centre=centre, support=beyond.support
    ) | {"leftOut": 0}
    known["counts"] = _counted(known, beyond)
    return assembled(known, title, served=True).encode("utf-8", errors="replace")


def served_records(
    claims: Iterable[Claim], articles: Iterable[Article], beyond: Beyond, *, more: bool
) -> bytes:
    """What such a page learns when it asks, and whether it can ask for more."""
    known = told(claims, articles, title="", support=beyond.support)
    known["counts"] = _counted(known, beyond)
    known["more"] = more
    return data(known).encode("utf-8", errors="replace")


def _counted(known: Record, beyond: Beyond) -> list[int]:
    """The counts in the order of the things."""
    iris = known["things"]["plain"].get("iri", [])
    return [beyond.counts.get(iri, 0) for iri in iris]
