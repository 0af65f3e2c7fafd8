"""Coreference in fiction: LitBank (Bamman, Lewke and Mansoor 2020), CC BY 4.0.

Mentions of one chain only are marked as well; the words of a text keep its sentences.
"""

from pathlib import Path

from training.corpora.chains import chains_of_brackets
from training.documents import Document, Sentence

SOURCE = "litbank"


def litbank_documents(root: Path) -> list[Document]:
    """Read all documents; none is set apart for development."""
    return [
        _document(path) for path in sorted((root / "litbank/coref/conll").glob("*"))
    ]


def _document(path: Path) -> Document:
    words: list[list[str]] = []
    cells: list[list[str]] = []
    begins = True
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("#"):
            begins = True
            continue
        if begins:
            words.append([])
            cells.append([])
            begins = False
        row = line.split("\t")
        words[-1].append(row[3])
        cells[-1].append(row[-1])
    return Document(
        source=SOURCE,
        name=path.stem,
        sentences=tuple(Sentence(words=tuple(sentence)) for sentence in words),
        chains=chains_of_brackets(cells),
    )
