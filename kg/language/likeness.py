"""Whether two names may be forms of one: `Hayat Tahrir al-Sham` and `HTS`."""

import re
from functools import cache, lru_cache

from kg.model import Kind

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_EMPTY = frozenset(
    "the of and for in on at to a an de la le del van von bin ibn al el mr mrs ms dr "
    "sir inc corp co ltd plc llc group company jr sr".split()
)
_ALIKE = (
    frozenset((Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.GOVERNMENT_BODY)),
    frozenset((Kind.LOCATION, Kind.FACILITY)),
    frozenset((Kind.PRODUCT, Kind.WORK, Kind.DOCUMENT)),
)
"""Kinds that a network confuses and that the same thing may be seen as."""
SHORTEST_ACRONYM = 2


@cache
def alike(one: Kind, other: Kind) -> bool:
    """Whether things of both kinds may be the same."""
    return one is other or any(one in kinds and other in kinds for kinds in _ALIKE)


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without articles and titles."""
    found = tuple(
        word.replace("\u2019", "'").removesuffix("'s").casefold()
        for word in _WORD.findall(name.replace(".", ""))
    )
    return tuple(word for word in found if word not in _EMPTY) or found or (name,)


@lru_cache(maxsize=4096)
def initials(name: str) -> frozenset[str]:
    """Acronyms that the name may have: of its large words, of all its words."""
    parts = re.split(r"[\s\-\u2013]+", name)
    letters = [part[0] for part in parts if part[:1].isalnum()]
    large = [letter for letter in letters if not letter.islower()]
    found = {"".join(letters).upper(), "".join(large).upper()}
    return frozenset(f for f in found if len(f) >= SHORTEST_ACRONYM)


def same(one: str, other: str) -> bool:
    """Whether both have the same words."""
    return words(one) == words(other)


def acronym(short: str, name: str) -> bool:
    """Whether `short` is made of the first letters of `name`."""
    letters = short.replace(".", "")
    return (
        letters.isupper()
        and letters.isalnum()
        and " " in name
        and letters in initials(name)
    )


_OTHER_PLACES = frozenset("cape east fort gulf lake new north port south west".split())
"""What makes of a place's name that of another: Lake Malawi, Port Sudan, New York."""


def shortened(short: str, name: str, kind: Kind) -> bool:
    """Whether `short` is a part of `name` that stands for it.

    For a person the surname, for others words from either end.
    """
    few, many = words(short), words(name)
    if not few or len(few) >= len(many):
        return False
    if kind is Kind.PERSON:
        return many[-len(few) :] == few or (len(few) > 1 and set(few) <= set(many))
    if kind is Kind.LOCATION and many[0] in _OTHER_PLACES:
        return False
    return many[-len(few) :] == few or many[: len(few)] == few


def related(one: str, other: str, kind: Kind) -> bool:
    """Whether nothing in two names of a kind forbids that they mean the same."""
    if same(one, other) or acronym(one, other) or acronym(other, one):
        return True
    if shortened(one, other, kind) or shortened(other, one, kind):
        return True
    if kind is Kind.PERSON:
        few, many = sorted((set(words(one)), set(words(other))), key=len)
        return few <= many
    return bool(set(words(one)) & set(words(other)))
