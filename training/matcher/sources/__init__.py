"""Data sets of relations as texts of examples, and the properties they choose from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from training.corpora.heldout import fingerprint, read_heldout
from training.matcher.examples import Example, Text
from training.matcher.properties import Inventory
from training.matcher.sources import (
    core_company,
    fewrel,
    knowledgenet,
    plover,
    re3d,
    redocred,
    tekgen,
)

SOURCES: Mapping[str, Callable[[Path], list[Text]]] = {
    "tekgen": tekgen.training,
    "knowledgenet": knowledgenet.training,
    "redocred": redocred.training,
    "fewrel": fewrel.training,
    "core_company": core_company.training,
    "re3d": re3d.training,
    "plover": plover.training,
}
MEASURED: tuple[Callable[[Path], list[Text]], ...] = (
    tekgen.development,
    knowledgenet.development,
    redocred.development,
    re3d.development,
    plover.development,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """What is trained on."""

    texts: list[Text]
    inventories: Mapping[str, Inventory]


def read(root: Path) -> Sources:
    """All that may be trained on; sentences that are held out or measured leave it."""
    banned = banned_sentences(root)
    texts = [
        kept
        for source in SOURCES.values()
        for text in source(root)
        if (kept := allowed(text, banned)) is not None
    ]
    return Sources(texts=texts, inventories=inventories(root))


def inventories(root: Path) -> dict[str, Inventory]:
    """The properties that each data set chooses from, by the name of the set."""
    return {
        **tekgen.inventories(root),
        **{
            module.SOURCE: module.inventory(root)
            for module in (
                knowledgenet,
                redocred,
                fewrel,
                core_company,
                re3d,
                plover,
            )
        },
    }


def banned_sentences(root: Path) -> frozenset[str]:
    """The marks of sentences that are held out or measured."""
    marks = {
        mark
        for source in MEASURED
        for text in source(root)
        for one in text.examples
        if (mark := fingerprint(" ".join(one.words)))
    }
    return read_heldout(root / "heldout_sentence_hashes.txt") | marks


def allowed(text: Text, banned: frozenset[str]) -> Text | None:
    """A text without banned sentences; None if nothing stays."""
    kept = [
        one
        for one in text.examples
        if (one.pairs or one.complete)
        and fingerprint(" ".join(one.words)) not in banned
    ]
    return replace(text, examples=tuple(kept)) if kept else None


def without(one: Example, keys: frozenset[str]) -> Example | None:
    """An example without the pairs of some properties; None if it teaches nothing."""
    pairs = tuple(pair for pair in one.pairs if not pair.holds & keys)
    if len(pairs) == len(one.pairs):
        return one
    return replace(one, pairs=pairs, complete=False) if pairs else None


def left(inventory: Inventory, keys: frozenset[str]) -> Inventory:
    """A set of properties without some."""
    kept = {k: text for k, text in inventory.properties.items() if k not in keys}
    return replace(inventory, properties=kept)
