"""Trees on few lines, and what is read out of them.

A word is `word/lemma/UPOS/head/relation`, with features and a mention behind as in
`tests.build`; the lemma may be left empty where it is the word itself.
"""

from kg.extract import extract
from kg.model import Analysis, Statement
from tests.build import analysis

Cases = tuple[tuple[str, tuple[str, ...]], ...]


def read(*trees: str) -> Analysis:
    """The sentences as an article."""
    return analysis(*(_table(tree) for tree in trees))


def statements(*trees: str) -> tuple[Statement, ...]:
    """What the sentences state."""
    found, _ = extract(read(*trees), least=0.0)
    return found


def lines(*trees: str) -> tuple[str, ...]:
    """The same as lines, in the order of the text."""
    return tuple(str(statement) for statement in statements(*trees))


def _table(tree: str) -> str:
    rows = [word.split("/") for word in tree.split()]
    return "\n".join(
        " ".join([word, lemma or _lemma(word, upos), upos, *rest])
        for word, lemma, upos, *rest in rows
    )


def _lemma(word: str, upos: str) -> str:
    return word if upos == "PROPN" else word.lower()
