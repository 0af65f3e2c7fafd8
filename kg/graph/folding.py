"""Words as they are compared in a search: without case, accents and punctuation."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
TERM = re.compile(r'"([^"]*)"(\*?)|(\S+)')


def folded(text: str) -> str:
    """The words of a text, a blank between each two.

    >>> folded("Hay'at Tahrir al-Shām said: no.")
    'hay at tahrir al sham said no'
    """
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return " ".join(WORD.findall(text.lower()))


def terms(words: str) -> list[str]:
    """What is searched for: each word, or words in quotes as they stand together.

    A star stands for the rest of a word.

    >>> terms('"old lighthouse" near harb*')
    ['old lighthouse', 'near', 'harb*']
    """
    found = []
    for quoted, star, word in TERM.findall(words):
        plain = folded(quoted or word)
        if plain:
            found.append(plain + "*" * bool(star or word.endswith("*")))
    return found


def holds(text: str, wanted: list[str]) -> bool:
    """Whether all terms stand in a text."""
    padded = f" {folded(text)} "
    return all(
        f" {one[:-1]}" in padded if one.endswith("*") else f" {one} " in padded
        for one in wanted
    )
