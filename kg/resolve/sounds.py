"""Names in other spellings of one sound, as romanisations give them.

`Khaled Mansour` is `Khalid Mansur`, `Qasem Soleimani` is `Qassem Suleimani`; `Hassan`
is not `Hussein`, nor `Jamal` `Jamil`. A name is written in a few letters that stand for
classes of sounds; two names may be one where all letters go together.
"""

from functools import lru_cache

from kg.resolve.forms import ARTICLES, normal

_SAME = (
    ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("dzh", "J"), ("sh", "S"), ("ch", "C"),
    ("kh", "X"), ("zh", "J"), ("dj", "J"), ("ph", "f"), ("dh", "d"), ("th", "t"),
    ("gh", "g"), ("ck", "k"), ("ks", "x"), ("tz", "ts"), ("yy", "y"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("ai", "I"),
    ("ay", "I"), ("ae", "I"), ("ie", "i"), ("iy", "i"), ("j", "J"),
    ("w", "v"),
)  # fmt: skip
"""Spellings and the letter that stands for their sound, longer ones first."""
_SWAPPED = frozenset("ei ea yi ou Ii qk qg ck cs".split())
"""Two letters of which one spelling has the first and another the second."""


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """What all spellings of a name have in common: its consonants, coarsely.

    >>> key("Khaled Mansour") == key("Khalid al-Mansur")
    True
    """
    joined = "".join(_words(name))
    plain = (c for c in joined if c not in "aeiouyI")
    return "".join("k" if c in "qgc" else c for c in plain)


def alike(one: str, other: str) -> bool:
    """Whether two names may be spellings of one.

    >>> alike("Khaled Qasim", "Khalid Qassem"), alike("Ali Hassan", "Ali Hussein")
    (True, False)
    >>> alike("Maria Lopez", "Mario Lopez"), alike("Jamal Nasser", "Jamil Nasser")
    (False, False)
    """
    mine, theirs = _words(one), _words(other)
    if len(mine) == len(theirs):
        return all(map(_match, mine, theirs))
    return _match("".join(mine), "".join(theirs))


def _match(one: str, other: str) -> bool:
    if len(one) != len(other) or {one[-1:], other[-1:]} == {"a", "e"}:  # Anna, Anne
        return False
    return all(_goes(a, b) for a, b in zip(one, other, strict=True))


def _goes(one: str, other: str) -> bool:
    """Whether two letters may stand for one sound."""
    return one == other or one + other in _SWAPPED or other + one in _SWAPPED


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name in letters for sounds, without articles."""
    words = [word for word in normal(name).split() if word not in ARTICLES]
    return tuple(_sounds(word) for word in words or normal(name).split())


def _sounds(word: str) -> str:
    for spelling, sound in _SAME:
        word = word.replace(spelling, sound)
    kept = [c for n, c in enumerate(word) if n == 0 or c != word[n - 1]]
    if len(kept) > 1 and kept[-1] == "h":  # Raqqah
        kept.pop()
    return "".join(kept)
