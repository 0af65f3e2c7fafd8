"""Claims as a table in CSV (RFC 4180), for spreadsheets."""

import csv
import io
import re
from collections.abc import Iterable

from kg import vocab
from kg.model import Article, Claim, Entity

COLUMNS = (
    "article",
    "published",
    "publisher",
    "subject",
    "predicate",
    "object",
    "property",
    "qualifiers",
    "attributed_to",
    "polarity",
    "modality",
    "time",
    "sentence",
    "start",
    "end",
    "confidence",
    "subject_id",
    "object_id",
    "claim",
)
FORMULA = re.compile(r"[=+\-@\t\r]")
"""How a cell starts that a spreadsheet would run as a formula (see OWASP)."""
NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*%?")


def claims_table(articles: Iterable[Article], claims: Iterable[Claim]) -> str:
    """One claim a line under the names of the columns.

    Text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    known = {article.iri: article for article in articles}
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for claim in claims:
        table.writerow(map(_harmless, _row(claim, known.get(claim.article))))
    return written.getvalue()


def _row(claim: Claim, article: Article | None) -> tuple[str, ...]:
    """The cells of a claim, in the order of `COLUMNS`."""
    published = article and article.published
    thing = claim.object
    return (
        (article and (article.url or article.title)) or claim.article,
        published.isoformat() if published else "",
        (article and article.publisher) or "",
        claim.subject.name,
        claim.predicate,
        thing.name if isinstance(thing, Entity) else thing.text if thing else "",
        vocab.curie(claim.property or ""),
        "; ".join(qualifier.text for qualifier, _ in claim.qualifiers),
        claim.attributed_to.name if claim.attributed_to else "",
        claim.polarity.value,
        claim.modality.value,
        claim.time.iso if claim.time else "",
        claim.evidence.quote,
        str(claim.evidence.span.start),
        str(claim.evidence.span.end),
        f"{claim.confidence:.3f}",
        claim.subject.iri,
        thing.iri if isinstance(thing, Entity) else "",
        claim.iri,
    )


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet runs."""
    runs = FORMULA.match(cell) and not NUMBER.fullmatch(cell)
    return f"'{cell}" if runs else cell
