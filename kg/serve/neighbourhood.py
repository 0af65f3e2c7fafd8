"""What is near a thing: for the page that draws it, and as JSON for programs."""

import json
from collections.abc import Iterable
from functools import cache

from kg.graph import Store, listing, lookup
from kg.graph.near import among, beside, counts, near
from kg.model import Article, Claim, Entity
from kg.serve.addresses import address
from kg.serve.cards import card
from kg.serve.refusal import Refusal
from kg.serve.reply import Reply
from kg.view import Beyond, served_page, served_records

MOST = 400
"""Claims in a picture that a person can still follow."""
HOPS = 3
MENTIONED = 60
"""Things of the overview: the names that a window has room for."""
LOOKED_AT = 400
"""Claims of each of them that are looked at for links among them."""
COUNTED = 100
"""Claims about a thing that are counted; the page says `99+` for more."""


def neighbourhood(store: Store, *, iri: str, hops: int, most: int) -> Reply:
    """The things within so many links, and at most so many claims between them."""
    centre = _thing(store, iri)
    claims, left_out = _near(store, iri, hops, most)
    things = _things(claims) | {iri: centre}
    articles = _articles(store, {claim.article for claim in claims})
    told = {
        "centre": iri,
        "complete": not left_out,
        "things": [
            {
                "iri": thing.iri,
                "name": thing.name,
                "kind": thing.kind.value,
                "address": address(thing.iri),
            }
            for thing in things.values()
        ],
        "claims": [_claim(claim, articles.get(claim.article)) for claim in claims],
    }
    body = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    return Reply(200, "application/json", body)


def view(store: Store, *, iri: str, hops: int, most: int) -> Reply:
    """The page of `kg view`, of what is near a thing; it asks for more itself."""
    centre = _thing(store, iri)
    claims, _ = _near(store, iri, hops, most)
    known = _known(store, claims)
    shown = served_page(claims, *known, title=centre.name, centre=centre)
    return Reply(200, "text/html", shown)


@cache
def overview(store: Store) -> Reply:
    """The same of what is mentioned most, and of the links among that."""
    things = list(listing.most_mentioned(store, MENTIONED))
    claims = lookup.claims(store, among(store, things, each=LOOKED_AT)[: 2 * MOST])
    shown = served_page(claims, *_known(store, claims), title="Knowledge graph")
    return Reply(200, "text/html", shown)


def neighbours(store: Store, *, iri: str, skip: int, most: int) -> Reply:
    """What an open page learns about a thing: so many claims after the first."""
    _thing(store, iri)
    iris, more = beside(store, iri, skip=skip, most=min(most, MOST))
    claims = lookup.claims(store, iris)
    told = served_records(claims, *_known(store, claims), more=more)
    return Reply(200, "application/json", told)


def _known(store: Store, claims: list[Claim]) -> tuple[Iterable[Article], Beyond]:
    """The articles of the claims, and what the whole store says of them besides."""
    articles = _articles(store, {claim.article for claim in claims})
    read = dict(articles)
    support = {}
    for claim in claims:
        found = lookup.standing(store, claim.iri)
        if found and found.first:
            if found.first not in read:
                read |= _articles(store, [found.first])
            first = read.get(found.first)
            day = str(first.day) if first and first.day else None
            publisher = first.publisher if first else None
            support[claim.iri] = (found.sources, found.against, day, publisher)
    counted = counts(store, _things(claims), most=COUNTED)
    return articles.values(), Beyond(counts=counted, support=support)


def _thing(store: Store, iri: str) -> Entity:
    """The thing that is asked about."""
    found = lookup.entities(store, [iri])
    if iri not in found:
        raise Refusal(404, f"nothing here is called {iri}")
    return found[iri]


def _things(claims: list[Claim]) -> dict[str, Entity]:
    """The things that claims speak of, by IRI."""
    return {
        end.iri: end
        for claim in claims
        for end in (claim.subject, claim.object)
        if isinstance(end, Entity)
    }


def _near(store: Store, iri: str, hops: int, most: int) -> tuple[list[Claim], bool]:
    iris, left_out = near(
        store, iri, hops=min(max(hops, 1), HOPS), most=min(most, MOST)
    )
    return lookup.claims(store, iris), left_out


def _articles(store: Store, iris: Iterable[str]) -> dict[str, Article]:
    found = (lookup.article(store, iri) for iri in iris)
    return {article.iri: article for article in found if article}


def _claim(claim: Claim, article: Article | None) -> dict[str, object]:
    shown = card(claim, article)
    thing = claim.object
    return {
        "iri": claim.iri,
        "address": shown.address,
        "subject": claim.subject.iri,
        "object": thing.iri if isinstance(thing, Entity) else None,
        "value": shown.value or None,
        "relation": shown.relation,
        "property": claim.property,
        "section": shown.section,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "speaker": claim.attributed_to.iri if claim.attributed_to else None,
        "time": claim.time.iso if claim.time else None,
        "reported": str(claim.reported) if claim.reported else None,
        "confidence": round(claim.confidence, 3),
        "sentence": claim.evidence.quote,
        "article": claim.article,
        "publisher": article.publisher if article else None,
    }
