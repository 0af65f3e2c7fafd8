"""Queries: what is refused, how mistakes are told, how answers are written."""

import json
from datetime import UTC, date, datetime

import pytest

from kg.errors import QueryError
from kg.graph import Store
from kg.graph.querying import refuse_network, refuse_updates
from tests.claims import article, claim, entity

NEWS = article("news", "Iran supports Resolution 2254.")
OTHER = article("other", "Iran backs Assad.")


@pytest.fixture(scope="module")
def store() -> Store:
    made = Store.memory()
    made.put(NEWS, [claim(NEWS, entity("Iran"), "supports", entity("Resolution 2254"))])
    made.put(OTHER, [claim(OTHER, entity("Iran"), "backs", entity("Assad"))])
    return made


REFUSED = [
    "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",
    "select * { service silent <http://x/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o . SERVICE?g{ ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://x/> { ?s ?p ?o } }",
    "SELECT * { FILTER(?a<?b)SERVICE<http://x/>{ ?s ?p ?o } }",
    "PREFIX x: <http://x/#> SELECT * { ?s x:\\#y ?o . SERVICE x:y { ?s ?p ?o } }",
    'SELECT * { ?s ?p "\\"" . SERVICE <http://x/> { ?s ?p ?o } #" }',
    "SELECT * { ?s ?p ''' ' ''' . SERVICE <http://x/> { ?s ?p ?o } }",
    "LOAD <http://x/>",
    "PREFIX x: <http://x/> LOAD SILENT x:y INTO GRAPH x:z",
    "ASK {} ; LOAD <http://x/>",
]
ALLOWED = [
    "SELECT * { ?s ?p 'SERVICE <http://x/> {' }",
    "SELECT * { ?s <http://x/SERVICE/> ?o }",
    "SELECT * { ?service ?p $load }",
    "PREFIX service: <http://x/> SELECT * { ?s service:load ?o }",
    "SELECT * { ?s ?p ?o } # SERVICE <http://x/>",
    'SELECT * { ?s ?p """a "quoted" SERVICE""" }',
    "SELECT * { ?s ?p 'x'@service }",
    "SELECT * { _:service ?p ?o }",
]


@pytest.mark.parametrize("query", REFUSED)
def test_no_query_reaches_the_network(store: Store, query: str) -> None:
    with pytest.raises(QueryError, match="queries may not use the network"):
        store.query(query)


