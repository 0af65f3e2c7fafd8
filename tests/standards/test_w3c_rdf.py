"""The W3C's Turtle, TriG and N-Quads tests, read, stored and written out again."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import Store, export
from tests.standards.w3c import Case, canonical, cases, needs_suites

pytestmark = needs_suites

SUITES = ("rdf/rdf11/rdf-turtle", "rdf/rdf11/rdf-trig", "rdf/rdf11/rdf-n-quads")
FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
}
GOOD = [c for suite in SUITES for c in cases(suite, "Eval", "PositiveSyntax")]
EVALUATED = [c for suite in SUITES for c in cases(suite, "Eval")]
BAD = [c for suite in SUITES for c in cases(suite, "NegativeSyntax", "NegativeEval")]


def read(path: Path, base: str | None = None) -> list[ox.Quad]:
    return list(ox.parse(path=path, format=FORMATS[path.suffix], base_iri=base))


def test_the_suites_are_whole() -> None:
    assert (len(GOOD), len(EVALUATED), len(BAD)) == (513, 288, 243)


@pytest.mark.parametrize("case", EVALUATED)
def test_what_is_read_is_what_is_meant(case: Case) -> None:
    assert case.result
    expected = canonical(read(case.result))
    assert canonical(read(case.action, case.base)) == expected


@pytest.mark.parametrize("case", BAD)
def test_mistakes_are_refused(case: Case) -> None:
    with pytest.raises(SyntaxError):
        read(case.action, case.base)


@pytest.mark.parametrize("case", GOOD)
def test_what_is_written_is_read_as_it_was(case: Case, tmp_path: Path) -> None:
    store = Store.memory()
    store.engine.extend(read(case.action, case.base))
    whole = list(store.quads())
    union = [ox.Quad(*quad.triple) for quad in whole]
    for suffix, expected in (
        (".trig", whole),
        (".nq", whole),
        (".ttl", union),
        (".nt", union),
    ):
        path = tmp_path / f"graph{suffix}"
        export(store, path)
        assert canonical(read(path)) == canonical(expected), suffix
