"""Which of several candidates a name means, by its form, its kind and its company.

`Georgia` beside `Tbilisi` is the country, beside `Atlanta` the American state.
"""

from collections.abc import Collection, Sequence

from kg.model import Entity, Link
from kg.resolve.index import EntityIndex
from kg.resolve.names import Candidate

COMPANY = 0.05
"""What a candidate gains if the article names what the gazetteer ties it to."""
TIE = 0.6
"""By how much a score shrinks where another candidate is as good."""
RELATIONS = ("country", "capital", "part_of", "government")


def chosen(
    candidates: Sequence[Candidate], company: Collection[str], index: EntityIndex
) -> Link | None:
    """The decision for the best candidate, with the rivals that it beat."""
    ranked = sorted(
        ((_score(c, company, index), place, c) for place, c in enumerate(candidates)),
        key=lambda entry: (-entry[0], entry[1]),
    )
    if not ranked:
        return None
    score, _, best = ranked[0]
    rivals = tuple((c.entity.iri, round(s, 4)) for s, _, c in ranked[1:])
    tied = len(ranked) > 1 and ranked[1][0] == score
    return Link(
        entity=best.entity,
        score=round(min(score, 1.0) * (TIE if tied else 1), 4),
        reason=best.reason,
        rivals=rivals,
        stands_for=index.acts_for(best.entity),
    )


def _score(candidate: Candidate, company: Collection[str], index: EntityIndex) -> float:
    near = any(
        related is not None and related.iri in company
        for relation in RELATIONS
        for related in (index.related(candidate.entity, relation),)
    ) or any(_part(iri, candidate.entity, index) for iri in company)
    return candidate.score + (COMPANY if near else 0)


def _part(iri: str, whole: Entity, index: EntityIndex) -> bool:
    """Whether what the article names lies in, or belongs to, the candidate."""
    part = index.entity(iri)
    return part is not None and any(
        related is not None and related.iri == whole.iri
        for relation in ("country", "part_of")
        for related in (index.related(part, relation),)
    )
