"""What our own annotated news state: the lines under each paragraph.

`> subject | phrase | object | field ...` must be found, `? ...` may be, `! ...` must
not become a fact; `training/news/GUIDELINE.md` explains the fields. A file whose name
begins with `sentences` holds a document a line, the others articles between `===`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kg.model import Modality
from training.corpora.marks import without_marks

MARKS = (">", "?", "!")
_SEPARATOR = re.compile(r"^=+\s*$", re.MULTILINE)
_MODALITIES = frozenset(modality.value for modality in Modality)


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    """One annotated statement, in the words of its paragraph."""

    mark: str
    """One of `MARKS`."""
    subject: str
    phrases: tuple[str, ...]
    """Phrases that say it, in lemmas; one is enough."""
    object: str | None
    negative: bool = False
    modality: Modality = Modality.ASSERTED
    speaker: str | None = None
    cue: str | None = None
    time: str | None = None
    """ISO 8601 date or interval."""
    qualifiers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """Text with what it states."""

    text: str
    marked: str
    """With the marks of names and chains."""
    statements: tuple[Stated, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Annotated:
    """An article, or a sentence alone."""

    name: str
    published: date | None
    paragraphs: tuple[Paragraph, ...]


def annotated(folder: Path) -> Iterator[Annotated]:
    """Every document of the files of a folder, in order.

    Raises:
        ValueError: A line is no statement, with the place of the line.
    """
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        alone = path.stem.startswith("sentences")
        blocks = re.split(r"\n\s*\n", text) if alone else _SEPARATOR.split(text)
        for number, block in enumerate(filter(str.strip, blocks), 1):
            yield document(f"{path.stem}-{number}", block)


def with_statements(folder: Path) -> Iterator[Annotated]:
    """The documents of a folder whose statements are annotated."""
    for one in annotated(folder):
        if any(paragraph.statements for paragraph in one.paragraphs):
            yield one


def document(name: str, block: str) -> Annotated:
    """Read one document: its day, its paragraphs and the lines under them."""
    published = None
    paragraphs: list[Paragraph] = []
    for line in filter(str.strip, block.splitlines()):
        if line.startswith("@ "):
            published = date.fromisoformat(line[2:].strip())
        elif line[0] in MARKS and line[1:2] == " ":
            if not paragraphs:
                raise ValueError(f"{name}: a statement before any text: {line}")
            last = paragraphs[-1]
            said = (*last.statements, statement(line, name))
            paragraphs[-1] = replace(last, statements=said)
        else:
            text, _ = without_marks(line.strip())
            paragraphs.append(Paragraph(text=text, marked=line.strip(), statements=()))
    return Annotated(name=name, published=published, paragraphs=tuple(paragraphs))


def statement(line: str, name: str = "") -> Stated:
    """Read one line: its mark, the triple and the fields.

    Raises:
        ValueError: It is none, with the name of its document.
    """
    parts = [part.strip() for part in line[2:].split(" | ")]
    if len(parts) < 3:
        raise ValueError(f"{name}: fewer than three parts: {line}")
    subject, phrase, object_, *fields = parts
    found = Stated(
        mark=line[0],
        subject=subject,
        phrases=tuple(one.strip() for one in phrase.split(" / ")),
        object=None if object_ == "-" else object_,
        qualifiers=tuple(field[1:] for field in fields if field.startswith("+")),
    )
    for field in fields:
        key, _, value = field.partition("=")
        if field == "not":
            found = replace(found, negative=True)
        elif field in _MODALITIES:
            found = replace(found, modality=Modality(field))
        elif key == "by":
            found = replace(found, speaker=value)
        elif key == "cue":
            found = replace(found, cue=value)
        elif key == "t":
            found = replace(found, time=value)
        elif not field.startswith("+"):
            raise ValueError(f"{name}: unknown field {field!r}: {line}")
    return found
