"""The facts of ontology files: from a term to what is said of it.

What OWL says of the ends of properties over nodes without a name is said plainly too: a
union of classes as each of them, `Person subClassOf (worksFor only Company)` as domain
and range of `worksFor`. So LinkML and others write it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.vocab import PREFIXES

FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "owl": ox.RdfFormat.RDF_XML,
    "rdf": ox.RdfFormat.RDF_XML,
    "xml": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
    "json": ox.RdfFormat.JSON_LD,
    "n3": ox.RdfFormat.N3,
}
_OWL, _RDF, _RDFS = (PREFIXES[name] for name in ("owl", "rdf", "rdfs"))
_UNION, _ON = _OWL + "unionOf", _OWL + "onProperty"
_VALUES = (_OWL + "allValuesFrom", _OWL + "someValuesFrom")
_ENDS = {"domain": _RDFS + "domain", "range": _RDFS + "range"}

Facts = Mapping[str, Mapping[str, tuple[str, ...]]]
"""From subject to predicate to objects; IRIs and the text of literals."""
_Found = dict[str, dict[str, tuple[str, ...]]]


def facts(files: Iterable[Path]) -> Facts:
    """What files say of terms with a name.

    Raises:
        OntologyError: a file cannot be read.
    """
    found: _Found = {}
    for file in files:
        for subject, predicate, object_ in _triples(file):
            below = found.setdefault(subject, {})
            below[predicate] = (*below.get(predicate, ()), object_)
    _say_plainly(found)
    return {
        subject: below for subject, below in found.items() if not _nameless(subject)
    }


def _triples(file: Path) -> Iterator[tuple[str, str, str]]:
    format_ = FORMATS.get(file.suffix.lower().lstrip("."))
    if format_ is None:
        raise OntologyError(
            f"{file}: no format of ontologies; use .ttl, .owl, .rdf or .nt"
        )
    try:
        for quad in ox.parse(path=str(file), format=format_):
            subject, object_ = quad.subject, quad.object
            if not isinstance(subject, ox.Triple) and _is_read(object_):
                yield _text(subject), quad.predicate.value, _text(object_)
    except (OSError, SyntaxError) as error:
        raise OntologyError(
            f"{file}: cannot read the ontology ({error}); check the file"
        ) from error


def _is_read(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> bool:
    """Whether it is a node, or words in English or in no language."""
    if isinstance(term, ox.Literal):
        return (term.language or "en").split("-")[0].lower() == "en"
    return not isinstance(term, ox.Triple)


def _text(term: object) -> str:
    return str(term) if isinstance(term, ox.BlankNode) else str(term.value)  # type: ignore[attr-defined]


def _nameless(term: str) -> bool:
    return term.startswith("_:")


def _say_plainly(found: _Found) -> None:
    """Put classes with a name in the place of unions and restrictions."""
    for below in found.values():
        for predicate in _ENDS.values():
            if predicate in below:
                named = (one for n in below[predicate] for one in _named(n, found))
                below[predicate] = tuple(dict.fromkeys(named))
    for (property_, predicate), classes in _restricted(found).items():
        below = found.setdefault(property_, {})
        if classes and not below.get(predicate):
            below[predicate] = tuple(dict.fromkeys(classes))
    for below in found.values():
        for predicate, objects in below.items():
            below[predicate] = tuple(one for one in objects if not _nameless(one))


def _restricted(found: _Found) -> dict[tuple[str, str], list[str]]:
    """The classes at the ends of properties by what their classes are held to."""
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for class_ in [term for term in found if not _nameless(term)]:
        for above in found[class_].get(_RDFS + "subClassOf", ()):
            held = found.get(above, {}) if _nameless(above) else {}
            values = [value for name in _VALUES for value in held.get(name, ())]
            ranges = [one for value in values for one in _named(value, found)]
            for property_ in held.get(_ON, ()):
                said[property_, _ENDS["domain"]].append(class_)
                said[property_, _ENDS["range"]].extend(ranges)
    return said


def _named(term: str, found: _Found) -> Iterator[str]:
    """The class, or those that a union has."""
    if not _nameless(term):
        yield term
        return
    waiting = list(found.get(term, {}).get(_UNION, ()))
    while waiting:
        node = found.get(waiting.pop(), {})
        for member in node.get(_RDF + "first", ()):
            yield from _named(member, found)
        waiting += [n for n in node.get(_RDF + "rest", ()) if _nameless(n)]
