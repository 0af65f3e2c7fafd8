"""Run our own analysis over the sentences of a data set, words as given."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.conll18 import Word
from benchmarks.span_f1 import Named
from kg.language.consistency import consistent
from kg.language.coreference import chained
from kg.language.mentions import mentions
from kg.language.name_edges import whole
from kg.language.names import Name
from kg.language.network import CONVENTION, read
from kg.language.quantities import completed
from kg.model import Mention, Sentence, Span
from training.documents import Document


@dataclass(frozen=True, kw_only=True, slots=True)
class Parsed:
    """Our analysis of a document; words count through from 0 over its sentences."""

    sentences: tuple[Sentence, ...]
    offsets: tuple[int, ...]
    """Number of the first word of each of our sentences."""
    names: tuple[tuple[Name, ...], ...]
    mentions: tuple[Mention, ...]
    chains: tuple[tuple[int, ...], ...]

    def spans(self) -> list[Named]:
        """The network's names: first word, last word, kind."""
        return [
            (offset + name.first, offset + name.last, str(name.kind))
            for offset, named in zip(self.offsets, self.names, strict=False)
            for name in named
        ]


def parsed(
    document: Document, *, model: Path, convention: str = CONVENTION, chains: bool
) -> Parsed:
    """Our analysis of a document with its own sentences and words."""
    text, spans = laid_out(document)
    reading = read(text, spans, model=model, convention=convention)
    offsets = [0]
    for sentence in reading.sentences:
        offsets.append(offsets[-1] + len(sentence.tokens))
    found: tuple[Mention, ...] = ()
    groups: tuple[tuple[int, ...], ...] = ()
    names = consistent(reading.sentences, whole(reading.sentences, reading.names))
    if chains:
        names = completed(reading.sentences, names)
        found = mentions(text, reading.sentences, names)
        found, groups = chained(reading.sentences, found, reading.vectors, model=model)
    return Parsed(
        sentences=reading.sentences,
        offsets=tuple(offsets),
        names=names,
        mentions=found,
        chains=groups,
    )


def laid_out(document: Document) -> tuple[str, list[list[Span]]]:
    """The words as a text, one space between them, and where they stand."""
    parts: list[str] = []
    spans: list[list[Span]] = []
    place = 0
    for sentence in document.sentences:
        here = []
        for word in sentence.words:
            here.append(Span(place, place + len(word)))
            parts.append(word)
            place += len(word) + 1
        if here:
            spans.append(here)
    return " ".join(parts), spans


def gold_words(document: Document) -> list[Word]:
    """The treebank's words, numbered through."""
    found: list[Word] = []
    for sentence in document.sentences:
        syntax, start = sentence.syntax, len(found)
        assert syntax is not None
        found.extend(
            Word(
                start=start + number,
                end=start + number + 1,
                form=form,
                upos=syntax.upos[number],
                lemma=syntax.lemmas[number],
                features=syntax.features[number],
                head=head + start if head >= 0 else -1,
                relation=syntax.relations[number],
            )
            for number, (form, head) in enumerate(
                zip(sentence.words, syntax.heads, strict=True)
            )
        )
    return found


def our_words(found: Parsed) -> list[Word]:
    """Our words, numbered through."""
    return [
        Word(
            start=offset + number,
            end=offset + number + 1,
            form=token.text,
            upos=token.upos,
            lemma=token.lemma,
            features="|".join(f"{k}={v}" for k, v in token.features.items()) or "_",
            head=token.head + offset if token.head >= 0 else -1,
            relation=token.relation,
        )
        for offset, sentence in zip(found.offsets, found.sentences, strict=False)
        for number, token in enumerate(sentence.tokens)
    ]
