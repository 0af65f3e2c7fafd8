"""Read words with the network: tags, lemmas, trees, names and vectors in one pass.

The network is trained and exported in `training/`; its files lie in `model/`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelError
from kg.language import lemma
from kg.language.inflection import base_form
from kg.language.labels import Labels, labels
from kg.language.names import Name, names
from kg.language.sessions import model_file, session
from kg.language.stating import stating, trust
from kg.language.tree import tree
from kg.language.windows import Window, Words, batches, read_words, tensors, windows
from kg.language.wordpiece import WordPiece
from kg.model import Sentence, Span, Token

CONVENTION = "news"
"""Whose guidelines names follow."""
_FEWEST_ARC = -30.0
"""An arc less probable than this is no less sure for it."""

Outputs = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class _Read:
    """What the network says of one sentence."""

    sentence: Sentence
    names: tuple[Name, ...]
    vectors: NDArray[np.float16]
    stating: NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says of one text."""

    sentences: tuple[Sentence, ...]
    names: tuple[tuple[Name, ...], ...]
    vectors: NDArray[np.float16]
    """For coreference, one row a word of the text; half precision halves memory."""
    stating: NDArray[np.float16]
    """For what words state, likewise."""


def read(
    text: str,
    sentences: Sequence[Sequence[Span]],
    *,
    model: Path,
    convention: str = CONVENTION,
) -> Reading:
    """Sentences with their trees, their names, and a vector for each word."""
    split = _splitter(model)
    known = labels(model)
    words = read_words(text, sentences, split)
    found: list[_Read | None] = [None] * len(words)
    for chosen in batches(list(windows(words))):
        outputs = _run(chosen, split, _number(known, convention, model), model)
        for row, window in enumerate(chosen):
            start = 0
            for place, sentence in enumerate(window.sentences):
                end = start + len(sentence.texts)
                found[window.first + place] = _sentence(
                    sentence, _slice(outputs, row, start, end), known, split, model
                )
                start = end
    read_all = [one for one in found if one is not None]
    return Reading(
        sentences=tuple(one.sentence for one in read_all),
        names=tuple(one.names for one in read_all),
        vectors=_joined([one.vectors for one in read_all]),
        stating=_joined([one.stating for one in read_all]),
    )


def _joined(parts: Sequence[NDArray[np.float16]]) -> NDArray[np.float16]:
    return np.concatenate(parts) if parts else np.zeros((0, 0), dtype=np.float16)


@cache
def _splitter(model: Path) -> WordPiece:
    return WordPiece.read(model_file(model, "vocab.txt"))


def _number(known: Labels, convention: str, model: Path) -> int:
    """The number of a convention."""
    if convention not in known.conventions:
        raise ModelError(
            f"language model: {model} knows no names after `{convention}`; "
            f"it knows {', '.join(known.conventions)}"
        )
    return known.conventions.index(convention)


def _run(
    chosen: Sequence[Window], split: WordPiece, convention: int, model: Path
) -> Outputs:
    """The network's outputs for a batch, by name."""
    network = session(model_file(model, "encoder.onnx"))
    given = tensors(chosen, split)
    given["convention"] = np.array([convention], dtype=np.int64)
    outputs = [output.name for output in network.get_outputs()]
    return dict(zip(outputs, network.run(None, given), strict=True))


def _slice(outputs: Outputs, row: int, start: int, end: int) -> Outputs:
    """The outputs of one sentence; arcs and heads keep their root column."""
    columns = np.r_[0, start + 1 : end + 1]
    part = {
        name: values[row, start:end]
        for name, values in outputs.items()
        if name not in {"arcs", "relation_heads"}
    }
    part["arcs"] = outputs["arcs"][row, start:end][:, columns]
    part["relation_heads"] = outputs["relation_heads"][row][columns]
    return part


def _sentence(
    words: Words, said: Outputs, known: Labels, split: WordPiece, model: Path
) -> _Read:
    """One sentence as a value, with its names and vectors."""
    arcs = said["arcs"]
    heads = tree(arcs)
    columns = np.array(heads) + 1
    network = session(model_file(model, "relations.onnx"))
    relations = network.run(
        None,
        {
            "dependents": said["relation_dependents"],
            "heads": said["relation_heads"][columns],
        },
    )[0].tolist()
    chosen = np.maximum(arcs[np.arange(len(heads)), columns], _FEWEST_ARC)
    upos = [known.upos[number] for number in said["upos"].tolist()]
    tokens = tuple(
        Token(
            span=span,
            text=text,
            lemma=_lemma(text, tag, rule, bundle, known, split),
            upos=tag,
            features=known.features[bundle],
            head=head,
            relation=_relation(known.relations[relation], head),
        )
        for span, text, tag, rule, bundle, head, relation in zip(
            words.spans,
            words.texts,
            upos,
            said["lemmas"].tolist(),
            said["features"].tolist(),
            heads,
            relations,
            strict=True,
        )
    )
    sentence = Sentence(
        span=Span(words.spans[0].start, words.spans[-1].end),
        tokens=tokens,
        confidence=math.exp(float(chosen.mean())),
        arcs=tuple(np.exp(chosen).round(4).tolist()),
        stating=stating(tokens, said["stating"], model=model),
        trust=trust(said["stating"], model=model),
    )
    return _Read(
        sentence=sentence,
        names=tuple(names(said["names"])),
        vectors=said["coreference"].astype(np.float16),
        stating=said["stating"].astype(np.float16),
    )


def _relation(name: str, head: int) -> str:
    """`root` for the root and for it alone."""
    if head < 0:
        return "root"
    return "dep" if name == "root" else name


def _lemma(
    text: str, upos: str, rule: int, bundle: int, known: Labels, split: WordPiece
) -> str:
    """The lemma of a word: as always seen, else by spelling, else as the rule says."""
    exception = known.exceptions.get((text.lower(), upos))
    if exception:
        return exception
    guess = lemma.apply(known.lemmas[rule], text)
    return base_form(text, upos, known.features[bundle], split, guess)
