"""What people decide about things holds, for later articles too, and can be undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import vocab
from kg.errors import DecisionError
from kg.graph import Store
from kg.graph.curation import Curator
from kg.graph.decisions import Decision, file
from kg.graph.review import Review
from kg.graph.turtle import trig
from kg.model import Article, Claim, Doubt, Kind, Modality
from tests.claims import article, claim, entity

FIRST = article("first", "Bob Lund opened the bridge, Ana Reyes said.")
SECOND = article("second", "Robert Lund closed the bridge.", url="https://a.example/2")
THIRD = article("third", "Bob Lund met Robert Lund.")
BOB = entity("Bob Lund", Kind.PERSON, "Mayor Lund")
ROBERT = replace(entity("Robert Lund"), same_as=("http://www.wikidata.org/entity/Q1",))
ANA = entity("Ana Reyes")
BRIDGE = entity("the bridge", Kind.FACILITY)
OPENED = claim(FIRST, BOB, "opened", BRIDGE, speaker=ANA, modality=Modality.CLAIMED)
CLOSED = claim(SECOND, ROBERT, "closed", BRIDGE, property_="closes")
MET = claim(THIRD, BOB, "met", ROBERT)
START = datetime(2024, 12, 10, 9, tzinfo=UTC)
DOUBT = Doubt(entity=BOB, rival=ROBERT, score=0.6, reason="surname", same=True)

Deed = Callable[[Curator], Decision]
DEEDS: dict[str, Deed] = {
    "merge": lambda c: c.merge("Bob Lund", "Robert Lund"),
    "merge the other way": lambda c: c.merge("ent:Robert_Lund", "ent:Bob_Lund"),
    "split": lambda c: c.split("Bob Lund", [THIRD.iri], name="Bob Lund junior"),
    "apart": lambda c: c.apart("Bob Lund", "Robert Lund"),
    "rename": lambda c: c.rename("Bob Lund", "R. Lund"),
    "retype": lambda c: c.retype("the bridge", "organization"),
}


def filled(*news: tuple[Article, Claim]) -> Store:
    store = Store.memory()
    for source, found in news or ((FIRST, OPENED), (SECOND, CLOSED), (THIRD, MET)):
        put(store, source, found)
    return store


def put(store: Store, source: Article, found: Claim) -> None:
    store.put(source, [found], doubts=[DOUBT] if source is FIRST else [])


def curator(store: Store, minutes: int = 0) -> Curator:
    when = START + timedelta(minutes=minutes)
    return Curator(store=store, who="Ana", why="seen", when=when)


def written(store: Store) -> str:
    """Everything but the record of decisions, byte by byte."""
    graph = ox.NamedNode(vocab.DECISIONS_GRAPH)
    return trig(quad for quad in store.quads() if quad.graph_name != graph)


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_undoing_leaves_no_trace(deed: Deed) -> None:
    store = filled()
    before = written(store)
    deed(curator(store))
    assert written(store) != before
    undone = curator(store, 1).undo()
    assert written(store) == before
    assert store.decisions == (undone,)
    assert undone.undone
    assert undone.undone.who == "Ana"


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_it_is_the_same_to_decide_before_and_after_reading(deed: Deed) -> None:
    late = filled()
    decision = deed(curator(late))
    early = Store.memory()
    early.decide(decision)
    for source, found in ((THIRD, MET), (SECOND, CLOSED), (FIRST, OPENED)):
        put(early, source, found)
    assert written(early) == written(late)
    again = Store.memory()
    put(again, FIRST, OPENED)
    again.decide(decision)
    for source, found in ((SECOND, CLOSED), (THIRD, MET)):
        put(again, source, found)
    assert trig(again.quads()) == trig(late.quads())


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_reading_the_same_again_changes_nothing(deed: Deed) -> None:
    store = filled()
    deed(curator(store))
    before = trig(store.quads())
    assert not store.put(FIRST, [OPENED], doubts=[DOUBT])
    assert not store.put(THIRD, [MET])
    assert trig(store.quads()) == before


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_what_was_read_stays(deed: Deed) -> None:
    store = filled()
    claims, things = list(store.claims()), store.entities()
    deed(curator(store))
    assert list(store.claims(as_read=True)) == claims
    assert store.entities(as_read=True) == things


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_an_article_goes_with_all_that_it_left(deed: Deed) -> None:
    store = filled()
    deed(curator(store))
    for source in (FIRST, SECOND, THIRD):
        assert store.remove(source.iri)
    assert written(store) == ""


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_decisions_travel_in_a_file(deed: Deed, tmp_path: Path) -> None:
    here, there = filled(), filled()
    deed(curator(here))
    curator(here, 1).rename("Ana Reyes", "A. Reyes")
    curator(here, 2).undo()
    path = tmp_path / "decisions.ttl"
    file.write(path, here.decisions)
    assert file.read(path) == here.decisions
    assert there.decide(*file.read(path))
    assert trig(there.quads()) == trig(here.quads())
    assert not there.decide(*file.read(path))


def test_two_that_are_one_share_names_claims_and_identifiers() -> None:
    store = filled()
    curator(store).merge("Bob Lund", "Robert Lund")
    (lund,) = (e for e in store.entities() if "Lund" in e.name)
    assert lund == replace(ROBERT, aliases=("Bob Lund", "Mayor Lund"))
    assert [c.subject.iri for c in store.claims()] == [lund.iri] * 3
    edges = store.query("SELECT ?o { ent:Robert_Lund kg:closes|phrase:met ?o }")
    assert len(edges) == 2
    assert not store.query("ASK { ?s ?p ent:Bob_Lund . ?c rdf:subject ent:Bob_Lund }")


def test_some_articles_mean_another_thing() -> None:
    store = filled()
    curator(store).split("Bob Lund", ["third"])
    names = {c.article: c.subject.name for c in store.claims()}
    assert names[FIRST.iri] == "Bob Lund"
    assert names[THIRD.iri] == "Bob Lund (2)"
    curator(store, 1).merge("Bob Lund (2)", "Ana Reyes")
    assert {c.subject.name for c in store.claims(THIRD.iri)} == {"Ana Reyes"}
    number = store.decisions[0].number
    curator(store, 2).undo(number)
    assert {c.subject.name for c in store.claims(THIRD.iri)} == {"Bob Lund"}


def test_merges_follow_each_other() -> None:
    store = filled()
    curator(store).merge("Bob Lund", "Robert Lund")
    curator(store, 1).merge("Robert Lund", "Ana Reyes")
    assert {c.subject.name for c in store.claims()} == {"Ana Reyes"}
    curator(store, 2).undo(store.decisions[0].number)
    assert [c.subject.name for c in store.claims()] == [
        "Bob Lund",
        "Ana Reyes",
        "Bob Lund",
    ]


def test_a_name_and_a_kind_are_put_right() -> None:
    store = filled()
    curator(store).rename("Bob Lund", "R. Lund")
    curator(store, 1).retype("R. Lund", "organization")
    (lund,) = (e for e in store.entities() if e.name == "R. Lund")
    assert lund.iri == BOB.iri
    assert lund.kind is Kind.ORGANIZATION
    assert "Bob Lund" in lund.aliases


def test_doubts_are_asked_until_somebody_answers() -> None:
    store = filled()
    link = "ASK { ent:Bob_Lund kg:possiblySameAs ent:Robert_Lund }"
    assert store.query(link)
    (question,) = Review(store).questions()
    assert (question.doubt, question.claims) == (DOUBT, 2)
    assert question.answers[0] == "kg merge ent:Bob_Lund ent:Robert_Lund"
    curator(store).apart("Bob Lund", "Robert Lund")
    assert not store.query(link)
    assert Review(store).questions() == []
    curator(store, 1).undo()
    curator(store, 2).merge("Bob Lund", "Robert Lund")
    assert Review(store).questions() == []
    assert not store.query("ASK { ?one kg:possiblySameAs ?other }")


MISTAKES: dict[str, tuple[Deed, str]] = {
    "unknown": (lambda c: c.merge("Nobody", "Ana Reyes"), "nothing here is called"),
    "several": (lambda c: c.merge("Mayor Lund", "Ana Reyes"), "several things"),
    "itself": (lambda c: c.merge("Ana Reyes", "ana reyes"), "one thing already"),
    "apart": (lambda c: c.apart("Ana Reyes", "Ana Reyes"), "one thing here"),
    "no article": (lambda c: c.split("Bob Lund", ["x"]), "no such article"),
    "not there": (lambda c: c.split("Bob Lund", ["second"]), "does not mention"),
    "all": (lambda c: c.split("Bob Lund", ["first", "third"]), "rename it"),
    "taken": (lambda c: c.split("Bob Lund", ["first"], name="Ana Reyes"), "already"),
    "same name": (lambda c: c.rename("Ana Reyes", "Ana Reyes"), "new name"),
    "no kind": (lambda c: c.retype("Ana Reyes", "wizard"), "use one of person"),
    "same kind": (lambda c: c.retype("Ana Reyes", "person"), "already"),
    "nothing to undo": (lambda c: c.undo(), "no decision stands"),
}


@pytest.mark.parametrize(("deed", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_are_explained_and_change_nothing(deed: Deed, message: str) -> None:
    other = entity("Rita Lund", Kind.PERSON, "Mayor Lund")
    store = filled((FIRST, OPENED), (SECOND, CLOSED), (THIRD, MET))
    store.put(article("fourth", "Rita Lund left."), [], [other])
    before = trig(store.quads())
    with pytest.raises(DecisionError, match=message):
        deed(curator(store))
    assert trig(store.quads()) == before


def test_a_number_that_no_decision_has() -> None:
    store = filled()
    curator(store).rename("Ana Reyes", "A. Reyes")
    with pytest.raises(DecisionError, match="no decisions that stand"):
        curator(store).undo("zzz")


HALF = (
    "@prefix kg: <https://kg.example/ontology#> . <urn:d> a kg:Decision, kg:Merge ;"
    ' kg:decidedBy "a" ; <http://www.w3.org/ns/prov#endedAtTime> "now" .'
)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.pdf", "", "file of RDF"),
        ("a.ttl", "@prefix", "cannot be read"),
        ("a.ttl", "", "no decision"),
        ("a.ttl", f"<urn:d> a <{vocab.KG}Decision> .", "needs one act"),
        (
            "a.ttl",
            HALF,
            "no kg:about",
        ),
    ],
)
def test_files_that_are_no_decisions(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DecisionError, match=message):
        file.read(path)


def test_what_others_added_to_an_article_stays() -> None:
    store = filled()
    note = ox.Quad(
        ox.NamedNode(FIRST.iri),
        ox.NamedNode("urn:note"),
        ox.Literal("checked"),
        ox.NamedNode(FIRST.iri),
    )
    store.engine.add(note)
    curator(store).merge("Bob Lund", "Robert Lund")
    assert note in set(store.quads())
