"""Texts whose expressions of time others have read: MEANTIME and GUM.

Of MEANTIME's articles every second one, in the order of folder and file, is for
development; of GUM its own development half.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks.iso_days import Days, iso_days

MISDATED = frozenset({"GUM_vlog_radiology"})
"""Collected in September 2020 but annotated as of October 2020: its year is wrong."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Expression:
    """An expression of time and the days that it means."""

    sentence: int
    first: int
    last: int
    days: Days
    bounded: bool = False
    """Whether others only knew what it does not lie before or after."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DatedText:
    """A text in sentences and words."""

    name: str
    published: date | None
    sentences: tuple[tuple[str, ...], ...]
    expressions: tuple[Expression, ...]


def meantime(corpora: Path) -> Iterator[DatedText]:
    """MEANTIME's development half; the stamp of publication is no expression."""
    root = corpora / "meantime/intra-doc_annotation"
    for path in sorted(root.glob("*/*.xml"))[1::2]:
        yield _meantime_text(path)


def _meantime_text(path: Path) -> DatedText:
    root = ET.parse(path).getroot()  # noqa: S314 (a corpus on disk)
    sentences: list[list[str]] = []
    places: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        while len(sentences) <= int(token.get("sentence", "0")):
            sentences.append([])
        places[token.get("t_id", "")] = (len(sentences) - 1, len(sentences[-1]))
        sentences[-1].append(token.text or "")
    expressions = []
    published = None
    for mark in root.iter("TIMEX3"):
        value = mark.get("value", "")
        if mark.get("functionInDocument") == "CREATION_TIME":
            published = date.fromisoformat(value[:10])
            continue
        words = sorted(
            places[anchor.get("t_id", "")] for anchor in mark.iter("token_anchor")
        )
        days = iso_days(value) if mark.get("type") == "DATE" else None
        if words and days and "XX" not in value:
            (sentence, first), (_, last) = words[0], words[-1]
            expressions.append(
                Expression(sentence=sentence, first=first, last=last, days=days)
            )
    return DatedText(
        name=path.stem,
        published=published,
        sentences=tuple(map(tuple, sentences)),
        expressions=tuple(expressions),
    )


def gum(corpora: Path) -> Iterator[DatedText]:
    """GUM's development half, with the day on which each text was made."""
    for path in sorted((corpora / "gum/dev/xml").glob("*.xml")):
        if path.stem in MISDATED:
            continue
        root = ET.parse(path).getroot()  # noqa: S314
        reader = _GumReader()
        reader.walk(root)
        made = iso_days(root.get("dateCreated", ""))
        yield DatedText(
            name=path.stem,
            published=made[0] if made else None,
            sentences=tuple(tuple(words) for words in reader.sentences),
            expressions=tuple(reader.expressions),
        )


class _GumReader:
    """Collects words, a line each in the elements' text, and what dates enclose."""

    def __init__(self) -> None:
        self.sentences: list[list[str]] = []
        self.expressions: list[Expression] = []

    def walk(self, element: ET.Element) -> None:
        """Read an element with all below it."""
        if element.tag == "s":
            self.sentences.append([])
        first = len(self.sentences[-1]) if self.sentences else 0
        self._words(element.text)
        for child in element:
            self.walk(child)
            self._words(child.tail)
        days = _gum_days(element) if element.tag == "date" else None
        if days and len(self.sentences[-1]) > first:
            self.expressions.append(
                Expression(
                    sentence=len(self.sentences) - 1,
                    first=first,
                    last=len(self.sentences[-1]) - 1,
                    days=days,
                    bounded=bool({"notBefore", "notAfter"} & element.attrib.keys()),
                )
            )

    def _words(self, text: str | None) -> None:
        for line in (text or "").splitlines():
            if "\t" in line:
                self.sentences[-1].append(line.partition("\t")[0])


def _gum_days(element: ET.Element) -> Days | None:
    """What a date element means; None where a side of it is no day of a year."""
    if when := element.get("when"):
        return iso_days(when)
    first = element.get("from") or element.get("notBefore") or ".."
    last = element.get("to") or element.get("notAfter") or ".."
    return iso_days(f"{first}/{last}")
