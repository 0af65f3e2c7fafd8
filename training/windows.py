"""Documents into windows of pieces, and windows into batches.

A window is the start piece, whole consecutive sentences and the end piece.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from kg.language.roles import ROLES
from kg.language.wordpiece import WordPiece, shape
from training.documents import Document, Sentence
from training.targets import IGNORED, SyntaxTargets, Targets

WINDOW = 256
LONGEST = 510
_FIRST, _LAST = 101, 102
"""Pieces at the borders of a window."""
BATCH = 1900
GROUP = 3
"""How many consecutive windows coreference looks at together."""
_LENGTHS = (64, 128, 192, WINDOW)
OWN_CONVENTION = "news"
"""Whose guidelines names follow where a source has no names."""
_LOWER, _TITLE, _UPPER = 0, 1, 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Encoded:
    """One sentence in numbers."""

    words: tuple[str, ...]
    pieces: list[int]
    starts: list[int]
    """First piece of each word, from 0 in the sentence."""
    shapes: list[int]
    """Class of word shape, one a word."""
    syntax: SyntaxTargets | None
    names: list[int] | None
    source: Sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """One document in numbers."""

    document: Document
    convention: int
    sentences: tuple[Encoded, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """Consecutive sentences of a document that are read at once."""

    text: Text
    first: int
    """Number of its first sentence in the document."""
    sentences: tuple[Encoded, ...]
    length: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Consecutive windows of one document, for coreference."""

    windows: tuple[Window, ...]
    rows: tuple[int, ...]
    """Their places in the batch."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    """What is known of the words of a batch that state something."""

    rows: Tensor  # [N]: the window of each pair of predicate and word
    predicates: Tensor  # [N]: column of the word that states
    words: Tensor  # [N]: column of the word that may be an argument
    roles: Tensor  # [N]: number in `ROLES`
    factual_at: Tensor  # [M, 2]: window and column of words
    factual: Tensor  # [M]: how probably what they state happened


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """Statements that the extractors propose in a batch, by their places."""

    rows: Tensor  # [N]: the window
    heads: Tensor  # [N]: column of the word that states
    subjects: Tensor  # [N]
    objects: Tensor  # [N]: -1 for none
    right: Tensor  # [N]: 1 or 0
    modality: Tensor  # [N]: -1 where unknown
    negative: Tensor  # [N]: 1 or 0, where the modality is known


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Windows in tensors; B windows, P pieces, W words."""

    source: str
    pieces: Tensor  # [B, P]
    shapes: Tensor  # [B, P]
    words: Tensor  # [B, W]
    sentence: Tensor  # [B, W]
    convention: Tensor  # [B]
    upos: Tensor  # [B, W], and so the following; `IGNORED` where unknown
    features: Tensor
    lemmas: Tensor
    heads: Tensor
    """Column of the arc scores: 0 for the root, else 1 + word."""
    relations: Tensor
    names: Tensor
    """Row of `Targets.allowed`; 0 where unknown."""
    stated: Stated | None
    judged: Judged | None
    windows: tuple[Window, ...] = field(repr=False)
    groups: tuple[Group, ...] = ()


def encode(document: Document, split: WordPiece, targets: Targets) -> Text:
    """Put a document into numbers; sentences too long to read come out empty."""
    return Text(
        document=document,
        convention=targets.convention.get(
            document.source, targets.convention[OWN_CONVENTION]
        ),
        sentences=tuple(
            _encode(sentence, document.source, split, targets)
            for sentence in document.sentences
        ),
    )


def _encode(
    sentence: Sentence, source: str, split: WordPiece, targets: Targets
) -> Encoded:
    pieces: list[int] = []
    starts: list[int] = []
    for word in sentence.words:
        starts.append(len(pieces))
        pieces.extend(split(word))
    if len(pieces) > LONGEST:
        empty = Sentence(words=())
        return _encode(empty, source, split, targets)
    return Encoded(
        words=sentence.words,
        pieces=pieces,
        starts=starts,
        shapes=[shape(word) for word in sentence.words],
        syntax=None
        if sentence.syntax is None
        else targets.syntax(sentence.words, sentence.syntax),
        names=None
        if sentence.names is None
        else targets.names(source, len(sentence.words), sentence.names),
        source=sentence,
    )


