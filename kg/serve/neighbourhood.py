"""What is near a thing: for the page that draws it, and as JSON for programs."""

import json
import tempfile
from pathlib import Path

from kg.graph import Store, lookup
from kg.graph.near import near
from kg.model import Article, Claim, Entity
from kg.serve.addresses import address
from kg.serve.cards import card
from kg.serve.refusal import Refusal
from kg.serve.reply import Reply
from kg.view import write_page

MOST = 400
"""Claims in a picture that a person can still follow."""
HOPS = 3


def neighbourhood(store: Store, *, iri: str, hops: int, most: int) -> Reply:
    """The things within so many links, and at most so many claims between them."""
    claims, left_out = _near(store, iri, hops, most)
    things = {
        end.iri: end
        for claim in claims
        for end in (claim.subject, claim.object)
        if isinstance(end, Entity)
    } | lookup.entities(store, [iri])
    articles = _articles(store, claims)
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
    """The page of `kg view`, of what is near a thing."""
    claims, _ = _near(store, iri, hops, most)
    name = lookup.entities(store, [iri])[iri].name
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        write_page(path, claims, _articles(store, claims).values(), title=name)
        return Reply(200, "text/html", path.read_bytes())


def _near(store: Store, iri: str, hops: int, most: int) -> tuple[list[Claim], bool]:
    if not lookup.entities(store, [iri]):
        raise Refusal(404, f"nothing here is called {iri}")
    iris, left_out = near(
        store, iri, hops=min(max(hops, 1), HOPS), most=min(most, MOST)
    )
    return lookup.claims(store, iris), left_out


def _articles(store: Store, claims: list[Claim]) -> dict[str, Article]:
    found = (lookup.article(store, iri) for iri in {claim.article for claim in claims})
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
