"""The classes that the network chooses among, and what annotations ask of it."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.language import lemma
from kg.model import Kind
from training.corpora.labels import HIDDEN, LABELS
from training.documents import Document, Syntax

KINDS = tuple(kind for kind in Kind if kind is not Kind.THING)
OUTSIDE = 0
IGNORED = -100
LEAST = 3
"""How often a feature bundle or lemma rule must occur to become a class."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Classes:
    """Names of all classes, in the order of the network's outputs."""

    upos: tuple[str, ...]
    features: tuple[str, ...]
    lemmas: tuple[str, ...]
    relations: tuple[str, ...]
    kinds: tuple[str, ...]
    conventions: tuple[str, ...]
    exceptions: tuple[tuple[str, str, str], ...]
    """Lower-case word, part of speech, lemma: see `kg.language.lemma`."""

    @property
    def names(self) -> int:
        """How many name classes: outside, and begin and inside of each kind."""
        return 1 + 2 * len(self.kinds)


def classes(documents: Sequence[Document]) -> Classes:
    """Collect the classes of the training documents."""
    parsed = [
        (sentence.words, sentence.syntax)
        for document in documents
        for sentence in document.sentences
        if sentence.syntax
    ]
    syntaxes = [syntax for _, syntax in parsed]
    seen = [
        (word, upos, lemma_)
        for words, syntax in parsed
        for word, upos, lemma_ in zip(words, syntax.upos, syntax.lemmas, strict=True)
    ]
    sources = {document.source for document in documents}
    return Classes(
        upos=_frequent((tag for s in syntaxes for tag in s.upos), 1),
        features=_frequent((value for s in syntaxes for value in s.features), LEAST),
        lemmas=_frequent((lemma.encode(word, le) for word, _, le in seen), LEAST),
        relations=_frequent((name for s in syntaxes for name in s.relations), 1),
        kinds=tuple(str(kind) for kind in KINDS),
        conventions=tuple(sorted(sources | set(LABELS))),
        exceptions=tuple((*key, le) for key, le in lemma.exceptions(seen).items()),
    )


def write_classes(found: Classes, path: Path) -> None:
    """Write the classes as JSON."""
    text = json.dumps(asdict(found), ensure_ascii=False, indent=0)
    path.write_text(text + "\n", encoding="utf-8")


def read_classes(path: Path) -> Classes:
    """Read what `write_classes` wrote."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    exceptions = tuple((word, upos, le) for word, upos, le in raw.pop("exceptions"))
    return Classes(
        **{key: tuple(names) for key, names in raw.items()}, exceptions=exceptions
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class SyntaxTargets:
    """Numbers of classes, one a word; `IGNORED` where there is none."""

    upos: list[int]
    features: list[int]
    lemmas: list[int]
    heads: list[int]
    relations: list[int]


class Targets:
    """Turns annotations into numbers of classes."""

    def __init__(self, found: Classes) -> None:
        self.classes = found
        self.convention = {name: n for n, name in enumerate(found.conventions)}
        self._upos = {name: n for n, name in enumerate(found.upos)}
        self._features = {name: n for n, name in enumerate(found.features)}
        self._lemmas = {name: n for n, name in enumerate(found.lemmas)}
        self._relations = {name: n for n, name in enumerate(found.relations)}
        self._rows: dict[frozenset[int], int] = {frozenset(range(found.names)): 0}

    def syntax(self, words: Sequence[str], syntax: Syntax) -> SyntaxTargets:
        """Numbers for the trees and tags."""
        return SyntaxTargets(
            upos=[self._upos.get(name, IGNORED) for name in syntax.upos],
            features=[self._features.get(name, IGNORED) for name in syntax.features],
            lemmas=[
                self._lemmas.get(lemma.encode(word, le), IGNORED)
                for word, le in zip(words, syntax.lemmas, strict=True)
            ],
            heads=list(syntax.heads),
            relations=[self._relations.get(name, IGNORED) for name in syntax.relations],
        )

    def names(
        self, source: str, count: int, spans: Iterable[tuple[int, int, str]]
    ) -> list[int]:
        """For each word the row of `allowed` with the classes that it may have."""
        free = frozenset(
            {OUTSIDE}.union(*({begin(k), inside(k)} for k in HIDDEN[source]))
        )
        rows = [self._row(free)] * count
        for first, last, label in spans:
            for word in range(first, last + 1):
                rows[word] = self._row(
                    frozenset(
                        begin(kind) if word == first else inside(kind)
                        for kind in LABELS[source][label]
                    )
                )
        return rows

    def allowed(self) -> list[list[bool]]:
        """Sets of classes: [rows, name classes]; row 0 allows every class."""
        everything = range(self.classes.names)
        return [[number in row for number in everything] for row in self._rows]

    def _row(self, allowed: frozenset[int]) -> int:
        return self._rows.setdefault(allowed, len(self._rows))


def begin(kind: Kind) -> int:
    """The class of a name's first word."""
    return 1 + 2 * KINDS.index(kind)


def inside(kind: Kind) -> int:
    """The class of a name's further words."""
    return 2 + 2 * KINDS.index(kind)


def _frequent(values: Iterable[str], least: int) -> tuple[str, ...]:
    """Values that occur often enough, the most frequent first."""
    counts = Counter(values)
    ranked = sorted(counts, key=lambda value: (-counts[value], value))
    return tuple(value for value in ranked if counts[value] >= least)
