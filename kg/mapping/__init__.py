"""From statements in words to claims in identifiers.

`Tehran | reiterated its support for | UN Resolution 2254` becomes the claim that Iran
supports UN Resolution 2254, with the words kept: each end an entity or a value, the
phrase a property where the ontology has one that fits.
"""

from kg.mapping.claim import Claimed
from kg.mapping.ends import Missing
from kg.mapping.ontology import Ontology, Property
from kg.mapping.phrases import variants
from kg.model import Analysis, Article, Claim, Dropped, Links, Statement

__all__ = ["Ontology", "Property", "claims", "variants"]


def claims(
    article: Article,
    analysis: Analysis,
    statements: tuple[Statement, ...],
    links: Links,
    ontology: Ontology,
) -> tuple[tuple[Claim, ...], tuple[Dropped, ...]]:
    """The claims of an article in the order of its statements, and what was dropped."""
    kept: dict[str, Claim] = {}
    dropped: list[Dropped] = []
    claimed = Claimed(article, analysis, links, ontology)
    for statement in statements:
        claim = claimed.claim(statement)
        if isinstance(claim, Missing):
            dropped.append(Dropped(item=str(statement), reason=claim.reason))
        elif claim.iri in kept:
            dropped.append(Dropped(item=str(statement), reason="said twice"))
        else:
            kept[claim.iri] = claim
    phrased = {_edge(c) for c in kept.values() if c.statement.property is None}
    for claim in [c for c in kept.values() if c.statement.property]:
        if _edge(claim) in phrased:  # the matcher read what a phrase says in full
            dropped.append(Dropped(item=str(claim.statement), reason="said twice"))
            del kept[claim.iri]
    return tuple(kept.values()), tuple(dropped)


def _edge(claim: Claim) -> tuple[object, ...]:
    """What a claim says, and in which sentence."""
    sentence = claim.statement.evidence.sentence
    return claim.subject.iri, claim.property, claim.object, sentence
