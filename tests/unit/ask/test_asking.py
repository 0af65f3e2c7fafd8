"""Answers from a small graph that is known."""

from dataclasses import replace
from datetime import date

import pytest

from kg import vocab
from kg.ask import Asker, Reply, Verdict
from kg.ask.names import Names
from kg.ask.question import Asks, Pattern, Question
from kg.graph import Store
from kg.mapping import Ontology
from kg.model import Claim, Granularity, Kind, Modality, Polarity, Span, Time
from tests.claims import article, claim, entity

REBELS = entity("Northern Front", Kind.ARMED_GROUP, "NF")
TOWN = entity("Abera", Kind.LOCATION)
PORT = entity("Kessel", Kind.LOCATION)
MINISTER = entity("Ana Reyes")
POST = article("post", "Northern Front captured Abera. Ana Reyes spoke.")
TIMES = article(
    "times",
    "Ana Reyes said Northern Front did not capture Kessel.",
    publisher="The Times",
)


def on(found: Claim, day: date) -> Claim:
    time = Time(
        text="then", span=Span(0, 4), start=day, end=day, granularity=Granularity.DAY
    )
    return replace(found, time=time, statement=replace(found.statement, time=time))


TAKEN = on(
    claim(POST, REBELS, "capture", TOWN, property_="takesControlOf"), date(2024, 12, 8)
)
DENIED = claim(
    TIMES,
    REBELS,
    "capture",
    PORT,
    property_="takesControlOf",
    polarity=Polarity.NEGATIVE,
    modality=Modality.CLAIMED,
    speaker=MINISTER,
)


@pytest.fixture(scope="module")
def asker() -> Asker:
    store = Store.memory()
    store.put(POST, [TAKEN])
    store.put(TIMES, [DENIED])
    return Asker(store, Ontology.load(vocab.ontology_path()))


def question(asks: Asks, *ends: str | None, **more: object) -> Question:
    subject, object_ = ends
    slot = {Asks.SUBJECT: "subject", Asks.OBJECT: "object"}.get(asks, "")
    pattern = Pattern(subject=subject, phrase="capture", object=object_, slot=slot)
    return Question(text="?", asks=asks, patterns=(pattern,), **more)  # type: ignore[arg-type]


def values(reply: Reply) -> list[tuple[str, Verdict]]:
    return [(found.value, found.verdict) for found in reply.answers]


def test_either_end_and_the_time_are_found(asker: Asker) -> None:
    who = asker.answer(question(Asks.SUBJECT, None, "Abera"))
    assert values(who) == [("Northern Front", Verdict.FACT)]
    what = asker.answer(question(Asks.OBJECT, "NF", None))
    assert values(what)[0] == ("Abera", Verdict.FACT)
    when = asker.answer(question(Asks.TIME, "NF", "Abera"))
    assert values(when) == [("2024-12-08", Verdict.FACT)]


@pytest.mark.parametrize(("phrase", "where"), [("flee", []), ("flee to", ["Abera"])])
def test_where_one_fled_is_not_what_one_fled(phrase: str, where: list[str]) -> None:
    store = Store.memory()
    store.put(POST, [claim(POST, MINISTER, phrase, TOWN)])
    pattern = Pattern(subject="Ana Reyes", phrase="flee")
    asked = Question(text="?", asks=Asks.PLACE, patterns=(pattern,))
    reply = Asker(store, Ontology.load(vocab.ontology_path())).answer(asked)
    assert [found.value for found in reply.answers] == where


def test_who_did_it_to_whom_matters(asker: Asker) -> None:
    turned = asker.answer(question(Asks.TRUTH, "Abera", "Northern Front"))
    assert not turned.known


def test_a_denial_is_told_as_one_and_by_whom(asker: Asker) -> None:
    reply = asker.answer(question(Asks.TRUTH, "Northern Front", "Kessel"))
    assert values(reply) == [("it is so", Verdict.DENIED)]
    assert reply.answers[0].support[0]["speaker"] == "Ana Reyes"


def test_nothing_after_the_day_asked_for_counts(asker: Asker) -> None:
    asked = question(Asks.TRUTH, "NF", "Abera", until=date(2024, 12, 1))
    assert not asker.answer(asked).known


def test_what_the_graph_does_not_know_it_says(asker: Asker) -> None:
    reply = asker.answer(question(Asks.SUBJECT, None, "Zanzibar"))
    assert not reply.known
    assert "Zanzibar" in reply.trouble


@pytest.mark.parametrize("name", ['Abera" }} DROP ALL', "<urn:x> ?y", "{ ?s ?p ?o }"])
def test_names_are_never_pasted_into_the_query(asker: Asker, name: str) -> None:
    reply = asker.answer(question(Asks.SUBJECT, None, name))
    assert name not in reply.sparql
    assert not reply.known


def test_a_phrase_with_quotes_stays_a_string(asker: Asker) -> None:
    asked = question(Asks.SUBJECT, None, "Abera")
    hostile = replace(asked.patterns[0], phrase='capture" } #')
    assert not asker.answer(replace(asked, patterns=(hostile,))).known


def test_a_demonym_means_its_country() -> None:
    tanks, post = (
        entity("Israel\u2019s tanks"),
        article("post", "Israel\u2019s tanks left."),
    )
    store = Store.memory()
    store.put(post, [claim(post, tanks, "left")])
    known = Names(store, {"israeli": "Israel", "syrian": "Syria"})
    assert known.meant("Israeli tanks") == [tanks.iri]
    assert known.meant("Syrian tanks") == []
    assert Names(store).meant("Israeli tanks") == []
