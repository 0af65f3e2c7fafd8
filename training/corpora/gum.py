"""The open genres of the Georgetown University Multilayer corpus.

Syntax and names come from GUM itself, coreference from its conversion to the scheme of
OntoNotes, OntoGUM (Zhu, Pradhan and Zeldes 2021), which marks no singletons.
https://gucorpling.org/gum, annotations CC BY 4.0.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.corpora.chains import chains_of_brackets
from training.corpora.conllu import Parsed, read_conllu
from training.corpora.spans import Span, flat
from training.documents import Document, Sentence

SOURCE = "gum"

_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_MARK = re.compile(r"\([^()]+\)?|\d+\)")
_LINKS = {
    "person": frozenset({"-", "."}),
    "place": frozenset({"-", ".", "of", "the", "'s", "\u2019s"}),
    "organization": frozenset(
        {"-", ".", "of", "the", "for", "and", "&", "'s", "\u2019s"}
    ),
}
"""For each sort of named entity: words that its name may hold between its nouns."""


_OFFICES = frozenset(
    "president secretary chair chairman chairwoman chairperson chancellor speaker "
    "senator governor minister mayor king queen pope emperor empress prince princess "
    "justice judge professor commissioner director congressman congresswoman officer "
    "ambassador general captain colonel sir madam ma'am mr. mrs. ms. dr. mr mrs ms "
    "dr".split()
)
"""Lemmas that stand before a person's name, or alone for one, and are no name."""
_SURNAMES = frozenset({"king", "prince", "pope", "judge", "justice"})
"""Offices that are part of a name at its end, as in Martin Luther King."""


def gum_documents(root: Path, half: str) -> list[Document]:
    """Read the documents of a half, `train` or `dev`."""
    return [
        _document(path, root / "gum" / half / "ontogum" / f"{path.stem}.conll")
        for path in sorted((root / "gum" / half / "dep").glob("*.conllu"))
    ]


def _document(syntax: Path, coreference: Path) -> Document:
    parsed = list(read_conllu(syntax))
    cells = _cells(coreference, [sentence.words for sentence in parsed])
    return Document(
        source=SOURCE,
        name=syntax.stem,
        sentences=tuple(
            Sentence(
                words=sentence.words, syntax=sentence.syntax, names=_names(sentence)
            )
            for sentence in parsed
        ),
        chains=chains_of_brackets(cells),
    )


def _cells(path: Path, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """Read the bracket column and cut it at the sentences of the syntax."""
    rows = iter(
        line.split("\t")
        for line in path.read_text(encoding="utf-8").split("\n")
        if line and not line.startswith("#")
    )
    cells = []
    for words in sentences:
        part = [next(rows) for _ in words]
        # A bar is missing from this column, as it separates marks elsewhere.
        for row, word in zip(part, words, strict=True):
            assert row[1] == word.replace("|", ""), f"{path.name}: words differ"
        cells.append([row[-1] for row in part])
    assert next(rows, None) is None, f"{path.name}: words left over"
    return cells


def _names(sentence: Parsed) -> tuple[Span, ...]:
    """Find the named ones among the entity spans; of overlapping names the longest."""
    return flat(
        span
        for first, last, label in _entities(sentence)
        if label in _LINKS
        for span in _name_in(sentence.rows, first, last, label)
    )


def _entities(sentence: Parsed) -> Iterator[Span]:
    opened: list[tuple[str, str, int]] = []
    for word, row in enumerate(sentence.rows):
        match = _ENTITY.search(row[9])
        for mark in _MARK.findall(match[1] if match else ""):
            if mark.startswith("("):
                group, label = mark.strip("()").split("-")[:2]
                opened.append((group, label, word))
            if mark.endswith(")"):
                group = mark.strip("()").partition("-")[0]
                found = [n for n, other in enumerate(opened) if other[0] == group]
                if found:
                    _, label, first = opened.pop(found[-1])
                    yield first, word, label


def _name_in(
    rows: Sequence[Sequence[str]], first: int, last: int, label: str
) -> Iterator[Span]:
    """Give the run of proper nouns around the head of an entity that has one."""
    inside = range(first, last + 1)
    heads = [word for word in inside if int(rows[word][6]) - 1 not in inside]
    if len(heads) != 1 or rows[heads[0]][3] != "PROPN":
        return
    links = _LINKS[label]
    begin = _reach(rows, range(heads[0] - 1, first - 1, -1), links)
    end = _reach(rows, range(heads[0] + 1, last + 1), links)
    begin = heads[0] if begin is None else begin
    end = heads[0] if end is None else end
    if label == "person":
        begin = _behind_office(rows, begin, end)
    if begin <= end:
        yield begin, end, label


def _behind_office(rows: Sequence[Sequence[str]], begin: int, end: int) -> int:
    """The first word of a person's name behind their office, if they have one.

    It lies beyond the end where somebody is called by the office alone.
    """
    for word in range(end, begin - 1, -1):
        lemma = rows[word][2].lower()
        if lemma in _OFFICES and not (word == end > begin and lemma in _SURNAMES):
            return word + 1
    return begin


def _reach(
    rows: Sequence[Sequence[str]], way: range, links: frozenset[str]
) -> int | None:
    """The last part of a name that a walk from its head over links comes to.

    The tag tells the parts: `Royal` of Royal Academy is a proper noun in it, while its
    part of speech is an adjective.
    """
    reached = None
    for word in way:
        if rows[word][4].startswith("NNP"):
            reached = word
        elif rows[word][1] not in links:
            break
    return reached
