"""Score claims under foreign ontologies, as `kg extract --ontology FILE` makes them.

python -m benchmarks.ontologies --corpora ../shared/corpora
"""

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from benchmarks import knowledgenet, plover, re3d, tekgen
from benchmarks.report import report
from kg.model import Article, Claim
from kg.pipeline import Reader
from kg.vocab import PREFIXES
from training.matcher.properties import PropertyText
from training.matcher.sources import (
    knowledgenet as knowledgenet_source,
    plover as plover_source,
    re3d as re3d_source,
    tekgen as tekgen_source,
)

FLOORS = {
    "TekGen F1": 0.25,
    "TekGen precision, all triples": 0.37,
    "TekGen conformance": 0.97,
    "KnowledgeNet text F1": 0.42,
    "PLOVER event type accuracy": 0.20,
}
"""A little under what is reached, so that it only rises."""
BASE = "http://example.org/"


def article(text: str) -> Article:
    """A text as an article."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(iri=f"urn:{digest}", text=text, digest=digest)


def claims(reader: Reader, text: str) -> Iterator[Claim]:
    """The claims of a text that have a property of the reader's ontology."""
    for claim in reader.read(article(text)).claims:
        if claim.property:
            yield claim


def tekgen_scores(
    corpora: Path, *, every: int = 1, only: frozenset[str] = frozenset()
) -> dict[str, float]:
    """The scores under the ten ontologies, or some of them.

    `every` takes only every so many sentences.
    """
    tallies = []
    for ontology in tekgen_source.inventories(corpora):
        if only and ontology not in only:
            continue
        reader = Reader(ontology=tekgen_source.ontology_file(corpora, ontology))
        labels = {p.iri: p.label for p in reader.ontology.properties.values()}

        def extract(
            sentence: str, reader: Reader = reader, labels: Mapping[str, str] = labels
        ) -> list[tekgen.Triple]:
            return [
                tekgen.triple(claim, labels[claim.property or ""])
                for claim in claims(reader, sentence)
            ]

        gold = tekgen.sentences(corpora, ontology)[::every]
        tallies.append(tekgen.score(extract, gold, set(labels.values())))
    found = sum(tally.found for tally in tallies)
    return {
        "precision": _mean(tallies, lambda t: t.precision),
        "recall": _mean(tallies, lambda t: t.recall),
        "F1": _mean(tallies, lambda t: t.f1),
        "precision, all triples": sum(t.right for t in tallies) / max(found, 1),
        "conformance": _mean(tallies, lambda t: t.conforming),
    }


def _mean(
    tallies: Iterable[tekgen.Tally], of: Callable[[tekgen.Tally], list[float]]
) -> float:
    return tekgen.mean([tekgen.mean(of(tally)) for tally in tallies])


def reader_of(properties: Mapping[str, PropertyText]) -> Reader:
    """A reader whose ontology has properties in words."""
    with tempfile.TemporaryDirectory() as folder:
        return Reader(ontology=written(properties, Path(folder) / "ontology.nt"))


def facts(reader: Reader, text: str) -> Iterator[knowledgenet.Fact]:
    """The claims of a text by where their ends stand in it."""
    for claim in claims(reader, text):
        subject, object_ = claim.statement.subject, claim.statement.object
        if object_ is None:
            continue
        if claim.swapped:
            subject, object_ = object_, subject
        yield (
            (claim.property or "").rsplit(":", 1)[-1],
            (subject.span.start, subject.span.end),
            (object_.span.start, object_.span.end),
        )


def written(properties: Mapping[str, PropertyText], path: Path) -> Path:
    """An ontology file with properties in words."""
    rdfs, skos = PREFIXES["rdfs"], PREFIXES["skos"]
    kind = ox.NamedNode(PREFIXES["owl"] + "ObjectProperty")
    quads = []
    for key, text in properties.items():
        iri = ox.NamedNode(BASE + key)
        quads.append(ox.Quad(iri, ox.NamedNode(PREFIXES["rdf"] + "type"), kind))
        first, *others = text.labels
        said = [(rdfs + "label", first), (rdfs + "comment", text.description)]
        said += [(skos + "altLabel", other) for other in others]
        quads += [
            ox.Quad(iri, ox.NamedNode(predicate), ox.Literal(value))
            for predicate, value in said
            if value
        ]
        for end, name in (("domain", text.domain), ("range", text.range)):
            if name:
                class_ = ox.NamedNode(BASE + name.replace(" ", "_"))
                quads.append(ox.Quad(iri, ox.NamedNode(rdfs + end), class_))
                label = ox.Literal(name)
                quads.append(ox.Quad(class_, ox.NamedNode(rdfs + "label"), label))
    path.write_bytes(ox.serialize(quads, format=ox.RdfFormat.N_TRIPLES) or b"")
    return path


def measure(corpora: Path) -> dict[str, float]:
    """All scores by name."""
    found = {f"TekGen {k}": v for k, v in tekgen_scores(corpora).items()}
    reader = reader_of(knowledgenet_source.inventory(corpora).properties)
    passages = knowledgenet.score(partial(facts, reader), corpora)
    found |= _table("KnowledgeNet text", passages)
    reader = reader_of(re3d_source.inventory(corpora).properties)
    reports = re3d.predicted(partial(facts, reader), corpora)
    found |= _table("re3d predicted mentions", reports)
    if reader.matcher:
        found |= _table("re3d gold mentions", re3d.given(reader.matcher, corpora))
    events = reader_of(plover_source.inventory(corpora).properties).matcher
    found["PLOVER event type accuracy"] = (
        plover.accuracy(events, corpora) if events else 0.0
    )
    return found


def _table(name: str, tally: knowledgenet.Tally) -> dict[str, float]:
    return {
        f"{name} precision": tally.precision,
        f"{name} recall": tally.recall,
        f"{name} F1": tally.f1,
    }


def main() -> int:
    """Print the table and write it; 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    corpora = parser.parse_args().corpora
    return report("ontologies", measure(corpora), FLOORS)


if __name__ == "__main__":
    sys.exit(main())
