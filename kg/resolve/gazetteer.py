"""The names known beforehand: tables of places, states, bodies, people.

`Q30  United States  location  US|U.S.|America  American|Americans  capital=Q61` is a
row, with tabs between its cells; `ontology/README.md` says what each holds.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.errors import OntologyError
from kg.model import Kind
from kg.vocab import PREFIXES

REQUIRED = ("id", "name", "kind")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One thing that is known beforehand."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    relations: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """From `country`, `capital`, `metonym_of` … to identifiers of other rows."""
    table: str = ""
    """The name of its file, as in `regions`."""

    @property
    def same_as(self) -> tuple[str, ...]:
        """Its address in Wikidata, if it is known there."""
        known = self.id[:1] == "Q" and self.id[1:].isdigit()
        return (PREFIXES["wd"] + self.id,) if known else ()

    def related(self, relation: str) -> str | None:
        """The first identifier that stands in a relation to it."""
        return next(iter(self.relations.get(relation, ())), None)


def rows(path: Path) -> tuple[Row, ...]:
    """The rows of a file, or of all `.tsv` files of a folder; identifiers are unique.

    Raises:
        OntologyError: a file cannot be read or a row is not well-formed.
    """
    files = sorted(path.glob("*.tsv")) if path.is_dir() else [path]
    found: dict[str, Row] = {}
    for file in files:
        for row in _of_file(file):
            if row.id in found:
                raise OntologyError(
                    f"{file}: the identifier {row.id} occurs twice; give one another"
                )
            found[row.id] = row
    return tuple(found.values())


def _of_file(file: Path) -> Iterable[Row]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            table = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            head = next(table, [])
            missing = [column for column in REQUIRED if column not in head]
            if missing:
                raise OntologyError(
                    f"{file}: no column {missing[0]!r}; name it in the first line"
                )
            for number, cells in enumerate(table, start=2):
                if cells:
                    row = _row(dict(zip(head, cells, strict=False)), f"{file}:{number}")
                    yield replace(row, table=file.stem)
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(
            f"{file}: cannot read the gazetteer ({error}); check the file"
        ) from error


def _row(cells: dict[str, str], where: str) -> Row:
    try:
        kind = Kind(cells["kind"])
    except ValueError as error:
        raise OntologyError(
            f"{where}: {cells['kind']!r} is no kind; use one of {', '.join(Kind)}"
        ) from error
    if not cells["id"] or not cells["name"]:
        raise OntologyError(f"{where}: id and name must not be empty; fill them in")
    relations: dict[str, tuple[str, ...]] = {}
    for pair in _several(cells.get("extra", "")):
        key, _, value = pair.partition("=")
        relations[key] = (*relations.get(key, ()), value)
    return Row(
        id=cells["id"],
        name=cells["name"],
        kind=kind,
        aliases=_several(cells.get("aliases", "")),
        demonyms=_several(cells.get("demonyms", "")),
        relations=relations,
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
