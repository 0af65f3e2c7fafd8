"""Words into the pieces that the network knows, and the look of a word.

Method: greedy longest match first after BERT's uncased normalisation
(Devlin et al. 2019); written from the description of the method.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

UNKNOWN, FIRST, LAST, PAD = "[UNK]", "[CLS]", "[SEP]", "[PAD]"
LONGEST_WORD = 100
SHAPES = ("lower", "title", "upper", "mixed", "letter", "alnum", "digits", "other")
"""Names of the shape classes; a class is the position in this tuple."""

_ASCII_SYMBOLS = ((33, 47), (58, 64), (91, 96), (123, 126))
_IDEOGRAPHS = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


@lru_cache(maxsize=16384)
def shape(word: str) -> int:
    """The class of a word's look, which is all that the network sees of its case."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return 6 if digits else 7
    if digits:
        return 5
    if len(letters) == 1 and letters[0].isupper():
        return 4
    if not any(c.isupper() for c in letters):
        return 0
    if not any(c.islower() for c in letters):
        return 2
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return 1
    return 3


class WordPiece:
    """Splits words into pieces of one vocabulary and remembers what it has split."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self.pieces = tuple(pieces)
        self._number = {piece: n for n, piece in enumerate(self.pieces)}
        self.unknown = self._number[UNKNOWN]
        self.first = self._number[FIRST]
        self.last = self._number[LAST]
        self.pad = self._number[PAD]
        self._known: dict[str, tuple[int, ...]] = {}

    @classmethod
    def read(cls, path: Path) -> "WordPiece":
        """The splitter of a vocabulary file with one piece a line."""
        return cls(path.read_text(encoding="utf-8").split("\n")[:-1])

    def __contains__(self, word: object) -> bool:
        """Whether the vocabulary has a word, in lower case, as one piece."""
        return word in self._number

    def __call__(self, word: str) -> tuple[int, ...]:
        """Numbers of the pieces of a word; at least one."""
        known = self._known.get(word)
        if known is None:
            known = tuple(n for part in _parts(word) for n in self._split(part))
            known = known or (self.unknown,)
            self._known[word] = known
        return known

    def _split(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [self.unknown]
        numbers: list[int] = []
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            for end in range(len(part), start, -1):
                number = self._number.get(prefix + part[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return numbers


def _parts(word: str) -> list[str]:
    """Lower-case runs without accents, cut at blanks, symbols and ideographs."""
    clean = "".join(
        " " if c.isspace() else c for c in word if c.isspace() or not _invisible(c)
    )
    plain = "".join(
        c
        for c in unicodedata.normalize("NFD", clean.lower())
        if unicodedata.category(c) != "Mn"
    )
    parts: list[str] = []
    fresh = True
    for c in plain:
        if c == " ":
            fresh = True
        elif _alone(c):
            parts.append(c)
            fresh = True
        elif fresh:
            parts.append(c)
            fresh = False
        else:
            parts[-1] += c
    return parts


@cache
def _invisible(c: str) -> bool:
    return c in "\0\ufffd" or unicodedata.category(c).startswith("C")


@cache
def _alone(c: str) -> bool:
    return unicodedata.category(c).startswith("P") or any(
        low <= ord(c) <= high for low, high in (*_ASCII_SYMBOLS, *_IDEOGRAPHS)
    )
