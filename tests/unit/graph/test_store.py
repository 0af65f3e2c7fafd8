"""The store on disk: what it keeps, what it refuses, what it says when it cannot."""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.graph import Store
from kg.model import Kind, Literal, Modality, Polarity
from tests.claims import article, claim, entity

NEWS = article("news", "Iran supports Resolution 2254. Reuters met Assad.")
MORE = article("more", "Iran backs Assad.")
IRAN = entity("Iran", Kind.LOCATION, "Islamic Republic of Iran")
RESOLUTION = entity("Resolution 2254", Kind.DOCUMENT)
REUTERS = entity("Reuters", Kind.ORGANIZATION)
ASSAD = entity("Assad")
SUPPORT = claim(NEWS, IRAN, "supports", RESOLUTION, property_="supports")
MEETING = claim(NEWS, REUTERS, "met", ASSAD)
BACKING = claim(MORE, IRAN, "backs", ASSAD)


def plain_edges(store: Store) -> set[tuple[str, str, str]]:
    found = store.query(
        "SELECT ?s ?p ?o { GRAPH ?article { ?c a kg:Claim ; rdf:subject ?s ;"
        " rdf:predicate ?p ; rdf:object ?o . ?s ?p ?o } }"
    )
    return {(str(r["s"]), str(r["p"]), str(r["o"])) for r in found}


def test_a_store_on_disk_is_there_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a" / "store") as store:
        assert store.put(NEWS, [SUPPORT, MEETING])
    with Store.open(tmp_path / "a" / "store") as store:
        assert list(store.articles()) == [NEWS]
        assert list(store.claims()) == [SUPPORT, MEETING]
        assert [e.name for e in store.entities()] == sorted(
            e.name for e in (IRAN, RESOLUTION, REUTERS, ASSAD)
        )
        assert not store.put(NEWS, [SUPPORT, MEETING])


def test_a_second_version_takes_the_place_of_the_first() -> None:
    store = Store.memory()
    store.put(NEWS, [SUPPORT, MEETING])
    assert store.put(NEWS, [SUPPORT])
    assert list(store.claims()) == [SUPPORT]
    assert ASSAD not in store.entities()


def test_entities_stay_as_long_as_an_article_mentions_them() -> None:
    store = Store.memory()
    store.put(NEWS, [SUPPORT, MEETING])
    store.put(MORE, [BACKING])
    assert store.remove(NEWS.iri)
    assert not store.remove(NEWS.iri)
    assert {e.name for e in store.entities()} == {"Iran", "Assad"}
    assert list(store.claims()) == [BACKING]


def test_entities_without_claims_are_kept_too() -> None:
    store = Store.memory()
    store.put(NEWS, [], [ASSAD])
    assert store.entities() == (ASSAD,)
    store.remove(NEWS.iri)
    assert len(store) == 0


def test_names_of_an_entity_add_up() -> None:
    store = Store.memory()
    store.put(NEWS, [], [IRAN])
    longer = entity("Iran", Kind.GOVERNMENT_BODY, "Tehran")
    store.put(MORE, [], [longer])
    (found,) = store.entities()
    assert found.kind is Kind.GOVERNMENT_BODY
    assert found.aliases == ("Islamic Republic of Iran", "Tehran")


@pytest.mark.parametrize(
    ("polarity", "modality", "speaker", "drawn"),
    [
        (Polarity.POSITIVE, Modality.ASSERTED, False, True),
        (Polarity.NEGATIVE, Modality.ASSERTED, False, False),
        (Polarity.POSITIVE, Modality.PLANNED, False, False),
        (Polarity.POSITIVE, Modality.CLAIMED, True, False),
        (Polarity.POSITIVE, Modality.ASSERTED, True, False),
    ],
)
@pytest.mark.parametrize("property_", ["supports", None])
def test_only_what_the_article_states_as_a_fact_is_an_edge(
    *,
    polarity: Polarity,
    modality: Modality,
    speaker: bool,
    drawn: bool,
    property_: str | None,
) -> None:
    store = Store.memory()
    found = claim(
        NEWS,
        IRAN,
        "supports",
        RESOLUTION,
        property_=property_,
        polarity=polarity,
        modality=modality,
        speaker=REUTERS if speaker else None,
    )
    store.put(NEWS, [found])
    name = "ontology#supports" if property_ else "phrase/supports"
    edge = (IRAN.iri, f"https://kg.example/{name}", RESOLUTION.iri)
    assert plain_edges(store) == ({edge} if drawn else set())


def test_values_can_end_an_edge() -> None:
    store = Store.memory()
    source = article("toll", "The quake killed 1,200 people.")
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    toll = Literal(text="1,200 people", value="1200", datatype=integer)
    store.put(source, [claim(source, entity("The quake"), "killed", toll)])
    (row,) = store.query("SELECT ?n { ?quake phrase:killed ?n }")
    assert row == {"n": 1200}


def test_the_quote_is_read_from_the_article() -> None:
    store = Store.memory()
    store.put(NEWS, [SUPPORT])
    (row,) = store.query(
        "SELECT ?exact ?start ?end ?body { ?claim a kg:Claim ; oa:hasTarget ?part ."
        " ?part oa:hasSource/schema:articleBody ?body ;"
        " oa:hasSelector/oa:exact ?exact ; oa:hasSelector ?at ."
        " ?at oa:start ?start ; oa:end ?end }"
    )
    start, end = int(str(row["start"])), int(str(row["end"]))
    assert row["exact"] == str(row["body"])[start:end] == NEWS.text


