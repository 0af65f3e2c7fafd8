"""The forms of a name, from the strictest to the loosest.

`Hay'at Tahrir al-Shām`, `Hayat Tahrir al-Sham` and `the Hayat Tahrir Al Sham` have one
normal form; `Bashar Assad` and `Bashar al-Assad` only one loose form.
"""

import re
import unicodedata
from functools import lru_cache

from kg.model import Kind

_SPECIAL = str.maketrans(
    {
        "\u0131": "i", "\u00f8": "o", "\u00d8": "O", "\u0142": "l", "\u0141": "L",
        "\u0111": "d", "\u0110": "D", "\u00df": "ss", "\u00e6": "ae", "\u00c6": "Ae",
        "\u0153": "oe", "\u0152": "Oe", "\u2019": "'", "\u2018": "'", "\u02bf": "'",
        "\u02be": "'",
        "\u02bc": "'", "\u0060": "'", "\u2013": "-", "\u2011": "-", "\u2010": "-",
    }
)  # fmt: skip
"""Letters and signs that Unicode does not take apart into a letter and its mark."""
_SIGNS = str.maketrans(
    {
        "'": None, ".": None, "&": " and ", "-": " ", "/": " ", ",": " ",
        '"': None, "\u201c": None, "\u201d": None, "(": " ", ")": " ",
    }
)  # fmt: skip
_POSSESSIVE = re.compile(r"(?<=\w)'s?$")
LEGAL = frozenset(
    """inc incorporated corp corporation co company ltd limited llc llp plc ag sa se nv
    gmbh spa oyj asa ab pjsc ojsc jsc holdings holding group""".split()
)
"""Words at the end of a company's name that news leaves out."""
_SPELT_OUT = re.compile(r"(?<=\w) (?:sa de cv|s a de c v|s p a|s a|a s|a g|n v|b v)$")
"""Legal forms whose letters stand apart once their points and strokes are gone."""
_SORTS = re.compile(r"(?<=\w) (?:movement|group|militia|organi[sz]ation|network)$")
"""What kind of body it is, where news may say so or not."""
_AFTER_TWO = re.compile(r"^(\w+ \w.*) (?:bank|party|football club|club de futbol)$")
"""The same where two words or more are left: `Apple Bank` is not Apple."""
_STATES = re.compile(r"^(?:\w+ )?(?:republic|kingdom|state|commonwealth|emirate) of ")
TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady hon rev reverend president
    vice premier chancellor minister prime deputy foreign defence defense finance
    interior secretary senator sen representative rep congressman congresswoman governor
    gov mayor ambassador general gen lieutenant lt colonel col major maj captain capt
    sergeant sgt admiral adm commander chief judge justice ayatollah grand imam sheikh
    shaikh mullah rabbi cardinal archbishop bishop father coach chairman chairwoman
    spokesman spokeswoman former ex ceo""".split()
)
"""Words before a person's name. King, queen and pope are part of it."""
ARTICLES = frozenset("al el ad ar as ash an at az ez es ul ud ur".split())
"""Forms of the Arabic article, before names and in them."""
_SPELLINGS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("dh", "d"), ("gh", "g"), ("y", "i"),
    ("q", "g"), ("ah ", "a "),
)  # fmt: skip
"""Spellings of the same sound that romanisations disagree about."""
_DOUBLED = re.compile(r"([a-z])\1")


@lru_cache(maxsize=16384)
def normal(name: str) -> str:
    """Lower case without marks, punctuation and a leading "the".

    >>> normal("The Hay\u2019at Tahrir al-Sh\u0101m")
    'hayat tahrir al sham'
    >>> normal("U.S.") + " | " + normal("Marks & Spencer's")
    'us | marks and spencer'
    """
    if not name.isascii():
        apart = unicodedata.normalize("NFKD", name.translate(_SPECIAL))
        name = "".join(c for c in apart if not unicodedata.combining(c))
    if "'" in name:
        name = _POSSESSIVE.sub("", name.strip())
    words = name.casefold().translate(_SIGNS).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)


@lru_cache(maxsize=16384)
def bare(name: str, kind: Kind) -> str:
    """The normal form without titles and initials, or without the legal form.

    >>> bare("President John F. Kennedy", Kind.PERSON)
    'john kennedy'
    >>> bare("Acme Holdings Ltd.", Kind.ORGANIZATION)
    'acme'
    """
    words = normal(name).split()
    if kind is Kind.PERSON:
        return " ".join(_without_initials(_untitled(words)))
    if kind is not Kind.LOCATION:
        words = _SPELT_OUT.sub("", " ".join(words)).split()
        while len(words) > 1 and words[-1] in LEGAL:
            words.pop()
    return " ".join(words)


@lru_cache(maxsize=16384)
def core(name: str, kind: Kind) -> str:
    """The bare form without what says only of which sort a body or state is.

    >>> core("the Hamas movement", Kind.ARMED_GROUP)
    'hamas'
    >>> core("State of Israel", Kind.LOCATION)
    'israel'
    """
    name = bare(name, kind)
    if kind is Kind.PERSON:
        return name
    short = _SORTS.sub("", name)
    short = _AFTER_TWO.sub(r"\1", short)
    return _STATES.sub("", short) or name


def _untitled(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return words


def _without_initials(words: list[str]) -> list[str]:
    """Without single letters between first name and surname."""
    inner = [word for word in words[1:-1] if len(word) > 1]
    return [words[0], *inner, words[-1]] if len(words) > 1 else words


@lru_cache(maxsize=16384)
def loose(name: str) -> str:
    """The normal form with what romanisations disagree about taken away.

    >>> loose("Bashar al-Assad") == loose("Bashar Assad")
    True
    >>> loose("Moussa Koussa") == loose("Musa Kusa")
    True
    """
    text = " ".join(word for word in normal(name).split() if word not in ARTICLES)
    text = f"{text} "
    for spelling, plain in _SPELLINGS:
        text = text.replace(spelling, plain)
    return _DOUBLED.sub(r"\1", text).rstrip()


def untitled(name: str) -> str:
    """The name as it stands, without titles before it.

    >>> untitled("Prime Minister Ana Reyes")
    'Ana Reyes'
    """
    words = name.split()
    while len(words) > 1 and normal(words[0]) in TITLES:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=16384)
def written(name: str) -> str:
    r"""The name in one line, without article, quotation marks and possessive.

    >>> written("the Foreign\nMinistry\u2019s")
    'Foreign Ministry'
    """
    text = " ".join(name.split()).strip("\"\u201c\u201d'\u2018\u2019 ,;:")
    text = re.sub(r"(?<=\w)['\u2019]s$", "", text)
    if text[:4].lower() == "the " and len(text) > len("the "):
        text = text[4:]
    return text