@pytest.mark.parametrize("query", ALLOWED)
def test_words_that_only_look_like_it(store: Store, query: str) -> None:
    refuse_network(query)
    refuse_updates(query)
    store.query(query)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "the query is empty; write SELECT"),
        (" \n", "the query is empty; write SELECT"),
        (
            "SELECT * {\n ?s ?p }",
            "line 2, column 9: a mistake here or before, near “SELECT * { ?s ?p }”",
        ),
        (
            "SELECT * { ?s ?p ?o",
            "query, line 1, column 20: a mistake here or before, near “SELECT",
        ),
        (
            "SELECT * { ?s x:y ?o }",
            "query, line 1, column 15: nobody declared the prefix of x:y",
        ),
        ("SELEKT * { }", "query, line 1, column 1: SELEKT begins no query; use SELECT"),
        ("DROP ALL", "query, line 1, column 1: DROP changes the store"),
        (
            "\n WITH <http://x/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
            "query, line 2, column 2: WITH changes the store",
        ),
        (
            "SELECT * FROM <http://x/> { }",
            "FROM <http://x/>: the store has no such graph",
        ),
        ("SELECT * FROM NAMED <x> { }", "FROM <x>: the store has no such graph"),
        ("SELECT (<http://x/f>(1) AS ?x) {}", "custom function <http://x/f> is not"),
    ],
)
def test_mistakes_are_told_in_one_line(store: Store, query: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        store.query(query)
    message = str(caught.value)
    assert said in message
    assert "\n" not in message
    assert len(message) < 220


@pytest.mark.parametrize(
    ("graphs", "expected"),
    [
        ("", {"supports", "backs"}),
        (f"FROM <{NEWS.iri}>", {"supports"}),
        ("FROM art:news FROM art:other", {"supports", "backs"}),
    ],
)
def test_from_chooses_articles(store: Store, graphs: str, expected: set[str]) -> None:
    rows = store.query(f"SELECT ?w {graphs} {{ ?c kg:words ?w }}")
    assert {row["w"] for row in rows} == expected


def test_from_with_own_prefix_and_base(store: Store) -> None:
    for prologue, name in (
        ("PREFIX a: <https://kg.example/article/>", "a:news"),
        ("BASE <https://kg.example/article/>", "<news>"),
        ("BASE <https://kg.example/article/>", "NAMED <news>"),
    ):
        answer = store.query(f"{prologue} ASK FROM {name} {{ ?c ?p ?w }}")
        assert answer.truth is ("NAMED" not in name)


def test_by_source(store: Store) -> None:
    (row,) = store.query("SELECT ?g { GRAPH ?g { ?c kg:words 'backs' } }")
    assert row == {"g": OTHER.iri}


def test_values_fill_variables(store: Store) -> None:
    query = "SELECT ?c { { SELECT ?c { ?c kg:words $w } } } # $w"
    assert len(store.query(query, w="backs")) == 1
    assert not store.query(query, w='backs" } #')


def test_rows_are_python_values(store: Store) -> None:
    (row,) = store.query(
        "SELECT * { VALUES (?a ?b ?c ?d ?e ?f ?g ?h ?i) { (1 1.5 true <http://x/>"
        ' "x"@en "2024-12-08"^^xsd:date "2024-12-08T10:00:00Z"^^xsd:dateTime'
        ' UNDEF "y"^^xsd:integer) } }'
    )
    assert row == {
        "a": 1,
        "b": 1.5,
        "c": True,
        "d": "http://x/",
        "e": "x",
        "f": date(2024, 12, 8),
        "g": datetime(2024, 12, 8, 10, tzinfo=UTC),
        "h": None,
        "i": "y",
    }


def test_a_table_lines_up_and_is_harmless(store: Store) -> None:
    hostile = "\\u001b[31mred\\nnext"
    table = store.query(
        f"SELECT ?n ?long {{ VALUES (?n ?long) {{ ('北京' kg:controls)"
        f" ('{hostile}' UNDEF) ('{'x' * 300}' 'z') }} }}"
    ).write("table")
    lines = table.splitlines()
    assert lines[0].split() == ["n", "long"]
    assert lines[2] == "北京" + " " * 98 + "kg:controls"
    assert lines[3] == "\N{REPLACEMENT CHARACTER}[31mred next"
    assert lines[4] == "x" * 99 + "…" + "  z"
    assert lines[5] == "3 rows"


IRAN_IN_TURTLE = """\
@prefix ent: <https://kg.example/entity/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

ent:Iran rdfs:label "Iran" .
"""
IRAN_IN_A_TABLE = """\
subject   predicate   object
────────  ──────────  ──────
ent:Iran  rdfs:label  Iran
1 row
"""
FOUND = "SELECT ?w { ?c kg:words ?w } ORDER BY ?w"


@pytest.mark.parametrize(
    ("query", "form", "written"),
    [
        (FOUND, "csv", "w\r\nbacks\r\nsupports\r\n"),
        (FOUND, "tsv", '?w\n"backs"\n"supports"\n'),
        (FOUND, "table", "w\n────────\nbacks\nsupports\n2 rows\n"),
        ("ASK {}", "table", "yes\n"),
        ("ASK { <http://x/> ?p ?o }", "csv", "false\n"),
        (
            "CONSTRUCT { ent:Iran rdfs:label ?n } { ent:Iran rdfs:label ?n }",
            "ttl",
            IRAN_IN_TURTLE,
        ),
        (
            "CONSTRUCT { ent:Iran rdfs:label ?n } { ent:Iran rdfs:label ?n }",
            "table",
            IRAN_IN_A_TABLE,
        ),
    ],
)
def test_formats(store: Store, query: str, form: str, written: str) -> None:
    assert store.query(query).write(form) == written


def test_json_and_xml(store: Store) -> None:
    found = json.loads(store.query(FOUND).write("json"))
    values = [binding["w"]["value"] for binding in found["results"]["bindings"]]
    assert values == ["backs", "supports"]
    assert json.loads(store.query("ASK {}").write("json"))["boolean"] is True
    assert "<literal>backs</literal>" in store.query(FOUND).write("xml")


@pytest.mark.parametrize(
    ("query", "form", "said"),
    [
        (FOUND, "ttl", "only CONSTRUCT and DESCRIBE give ttl"),
        (FOUND, "yaml", "no answer can be written as 'yaml'; use table, json"),
        ("DESCRIBE ent:Iran", "csv", "give triples, not csv; use ttl or table"),
    ],
)
def test_formats_that_do_not_fit(
    store: Store, query: str, form: str, said: str
) -> None:
    with pytest.raises(QueryError, match=said):
        store.query(query).write(form)
