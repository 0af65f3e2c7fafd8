"""Somebody's own list of names in RDF, as the cells of a table of the gazetteer.

`ex:42 a schema:Person ; rdfs:label "Ana Reyes" ; skos:altLabel "A. Reyes"` becomes a
row whose identifier is the IRI.
"""

from pathlib import Path

import pyoxigraph as ox

from kg import vocab
from kg.errors import OntologyError
from kg.graph.reading import KIND_OF
from kg.graph.triples import Triples
from kg.model import Kind

NAMES = ("rdfs:label", "skos:prefLabel", "schema:name")
ALIASES = ("skos:altLabel", "schema:alternateName")
SAME = ("owl:sameAs", "skos:exactMatch", "schema:sameAs")
COMMON = {
    "Person": Kind.PERSON,
    "Organization": Kind.ORGANIZATION,
    "Organisation": Kind.ORGANIZATION,
    "Corporation": Kind.ORGANIZATION,
    "NewsMediaOrganization": Kind.ORGANIZATION,
    "PoliticalParty": Kind.ORGANIZATION,
    "GovernmentOrganization": Kind.GOVERNMENT_BODY,
    "Place": Kind.LOCATION,
    "Country": Kind.LOCATION,
    "City": Kind.LOCATION,
    "AdministrativeArea": Kind.LOCATION,
    "Location": Kind.LOCATION,
    "Event": Kind.EVENT,
    "Product": Kind.PRODUCT,
    "CreativeWork": Kind.WORK,
    "Legislation": Kind.DOCUMENT,
}
"""Kinds by the last part of the IRI of a class, whatever vocabulary it is of."""


def entries(path: Path) -> list[dict[str, str]]:
    """The named things of a file.

    Raises:
        OntologyError: it cannot be read, or names nothing.
    """
    form = ox.RdfFormat.from_extension(path.suffix.removeprefix("."))
    if form is None:
        raise OntologyError(f"{path}: name a gazetteer in .csv, .tsv or RDF (.ttl)")
    try:
        triples = Triples(ox.parse(path=path, format=form))
    except (OSError, SyntaxError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise OntologyError(f"{path}: cannot be read ({reason})") from error
    found = [_cells(triples, iri) for iri in triples.subjects() if "://" in iri]
    named = [cells for cells in found if cells["name"]]
    if not named:
        raise OntologyError(
            f"{path}: nothing in it has a name; give rdfs:label or schema:name"
        )
    return named


def _cells(triples: Triples, iri: str) -> dict[str, str]:
    names = [name for curie in NAMES for name in triples.all(iri, curie)]
    aliases = [name for curie in ALIASES for name in triples.all(iri, curie)]
    main = names[:1]
    others = dict.fromkeys([*names[1:], *aliases])
    return {
        "id": iri,
        "name": "".join(main),
        "kind": _kind(triples.all(iri, "rdf:type")).value,
        "aliases": "|".join(name for name in others if name not in main),
        "same_as": "|".join(same for curie in SAME for same in triples.all(iri, curie)),
    }


def _kind(classes: list[str]) -> Kind:
    """The kind of the things of a class: one of ours, or one with a common name."""
    for name in classes:
        last = vocab.curie(name).rpartition(":")[2].rpartition("/")[2]
        kind = KIND_OF.get(name) or COMMON.get(last.rpartition("#")[2])
        if kind:
            return kind
    return Kind.THING
