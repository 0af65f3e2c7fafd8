"""What is known of an example: what holds, what not, what nobody has looked at."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.matcher.examples import Example, Pair, Thing
from training.matcher.properties import Inventory

PAIRS, PAIRS_OF_FEW = 8, 4
"""Pairs of a sentence that are learned from at a time, where all are annotated or not.
"""
HOLDS, NOT, UNKNOWN = 1, 0, -1
TURNED = {
    "P26": {"P26"}, "P3373": {"P3373"}, "P47": {"P47"}, "P1420": {"P1420"},
    "P40": {"P22", "P25"}, "P22": {"P40"}, "P25": {"P40"}, "P155": {"P156"},
    "P156": {"P155"}, "P361": {"P527"}, "P527": {"P361"}, "P144": {"P4969"},
    "P403": {"P974"}, "P974": {"P403"}, "P84": {"P800"},
}  # fmt: skip
"""Properties that may hold from object to subject where one holds the other way."""
LITTLE = 0.25
"""How much a pair counts of which nobody has looked whether a property holds."""
NAMED_IN_FULL = frozenset({"re3d", "redocred"})
"""Sets of properties whose data sets give all their things."""
PARTIAL = "ont_"
"""How the sets begin whose sentences state more than is given."""
_PRONOUNS = frozenset(
    "he she it they his her its their him them who which i we my our".split()
)

Way = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """Two things in the order of the text, and what holds between them."""

    places: tuple[int, int, int, int]
    """First and last word of the earlier and of the later thing."""
    rows: Way
    """HOLDS, NOT or UNKNOWN for each property, forth and back. [2, R]"""
    weights: tuple[float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """The properties that are chosen from."""

    inventory: Inventory
    column: Mapping[str, int]
    """Where each stands."""


def known_pairs(
    example: Example,
    names: Sequence[Thing],
    options: Options,
    chance: random.Random,
) -> list[Known]:
    """Some pairs of an example, those of which something holds first.

    Args:
        example: With its things and pairs.
        names: What the encoder takes for names in it.
        options: The properties that are chosen from.
        chance: By which the pairs are drawn.
    """
    things = [*example.things, *_beside(example, names)]
    given = {(pair.subject, pair.object): pair for pair in example.pairs}
    holding: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    partial = example.inventory.startswith(PARTIAL)
    for a, b in _apart(things):
        here = [given.get(way) for way in ((a, b), (b, a))]
        if any(pair and pair.holds for pair in here):
            holding.append((a, b))
        elif example.complete or partial or any(here):
            others.append((a, b))
    chance.shuffle(others)
    chance.shuffle(holding)
    most = PAIRS if example.complete else PAIRS_OF_FEW
    return [
        _known(example, things, (a, b), given, options)
        for a, b in [*holding, *others][:most]
    ]


def _apart(things: Sequence[Thing]) -> list[tuple[int, int]]:
    """Pairs of things that share no word, in the order of the text."""
    return [
        (a, b) if things[a] <= things[b] else (b, a)
        for a in range(len(things))
        for b in range(a + 1, len(things))
        if not touch(things[a], things[b])
    ]


def _known(
    example: Example,
    things: Sequence[Thing],
    ends: tuple[int, int],
    given: Mapping[tuple[int, int], Pair],
    options: Options,
) -> Known:
    rows = np.full((2, len(options.column)), NOT)
    weights = [1.0, 1.0]
    for way, (s, o) in enumerate((ends, ends[::-1])):
        pair, turned = given.get((s, o)), given.get((o, s))
        if pair is None and turned is None and not example.complete:
            weights[way] = LITTLE
        _mark(rows[way], pair, turned, example, options)
    a, b = ends
    return Known(
        places=(*things[a], *things[b]), rows=rows, weights=(weights[0], weights[1])
    )


def _mark(
    row: Way,
    pair: Pair | None,
    turned: Pair | None,
    example: Example,
    options: Options,
) -> None:
    """Write what is known of one direction of a pair; all is NOT so far."""
    inventory, column = options.inventory, options.column
    asked = _asked(pair or turned, example)
    unknown: set[str] = set()
    if asked is not None:
        unknown |= {key for key in inventory.properties if key not in asked}
    holds = pair.holds if pair else frozenset()
    for key in holds:
        unknown |= inventory.beside.get(key, frozenset())
    if turned and (pair is None or not example.complete):
        for key in turned.holds:
            unknown |= TURNED.get(key, set())
    for keys, mark in ((unknown, UNKNOWN), (holds, HOLDS)):
        for key in keys:
            if key in column:
                row[column[key]] = mark


def _asked(pair: Pair | None, example: Example) -> frozenset[str] | None:
    """The properties that were looked for; None for all."""
    if pair and pair.open is not None:
        return pair.open
    return next((one.open for one in example.pairs if one.open), None)


def _beside(example: Example, names: Sequence[Thing]) -> list[Thing]:
    """Names, and pronouns, that the data set does not have among its things."""
    if example.inventory in NAMED_IN_FULL:
        return []
    found = list(names)
    if example.complete:
        words = enumerate(example.words)
        found += [(n, n) for n, word in words if word.lower() in _PRONOUNS]
    given = example.things
    return [one for one in found if not any(touch(one, other) for other in given)]


def known_tags(
    example: Example, names: Sequence[Thing], chance: random.Random
) -> NDArray[np.int64]:
    """For each word whether it is outside (0), first (1) or inner (2) in a thing.

    -100 where nobody knows. The names of the encoder that touch no given thing are
    things too; that a word is none is known beside a thing, and else where all things
    are given.
    """
    words = len(example.words)
    tags = np.full(words, -100)
    whole = example.inventory == "redocred"
    given = example.things
    named = [n for n in names if not any(touch(n, thing) for thing in given)]
    if whole or chance.random() < LITTLE:
        tags[:] = 0
    for first, last in given:
        tags[max(first - 1, 0)] = tags[min(last + 1, words - 1)] = 0
    things = [*given, *(() if whole else named)]
    for first, last in sorted(things, key=lambda thing: thing[0] - thing[1]):
        tags[first : last + 1] = 2
        tags[first] = 1
    return tags


def touch(one: Thing, other: Thing) -> bool:
    """Whether two things share a word."""
    return one[0] <= other[1] and other[0] <= one[1]
