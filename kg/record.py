"""A claim as one line of JSON, as `kg extract --format jsonl` writes it."""

import json

from kg.model import Claim, Entity
from kg.pipeline import Reading
from kg.vocab import curie


def record(claim: Claim, reading: Reading) -> str:
    """The line of a claim, without its end; offsets are characters of the text."""
    statement, evidence = claim.statement, claim.evidence
    return json.dumps(
        {
            "document": reading.article.source or reading.article.iri,
            "subject": statement.subject.text,
            "predicate": statement.predicate,
            "object": statement.object.text if statement.object else None,
            "subject_entity": _entity(claim.object if claim.swapped else claim.subject),
            "object_entity": _entity(claim.subject if claim.swapped else claim.object),
            "property": _property(claim),
            "qualifiers": [
                {"role": q.role, "text": q.text, "value": q.value}
                for q, _ in claim.qualifiers
            ],
            "attributed_to": claim.attributed_to.name if claim.attributed_to else None,
            "polarity": claim.polarity.value,
            "modality": claim.modality.value,
            "time": claim.time.iso if claim.time else None,
            "sentence": evidence.quote,
            "start": evidence.span.start,
            "end": evidence.span.end,
            "confidence": round(claim.confidence, 4),
        },
        ensure_ascii=False,
    )


def _property(claim: Claim) -> str | None:
    """The ontology's property; with ^ where it runs from the object to the subject."""
    if claim.property is None:
        return None
    return "^" * claim.swapped + curie(claim.property)


def _entity(end: object) -> dict[str, str] | None:
    if not isinstance(end, Entity):
        return None
    return {"name": end.name, "kind": end.kind.value, "id": end.iri}
