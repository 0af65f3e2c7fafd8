"""Set a treebank's text as other publishers might, so that the segmenter meets all.

Quotation marks, dashes, case, headlines, datelines, line breaks: each by chance.
"""

import random
import re
from dataclasses import replace

from training.raw_text import Paragraph, RawText, Sentence, Token, assemble

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
