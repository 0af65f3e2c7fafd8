"""Reads CoNLL-U files: sentences with their comments, grouped by document."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.documents import Syntax


@dataclass(frozen=True, kw_only=True, slots=True)
class Parsed:
    """One sentence of a file: a row of ten columns for each syntactic word."""

    document: str
    name: str
    """Its own identifier in the file."""
    rows: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The forms of the words."""
        return tuple(row[1] for row in self.rows)

    @property
    def syntax(self) -> Syntax:
        """The annotation of the words, heads counted from 0 and -1 for the root."""
        return Syntax(
            upos=tuple(row[3] for row in self.rows),
            features=tuple(row[5] for row in self.rows),
            lemmas=tuple(row[2] for row in self.rows),
            heads=tuple(int(row[6]) - 1 for row in self.rows),
            relations=tuple(row[7] for row in self.rows),
        )


def read_conllu(path: Path) -> Iterator[Parsed]:
    """Give the sentences of a file in order.

    Lines of multiword tokens (`3-4`) and empty nodes (`3.1`) are left out: words are
    what the network sees, and the basic tree does not need empty nodes.
    """
    document, name = path.stem, ""
    rows: list[tuple[str, ...]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id = "):
            document = line.partition("=")[2].strip()
        elif line.startswith("# sent_id = "):
            name = line.partition("=")[2].strip()
        elif not line.strip():
            if rows:
                yield Parsed(document=document, name=name, rows=tuple(rows))
            rows = []
        elif not line.startswith("#"):
            row = tuple(line.split("\t"))
            if row[0].isdigit():
                rows.append(row)
    if rows:
        yield Parsed(document=document, name=name, rows=tuple(rows))
