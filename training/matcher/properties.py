"""Properties in words: labels, descriptions and the classes of their ends.

A property is known by a key: its Wikidata number (`P57`), or a data set's own name with
the data set before it (`knowledgenet:CEO`).
"""

import json
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class PropertyText:
    """What is said of a property."""

    labels: tuple[str, ...]
    description: str = ""
    domain: str = ""
    range: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Inventory:
    """The properties of a data set by key, and the same of Wikidata as strangers."""

    properties: Mapping[str, PropertyText]
    beside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For a property those that may hold with it unsaid, so that they teach nothing."""


def wikidata(root: Path) -> dict[str, PropertyText]:
    """Labels and descriptions of Wikidata's properties, identifiers elsewhere aside."""
    path = root / "wikidata_properties/all_wikidata_properties.json"
    found = {}
    for row in json.loads(path.read_text(encoding="utf-8")):
        label = row["propertyLabel"]
        if label.endswith((" ID", " code", " URL", " number")) or " ID " in label:
            continue
        key = row["property"].rsplit("/", 1)[-1]
        described = row.get("propertyDescription") or ""
        found[key] = PropertyText(labels=(label,), description=short(described))
    return found


def short(description: str, most: int = 20) -> str:
    """The first words of a description, without what stands in brackets."""
    kept, depth = [], 0
    for letter in description:
        depth += letter == "("
        if not depth:
            kept.append(letter)
        depth -= letter == ")" and depth > 0
    words = "".join(kept).split(";")[0].split(". ")[0].split()
    return " ".join(words[:most])


def written(
    text: PropertyText,
    chance: random.Random | None = None,
) -> tuple[str, str, str]:
    """A property's text and the names of the classes of its ends.

    With `chance` one of its forms: with or without description, another label.
    """
    if chance is None:
        return plain(text.labels, text.description), text.domain, text.range
    labels = list(text.labels)
    chance.shuffle(labels)
    described = chance.random() < 0.5
    typed = chance.random() < 0.6
    words = plain(labels[: chance.randint(1, 2)], text.description if described else "")
    return words, text.domain if typed else "", text.range if typed else ""


def plain(labels: Iterable[str], description: str) -> str:
    """Labels and description as the network reads them."""
    line = ", ".join(label.strip() for label in labels)
    return f"{line}: {description}" if description else line