def windows(text: Text, limit: int = WINDOW, first: int = 0) -> list[Window]:
    """Cut a text into windows of at most `limit` pieces, from a sentence on."""
    found: list[Window] = []
    start, length = first, 2
    for number in range(first, len(text.sentences) + 1):
        done = number == len(text.sentences)
        more = 0 if done else len(text.sentences[number].pieces)
        if number > start and (done or length + more > limit):
            if length > 2:
                sentences = text.sentences[start:number]
                found.append(
                    Window(text=text, first=start, sentences=sentences, length=length)
                )
            start, length = number, 2
        length += more
    return found


def batches(
    texts: Sequence[Text], chance: random.Random, *, plain: bool, budget: int = BATCH
) -> Iterator[Batch]:
    """Endless batches of texts of one source, each epoch in another order.

    Plain ones are for heads of words; the others keep windows together, for chains.
    """
    while True:
        if plain:
            yield from _window_batches(texts, chance, budget)
        else:
            yield from _group_batches(texts, chance, budget)


def _window_batches(
    texts: Sequence[Text], chance: random.Random, budget: int
) -> Iterator[Batch]:
    cut = [w for text in texts for w in windows(text, chance.choice(_LENGTHS))]
    chance.shuffle(cut)
    filled: list[list[Window]] = []
    for start in range(0, len(cut), 600):
        filled.extend(packed(cut[start : start + 600], budget))
    chance.shuffle(filled)
    for chosen in filled:
        yield batch(chosen, chance=chance)


def packed(cut: Sequence[Window], budget: int = BATCH) -> Iterator[list[Window]]:
    """Windows of like length together, none over the budget after padding."""
    current: list[Window] = []
    for window in sorted(cut, key=lambda window: window.length):
        if current and _rounded(window.length) * (len(current) + 1) > budget:
            yield current
            current = []
        current.append(window)
    if current:
        yield current


def groups_of(text: Text, first: int = 0) -> Iterator[tuple[Window, ...]]:
    """Runs of at most `GROUP` consecutive windows."""
    cut = windows(text, WINDOW, first)
    for start in range(0, len(cut), GROUP):
        yield tuple(cut[start : start + GROUP])


