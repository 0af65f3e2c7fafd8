"""Data sets that give a word and its tag a line: names in posts, filings, Wikipedia.

WNUT 2017 (Derczynski and others 2017) and the Broad Twitter Corpus (2016), CC BY 4.0;
WikiGold (Balasuriya and others 2009), CC BY 4.0; SEC filings (Salinas Alvarado and
others 2015), CC BY 3.0; CrossNER (Liu and others 2021), MIT.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from training.corpora.labels import LABELS
from training.corpora.spans import spans_of_tags
from training.documents import Document, Sentence

_NER = Path("ner_juand/data")
_TWITTER = ("a", "b", "e", "g")
"""Sections of the Broad Twitter Corpus: general, Malaysia Airlines, news."""
_FIELDS = ("politics", "literature", "music", "science", "ai")
_ROLES = frozenset({"bank", "borrower", "company", "lender"})
"""What parties of a contract are called in it; the filings mark them as names."""
_TOGETHER = 16
"""Sentences without context that are put into one document."""

Rows = list[tuple[str, str]]


def tagged_training(root: Path) -> list[Document]:
    """Read the sets to train on."""
    train = "CONLL-format/data/train"
    wnut = read_rows(root / _NER / "WNUT17" / train / "wnut17train.conll")
    wikigold = read_rows(root / _NER / "wikigold/CONLL-format/data/wikigold.conll.txt")
    filings = read_rows(root / _NER / "SEC-filings" / train / "FIN5.txt")
    return [
        *_documents("wnut", wnut),
        *_documents("twitter", _tweets(root)),
        *_documents("wikigold", wikigold),
        *_documents("filings", filings),
        *_crossner(root, "train"),
    ]


def tagged_development(root: Path) -> dict[str, list[Document]]:
    """Read the sets to measure on."""
    wnut = root / _NER / "WNUT17/CONLL-format/data/dev/emerging.dev.conll"
    return {
        "wnut": list(_documents("wnut", read_rows(wnut))),
        "crossner": list(_crossner(root, "dev")),
    }


def read_rows(path: Path) -> Iterator[Rows]:
    """Give the words and tags of each sentence; blank words are left out."""
    rows: Rows = []
    for line in [*path.read_text(encoding="utf-8-sig").split("\n"), ""]:
        parts = line.split("\t") if "\t" in line else line.split(" ")
        if not line.strip() or parts[0] == "-DOCSTART-":
            if rows:
                yield rows
            rows = []
        elif parts[0].strip():
            rows.append((parts[0].strip(), parts[-1].strip()))


def _documents(
    source: str, sentences: Iterable[Rows], part: str | None = None
) -> Iterator[Document]:
    rest = iter(sentences)
    number = 0
    while together := list(islice(rest, _TOGETHER)):
        number += 1
        yield Document(
            source=source,
            name=f"{part or source}-{number}",
            sentences=tuple(_sentence(source, rows) for rows in together),
        )


def _sentence(source: str, rows: Sequence[tuple[str, str]]) -> Sentence:
    words = tuple(word for word, _ in rows)
    spans = spans_of_tags([tag for _, tag in rows])
    return Sentence(
        words=words,
        names=tuple(
            (first, last, label)
            for first, last, label in spans
            if label in LABELS[source]
            and _says_something(words[first : last + 1], source)
        ),
    )


def _says_something(words: Sequence[str], source: str) -> bool:
    """Whether marked words can be a name: neither signs alone nor a party's role."""
    if source == "filings" and len(words) == 1 and words[0].lower() in _ROLES:
        return False
    return any(character.isalnum() for word in words for character in word)


def _crossner(root: Path, half: str) -> Iterator[Document]:
    for field in _FIELDS:
        rows = read_rows(root / "crossner/ner_data" / field / f"{half}.txt")
        yield from _documents("crossner", rows, field)


def _tweets(root: Path) -> Iterator[Rows]:
    """Give the tweets that mark no account as a name: sections differ there."""
    for section in _TWITTER:
        for rows in read_rows(root / _NER / f"BTC/CONLL-format/data/{section}.conll"):
            if not any(word[0] == "@" and tag != "O" for word, tag in rows):
                yield rows
