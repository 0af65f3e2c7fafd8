"""Read which properties of a foreign ontology hold between the things of a sentence.

`Trionfo was written by Carl Orff` with a property "composer: who wrote the music" ->
Trionfo, composer, Carl Orff. The network (see `training/matcher`) goes on where the
encoder has read the sentence half-way; what the ontology says of a property passes it
too, and a property holds where its vector fits that of the pair, so that it need not
have been known in training.
"""

import json
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from kg.language.candidates import pairs, things
from kg.language.names import Name
from kg.language.outputs import MIDDLE
from kg.language.sessions import session
from kg.language.windows import read_words, tensors, windows
from kg.language.wordpiece import WordPiece
from kg.model import Kind, Mention, PropertyText, Related, Span

MATCHER, FIT = "matcher.onnx", "matcher.json"
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W_]+|[^\w\s]")
_NOTHING = np.array([[[0, 0, 1, 1]]], dtype=np.int64)
_LOG = logging.getLogger(__name__)

Floats = NDArray[np.float32]
States = NDArray[np.float16] | NDArray[np.float32]


def text_words(text: str) -> list[str]:
    """The words of a label or description; `worksFor` are two.

    >>> text_words("worksFor: a person's employer")
    ['works', 'For', ':', 'a', 'person', "'", 's', 'employer']
    """
    return _WORD.findall(text)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fit:
    """How scores become probabilities, and how much is enough."""

    slope: float
    offset: float
    least: float
    """Below this probability nothing is related."""
    thing: float
    """From this probability on words that no name holds are taken for a thing."""

    @classmethod
    def read(cls, path: Path) -> Self:
        """What was fitted after training."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))


class Matcher:
    """Finds the properties of one ontology."""

    def __init__(self, properties: Sequence[PropertyText], model: Path) -> None:
        self.properties = tuple(properties)
        self._model = model
        self.fit = Fit.read(model / FIT)

    @classmethod
    def of(cls, properties: Sequence[PropertyText], model: Path) -> Self | None:
        """The matcher of an ontology's properties; None where its files are missing.

        Without it an ontology is mapped to by the phrases of its labels alone.
        """
        missing = [name for name in (MATCHER, FIT) if not (model / name).is_file()]
        outputs = session(model / "encoder.onnx").get_outputs()
        if missing or MIDDLE not in {output.name for output in outputs}:
            _LOG.warning(
                "%s has no matcher of properties (%s); only phrases that the ontology"
                " itself names are mapped to it",
                model,
                ", ".join(missing) or f"its encoder gives no `{MIDDLE}`",
            )
            return None
        return cls(properties, model) if properties else None

    def _run(self, states: States, pairs: NDArray[np.int64]) -> dict[str, Any]:
        network = session(self._model / MATCHER)
        given = {"states": states[None].astype(np.float32), "pairs": pairs}
        names = [output.name for output in network.get_outputs()]
        return dict(zip(names, network.run(None, given), strict=True))

    @cached_property
    def _known(self) -> tuple[Floats, Floats, Floats, Floats]:
        """Vectors [R, H] and biases [R] of properties, and of their ends [R, T]."""
        texts = {"": None}
        for one in self.properties:
            texts |= dict.fromkeys((one.text, one.domain, one.range))
        said = dict(zip(texts, self._texts(list(texts)), strict=True))
        vectors = np.stack([said[one.text][0] for one in self.properties])
        nothing = np.zeros_like(said[""][1])
        ends = [
            np.stack([said[name][1] if name else nothing for name in names])
            for names in (
                [one.domain for one in self.properties],
                [one.range for one in self.properties],
            )
        ]
        return vectors[:, :-1], vectors[:, -1], ends[0], ends[1]

    def _texts(self, texts: Sequence[str]) -> list[tuple[Floats, Floats]]:
        """What the network makes of texts as property and as class."""
        split = WordPiece.read(self._model / "vocab.txt")
        found: list[tuple[Floats, Floats]] = []
        for text in texts:
            words = text_words(text) or ["thing"]
            line = " ".join(words)
            spans = [Span(m.start(), m.end()) for m in re.finditer(r"\S+", line)]
            read = read_words(line, [spans], split)[:1]
            states = _middle(next(iter(windows(read))), split, self._model)
            said = self._run(states, _NOTHING)
            found.append((said["property"][0], said["class"][0]))
        return found

    def things(self, states: States, names: Sequence[Name]) -> list[Name]:
        """What takes part in something and may be longer than a name in it.

        Args:
            states: Of the encoder half-way. [W, D]
            names: That are known.
        """
        tags = np.exp(self._run(states, _NOTHING)["tags"])  # [W, 3]
        return list(things(tags, self.fit.thing, names))

    def related(
        self,
        mentions: Sequence[Mention],
        stands: Sequence[bool],
        first: int,
        states: States,
    ) -> Iterator[Related]:
        """The properties that hold between mentions of one sentence.

        Args:
            mentions: All of the sentence.
            stands: Whether each may take part.
            first: The number of the first of them.
            states: Of the encoder half-way. [W, D]
        """
        found = pairs(mentions, stands)
        if not found:
            return
        ends = [[(mentions[n].first, mentions[n].last) for n in pair] for pair in found]
        places = np.array(ends, dtype=np.int64).reshape(-1, 4)
        for way, sure in enumerate(self.probabilities(states, places)):
            for row, column in np.argwhere(sure >= self.fit.least).tolist():
                one, other = found[row] if way == 0 else found[row][::-1]
                property_ = self.properties[column]
                if _fits(property_, mentions[one].kind, mentions[other].kind):
                    yield Related(
                        subject=first + one,
                        object=first + other,
                        property=property_,
                        score=round(float(sure[row, column]), 4),
                    )

    def probabilities(
        self, states: States, places: NDArray[np.int64]
    ) -> tuple[Floats, Floats]:
        """How probably properties hold from the earlier thing to the later, and back.

        Args:
            states: Of the encoder half-way. [W, D]
            places: First and last word of the earlier and the later thing. [N, 4]

        Returns:
            [N, R] and [N, R].
        """
        said = self._run(states, places[None])
        vectors, bias, domain, range_ = self._known
        types = said["earlier"], said["later"]
        forth, back = (
            link @ vectors.T + bias + subject @ domain.T + object_ @ range_.T
            for link, subject, object_ in (
                (said["forth"], *types),
                (said["back"], *types[::-1]),
            )
        )
        return (
            self._sure(forth - said["none"][:, :1]),
            self._sure(back - said["none"][:, 1:]),
        )

    def _sure(self, scores: Floats) -> Floats:
        sure: Floats = 1 / (1 + np.exp(-(self.fit.slope * scores + self.fit.offset)))
        return sure


def _middle(window: Any, split: WordPiece, model: Path) -> Floats:  # noqa: ANN401
    given = tensors(window, split)
    given["convention"] = np.zeros(1, dtype=np.int64)
    states: Floats = session(model / "encoder.onnx").run([MIDDLE], given)[0][0]
    return states


def _fits(property_: PropertyText, subject: Kind, object_: Kind) -> bool:
    """Whether the kinds of things may stand at the ends of a property.

    A thing whose kind nobody knows may; the subject is never a value.
    """
    if subject.literal:
        return False
    return all(
        kinds is None or kind is Kind.THING or kind in kinds
        for kinds, kind in (
            (property_.domain_kinds, subject),
            (property_.range_kinds, object_),
        )
    )
