"""The gazetteer and the terms of office as Turtle, for who wants them in a graph.

python -m training.gazetteer.turtle

Writes `ontology/gazetteer.ttl` from the tables, which `kg` itself reads, because that
takes a fifth of the time.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg import vocab
from kg.graph.terms import KINDS, literal, node, term
from kg.graph.turtle import turtle
from kg.resolve.gazetteer import Row, rows

CLASSES = {
    "capitals": "kg:City",
    "cities": "kg:City",
    "cities_of_geonames": "kg:City",
    "companies": "kg:Company",
    "countries": "kg:Country",
    "governments": "kg:Government",
    "international": "kg:InternationalOrganization",
    "media": "kg:MediaOutlet",
    "nongovernmental": "kg:NongovernmentalOrganization",
    "parties": "kg:Party",
}
"""What the things of a table are more closely than their kind says."""
RELATIONS = {
    "capital": "kg:hasCapital",
    "country": "kg:inCountry",
    "government": "kg:governedBy",
    "metonym_of": "kg:metonymOf",
    "part_of": "kg:partOf",
}


def triples(folder: Path) -> Iterator[ox.Triple]:
    """All that the tables of an ontology's folder say."""
    tables = {path.stem: rows(path) for path in (folder / "gazetteer").glob("*.tsv")}
    known = [row for table in tables.values() for row in table]
    iris = _iris(known)
    by_words = _classes_by_words(folder / "kg.ttl")
    for name, table in tables.items():
        for row in table:
            subject = iris[row.id]
            for class_ in {KINDS[row.kind], *_closer(name, row, by_words)}:
                yield ox.Triple(subject, term("rdf:type"), class_)
            yield from _described(subject, row, iris)
    yield from _offices(folder / "offices.tsv", iris)


Words = dict[str, tuple[ox.NamedNode, frozenset[str]]]
"""From the words of names to a class, and the kinds of its things."""


def _classes_by_words(path: Path) -> Words:
    """The classes that the ontology knows by words in names."""
    facts = [quad.triple for quad in ox.parse(path=path)]
    kinds: dict[object, set[str]] = {}
    for one in facts:
        if one.predicate == term("kg:kind") and isinstance(one.object, ox.Literal):
            kinds.setdefault(one.subject, set()).add(one.object.value)
    return {
        one.object.value: (one.subject, frozenset(kinds.get(one.subject, ())))
        for one in facts
        if one.predicate == term("kg:nameWord")
        and isinstance(one.object, ox.Literal)
        and isinstance(one.subject, ox.NamedNode)
    }


def _closer(table: str, row: Row, by_words: Words) -> set[ox.NamedNode]:
    """What a thing is by its table, else by the longest words in its name."""
    if table in CLASSES:
        return {term(CLASSES[table])}
    found = [
        words
        for words, (_, kinds) in by_words.items()
        if row.kind in kinds and f" {words} " in f" {row.name} "
    ]
    longest = max(found, key=lambda words: (len(words), words), default=None)
    return {by_words[longest][0]} if longest else set()


def _iris(known: Iterable[Row]) -> dict[str, ox.NamedNode]:
    """From identifiers to the nodes that a graph has for the same things."""
    slugs = {row.id: vocab.slug(row.name) for row in known}
    counts = Counter(slugs.values())
    return {
        id_: node(vocab.ENTITY + (f"{slug}_{id_}" if counts[slug] > 1 else slug))
        for id_, slug in slugs.items()
    }


def _described(
    subject: ox.NamedNode, row: Row, iris: dict[str, ox.NamedNode]
) -> Iterator[ox.Triple]:
    yield ox.Triple(subject, term("rdfs:label"), literal(row.name))
    for alias in row.aliases:
        yield ox.Triple(subject, term("skos:altLabel"), literal(alias))
    for demonym in row.demonyms:
        yield ox.Triple(subject, term("kg:demonym"), literal(demonym))
    for same in row.same_as:
        yield ox.Triple(subject, term("owl:sameAs"), node(same))
    for relation, targets in row.relations.items():
        for target in targets:
            yield ox.Triple(subject, term(RELATIONS[relation]), iris[target])


def _offices(path: Path, iris: dict[str, ox.NamedNode]) -> Iterator[ox.Triple]:
    """A role for each term, with its days."""
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in table:
            person = iris[row["person"]]
            role = node(f"{person.value}#{vocab.slug(row['office'])}-{row['start']}")
            yield ox.Triple(person, term("schema:hasOccupation"), role)
            yield ox.Triple(role, term("rdf:type"), term("schema:Role"))
            yield ox.Triple(role, term("schema:roleName"), literal(row["office"]))
            yield ox.Triple(role, term("kg:inCountry"), iris[row["country"]])
            for link in ("start", "end"):
                if row[link]:
                    day = literal(row[link], "xsd:date")
                    yield ox.Triple(role, term(f"schema:{link}Date"), day)


def text(folder: Path) -> str:
    """The file as it must be."""
    head = "# Made by `python -m training.gazetteer.turtle` from the tables.\n\n"
    return head + turtle(sorted(set(triples(folder)), key=str))


def main() -> int:
    """Write the file."""
    folder = vocab.ontology_path()
    (folder / "gazetteer.ttl").write_text(text(folder), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
