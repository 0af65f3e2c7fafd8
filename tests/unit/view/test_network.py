"""Claims as a networkx graph, and what survives a trip through a file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from kg.errors import StoreError
from kg.model import Entity, Kind, Literal, Modality, Polarity
from kg.view import to_networkx, write_graph
from tests import claims as by_hand

IRAN = by_hand.entity("Iran", Kind.LOCATION, "Tehran")
RESOLUTION = by_hand.entity("Resolution 2254", Kind.DOCUMENT)
TEXT = "😀 Iran said it backs Resolution 2254, which Iran signed in 5 days."
ARTICLE = by_hand.article("a", TEXT, title="Talks", url="https://news.example/a")
BACKS = by_hand.claim(ARTICLE, IRAN, "backs", RESOLUTION, property_="supports")
SIGNED = by_hand.claim(
    ARTICLE, IRAN, "signed", RESOLUTION, polarity=Polarity.NEGATIVE, speaker=IRAN
)
LASTED = by_hand.claim(
    ARTICLE, IRAN, "signed in", Literal(text="5 days", value="P5D", datatype="x")
)
RESIGNED = by_hand.claim(ARTICLE, IRAN, "resigned", modality=Modality.PLANNED)
ALL = [BACKS, SIGNED, LASTED, RESIGNED]


def test_each_claim_between_things_is_an_edge_of_its_own() -> None:
    graph = to_networkx(ALL, [ARTICLE])
    assert set(graph.edges(keys=True)) == {
        (IRAN.iri, RESOLUTION.iri, claim.iri) for claim in (BACKS, SIGNED)
    }


def test_an_edge_tells_who_says_what_where_and_how_surely() -> None:
    edge = to_networkx(ALL, [ARTICLE]).edges[IRAN.iri, RESOLUTION.iri, SIGNED.iri]
    assert edge["polarity"] == "negative"
    assert edge["attributed_to"] == "Iran"
    assert edge["article_title"] == "Talks"
    assert edge["publisher"] == "The Morning Post"
    assert edge["published"] == date(2024, 12, 9).isoformat()
    assert edge["confidence"] == 0.9


def test_offsets_point_into_the_sentence() -> None:
    edge = to_networkx(ALL, [ARTICLE]).edges[IRAN.iri, RESOLUTION.iri, BACKS.iri]
    sentence = str(edge["sentence"])
    assert sentence[edge["subject_start"] : edge["subject_end"]] == "Iran"
    assert sentence[edge["object_start"] : edge["object_end"]] == "Resolution 2254"


def test_offsets_follow_a_claim_turned_round() -> None:
    turned = replace(BACKS, subject=RESOLUTION, object=IRAN, swapped=True)
    edge = to_networkx([turned]).edges[RESOLUTION.iri, IRAN.iri, BACKS.iri]
    sentence = str(edge["sentence"])
    assert sentence[edge["subject_start"] : edge["subject_end"]] == "Resolution 2254"


def test_what_stands_in_another_sentence_has_no_offset() -> None:
    evidence = replace(BACKS.evidence, span=replace(BACKS.evidence.span, start=10))
    edge = to_networkx([replace(BACKS, evidence=evidence)]).edges[
        IRAN.iri, RESOLUTION.iri, BACKS.iri
    ]
    assert (edge["subject_start"], edge["subject_end"]) == (-1, -1)


def test_values_and_bare_claims_hang_on_their_subject() -> None:
    node = to_networkx(ALL).nodes[IRAN.iri]
    assert set(str(node["facts"]).split("\n")) == {str(LASTED), str(RESIGNED)}
    assert node["degree"] == 2
    assert node["aliases"] == "Tehran"


def test_unclaimed_things_are_nodes_too() -> None:
    other = by_hand.entity("Nobody")
    assert to_networkx([], entities=[other]).nodes[other.iri]["degree"] == 0


def test_the_order_of_claims_does_not_matter() -> None:
    one, other = to_networkx(ALL), to_networkx(ALL[::-1])
    assert list(one.edges(keys=True, data=True)) == list(
        other.edges(keys=True, data=True)
    )
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))


@pytest.mark.parametrize("suffix", [".graphml", ".gexf"])
def test_files_hold_all_and_are_the_same_twice(tmp_path: Path, suffix: str) -> None:
    strange = replace(IRAN, name='<b>"&\x0b\ud800😀', aliases=("\u2028",))
    nasty = [replace(claim, subject=strange) for claim in (BACKS, SIGNED)]
    graph = to_networkx(nasty, [ARTICLE])
    first, second = tmp_path / f"1{suffix}", tmp_path / f"2{suffix}"
    write_graph(graph, first)
    write_graph(graph, second)
    assert first.read_bytes() == second.read_bytes()
    read = nx.read_graphml if suffix == ".graphml" else nx.read_gexf
    back = read(first)
    assert set(back.nodes) == {IRAN.iri, RESOLUTION.iri}
    sentences = [data["sentence"] for *_, data in back.edges(data=True)]
    assert sentences == [TEXT, TEXT]
    names = {data["name"] for _, data in back.nodes(data=True)}
    assert any(str(name).startswith('<b>"&') for name in names)


def test_an_unknown_suffix_and_a_folder_that_is_a_file_are_refused(
    tmp_path: Path,
) -> None:
    graph = to_networkx(ALL)
    with pytest.raises(StoreError, match=r"use \.graphml, \.gexf"):
        write_graph(graph, tmp_path / "x.png")
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        write_graph(graph, tmp_path / "file" / "x.gexf")


def test_entities_are_what_the_graph_says() -> None:
    kinds = {data["kind"] for _, data in to_networkx(ALL).nodes(data=True)}
    assert kinds == {"location", "document"}
    assert isinstance(BACKS.object, Entity)
