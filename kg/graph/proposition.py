"""What claims state, apart from who states it.

Claims with the same subject, predicate and object state one proposition, whether they
affirm or deny it; plans, demands and the like are propositions of their own.
"""

from kg import vocab
from kg.graph.predicates import predicate
from kg.model import Claim, Entity, Modality

FACTUAL = frozenset({Modality.ASSERTED, Modality.CLAIMED})


def proposition(claim: Claim) -> str:
    """The IRI of what a claim states."""
    thing = claim.object
    end = thing.iri if isinstance(thing, Entity) else thing.value if thing else ""
    manner = "" if claim.modality in FACTUAL else claim.modality.value
    return vocab.PROPOSITION + vocab.digest(
        claim.subject.iri, predicate(claim).value, end, manner
    )
