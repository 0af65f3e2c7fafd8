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
    known = _told(claims, articles, beyond, title=title, centre=centre)
    return assembled(known, title, served=True).encode("utf-8", errors="replace")


def served_records(
    claims: Iterable[Claim], articles: Iterable[Article], beyond: Beyond, *, more: bool
) -> bytes:
    """What such a page learns when it asks, and whether it can ask for more."""
    known = _told(claims, articles, beyond) | {"more": more}
    return data(known).encode("utf-8", errors="replace")


def _told(
    claims: Iterable[Claim],
    articles: Iterable[Article],
    beyond: Beyond,
    *,
    title: str = "",
    centre: Entity | None = None,
) -> Record:
    """The JSON of a page, with the counts in the order of its things."""
    known = told(claims, articles, title=title, centre=centre, support=beyond.support)
    iris = known["things"]["plain"].get("iri", [])
    return known | {"counts": [beyond.counts.get(iri, 0) for iri in iris]}
