"""Words of names and sentences, made comparable."""

import re
import unicodedata

from kg.verbs import IRREGULAR

SMALL = frozenset("the a an of in on at to for from by with and or its his her".split())
PLURAL = re.compile(r"(?<=[a-z]{3})s$")
MANY = re.compile(r"(?<=[a-z]{2})ies$")
WORD = re.compile(r"\w+")
ENDINGS = re.compile(r"(?<=[a-z]{3})(?:ing|ied|ies|ed|es|e|s|y|i)$")
DOUBLED = re.compile(r"([bdgmnprt])\1$")


def form(name: str) -> str:
    """A name without case, accents and articles.

    >>> form("The  Kōchi Group")
    'kochi group'
    """
    return " ".join(word for word in plain(name) if word != "the")


def words(name: str) -> frozenset[str]:
    """The words that matter, singular.

    >>> sorted(words("the rebels in Abera"))
    ['abera', 'rebel']
    """
    return frozenset(_singular(w) for w in plain(name) if w not in SMALL)


def stem(word: str) -> str:
    """A word without the ending of its form.

    >>> stem("collapsed") == stem("collapse"), stem("denies") == stem("deny")
    (True, True)
    """
    word = IRREGULAR.get(word, word)
    return DOUBLED.sub(r"\1", ENDINGS.sub("", word))


def stems(text: str) -> frozenset[str]:
    """The stems of the words that matter."""
    return frozenset(stem(word) for word in words(text))


def named(text: str) -> bool:
    """Whether words hold a name: a capital."""
    return any(letter.isupper() for letter in text)


def plain(name: str) -> list[str]:
    """The words without case, accents and genitives."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c for c in folded if not unicodedata.combining(c))
    return WORD.findall(kept.replace("\u2019s", "").replace("'s", ""))


def _singular(word: str) -> str:
    if word.endswith("ss"):
        return word
    return word[:-3] + "y" if MANY.search(word) else PLURAL.sub("", word)
