"""Passages of the web annotated for fifteen properties: KnowledgeNet.

Mesquita and others 2019, CC BY-SA 4.0. A passage is annotated in full for the
properties that its rows name, so that the other pairs have none of them.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.matcher.examples import Example, Pair, Text, Thing
from training.matcher.properties import Inventory, PropertyText
from training.matcher.sources.located import numbered, thing, words_of

SOURCE = "knowledgenet"
FOLDS, FOLD_TO_MEASURE = frozenset({1, 2}), frozenset({3})
_PERSON, _BODY, _DATE = "person", "organization", "date"
PROPERTIES = {
    "DATE_OF_BIRTH": (
        ("date of birth", "birth date", "born on"),
        "day on which a person was born",
        _PERSON,
        _DATE,
    ),
    "DATE_OF_DEATH": (
        ("date of death", "death date", "died on"),
        "day on which a person died",
        _PERSON,
        _DATE,
    ),
    "PLACE_OF_RESIDENCE": (
        ("place of residence", "residence", "lives in", "home location"),
        "place where a person lives or has lived",
        _PERSON,
        "place",
    ),
    "PLACE_OF_BIRTH": (
        ("place of birth", "birth place", "born in"),
        "place where a person was born",
        _PERSON,
        "place",
    ),
    "NATIONALITY": (
        ("nationality", "citizenship", "country of citizenship"),
        "country that a person is a citizen of",
        _PERSON,
        "country",
    ),
    "EMPLOYEE_OR_MEMBER_OF": (
        ("employee or member of", "works for", "member of", "employer", "affiliation"),
        "organization that a person works for or belongs to",
        _PERSON,
        _BODY,
    ),
    "EDUCATED_AT": (
        ("educated at", "alma mater", "alumni of", "studied at"),
        "school or university that a person attended",
        _PERSON,
        "school",
    ),
    "POLITICAL_AFFILIATION": (
        ("political affiliation", "political party", "member of political party"),
        "political party that a person belongs to",
        _PERSON,
        "political party",
    ),
    "CHILD_OF": (
        ("child of", "parent", "son or daughter of"),
        "mother or father of a person",
        _PERSON,
        _PERSON,
    ),
    "SPOUSE": (
        ("spouse", "married to", "husband or wife"),
        "person to whom a person is or was married",
        _PERSON,
        _PERSON,
    ),
    "DATE_FOUNDED": (
        ("date founded", "founding date", "inception", "established"),
        "date on which an organization was founded",
        _BODY,
        _DATE,
    ),
    "HEADQUARTERS": (
        ("headquarters", "headquarters location", "based in"),
        "place where an organization has its head office",
        _BODY,
        "place",
    ),
    "SUBSIDIARY_OF": (
        ("subsidiary of", "parent organization", "owned by"),
        "organization that owns or controls an organization",
        _BODY,
        _BODY,
    ),
    "FOUNDED_BY": (
        ("founded by", "founder"),
        "person who founded an organization",
        _BODY,
        _PERSON,
    ),
    "CEO": (
        ("CEO", "chief executive officer", "chief executive"),
        "chief executive officer of a company",
        _BODY,
        _PERSON,
    ),
}


def key(name: str) -> str:
    """The key of a property by the data set's own name."""
    return f"{SOURCE}:{name}"


def training(root: Path) -> list[Text]:
    """Folds 1 and 2."""
    return _texts(root, FOLDS)


def development(root: Path) -> list[Text]:
    """Fold 3."""
    return _texts(root, FOLD_TO_MEASURE)


def inventory(_: Path) -> Inventory:
    """The fifteen properties."""
    return Inventory(
        properties={
            key(name): PropertyText(
                labels=labels, description=described, domain=domain, range=range_
            )
            for name, (labels, described, domain, range_) in PROPERTIES.items()
        }
    )


def passages(root: Path, folds: frozenset[int]) -> Iterator[list[dict[str, Any]]]:
    """The rows of each passage of some folds."""
    found: dict[tuple[int, int, int], list[dict[str, Any]]] = defaultdict(list)
    path = root / "knowledgenet/folds_1_to_3.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["fold"] in folds:
            found[row["doc"], row["pstart"], row["pend"]].append(row)
    yield from found.values()


def _texts(root: Path, folds: frozenset[int]) -> list[Text]:
    return [_text(rows) for rows in passages(root, folds)]


def _text(rows: list[dict[str, Any]]) -> Text:
    start, passage = rows[0]["pstart"], rows[0]["passage"]
    sentences = words_of(passage)
    places = [spans for _, spans in sentences]
    asked = frozenset(key(row["prop"]) for row in rows)
    triples: dict[int, list[tuple[Thing, str, Thing]]] = defaultdict(list)
    for row in (row for row in rows if "subject" in row):
        subject, object_ = (
            thing(places, row[f"{end}start"] - start, row[f"{end}end"] - start)
            for end in "so"
        )
        if subject and object_ and subject[0] == object_[0]:
            triple = subject[1], key(row["prop"]), object_[1]
            triples[subject[0]].append(triple)
    return Text(
        source=SOURCE,
        examples=tuple(
            _example(words, triples[number], asked)
            for number, (words, _) in enumerate(sentences)
        ),
    )


def _example(
    words: tuple[str, ...],
    triples: list[tuple[Thing, str, Thing]],
    asked: frozenset[str],
) -> Example:
    numbers = numbered(end for s, _, o in triples for end in (s, o))
    holds: dict[tuple[int, int], set[str]] = defaultdict(set)
    for s, name, o in triples:
        holds[numbers[s], numbers[o]].add(name)
    pairs = [
        Pair(subject=s, object=o, holds=frozenset(names), open=asked)
        for (s, o), names in holds.items()
        if s != o
    ]
    pairs += [
        Pair(subject=s, object=o, holds=frozenset(), open=asked)
        for s in numbers.values()
        for o in numbers.values()
        if s != o and (s, o) not in holds
    ]
    return Example(
        words=words,
        things=tuple(numbers),
        pairs=tuple(pairs) or (),
        inventory=SOURCE,
        complete=True,
    )
