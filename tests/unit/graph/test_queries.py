"""The ready-made queries over a small graph whose answers are known."""

from dataclasses import replace
from datetime import date

import pytest

from kg.errors import QueryError
from kg.graph import Store, ask_ready, ready_queries
from kg.model import Claim, Granularity, Kind, Modality, Polarity, Span, Time
from tests.claims import article, claim, entity

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


def on(found: Claim, day: date) -> Claim:
    time = Time(
        text="then", span=Span(0, 4), start=day, end=day, granularity=Granularity.DAY
    )
    return replace(found, time=time, statement=replace(found.statement, time=time))


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
    rows = list(ask_ready(store, *asked))
    expected = EXPECTED[asked]
    assert len(rows) == len(expected)
    for row, wanted in zip(rows, expected, strict=True):
        assert {name: row[name] for name in wanted} == wanted


def test_most_connected(store: Store) -> None:
    rows = list(ask_ready(store, "most-connected"))
    first = rows[0]
    assert first["name"] == "Hayat Tahrir"
    assert (first["claims"], first["neighbours"], first["articles"]) == (3, 2, 2)
    assert first["kind"] == "ArmedGroup"
    assert len(rows) == 5


def test_each_query_is_tried_here() -> None:
    tried = {asked[0] for asked in EXPECTED} | {"most-connected"}
    assert {query.name for query in ready_queries()} == tried


def test_each_query_says_what_it_is_for() -> None:
    for query in ready_queries():
        assert query.title
        assert all(f"${variable}" in query.text for variable in query.values)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("who-control",), "no ready query is called 'who-control'; did you mean who-"),
        (("xyz",), "no ready query is called 'xyz'; there are between, denied"),
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
