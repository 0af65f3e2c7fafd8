"""The W3C's SPARQL queries: what we refuse, what we read, what is a mistake."""

from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.graph import Store
from kg.graph.querying import refuse_network, refuse_updates
from tests.standards.w3c import FOLDER, Case, cases, needs_suites

pytestmark = needs_suites

SPARQL = FOLDER / "sparql" / "sparql11"
REMOTE = ("service", "syntax-fed")
QUERIES = sorted(SPARQL.rglob("*.rq"))
UPDATES = sorted(SPARQL.rglob("*.ru"))
EMPTY = {"syntax-update-38.ru", "syntax-update-39.ru", "syntax-update-40.ru"}
"""Updates that do nothing: at most a prologue."""

BEYOND = {
    "syntax-select-expr-04.rq": "custom function <http://example/function>",
    "syntax-oneof-03.rq": "line 2, column 1",
    "syntax-construct-where-02.rq": "FROM <file>: the store has no such graph",
}
"""Well-formed queries that still cannot be asked here, with what is said: a function
that nobody defines, a relative IRI without a base, a graph that is not in the store."""


def name(path: Path) -> str:
    return str(path.relative_to(SPARQL))


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_only_service_is_refused(path: Path) -> None:
    query = path.read_text(encoding="utf-8")
    refuse_updates(query)
    if path.parent.name in REMOTE:
        with pytest.raises(QueryError, match="SERVICE asks another server"):
            refuse_network(query)
    else:
        refuse_network(query)


@pytest.mark.parametrize("path", UPDATES, ids=name)
def test_updates_are_refused(path: Path) -> None:
    update = path.read_text(encoding="utf-8")
    if path.name in EMPTY:
        refuse_updates(update)
    else:
        with pytest.raises(QueryError, match=r"read it|use the network"):
            Store.memory().query(update)


@pytest.mark.parametrize(
    "case", cases("sparql/sparql11/syntax-query", "PositiveSyntaxTest11")
)
def test_syntax_is_understood(case: Case) -> None:
    query = case.action.read_text(encoding="utf-8")
    if case.action.name in BEYOND:
        with pytest.raises(QueryError, match=BEYOND[case.action.name]):
            Store.memory().query(query)
    else:
        Store.memory().query(query)


@pytest.mark.parametrize(
    "case", cases("sparql/sparql11/syntax-query", "NegativeSyntaxTest11")
)
def test_mistakes_are_told_in_one_line(case: Case) -> None:
    with pytest.raises(QueryError, match=r"^query, line [0-9]+|^the query") as caught:
        Store.memory().query(case.action.read_text(encoding="utf-8"))
    assert "\n" not in str(caught.value)
