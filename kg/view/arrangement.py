"""Where things stand, in which order they are seen, and which belong together.

Computed once when the page is written, so that it opens still; what took long is kept
for the next page about the same graph.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.view.appearance import size
from kg.view.communities import communities
from kg.view.islands import islands
from kg.view.layout import positions
from kg.view.overview import ALL, first_sight, order
from kg.view.scene import Scene
from kg.view.spread import Pair, Position

VERSION = 2
"""Counts up when the places of the same graph become others."""
WORTH_KEEPING = 400
"""Things in a graph whose places take longer to compute than to find again."""


@dataclass(frozen=True, kw_only=True)
class Arrangement:
    """For each thing of a scene its place, its rank, and the number of its group."""

    places: tuple[Position, ...]
    ranks: tuple[int, ...]
    """0 for what should be seen first."""
    groups: tuple[int, ...]
    first: int
    """How many ranks are seen at first sight."""


def arranged(seen: Scene) -> Arrangement:
    """The arrangement of a scene; the same scene always gives the same."""
    count, pairs = len(seen.entities), seen.pairs
    ranks = [0] * count
    for rank, thing in enumerate(order(count, pairs)):
        ranks[thing] = rank
    linked = sum(degree > 0 for degree in seen.degrees)
    first = first_sight(count, linked)
    sizes = [size(degree) for degree in seen.degrees]
    shown = [thing for thing in range(count) if ranks[thing] < first]
    places, groups = _kept(sizes, pairs, shown)
    return Arrangement(
        places=tuple(places), ranks=tuple(ranks), groups=tuple(groups), first=first
    )


def _places(
    sizes: Sequence[float], pairs: Sequence[Pair], shown: Sequence[int]
) -> tuple[list[Position], list[int]]:
    """The places and the groups of things with marks of these radii."""
    if len(sizes) <= ALL:
        return positions(sizes, pairs), [0] * len(sizes)
    found = communities(len(sizes), pairs)
    groups = [0] * len(sizes)
    for number, members in enumerate(found):
        for member in members:
            groups[member] = number
    return islands(sizes, pairs, found, set(shown)), groups


def _kept(
    sizes: Sequence[float], pairs: Sequence[Pair], shown: Sequence[int]
) -> tuple[list[Position], list[int]]:
    """The same, from the cache where it is there."""
    if len(sizes) < WORTH_KEEPING:
        return _places(sizes, pairs, shown)
    asked = json.dumps([VERSION, sizes, pairs, shown]).encode()
    path = _folder() / f"{hashlib.sha256(asked).hexdigest()}.json"
    # A cache that cannot be read or written is one that is not there.
    with suppress(OSError, ValueError):
        places, groups = json.loads(path.read_text(encoding="utf-8"))
        return [(x, y) for x, y in places], groups
    places, groups = _places(sizes, pairs, shown)
    rounded = [(round(x, 1), round(y, 1)) for x, y in places]
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as new:
            new.write(json.dumps([rounded, groups]).encode())
        Path(new.name).replace(path)
    return rounded, groups


def _folder() -> Path:
    """Where places are kept, after the XDG base directory specification."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "kg" / "places"
