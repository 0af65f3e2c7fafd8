"""The W3C's own tests of RDF and SPARQL as data: https://github.com/w3c/rdf-tests.

They lie beside the checkout and not in it; without them these tests are skipped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest
from _pytest.mark import ParameterSet

FOLDER = Path(__file__).parents[3] / "shared" / "w3c-rdf-tests"
MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

needs_suites = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the W3C test suites are not beside the checkout"
)


@dataclass(frozen=True)
class Case:
    """One test of a manifest."""

    action: Path
    result: Path | None
    base: str
    """The IRI at which the action is supposed to lie."""


def cases(suite: str, *kinds: str) -> list[ParameterSet]:
    """The tests of a suite whose kind ends so, as parameters for pytest."""
    manifest = FOLDER / suite / "manifest.ttl"
    if not manifest.exists():
        return []
    home = manifest.parent.as_uri() + "/"
    found: dict[str, dict[str, str]] = {}
    base = home
    for quad in ox.parse(path=manifest, base_iri=home):
        if isinstance(quad.subject, ox.Triple) or isinstance(quad.object, ox.Triple):
            continue
        found.setdefault(quad.subject.value, {})[quad.predicate.value] = (
            quad.object.value
        )
        if quad.predicate.value == MANIFEST + "assumedTestBase":
            base = quad.object.value
    parameters = []
    for iri, case in found.items():
        kind = case.get(TYPE, "").rpartition("#")[2]
        action = case.get(MANIFEST + "action", "").removeprefix(home)
        if action and kind.endswith(kinds):
            result = case.get(MANIFEST + "result")
            read = Case(
                action=manifest.parent / action,
                result=manifest.parent / result.removeprefix(home) if result else None,
                base=base + action,
            )
            name = f"{manifest.parent.name}-{iri.rpartition('#')[2]}"
            parameters.append(pytest.param(read, id=name))
    return parameters


def canonical(quads: Iterator[ox.Quad] | list[ox.Quad]) -> ox.Dataset:
    """Quads with blank nodes named after RDFC-1.0, so that equal graphs are equal."""
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return dataset
