"""The ready-made queries over a small graph whose answers are known."""

from datetime import date

import pytest

from kg.errors import QueryError
from kg.graph import Store, ask_ready, ready_queries
from kg.model import Kind, Modality, Polarity
from tests.claims import article, claim, entity
from tests.unit.graph import ready_cases
from tests.unit.graph.ready_cases import on

ENOUGH = 30
HTS = entity("Hayat Tahrir", Kind.ARMED_GROUP, "HTS")
DAMASCUS = entity("Damascus", Kind.LOCATION)
HOMS = entity("Homs", Kind.LOCATION)
JOLANI = entity("Jolani", Kind.PERSON, "Abu Mohammed")
MINISTER = entity("Jalali")
POST = article(
    "post", "Hayat Tahrir took Damascus. Jolani will visit Homs. Jalali denied."
)
TIMES = article(
    "times",
    "Jolani said Hayat Tahrir did not take Damascus but holds Homs.",
    publisher="The Evening Times",
)


TAKEN = on(
    claim(POST, HTS, "took", DAMASCUS, property_="takesControlOf"), date(2024, 12, 8)
)
VISIT = on(
    claim(POST, JOLANI, "will visit", HOMS, modality=Modality.PLANNED),
    date(2024, 12, 10),
)
NOT_TAKEN = claim(
    TIMES,
    HTS,
    "did not take",
    DAMASCUS,
    property_="takesControlOf",
    polarity=Polarity.NEGATIVE,
    modality=Modality.CLAIMED,
    speaker=JOLANI,
)
HELD = claim(
    TIMES,
    HTS,
    "holds",
    HOMS,
    property_="controls",
    modality=Modality.CLAIMED,
    speaker=JOLANI,
)
DENIAL = claim(POST, MINISTER, "denied", None)

EXPECTED: dict[tuple[str, ...], list[dict[str, object]]] = {
    ("who-controls",): [
        {
            "who": "Hayat Tahrir",
            "relation": "took",
            "what": "Damascus",
            "since": date(2024, 12, 8),
            "publisher": "The Morning Post",
            "published": date(2024, 12, 9),
        }
    ],
    ("denied",): [
        {
            "subject": "Hayat Tahrir",
            "relation": "did not take",
            "object": "Damascus",
            "speaker": "Jolani",
        }
    ],
    ("said-by", "abu mohammed"): [
        {"relation": "did not take", "speaker": "Jolani", "polarity": "negative"},
        {"relation": "holds", "speaker": "Jolani", "polarity": "positive"},
    ],
    ("said-by", "nobody"): [],
    ("timeline", "hts"): [
        {"relation": "took", "from": date(2024, 12, 8), "to": date(2024, 12, 8)},
        {"relation": "did not take", "from": None, "reported": date(2024, 12, 9)},
        {"relation": "holds", "from": None, "reported": date(2024, 12, 9)},
    ],
    ("timeline", "Jolani"): [
        {"relation": "will visit", "object": "Homs", "modality": "planned"}
    ],
    ("disputed",): [
        {
            "subject": "Hayat Tahrir",
            "object": "Damascus",
            "says": "The Morning Post",
            "denies": "Jolani",
            "no": TIMES.text,
        }
    ],
    ("planned",): [{"subject": "Jolani", "object": "Homs", "from": date(2024, 12, 10)}],
    ("sources", "Jolani"): [
        {"publisher": "The Morning Post", "claims": 1},
        {"publisher": "The Evening Times", "claims": 2},
    ],
    ("between", "damascus", "HTS"): [
        {"relation": "did not take", "modality": "claimed", "speaker": "Jolani"},
        {"relation": "took", "modality": "asserted", "speaker": None},
    ],
}


@pytest.fixture(scope="module")
def store() -> Store:
    made = Store.memory()
    made.put(POST, [TAKEN, VISIT, DENIAL])
    made.put(TIMES, [NOT_TAKEN, HELD])
    return made


@pytest.mark.parametrize("asked", EXPECTED, ids=" ".join)
def test_answers(store: Store, asked: tuple[str, ...]) -> None:
    compare(store, asked, EXPECTED[asked])


@pytest.fixture(scope="module")
def made_up() -> Store:
    return ready_cases.store()


@pytest.mark.parametrize("asked", ready_cases.EXPECTED, ids=" ".join)
def test_answers_of_more_news(made_up: Store, asked: tuple[str, ...]) -> None:
    compare(made_up, asked, ready_cases.EXPECTED[asked])


def compare(
    store: Store, asked: tuple[str, ...], expected: list[dict[str, object]]
) -> None:
    """Each row of the answer has what is wanted of it, and there are no more."""
    rows = list(ask_ready(store, *asked))
    found = [
        {name: row[name] for name in wanted}
        for row, wanted in zip(rows, expected, strict=False)
    ]
    assert found == expected
    assert len(rows) == len(expected)


def test_how_often_relations_are_stated(made_up: Store) -> None:
    rows = list(ask_ready(made_up, "relations"))
    first = [(row["relation"], row["stated"], row["denied"]) for row in rows[:3]]
    assert first == [("acquires", 2, 1), ("meets", 2, 0), ("alliesWith", 1, 0)]


def test_most_connected(store: Store) -> None:
    rows = list(ask_ready(store, "most-connected"))
    first = rows[0]
    assert first["name"] == "Hayat Tahrir"
    assert (first["claims"], first["neighbours"], first["articles"]) == (3, 2, 2)
    assert first["kind"] == "ArmedGroup"
    assert len(rows) == 5


def test_each_query_is_tried_here() -> None:
    tried = {asked[0] for asked in (*EXPECTED, *ready_cases.EXPECTED)}
    tried |= {"most-connected", "relations"}
    assert {query.name for query in ready_queries()} == tried


def test_there_are_enough_and_each_says_what_it_is_for() -> None:
    queries = ready_queries()
    assert len(queries) >= ENOUGH
    assert len({query.title for query in queries}) == len(queries)
    for query in queries:
        assert query.title
        assert all(f"${variable}" in query.text for variable in query.values)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("who-control",), "no ready query is called 'who-control'; did you mean who-"),
        (("xyz",), "no ready query is called 'xyz'; there are acquisitions, "),
        (("timeline",), "takes 1 values: name \\(the person, .*; 0 were given"),
        (("denied", "x"), "takes 0 values; 1 were given"),
    ],
)
def test_what_is_said_about_mistakes(
    store: Store, asked: tuple[str, ...], said: str
) -> None:
    with pytest.raises(QueryError, match=said):
        ask_ready(store, *asked)


def test_a_value_is_text_and_no_query(store: Store) -> None:
    hostile = '") } DROP ALL ; SELECT * { ?s ?p ("'
    assert list(ask_ready(store, "timeline", hostile)) == []
