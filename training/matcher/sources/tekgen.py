"""Sentences of Wikipedia with triples under ten small ontologies: Text2KGBench.

Mihindukulasooriya and others 2023, its TekGen half: CC BY-SA 4.0. A sentence has the
triples that its alignment found, seldom all that it states.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.matcher.examples import Example, Pair, Text, Thing
from training.matcher.properties import Inventory, PropertyText, wikidata
from training.matcher.sources.located import numbered, one_sentence

SOURCE = "tekgen"
_DATE = re.compile(r"\d\d [A-Z][a-z]+ (\d{4})")
_BROAD = {
    "P170": {"P50", "P86", "P676", "P57", "P58", "P178", "P287", "P110", "P61", "P175"},
    "P361": {"P463", "P118", "P179", "P59", "P4552", "P3450"},
    "P136": {"P31"},
    "P463": {"P54", "P102", "P241", "P361"},
    "P577": {"P571", "P580"},
    "P162": {"P57", "P86", "P272"},
    "P272": {"P162", "P178"},
    "P50": {"P170", "P58"},
    "P1411": {"P166"},
    "P166": {"P1411"},
}
"""Properties that may hold beside one that is given."""


def training(root: Path) -> list[Text]:
    """The sentences to train on."""
    return [_text(rows) for rows in sentences(root, "train")]


def development(root: Path) -> list[Text]:
    """The sentences to measure on."""
    return [_text(rows) for rows in sentences(root, "validation")]


def sentences(root: Path, part: str) -> Iterator[list[dict[str, str]]]:
    """The triples of each sentence under each ontology, in the order of the files."""
    for path in sorted((root / "text2kgbench" / part).glob("*.jsonl")):
        found: dict[str, list[dict[str, str]]] = defaultdict(list)
        ontology = path.name.split(f"_{part}")[0]
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found[row["sent"]].append({**row, "ontology": ontology})
        yield from found.values()


def ontology_file(root: Path, ontology: str) -> Path:
    """The OWL file of an ontology such as `ont_1_movie`."""
    folder = root / "text2kgbench/data/wikidata_tekgen/ontologies/owl"
    return folder / f"{ontology}.ttl"


def inventories(root: Path) -> dict[str, Inventory]:
    """The relations of each ontology, described as Wikidata does."""
    described = wikidata(root)
    folder = root / "text2kgbench/data/wikidata_tekgen/ontologies"
    found = {}
    for path in sorted(folder.glob("*.json")):
        ontology = json.loads(path.read_text(encoding="utf-8"))
        names = {one["qid"]: one["label"] for one in ontology["concepts"]}
        properties = {}
        for relation in ontology["relations"]:
            key, label = relation["pid"], relation["label"].strip()
            known = described.get(key)
            other = known.labels if known else ()
            properties[key] = PropertyText(
                labels=tuple(dict.fromkeys((label, *other))),
                description=known.description if known else "",
                domain=names.get(relation["domain"], ""),
                range=names.get(relation["range"], ""),
            )
        found[ontology["id"]] = Inventory(
            properties=properties,
            beside={key: frozenset(more) for key, more in _BROAD.items()},
        )
    return found


def _text(rows: list[dict[str, str]]) -> Text:
    sentence = rows[0]["sent"]
    spans = one_sentence(sentence)
    triples: list[tuple[Thing, str, Thing]] = []
    for row in rows:
        ends = stretch(sentence, spans, row["sub_label"]), _object(sentence, spans, row)
        if ends[0] and ends[1] and ends[0] != ends[1]:
            triples.append((ends[0], row["rel"], ends[1]))
    numbers = numbered(end for s, _, o in triples for end in (s, o))
    holds: dict[tuple[int, int], set[str]] = defaultdict(set)
    for s, key, o in triples:
        holds[numbers[s], numbers[o]].add(key)
    example = Example(
        words=tuple(sentence[begin:end] for begin, end in spans),
        things=tuple(numbers),
        pairs=tuple(
            Pair(subject=s, object=o, holds=frozenset(keys))
            for (s, o), keys in holds.items()
        ),
        inventory=rows[0]["ontology"],
    )
    return Text(source=SOURCE, examples=(example,))


def _object(
    sentence: str, spans: list[tuple[int, int]], row: dict[str, str]
) -> Thing | None:
    found = stretch(sentence, spans, row["obj_label"])
    date = _DATE.fullmatch(row["obj_label"])
    if found is None and date:
        return _whole_date(sentence, spans, date[1])
    return found


def _whole_date(sentence: str, spans: list[tuple[int, int]], year: str) -> Thing | None:
    """The words of the date that a year stands in."""
    month = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"  # noqa: E501
    match = re.search(
        rf"(?:(?:\d\d? )?{month} (?:\d\d?,? )?(?:of )?)?\b{year}\b", sentence
    )
    return _words(spans, match.start(), match.end()) if match else None


def stretch(sentence: str, spans: list[tuple[int, int]], label: str) -> Thing | None:
    """The words that a label stands in, whatever its case; None if it does not."""
    pattern = r"\s*".join(map(re.escape, label.split()))
    match = re.search(rf"(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE)
    return _words(spans, match.start(), match.end()) if match else None


def _words(spans: list[tuple[int, int]], begin: int, end: int) -> Thing | None:
    touched = [
        n for n, (first, last) in enumerate(spans) if first < end and begin < last
    ]
    return (touched[0], touched[-1]) if touched else None
