"""The values that cross a folder's border.

All are frozen and hold tuples. Offsets are half-open characters of `Article.text`;
token numbers count within their sentence from 0. A `Statement` speaks in the words
of the article, a `Claim` in identifiers.
"""

from kg.model.claim import (
    Claim,
    Doubt,
    Dropped,
    Entity,
    Link,
    Links,
    Literal,
)
from kg.model.statement import (
    Argument,
    Evidence,
    Granularity,
    Modality,
    Polarity,
    Qualifier,
    Speaker,
    Statement,
    Time,
)
from kg.model.text import (
    LITERAL_KINDS,
    Analysis,
    Article,
    Form,
    Kind,
    Mention,
    PropertyText,
    Related,
    Sentence,
    Span,
    Stating,
    Token,
)

__all__ = [
    "LITERAL_KINDS",
    "Analysis",
    "Argument",
    "Article",
    "Claim",
    "Doubt",
    "Dropped",
    "Entity",
    "Evidence",
    "Form",
    "Granularity",
    "Kind",
    "Link",
    "Links",
    "Literal",
    "Mention",
    "Modality",
    "Polarity",
    "PropertyText",
    "Qualifier",
    "Related",
    "Sentence",
    "Span",
    "Speaker",
    "Statement",
    "Stating",
    "Time",
    "Token",
]
