"""Give every character a small number, the same in training and at run time.

ASCII keeps its characters, accented letters count as their base letter, frequent
typographic marks have numbers of their own and all else counts by its Unicode class.
"""

import unicodedata
from functools import cache

import numpy as np
import numpy.typing as npt

_LINE_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_TYPOGRAPHY = (
    "\u201c\u201d\u2018\u2019\u2013\u2014\u2026\u2022"
    "\u00b7\u20ac\u00a3\u00b0\u201e\u00ab\u00bb"
)
_CLASSES = ("Lu", "Ll", "Lo", "N", "Ps", "Pe", "P", "S", "M", "C")

PADDING = 0
SPACE = 1
BREAK = 2
_SYMBOLS = {symbol: number for number, symbol in enumerate(_ASCII + _TYPOGRAPHY, 3)}
_FIRST_CLASS = 3 + len(_SYMBOLS)
COUNT = _FIRST_CLASS + len(_CLASSES)
"""How many numbers there are."""


@cache
def _number(code: int) -> int:
    """The number of one character by its code point."""
    character = chr(code)
    if character in _LINE_BREAKS:
        return BREAK
    if character.isspace():
        return SPACE
    base = unicodedata.normalize("NFKD", character)[:1]
    for candidate in (character, base):
        if candidate in _SYMBOLS:
            return _SYMBOLS[candidate]
    category = unicodedata.category(character)
    for number, name in enumerate(_CLASSES):
        if category.startswith(name):
            return _FIRST_CLASS + number
    return _FIRST_CLASS + _CLASSES.index("Lo")


def numbers(text: str) -> npt.NDArray[np.int64]:
    """One number a character of `text`."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    distinct, places = np.unique(codes, return_inverse=True)
    table = np.array([_number(code) for code in distinct.tolist()], dtype=np.int64)
    return table[places] if len(text) else np.zeros(0, dtype=np.int64)
