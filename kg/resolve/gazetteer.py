"""The names known beforehand: tables of places, states, bodies, people.

`Q30  United States  location  US|U.S.|America  American|Americans  capital=Q61` is a
row, with tabs between its cells; `ontology/README.md` says what each holds.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.errors import OntologyError
from kg.model import Kind
from kg.vocab import PREFIXES, slug

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

    links: tuple[str, ...] = ()
    """IRIs of the same thing elsewhere."""

    @property
    def same_as(self) -> tuple[str, ...]:
        """Its address in Wikidata, if it is known there, and its other addresses."""
        known = self.id[:1] == "Q" and self.id[1:].isdigit()
        return ((PREFIXES["wd"] + self.id,) if known else ()) + self.links

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


def own(path: Path) -> tuple[Row, ...]:
    """The rows of somebody's own table, with commas or, in a .tsv, tabs.

    A name is enough; identifiers are made from names, and what has no kind is a thing.

    Raises:
        OntologyError: the file cannot be read or a row is not well-formed.
    """
    comma = path.suffix.lower() != ".tsv"
    return own_rows(_cells(path, required=("name",), comma=comma), str(path))


def own_rows(entries: Iterable[Mapping[str, str]], where: str) -> tuple[Row, ...]:
    """Rows from cells by column; `where` is for messages."""
    found: dict[str, Row] = {}
    for number, cells in enumerate(entries, start=1):
        name = cells.get("name") or ""
        whole = {**cells, "id": cells.get("id") or f"own:{slug(name)}"}
        whole["kind"] = cells.get("kind") or Kind.THING.value
        row = _row(whole, f"{where}: entry {number}")
        if row.id in found:
            raise OntologyError(
                f"{where}: {row.id} occurs twice; put its names into one row"
            )
        found[row.id] = row
    return tuple(found.values())


def _of_file(file: Path) -> Iterable[Row]:
    for number, cells in enumerate(_cells(file, required=REQUIRED), start=2):
        yield replace(_row(cells, f"{file}:{number}"), table=file.stem)


def _cells(
    file: Path, *, required: Sequence[str], comma: bool = False
) -> Iterator[dict[str, str]]:
    """The rows of a table by the names in its first line."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            table = (
                csv.reader(lines)
                if comma
                else csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            )
            head = next(table, [])
            missing = [column for column in required if column not in head]
            if missing:
                raise OntologyError(
                    f"{file}: no column {missing[0]!r}; name it in the first line"
                )
            yield from (dict(zip(head, row, strict=False)) for row in table if row)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise OntologyError(
            f"{file}: cannot read the gazetteer ({error}); check the file"
        ) from error


def _row(cells: Mapping[str, str], where: str) -> Row:
    try:
        kind = Kind(cells["kind"])
    except ValueError as error:
        raise OntologyError(
            f"{where}: {cells['kind']!r} is no kind; use one of {', '.join(Kind)}"
        ) from error
    if not cells["id"] or not cells["name"]:
        raise OntologyError(f"{where}: id and name must not be empty; fill them in")
    relations: dict[str, tuple[str, ...]] = {}
    for pair in _several(cells.get("extra") or ""):
        key, _, value = pair.partition("=")
        relations[key] = (*relations.get(key, ()), value)
    return Row(
        id=cells["id"],
        name=cells["name"].strip(),
        kind=kind,
        aliases=_several(cells.get("aliases") or ""),
        demonyms=_several(cells.get("demonyms") or ""),
        relations=relations,
        links=_several(cells.get("same_as") or ""),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
