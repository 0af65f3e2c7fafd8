"""Prints what each data set holds: `python -m training.corpora FOLDER`."""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from training.corpora import NEWS, development_documents, keep
from training.documents import Document

ROW = "{:14} {:>9} {:>9} {:>9} {:>8} {:>8} {:>9} {:>8}"


def _counts(documents: Iterable[Document]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for document in documents:
        count = counts.setdefault(document.source, Counter())
        count["documents"] += 1
        count["chains"] += len(document.chains or ())
        count["mentions"] += sum(map(len, document.chains or ()))
        for sentence in document.sentences:
            count["sentences"] += 1
            count["words"] += len(sentence.words)
            count["names"] += len(sentence.names or ())
    return counts


def _row(name: str, count: Counter[str], before: Counter[str]) -> str:
    columns = ("documents", "sentences", "words", "names", "chains", "mentions")
    dropped = before["sentences"] - count["sentences"]
    return ROW.format(name, *(count[column] for column in columns), dropped)


def main(root: Path) -> None:
    """Print one line a source: what is in it, and how many sentences were dropped."""
    print(
        ROW.format(
            *"source documents sentences words names chains mentions dropped".split()
        )
    )
    kept = keep(root, NEWS)
    after = _counts(kept.documents)
    for source, before in _counts(kept.before).items():
        print(_row(source, after.get(source, Counter()), before))
    print("For measuring:")
    for name, documents in development_documents(root).items():
        for count in _counts(documents).values():
            print(_row(name, count, count))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
