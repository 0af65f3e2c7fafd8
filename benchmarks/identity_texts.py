"""Texts in which others marked which words mean one thing.

Of MEANTIME's articles the development half, as in `benchmarks.dated_texts`: there the
annotators said what is one thing across articles too. Of our own news the articles of a
part: there within the article.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks.parsed import laid_out, parsed
from kg.language import analyse
from kg.language.sessions import MODEL
from kg.model import LITERAL_KINDS, Analysis, Article, Span
from training.corpora.marks import without_marks
from training.corpora.statements import Annotated, annotated
from training.documents import Document, Sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Marked:
    """Words that mean something."""

    span: Span
    thing: str
    """The same for all words that mean it."""
    named: bool


@dataclass(frozen=True, kw_only=True)
class MarkedText:
    """A text as we analyse it, with what others marked in it."""

    analysis: Analysis
    marks: tuple[Marked, ...]


def meantime(corpora: Path) -> Iterator[MarkedText]:
    """The articles of MEANTIME's development half."""
    root = corpora / "meantime/intra_cross-doc_annotation"
    half = sorted((corpora / "meantime/intra-doc_annotation").glob("*/*.xml"))[1::2]
    for path in half:
        across = root / path.relative_to(path.parents[1])
        if across.exists():
            yield _meantime_text(across)


def _meantime_text(path: Path) -> MarkedText:
    root = ET.parse(path).getroot()  # noqa: S314 (a corpus on disk)
    words: list[list[str]] = []
    places: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        while len(words) <= int(token.get("sentence", "0")):
            words.append([])
        places[token.get("t_id", "")] = (len(words) - 1, len(words[-1]))
        words[-1].append(token.text or "")
    document = Document(
        source="meantime",
        name=path.stem,
        sentences=tuple(Sentence(words=tuple(some)) for some in words),
    )
    text, laid = laid_out(document)
    filled = [number for number, some in enumerate(words) if some]
    spans = dict(zip(filled, laid, strict=True))
    found = parsed(document, model=MODEL, chains=True)
    analysis = Analysis(
        article=_article(path.stem, text, None),
        sentences=found.sentences,
        mentions=found.mentions,
        chains=found.chains,
    )
    things = {
        entity.get("m_id"): entity.get("instance_id") for entity in root.iter("ENTITY")
    }
    meant = {
        source.get("m_id"): things.get(relation.find("target").get("m_id"))  # type: ignore[union-attr]
        for relation in root.iter("REFERS_TO")
        for source in relation.findall("source")
    }
    marks = []
    for mention in root.iter("ENTITY_MENTION"):
        thing = meant.get(mention.get("m_id"))
        tokens = sorted(
            places[anchor.get("t_id", "")] for anchor in mention.iter("token_anchor")
        )
        if thing and tokens:
            (sentence, first), (_, last) = tokens[0], tokens[-1]
            inside = spans[sentence]
            named = mention.get("syntactic_type") in {"NAM", "PRE.NAM"}
            span = Span(inside[first].start, inside[last].end)
            marks.append(Marked(span=span, thing=thing, named=named))
    return MarkedText(analysis=analysis, marks=tuple(marks))


def own_news(folder: Path) -> Iterator[MarkedText]:
    """Our own annotated articles; sentences that stand alone are left out."""
    for one in annotated(folder):
        if not one.name.startswith("sentences"):
            yield _own_text(one)


def _own_text(one: Annotated) -> MarkedText:
    marked = "\n\n".join(paragraph.marked for paragraph in one.paragraphs)
    text, marks = without_marks(marked)
    article = _article(one.name, text, one.published)
    values = {kind.value for kind in LITERAL_KINDS}
    return MarkedText(
        analysis=analyse(article),
        marks=tuple(
            Marked(
                span=Span(mark.begin, mark.end),
                thing=f"{article.iri}#{mark.chain or f'at{mark.begin}'}",
                named=bool(mark.kind),
            )
            for mark in marks
            if mark.kind not in values
        ),
    )


def _article(name: str, text: str, published: date | None) -> Article:
    return Article(
        iri=f"https://kg.example/article/{name}",
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        published=published,
    )
