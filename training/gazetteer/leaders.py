"""Heads of state and government with their terms, from `leaders.txt`.

python -m training.gazetteer.leaders

A line there is `country|office|name|first day|last day|other name|...`; without a last
day the term went on when the line was written. The facts are general knowledge and in
the public domain (CC0). Writes `ontology/gazetteer/leaders.tsv`, a row for each person,
and `ontology/offices.tsv`, a row for each term.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.resolve.gazetteer import rows
from kg.vocab import ontology_path, slug

FACTS = Path(__file__).with_name("leaders.txt")
CERTAIN = {
    "Angela Merkel": "Q567",
    "Barack Obama": "Q76",
    "Bashar al-Assad": "Q44329",
    "Benjamin Netanyahu": "Q43723",
    "Boris Johnson": "Q180589",
    "Donald Trump": "Q22686",
    "Emmanuel Macron": "Q3052772",
    "Joe Biden": "Q6279",
    "Justin Trudeau": "Q3099714",
    "Keir Starmer": "Q6383803",
    "Luiz Inácio Lula da Silva": "Q37181",
    "Narendra Modi": "Q1058",
    "Olaf Scholz": "Q61053",
    "Recep Tayyip Erdoğan": "Q39259",
    "Vladimir Putin": "Q7747",
    "Volodymyr Zelensky": "Q3874799",
    "Xi Jinping": "Q15031",
}
"""Identifiers of Wikidata that we are sure of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """Who held an office of a country from one day to another."""

    country: str
    office: str
    name: str
    start: date
    end: date | None
    aliases: tuple[str, ...]


def term(line: str) -> Term:
    """A line of the facts.

    Raises:
        ValueError: It lacks a part, or a day is none.
    """
    country, office, name, start, end, *aliases = line.split("|")
    return Term(
        country=country,
        office=office,
        name=name,
        start=date.fromisoformat(start),
        end=date.fromisoformat(end) if end else None,
        aliases=tuple(alias for alias in aliases if alias),
    )


def terms() -> list[Term]:
    """All of them, by country, office and name."""
    return [term(line) for line in FACTS.read_text(encoding="utf-8").splitlines()]


def identifier(name: str) -> str:
    """That of Wikidata where it is certain, else one of our own."""
    return CERTAIN.get(name) or f"person_{slug(name).lower()}"


def people(found: Iterable[Term], countries: dict[str, str]) -> list[str]:
    """The lines of the gazetteer: each person once."""
    states: dict[str, set[str]] = defaultdict(set)
    aliases: dict[str, set[str]] = defaultdict(set)
    for one in found:
        states[one.name].add(f"country={countries[one.country]}")
        aliases[one.name].update(one.aliases)
    ordered = sorted(states, key=lambda name: (name.casefold(), name))
    return [
        "\t".join(
            (
                identifier(name),
                name,
                "person",
                "|".join(sorted(aliases[name])),
                "",
                "|".join(sorted(states[name])),
            )
        )
        for name in ordered
    ]


def offices(found: Iterable[Term], countries: dict[str, str]) -> list[str]:
    """The lines of the terms."""
    return [
        "\t".join(
            (
                identifier(one.name),
                one.office,
                countries[one.country],
                one.start.isoformat(),
                one.end.isoformat() if one.end else "",
            )
        )
        for one in sorted(found, key=lambda t: (t.country, t.office, t.start))
    ]


def main() -> int:
    """Write both tables."""
    folder = ontology_path()
    known = rows(folder / "gazetteer" / "countries.tsv")
    countries = {row.name: row.id for row in known}
    found = terms()
    for path, head, lines in (
        (
            folder / "gazetteer" / "leaders.tsv",
            "id\tname\tkind\taliases\tdemonyms\textra",
            people(found, countries),
        ),
        (
            folder / "offices.tsv",
            "person\toffice\tcountry\tstart\tend",
            offices(found, countries),
        ),
    ):
        path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
        print(f"{path.name}: {len(lines)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
