"""A claim as the pages show it: what, on whose word, how sure, where it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.graph import Store, lookup
from kg.model import Article, Claim, Entity, Modality
from kg.serve.addresses import address, web
from kg.view.appearance import denied, line
from kg.view.words import Piece, pieces, words

SECTIONS = {
    "fact": "Stated as fact",
    "claimed": "Somebody's word",
    "planned": "Planned, possible or asked for",
    "denied": "Denied, or said not to be so",
}
"""What an article states as fact stands apart from all else."""


@dataclass(frozen=True, kw_only=True)
class Link:
    """A thing and its page."""

    name: str
    address: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class Source:
    """An article and its page."""

    title: str
    address: str
    publisher: str
    day: str
    url: str | None


@dataclass(frozen=True, kw_only=True)
class Card:
    """What a page says of a claim."""

    claim: Claim
    address: str
    section: str
    subject: Link
    relation: str
    object: Link | None
    value: str
    speaker: Link | None
    standing: str
    """Its modality, where it is not what the section says."""
    pieces: list[Piece]
    source: Source | None


def cards(
    store: Store, iris: Iterable[str], known: Mapping[str, Article] | None = None
) -> list[Card]:
    """The cards of claims; articles that are known already are not read again."""
    found = lookup.claims(store, list(iris))
    sources = dict(known or {})
    for iri in {claim.article for claim in found} - sources.keys():
        read = lookup.article(store, iri)
        if read:
            sources[iri] = read
    return [card(claim, sources.get(claim.article)) for claim in found]


def card(claim: Claim, article: Article | None) -> Card:
    """The card of a claim."""
    thing = claim.object
    return Card(
        claim=claim,
        address=address(claim.iri),
        section="denied" if denied(claim) else line(claim),
        subject=link(claim.subject),
        relation=words(claim),
        object=link(thing) if isinstance(thing, Entity) else None,
        value=thing.text if thing and not isinstance(thing, Entity) else "",
        speaker=link(claim.attributed_to) if claim.attributed_to else None,
        standing="" if claim.modality is Modality.ASSERTED else claim.modality.value,
        pieces=pieces(claim),
        source=source(article) if article else None,
    )


def sections(found: Iterable[Card]) -> list[tuple[str, str, list[Card]]]:
    """The cards by how sure they are: a name, a title and the cards of each section."""
    by_name: dict[str, list[Card]] = {name: [] for name in SECTIONS}
    for one in found:
        by_name[one.section].append(one)
    return [(name, SECTIONS[name], shown) for name, shown in by_name.items() if shown]


def link(entity: Entity) -> Link:
    """A thing with its page."""
    return Link(
        name=entity.name,
        address=address(entity.iri),
        kind=entity.kind.value.replace("_", " "),
    )


def source(article: Article) -> Source:
    """An article with its page."""
    return Source(
        title=article.title or article.url or article.iri,
        address=address(article.iri),
        publisher=article.publisher or "",
        day=str(article.day or ""),
        url=web(article.url),
    )
