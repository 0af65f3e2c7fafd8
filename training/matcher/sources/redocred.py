"""Relations in Wikipedia articles: Re-DocRED (Tan and others 2022), MIT.

Every pair of entities is annotated, so that what has no label has no relation. Pairs
are taken in one sentence only.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.matcher.examples import Example, Pair, Text
from training.matcher.properties import Inventory, PropertyText, wikidata

SOURCE = "redocred"
_TRAINING = 450
_CLASSES = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "TIME": "date",
    "NUM": "number",
    "MISC": "",
}
_MISSING = {
    "P131": "located in the administrative territorial entity",
    "P1336": "territory claimed by",
    "P1198": "unemployment rate",
}


def training(root: Path) -> list[Text]:
    """The documents to train on."""
    return [_text(article) for article in _articles(root)[:_TRAINING]]


def development(root: Path) -> list[Text]:
    """The documents to measure on."""
    return [_text(article) for article in _articles(root)[_TRAINING:]]


def inventory(root: Path) -> Inventory:
    """The relations that occur, the classes of their ends as most often seen."""
    described = wikidata(root)
    ends: dict[str, tuple[Counter[str], Counter[str]]] = defaultdict(
        lambda: (Counter(), Counter())
    )
    for article in _articles(root)[:_TRAINING]:
        entities = article["vertexSet"]
        for label in article["labels"]:
            for count, end in zip(ends[label["r"]], "ht", strict=True):
                count[entities[label[end]][0]["type"]] += 1
    properties = {}
    for key, (domain, range_) in ends.items():
        known = described.get(key)
        labels = known.labels if known else (_MISSING.get(key, ""),)
        if labels[0]:
            properties[key] = PropertyText(
                labels=labels,
                description=known.description if known else "",
                domain=_CLASSES[domain.most_common(1)[0][0]],
                range=_CLASSES[range_.most_common(1)[0][0]],
            )
    return Inventory(properties=properties)


def _articles(root: Path) -> list[dict[str, Any]]:
    path = root / "redocred/data/dev_revised.json"
    articles: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return articles


def _text(article: dict[str, Any]) -> Text:
    holds: dict[tuple[int, int], set[str]] = defaultdict(set)
    for label in article["labels"]:
        holds[label["h"], label["t"]].add(label["r"])
    examples = []
    for number, words in enumerate(article["sents"]):
        kept = [n for n, word in enumerate(words) if word.strip()]
        new = {old: place for place, old in enumerate(kept)}
        things, owners = [], []
        for owner, entity in enumerate(article["vertexSet"]):
            for mention in entity:
                first, end = mention["pos"]
                inside = [new[n] for n in range(first, end) if n in new]
                if mention["sent_id"] == number and inside:
                    things.append((inside[0], inside[-1]))
                    owners.append(owner)
        examples.append(
            Example(
                words=tuple(words[n] for n in kept),
                things=tuple(things),
                pairs=tuple(_pairs(owners, holds)),
                inventory=SOURCE,
                complete=True,
            )
        )
    return Text(source=SOURCE, examples=tuple(examples))


def _pairs(owners: list[int], holds: dict[tuple[int, int], set[str]]) -> Iterable[Pair]:
    for s, subject in enumerate(owners):
        for o, object_ in enumerate(owners):
            if subject != object_:
                keys = holds.get((subject, object_), set())
                yield Pair(subject=s, object=o, holds=frozenset(keys))
