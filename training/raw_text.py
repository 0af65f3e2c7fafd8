"""Rebuild raw text from treebanks.

A treebank gives words and whether a space follows; from these come plain texts whose
word and sentence starts are known to the character.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from training.corpora.heldout import fingerprint, read_heldout


@dataclass(frozen=True, slots=True)
class Token:
    """What stands together in the text: one word, or several as in `don't`."""

    parts: tuple[str, ...]
    space_after: bool


Sentence = tuple[Token, ...]
Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class RawText:
    """A text with the places where words and sentences start."""

    text: str
    word_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]


def paragraphs(path: Path) -> Iterator[list[Paragraph]]:
    """The documents of a CoNLL-U file, as lists of paragraphs."""
    document: list[list[Sentence]] = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if any(line.startswith("# newdoc") for line in lines):
            if document:
                yield [tuple(sentences) for sentences in document]
            document = []
        if not document or any(re.match(r"# newpar( id|$)", line) for line in lines):
            document.append([])
        document[-1].append(_sentence(lines))
    if document:
        yield [tuple(sentences) for sentences in document]


def _sentence(lines: list[str]) -> Sentence:
    """The tokens of one block; the words of a multiword token become its parts."""
    tokens: list[Token] = []
    covered = 0
    surface = Token((), space_after=True)
    pieces: list[str] = []
    for line in lines:
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        number, form = columns[0], columns[1]
        space = "SpaceAfter=No" not in columns[9]
        if "-" in number:
            covered = int(number.split("-")[1])
            surface, pieces = Token((form,), space_after=space), []
        elif "." in number:
            continue
        elif int(number) > covered:
            tokens.append(Token(tuple(form.split()), space_after=space))
        else:
            pieces.append(form)
            if int(number) == covered:
                tokens.append(replace(surface, parts=_cut(surface.parts[0], pieces)))
    return tuple(tokens)


def _cut(surface: str, words: list[str]) -> tuple[str, ...]:
    """Cut a multiword token at its words where their letters add up to it."""
    if "".join(words).lower() != surface.lower():
        return (surface,)
    cuts, start = [], 0
    for word in words:
        cuts.append(surface[start : start + len(word)])
        start += len(word)
    return tuple(cuts)


def assemble(document: list[Paragraph], separator: str = "\n\n") -> RawText:
    """Lay the words out as text."""
    text, words, sentences, length = [], [], [], 0
    for paragraph in document:
        for sentence in paragraph:
            if sentence:
                sentences.append(length)
            for token in sentence:
                for number, part in enumerate(token.parts):
                    words.append(length)
                    inner = " " if len(token.parts) > 1 and _spaced(token) else ""
                    gap = inner if number + 1 < len(token.parts) else ""
                    text.append(part + gap)
                    length += len(part) + len(gap)
                if token.space_after:
                    text.append(" ")
                    length += 1
        joined = "".join(text).rstrip(" ")
        text = [joined, separator]
        length = len(joined) + len(separator)
    return RawText("".join(text), tuple(words), tuple(sentences))


def _spaced(token: Token) -> bool:
    """Whether the parts are of a word with a space in it, such as `1 000`."""
    return all(part.isdigit() for part in token.parts)


def training_texts(root: Path) -> list[list[Paragraph]]:
    """The documents that the segmenter learns from, without held-out sentences."""
    files = [root / "ud_ewt/train.conllu"]
    files += sorted((root / "gum/train/dep").glob("*.conllu"))
    banned = read_heldout(root / "heldout_sentence_hashes.txt")
    kept = []
    for path in files:
        for document in paragraphs(path):
            open_part = [
                tuple(s for s in paragraph if fingerprint(_joined(s)) not in banned)
                for paragraph in document
            ]
            kept.append([paragraph for paragraph in open_part if paragraph])
    return [document for document in kept if document]


def _joined(sentence: Sentence) -> str:
    return " ".join(part for token in sentence for part in token.parts)
