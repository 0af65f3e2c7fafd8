"""What the extractors propose in our own news, and which of it is annotated.

The shipped network reads the text; every statement of the extractors, however little
sure, is a candidate: right if the annotation has it. A quarter of the documents is
held back: on them the confidence is fitted, which must see the head that judges
statements as it is on texts that it never learned from.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.matching import Matcher
from benchmarks.news import by_paragraph, read
from kg.language.roles import MODALITIES
from kg.model import Polarity, Statement
from training.corpora.statements import Annotated, Stated, with_statements
from training.documents import Candidate, Document, Sentence

SOURCE = "candidates"
HELD_BACK = 4
"""One document in so many is held back."""


def candidates(folder: Path) -> list[Document]:
    """The candidates of the annotated documents of a folder, less those held back."""
    return [
        _document(document)
        for document in with_statements(folder)
        if not held_back(document)
    ]


def held_back(document: Annotated) -> bool:
    """Whether a document is kept from the head that judges statements."""
    text = document.paragraphs[0].text.encode()
    return hashlib.sha256(text).digest()[0] % HELD_BACK == 0


def _document(document: Annotated) -> Document:
    analysis, statements = read(document, least=0.0)
    matcher = Matcher(analysis)
    found: list[list[Candidate]] = [[] for _ in analysis.sentences]
    for paragraph, here in by_paragraph(document, statements):
        gold = [one for one in paragraph.statements if one.mark != "!"]
        for statement in here:
            same = [one for one in gold if matcher.same(statement, one)]
            found[statement.evidence.sentence].append(_candidate(statement, same))
    return Document(
        source=SOURCE,
        name=document.name,
        sentences=tuple(
            Sentence(
                words=tuple(token.text for token in sentence.tokens),
                candidates=tuple(mine),
            )
            for sentence, mine in zip(analysis.sentences, found, strict=True)
        ),
    )


def _candidate(statement: Statement, same: list[Stated]) -> Candidate:
    subject, object_ = statement.ends
    best = next(_nearest(statement, same), None)
    return Candidate(
        head=statement.head,
        subject=subject,
        object=object_,
        right=best is not None,
        modality=None if best is None else MODALITIES.index(best.modality),
        negative=None if best is None else best.negative,
    )


def _nearest(statement: Statement, same: list[Stated]) -> Iterator[Stated]:
    """Annotated statements that it may be, those of its status first."""
    negative = statement.polarity is Polarity.NEGATIVE
    yield from sorted(
        same,
        key=lambda one: (
            one.negative != negative,
            one.modality is not statement.modality,
        ),
    )
