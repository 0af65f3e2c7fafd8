"""Rebuild raw text from treebanks, varied as texts in the wild vary.

A treebank gives words and whether a space follows; from these come plain texts whose
word and sentence starts are known to the character.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path


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


_DATELINES = ("BERLIN", "NAIROBI, Kenya", "SEOUL", "LONDON", "MEXICO CITY", "Ottawa")
_AGENCIES = ("AP", "Reuters", "AFP")
_MONTHS = ("Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "March", "June")


def varied(document: list[Paragraph], chance: random.Random) -> RawText:
    """The document as another publisher might have set it."""
    sentence_changes = [_curly, _straight, _dashes, _upper, _lower, _ellipses]
    weights = (0.3, 0.1, 0.3, 0.02, 0.04, 0.2)
    for change, weight in zip(sentence_changes, weights, strict=True):
        if chance.random() < weight:
            document = [tuple(change(s) for s in paragraph) for paragraph in document]
    if chance.random() < 0.3:
        document = [_headline(document[0], chance), *document]
    if chance.random() < 0.15:
        document = [_dateline(document[0], chance), *document[1:]]
    raw = assemble(document, chance.choice(("\n\n", "\n\n", "\n", " \n", "\n \n")))
    return _wrapped(raw, chance.randint(60, 90)) if chance.random() < 0.1 else raw


def _changed(sentence: Sentence, table: dict[str, str]) -> Sentence:
    return tuple(
        replace(token, parts=tuple(table.get(part, part) for part in token.parts))
        for token in sentence
    )


def _curly(sentence: Sentence) -> Sentence:
    opened, result = False, []
    for token in sentence:
        parts = []
        for part in token.parts:
            shaped = part.replace("'", "\u2019")
            if part in {'"', "''", "``"}:
                opened = not opened
                shaped = "\u201c" if opened else "\u201d"
            parts.append(shaped)
        result.append(replace(token, parts=tuple(parts)))
    return tuple(result)


def _straight(sentence: Sentence) -> Sentence:
    marks = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")
    return tuple(
        replace(token, parts=tuple(part.translate(marks) for part in token.parts))
        for token in sentence
    )


def _dashes(sentence: Sentence) -> Sentence:
    return _changed(sentence, {"--": "\u2014", "---": "\u2014"})


def _ellipses(sentence: Sentence) -> Sentence:
    return _changed(sentence, {"...": "\u2026"})


def _upper(sentence: Sentence) -> Sentence:
    return tuple(
        replace(token, parts=tuple(part.upper() for part in token.parts))
        for token in sentence
    )


def _lower(sentence: Sentence) -> Sentence:
    return tuple(
        replace(token, parts=tuple(part.lower() for part in token.parts))
        for token in sentence
    )


def _headline(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """The first words of a paragraph in title case, without a full stop."""
    words = [token for token in paragraph[0] if token.parts[0][:1].isalnum()]
    chosen = words[: chance.randint(3, 11)] or list(paragraph[0])
    capital = chance.random() < 0.7
    return (
        tuple(
            Token(
                tuple(
                    part[:1].upper() + part[1:] if capital and not number else part
                    for number, part in enumerate(token.parts)
                ),
                space_after=True,
            )
            for token in chosen
        ),
    )


def _dateline(paragraph: Paragraph, chance: random.Random) -> Paragraph:
    """`SEOUL, Dec. 8 (AP) - ` before the first sentence."""
    words = re.findall(r"[\w.]+|[^\w\s]", chance.choice(_DATELINES))
    if chance.random() < 0.5:
        words += [",", chance.choice(_MONTHS), str(chance.randint(1, 31))]
    if chance.random() < 0.6:
        words += ["(", chance.choice(_AGENCIES), ")"]
    words.append(chance.choice(("-", "\u2013", "\u2014", "--")))
    glued = {index for index, word in enumerate(words) if word == "("}
    glued |= {index - 1 for index, word in enumerate(words) if word in {",", ")"}}
    tokens = tuple(
        Token((word,), space_after=index not in glued)
        for index, word in enumerate(words)
    )
    return (tokens + paragraph[0], *paragraph[1:])


def _wrapped(raw: RawText, width: int) -> RawText:
    """Break lines at spaces so that none is longer than `width`."""
    characters, column = list(raw.text), 0
    last_space = -1
    for index, character in enumerate(characters):
        column += 1
        if character == "\n":
            column, last_space = 0, -1
        elif character == " ":
            last_space = index
        if column > width and last_space >= 0:
            characters[last_space] = "\n"
            column, last_space = index - last_space, -1
    return replace(raw, text="".join(characters))