def _group_batches(
    texts: Sequence[Text], chance: random.Random, budget: int
) -> Iterator[Batch]:
    runs: list[tuple[Window, ...]] = []
    for text in texts:
        # Another first sentence each time moves the borders of the windows.
        last = min(8, len(text.sentences) // 6)
        runs.extend(groups_of(text, chance.randint(0, last)))
    chance.shuffle(runs)
    current: list[tuple[Window, ...]] = []
    for run in runs:
        every = [window for one in [*current, run] for window in one]
        longest = _rounded(max(window.length for window in every))
        if current and longest * len(every) > budget:
            yield grouped(current, chance=chance)
            current = []
        current.append(run)
    if current:
        yield grouped(current, chance=chance)


def grouped(
    runs: Sequence[tuple[Window, ...]], *, chance: random.Random | None = None
) -> Batch:
    """One batch of runs of windows, for coreference."""
    groups: list[Group] = []
    every: list[Window] = []
    for run in runs:
        rows = tuple(range(len(every), len(every) + len(run)))
        groups.append(Group(windows=run, rows=rows))
        every.extend(run)
    return batch(every, groups=tuple(groups), chance=chance)


def batch(
    chosen: Sequence[Window],
    *,
    groups: tuple[Group, ...] = (),
    chance: random.Random | None = None,
) -> Batch:
    """Windows as tensors; with `chance` some sentences change case, as in headlines."""
    size = len(chosen)
    length = _rounded(max(window.length for window in chosen))
    count = _rounded(max(sum(len(s.words) for s in w.sentences) for w in chosen), 32)
    pieces = np.zeros((2, size, length), np.int64)
    words = np.zeros((size, count), np.int64)
    sentence = np.full((size, count), -1, np.int64)
    known = np.full((5, size, count), IGNORED, np.int64)
    names = np.zeros((size, count), np.int64)
    for row, window in enumerate(chosen):
        at, word = 1, 0
        pieces[0, row, 0] = _FIRST
        for number, one in enumerate(window.sentences):
            end, until = at + len(one.pieces), word + len(one.words)
            looks, changed = _looks(one, chance)
            lengths = np.diff([*one.starts, len(one.pieces)])
            pieces[0, row, at:end] = one.pieces
            pieces[1, row, at:end] = np.repeat(looks, lengths) if looks else 0
            words[row, word:until] = np.asarray(one.starts, np.int64) + at
            sentence[row, word:until] = number
            if one.syntax:
                heads = np.asarray(one.syntax.heads, np.int64)
                known[:, row, word:until] = (
                    one.syntax.upos,
                    one.syntax.features,
                    [IGNORED] * len(one.words) if changed else one.syntax.lemmas,
                    np.where(heads < 0, 0, heads + word + 1),
                    one.syntax.relations,
                )
            if one.names is not None:
                names[row, word:until] = one.names
            at, word = end, until
        pieces[0, row, at] = _LAST
    tensors = [torch.from_numpy(array) for array in known]
    return Batch(
        source=chosen[0].text.document.source,
        pieces=torch.from_numpy(pieces[0]),
        shapes=torch.from_numpy(pieces[1]),
        words=torch.from_numpy(words),
        sentence=torch.from_numpy(sentence),
        convention=torch.tensor([window.text.convention for window in chosen]),
        upos=tensors[0],
        features=tensors[1],
        lemmas=tensors[2],
        heads=tensors[3],
        relations=tensors[4],
        names=torch.from_numpy(names),
        stated=_stated(chosen),
        judged=_judged(chosen),
        windows=tuple(chosen),
        groups=groups,
    )


def _stated(chosen: Sequence[Window]) -> Stated | None:
    """The frames and judgements of all sentences, by their places in the batch."""
    pairs: list[tuple[int, int, int, int]] = []
    places: list[tuple[int, int]] = []
    values: list[float] = []
    for row, window in enumerate(chosen):
        start = 0
        for one in window.sentences:
            count = len(one.words)
            for frame in one.source.frames or ():
                roles = dict(frame.arguments)
                pairs.extend(
                    (
                        row,
                        start + frame.predicate,
                        start + word,
                        ROLES.index(roles.get(word, "none")),
                    )
                    for word in range(count)
                    if word != frame.predicate
                )
            for word, value in one.source.factual or ():
                if word < count:
                    places.append((row, start + word))
                    values.append(value)
            start += count
    if not pairs and not places:
        return None
    table = torch.tensor(pairs, dtype=torch.int64).view(-1, 4)
    return Stated(
        rows=table[:, 0],
        predicates=table[:, 1],
        words=table[:, 2],
        roles=table[:, 3],
        factual_at=torch.tensor(places, dtype=torch.int64).view(-1, 2),
        factual=torch.tensor(values),
    )


def _judged(chosen: Sequence[Window]) -> Judged | None:
    """The proposed statements of all sentences, by their places in the batch."""
    table: list[tuple[int, int, int, int, int, int, int]] = []
    for row, window in enumerate(chosen):
        start = 0
        for one in window.sentences:
            table.extend(
                (
                    row,
                    start + c.head,
                    start + c.subject,
                    -1 if c.object is None else start + c.object,
                    int(c.right),
                    -1 if c.modality is None else c.modality,
                    int(c.negative or False),
                )
                for c in one.source.candidates or ()
                if one.words
            )
            start += len(one.words)
    if not table:
        return None
    columns = torch.tensor(table, dtype=torch.int64).unbind(1)
    return Judged(
        rows=columns[0],
        heads=columns[1],
        subjects=columns[2],
        objects=columns[3],
        right=columns[4].float(),
        modality=columns[5],
        negative=columns[6].float(),
    )


def _looks(one: Encoded, chance: random.Random | None) -> tuple[list[int], bool]:
    """Word shapes, now and then those of another case; and whether they changed."""
    draw = chance.random() if chance else 1.0
    if draw < 0.04:
        return [_LOWER if look < 5 else look for look in one.shapes], True
    if draw < 0.07:
        return [_UPPER if look < 4 else look for look in one.shapes], True
    if draw < 0.09:
        return [_TITLE if look < 1 else look for look in one.shapes], True
    return one.shapes, False


def _rounded(length: int, step: int = 16) -> int:
    return -(-length // step) * step
