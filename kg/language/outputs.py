"""From what the network says of a window to sentences with trees and names."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.language import lemma
from kg.language.inflection import base_form
from kg.language.labels import Labels
from kg.language.names import Name, names
from kg.language.sessions import model_file, session
from kg.language.stating import stating
from kg.language.tree import tree
from kg.language.windows import Window, Words
from kg.language.wordpiece import WordPiece
from kg.model import Sentence, Span, Token

_FEWEST_ARC = -30.0
"""An arc less probable than this is no less sure for it."""

MIDDLE = "middle"
"""The output with the states before the last layers, for the matcher alone."""

Outputs = dict[str, NDArray[Any]]
"""The network's outputs by name."""


@dataclass(frozen=True, slots=True)
class Files:
    """A model: its classes, its word pieces and the folder of its networks."""

    labels: Labels
    split: WordPiece
    model: Path


@dataclass(frozen=True, slots=True)
class Read:
    """What the network says of one sentence."""

    sentence: Sentence
    names: tuple[Name, ...]
    vectors: NDArray[np.float16]
    middle: NDArray[np.float16]


def read_window(window: Window, said: Outputs, files: Files) -> list[Read]:
    """The sentences of a window with their names and vectors.

    Trees come first, so that relations are asked for once in a window.
    """
    ends = list(accumulate(len(words.texts) for words in window.sentences))
    parts = [slice(s, e) for s, e in zip([0, *ends], ends, strict=False)]
    every = said["arcs"]
    # Of arcs only the columns of the root and of the sentence's own words.
    arcs = [
        np.concatenate((every[p, :1], every[p, p.start + 1 : p.stop + 1]), axis=1)
        for p in parts
    ]
    heads = [tree(one) for one in arcs]
    columns = [
        head + 1 + part.start if head >= 0 else 0
        for part, one in zip(parts, heads, strict=True)
        for head in one
    ]
    network = session(model_file(files.model, "relations.onnx"))
    relations = network.run(
        None,
        {
            "dependents": said["relation_dependents"][: len(columns)],
            "heads": said["relation_heads"][columns],
        },
    )[0].tolist()
    return [
        _sentence(
            words,
            {name: values[part] for name, values in said.items()} | {"arcs": own},
            hung,
            relations[part],
            files,
        )
        for words, part, own, hung in zip(
            window.sentences, parts, arcs, heads, strict=True
        )
    ]


def _sentence(
    words: Words,
    said: Outputs,
    heads: Sequence[int],
    relations: Sequence[int],
    files: Files,
) -> Read:
    """One sentence as a value, with its names and vectors."""
    known, arcs = files.labels, said["arcs"]
    columns = np.array(heads) + 1
    chosen = np.maximum(arcs[np.arange(len(heads)), columns], _FEWEST_ARC)
    upos = [known.upos[number] for number in said["upos"].tolist()]
    tokens = tuple(
        Token(
            span=span,
            text=text,
            lemma=_lemma(text, tag, rule, bundle, files),
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
    states, agreement = stating(
        tokens, said["stating"], said["judging"], model=files.model
    )
    sentence = Sentence(
        span=Span(words.spans[0].start, words.spans[-1].end),
        tokens=tokens,
        confidence=math.exp(float(chosen.mean())),
        arcs=tuple(np.exp(chosen).round(4).tolist()),
        stating=states,
        agreement=agreement,
    )
    return Read(
        sentence=sentence,
        names=tuple(names(said["names"])),
        vectors=said["coreference"].astype(np.float16),
        middle=said.get(MIDDLE, said["coreference"][:, :0]).astype(np.float16),
    )


def _relation(name: str, head: int) -> str:
    """`root` for the root and for it alone."""
    if head < 0:
        return "root"
    return "dep" if name == "root" else name


def _lemma(text: str, upos: str, rule: int, bundle: int, files: Files) -> str:
    """The lemma of a word: as always seen, else by spelling, else as the rule says."""
    known = files.labels
    exception = known.exceptions.get((text.lower(), upos))
    if exception:
        return exception
    guess = lemma.apply(known.lemmas[rule], text)
    return base_form(text, upos, known.features[bundle], files.split, guess)
