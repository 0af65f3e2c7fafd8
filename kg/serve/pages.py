"""The pages of things, articles and claims, in HTML and as RDF."""

from kg.graph import Store, listing, lookup
from kg.graph.endpoint import written
from kg.graph.offices import offices
from kg.graph.triples_of import article_triples, claim_triples, entity_triples
from kg.serve.addresses import web
from kg.serve.cards import card, cards, link, sections, source
from kg.serve.reading_text import paragraphs
from kg.serve.refusal import Refusal
from kg.serve.rendering import page
from kg.serve.reply import Reply

HTML = "text/html"
A_PAGE = 50
"""Claims on a page of a thing; more are a page further."""
FEW = 12


def resource(store: Store, *, iri: str, form: str, number: int = 1) -> Reply:
    """Whatever the IRI names."""
    for job in (entity, article, claim):
        try:
            return job(store, iri=iri, form=form, number=number)
        except Refusal as refusal:
            missing = refusal
    raise missing


def entity(store: Store, *, iri: str, form: str, number: int = 1) -> Reply:
    """A thing: its names, what is said of it, by whom, and what it says."""
    thing = lookup.entities(store, [iri]).get(iri)
    if thing is None:
        raise Refusal(404, f"nothing here is called {iri}")
    offset = (number - 1) * A_PAGE
    about = listing.claims_about(store, iri, offset, A_PAGE)
    if form != HTML:
        return Reply(200, form, written(entity_triples(store, iri, about.iris), form))
    said = listing.claims_by(store, iri, 0, FEW)
    articles = listing.articles_about(store, iri, FEW)
    found = (lookup.article(store, one) for one in articles)
    return page(
        "entity.html",
        title=thing.name,
        thing=thing,
        kind=link(thing).kind,
        same=[url for url in map(web, thing.same_as) if url],
        offices=offices(iri),
        about=sections(cards(store, about.iris)),
        count=about.total,
        number=number,
        pages=max(1, -(-about.total // A_PAGE)),
        said=cards(store, said.iris),
        said_count=said.total,
        sources=[source(one) for one in found if one],
        iri=iri,
    )


def article(store: Store, *, iri: str, form: str, number: int = 1) -> Reply:  # noqa: ARG001 - all of it is one page
    """An article: its text with the sentences that state something, and the claims."""
    read = lookup.article(store, iri)
    if read is None:
        raise Refusal(404, f"no article here is called {iri}")
    if form != HTML:
        return Reply(200, form, written(article_triples(store, iri), form))
    shown = [card(claim, read) for claim in store.claims(iri)]
    return page(
        "article.html",
        title=read.title or read.url or "Article",
        article=read,
        source=source(read),
        paragraphs=paragraphs(read, shown),
        cards=shown,
        iri=iri,
    )


def claim(store: Store, *, iri: str, form: str, number: int = 1) -> Reply:  # noqa: ARG001
    """A claim: its sentence, its standing, and who says the same or the opposite."""
    found = cards(store, [iri])
    if not found:
        raise Refusal(404, f"no claim here is called {iri}")
    if form != HTML:
        return Reply(200, form, written(claim_triples(store, iri), form))
    shown = found[0]
    others = cards(store, lookup.alike(store, iri)[:A_PAGE])
    against = [one for one in others if lookup.denies(one.claim, shown.claim)]
    standing = lookup.standing(store, iri)
    first = (
        lookup.article(store, standing.first) if standing and standing.first else None
    )
    return page(
        "claim.html",
        title=str(shown.claim).partition("  ")[0],
        card=shown,
        claim=shown.claim,
        standing=standing,
        first=source(first) if first else None,
        alike=[one for one in others if one not in against],
        against=against,
        iri=iri,
    )
