"""Relations in reports on the war in Syria and Iraq: re3d (Dstl 2017).

Public domain, OGL v3, CC BY 3.0 AU or CC BY-SA 3.0 by source. Odd documents to train,
even ones to measure, as in `training.corpora.re3d`.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.matcher.examples import Example, Pair, Text, Thing
from training.matcher.properties import Inventory, PropertyText
from training.matcher.sources.located import numbered, thing, words_of

SOURCE = "re3d"
PROPERTIES = {
    "CoLocated": (
        ("co-located", "located in", "in the same place as"),
        "place or thing that something is in or at",
    ),
    "Apart": (("apart", "away from"), "place or thing that something is away from"),
    "BelongsTo": (
        ("belongs to", "member of", "owned by"),
        "group or owner that something belongs to",
    ),
    "InChargeOf": (
        ("in charge of", "controls", "responsible for", "leads"),
        "what somebody controls or has responsibility for",
    ),
    "HasAttrOf": (
        ("has the attribute of", "attribute"),
        "attribute or quality of a thing",
    ),
    "IsSynonymOf": (
        ("is the same as", "synonym of", "also known as"),
        "other name of the same thing",
    ),
    "Likes": (
        ("likes", "supports", "welcomes"),
        "whom or what somebody is positively disposed towards",
    ),
    "Dislikes": (
        ("dislikes", "condemns", "opposes"),
        "whom or what somebody is negatively disposed towards",
    ),
    "FightingAgainst": (
        ("fighting against", "attacks", "in armed conflict with"),
        "whom somebody is in armed conflict against",
    ),
    "AlliesOf": (
        ("military allies of", "fights alongside"),
        "who fights on the same side of a conflict",
    ),
    "CommWith": (
        ("communicated with", "met", "spoke with"),
        "with whom somebody has had contact",
    ),
}
MUTUAL = frozenset(
    {"CoLocated", "Apart", "IsSynonymOf", "FightingAgainst", "AlliesOf", "CommWith"}
)


def training(root: Path) -> list[Text]:
    """The documents to train on."""
    return list(_texts(root))[0::2]


def development(root: Path) -> list[Text]:
    """The documents to measure on."""
    return list(_texts(root))[1::2]


def inventory(_: Path) -> Inventory:
    """The eleven relations."""
    return Inventory(
        properties={
            f"{SOURCE}:{name}": PropertyText(labels=labels, description=described)
            for name, (labels, described) in PROPERTIES.items()
        },
    )


def records(root: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a file of all sources."""
    for folder in sorted((root / "re3d").iterdir()):
        if folder.is_dir() and folder.name != "BBC Online":
            text = (folder / name).read_text(encoding="utf-8-sig")
            yield from map(json.loads, filter(str.strip, text.split("\n")))


def _texts(root: Path) -> Iterator[Text]:
    entities, relations = defaultdict(list), defaultdict(list)
    for entity in records(root, "entities.json"):
        entities[entity["documentId"]].append(entity)
    for relation in records(root, "relations.json"):
        relations[relation["documentId"]].append(relation)
    documents = records(root, "documents.json")
    for document in sorted(documents, key=lambda document: str(document["_id"])):
        key = document["_id"]
        yield _text(document["text"], entities[key], relations[key])


def _text(
    text: str, entities: list[dict[str, Any]], relations: list[dict[str, Any]]
) -> Text:
    sentences = words_of(text)
    places = [spans for _, spans in sentences]
    things: dict[int, list[Thing]] = defaultdict(list)
    for entity in entities:
        found = thing(places, entity["begin"], entity["end"])
        if found:
            things[found[0]].append(found[1])
    triples: dict[int, list[tuple[Thing, str, Thing]]] = defaultdict(list)
    for relation in relations:
        ends = [
            thing(places, relation[f"{end}Begin"], relation[f"{end}End"])
            for end in ("source", "target")
        ]
        if ends[0] and ends[1] and ends[0][0] == ends[1][0]:
            triple = ends[0][1], relation["type"], ends[1][1]
            triples[ends[0][0]].append(triple)
    return Text(
        source=SOURCE,
        examples=tuple(
            _example(words, things[number], triples[number])
            for number, (words, _) in enumerate(sentences)
        ),
    )


def _example(
    words: tuple[str, ...],
    things: list[Thing],
    triples: list[tuple[Thing, str, Thing]],
) -> Example:
    numbers = numbered([*things, *(e for s, _, o in triples for e in (s, o))])
    holds: dict[tuple[int, int], set[str]] = defaultdict(set)
    for s, name, o in triples:
        holds[numbers[s], numbers[o]].add(f"{SOURCE}:{name}")
        if name in MUTUAL:
            holds[numbers[o], numbers[s]].add(f"{SOURCE}:{name}")
    return Example(
        words=words,
        things=tuple(numbers),
        pairs=tuple(
            Pair(subject=s, object=o, holds=frozenset(holds.get((s, o), ())))
            for s in numbers.values()
            for o in numbers.values()
            if s != o
        ),
        inventory=SOURCE,
        complete=True,
    )