def test_half_a_surrogate_pair_does_not_stop_the_store() -> None:
    store = Store.memory()
    store.put(replace(NEWS, text="x\ud800y", title="\udfff"), [])
    assert next(store.articles()).text == "x\N{REPLACEMENT CHARACTER}y"


def test_another_process_has_the_store(tmp_path: Path) -> None:
    code = (
        "import sys, time; from kg.graph import Store;"
        f"store = Store.open({str(tmp_path / 's')!r});"
        "print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        with pytest.raises(StoreError, match="another process has this store open"):
            Store.open(tmp_path / "s")
        other.kill()
    Store.open(tmp_path / "s").close()


def test_a_closed_store_says_so() -> None:
    store = Store.memory()
    store.close()
    with pytest.raises(StoreError, match="has been closed"):
        store.query("ASK {}")


def test_a_store_of_a_newer_version(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    (tmp_path / "format").write_text("kg store, format 99\n")
    with pytest.raises(StoreError, match="format 99 and this kg reads 1; update kg"):
        Store.open(tmp_path)


def test_a_marker_that_says_nothing(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    (tmp_path / "format").write_bytes(b"\xff\x00")
    with pytest.raises(StoreError, match="does not name the format"):
        Store.open(tmp_path)


def test_a_folder_with_other_things(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds other things than a store"):
        Store.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_no_store_where_one_was_expected(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store yet; make one with `kg b"):
        Store.open(tmp_path / "typo", create=False)
    assert not list(tmp_path.iterdir())
    Store.open(tmp_path / "s").close()
    Store.open(tmp_path / "s", create=False).close()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="this is a file"):
        Store.open(tmp_path / "file")


@pytest.mark.parametrize("pattern", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_damaged_store(tmp_path: Path, pattern: str) -> None:
    with Store.open(tmp_path) as store:
        store.put(NEWS, [SUPPORT])
        store.engine.optimize()
    for path in (tmp_path / "oxigraph").glob(pattern):
        path.write_bytes(b"garbage")
    with pytest.raises(StoreError, match="damaged") as caught:
        Store.open(tmp_path).query("SELECT * { ?s ?p ?o }")
    assert "\n" not in str(caught.value)


def test_a_full_disk_leaves_whole_articles(tmp_path: Path) -> None:
    code = f"""
import resource, signal
from kg.errors import StoreError
from kg.graph import Store
from tests.claims import article
store = Store.open({str(tmp_path / "s")!r})
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    for number in range(100):
        store.put(article(f"n{{number:03}}", "x" * 5000), [])
        print(number, flush=True)
except StoreError as error:
    print(error, flush=True)
import os; os._exit(0)
"""
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    *numbers, said = run.stdout.splitlines()
    assert "the disk is full; make room and run the command again" in said
    with Store.open(tmp_path / "s") as store:
        kept = store.article_iris()
        assert len(kept) in {len(numbers), len(numbers) + 1}
        assert all(len(found.text) == 5000 for found in store.articles())


def test_an_impossible_iri() -> None:
    bad = replace(entity("x"), iri="not an iri")
    with pytest.raises(StoreError, match="not an IRI that a graph can hold"):
        Store.memory().put(NEWS, [], [bad])


def test_own_graphs_are_no_articles() -> None:
    with pytest.raises(StoreError, match="is not an article"):
        Store.memory().remove("https://kg.example/graph/entities")


WRITER = """
import sys
from kg.graph import Store
from tests.claims import article, claim, entity
store = Store.open(sys.argv[1])
print("open", flush=True)
for number in range(int(sys.argv[2]), 100_000):
    text = f"Iran supports group {number}. " + "x" * 300
    news = article(f"n{number % 7}", text)
    store.put(news, [
        claim(news, entity("Iran"), "supports", entity(f"group {number}")),
        claim(news, entity(f"group {number}"), "supports"),
    ])
"""


def test_killing_at_any_moment_leaves_whole_articles(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - any moments will do
    number = 0
    for _ in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path / "s"), str(number)],
            stdout=subprocess.PIPE,
        ) as writer:
            assert writer.stdout
            if chance.random() < 0.8:
                writer.stdout.readline()
            time.sleep(chance.random() * 0.15)
            os.kill(writer.pid, signal.SIGKILL)
        with Store.open(tmp_path / "s") as store:
            for found in store.articles():
                group = found.text.split(".")[0].removeprefix("Iran supports ")
                claims = list(store.claims(found.iri))
                assert len(claims) == 2
                assert (
                    {group}
                    == {c.subject.name for c in claims if not c.object}
                    == {
                        c.object.name
                        for c in claims
                        if isinstance(c.object, type(IRAN))
                    }
                )
                number = max(number, int(group.split()[1]))
            mentioned = store.query("SELECT DISTINCT ?e { ?a schema:mentions ?e }")
            assert {str(row["e"]) for row in mentioned} == {
                known.iri for known in store.entities()
            }
            assert len(store) == 0 or isinstance(next(store.quads()), ox.Quad)
    assert number > 20


def test_blank_nodes_of_others_are_replaced_too() -> None:
    store = Store.memory()
    store.put(NEWS, [SUPPORT])
    graph = ox.NamedNode(NEWS.iri)
    for ends in ((ox.BlankNode(), graph), (graph, ox.BlankNode())):
        store.engine.add(ox.Quad(ends[0], ox.NamedNode("http://a/p"), ends[1], graph))
    assert store.put(NEWS, [SUPPORT])
    again = Store.memory()
    again.put(NEWS, [SUPPORT])
    assert set(store.quads()) == set(again.quads())
