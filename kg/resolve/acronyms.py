"""Acronyms and the names that they are made of.

`Hayat Tahrir al-Sham (HTS)` -> the name `Hayat Tahrir al-Sham` and its acronym `HTS`.
"""

import re
from functools import lru_cache

_BRACKETED = re.compile(r"^(?P<name>.+?)\s*\((?P<short>[^()\s]{2,12})\)$")
_SMALL = frozenset("of the and for in on to a an de la le del du des al el".split())
LONGEST = 8
"""Letters; longer words in capitals are emphasis, not acronyms."""


@lru_cache(maxsize=16384)
def is_acronym(text: str) -> bool:
    """Whether the text is written as acronyms are.

    >>> [is_acronym(t) for t in ("HTS", "U.N.", "Iran", "IRAN NUCLEAR")]
    [True, True, False, False]
    """
    letters = text.replace(".", "").replace("-", "")
    capitals = sum(c.isupper() for c in letters)
    return (
        1 < len(letters) <= LONGEST
        and letters.isalnum()
        and letters[0].isupper()
        and capitals > 1
        and capitals * 2 > len(letters)
    )


def stands_for(short: str, name: str) -> bool:
    """Whether the letters of `short` begin the words of `name`, in order.

    Small words may be left out, and a word may lend more than its first letter.

    >>> stands_for("HTS", "Hayat Tahrir al-Sham")
    True
    >>> stands_for("OPCW", "Organisation for the Prohibition of Chemical Weapons")
    True
    >>> stands_for("HTS", "Hezbollah")
    False
    """
    if not is_acronym(short):
        return False
    letters = short.replace(".", "").replace("-", "").casefold()
    words = [w.casefold() for w in re.split(r"[\s\-\u2013/]+", name) if w[:1].isalnum()]
    large = [w for w in words if w not in _SMALL]
    if len(large) < 2 <= len(letters):  # noqa: PLR2004 (one word has no initials)
        return False
    return letters in {_initials(words), _initials(large)} or _begins(letters, large)


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _begins(letters: str, words: list[str]) -> bool:
    """Whether the letters are a piece of the beginning of every word, in order."""
    if not words:
        return not letters
    first, rest = words[0], words[1:]
    longest = min(len(first), len(letters) - len(rest), 3)
    return any(
        first[:length] == letters[:length] and _begins(letters[length:], rest)
        for length in range(1, longest + 1)
    )


def bracketed(name: str) -> tuple[str, str | None]:
    """A name and the acronym in brackets after it.

    >>> bracketed("Hayat Tahrir al-Sham (HTS)")
    ('Hayat Tahrir al-Sham', 'HTS')
    """
    match = _BRACKETED.match(name)
    if match and is_acronym(match["short"]):
        return match["name"], match["short"]
    return name, None
