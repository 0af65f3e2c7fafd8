"""Sentences of Wikipedia with one relation each: FewRel (Han and others 2018), MIT."""

import json
from pathlib import Path

from training.matcher.examples import Example, Pair, Text
from training.matcher.properties import Inventory, wikidata

SOURCE = "fewrel"
EACH = 350
"""Of 700 sentences a relation; sixteen relations shall not drown the others."""


def training(root: Path) -> list[Text]:
    """The first sentences of each relation."""
    path = root / "fewrel/data/val_wiki.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    return [_text(key, row) for key, rows in found.items() for row in rows[:EACH]]


def inventory(root: Path) -> Inventory:
    """The sixteen relations."""
    described = wikidata(root)
    path = root / "fewrel/data/val_wiki.json"
    keys = json.loads(path.read_text(encoding="utf-8"))
    return Inventory(
        properties={key: described[key] for key in keys},
        beside={"P361": frozenset({"P463", "P59"}), "P463": frozenset({"P361"})},
    )


def _text(key: str, row: dict[str, list[object]]) -> Text:
    words = [str(word) for word in row["tokens"]]
    kept = [n for n, word in enumerate(words) if word.strip()]
    new = {old: place for place, old in enumerate(kept)}
    things = []
    for end in "ht":
        places = [new[n] for n in row[end][2][0] if n in new]  # type: ignore[index]
        things.append((places[0], places[-1]))
    pair = Pair(subject=0, object=1, holds=frozenset({key}))
    example = Example(
        words=tuple(words[n] for n in kept),
        things=tuple(things),
        pairs=(pair,),
        inventory=SOURCE,
    )
    return Text(source=SOURCE, examples=(example,))
