"""Which relation a statement's words are taken for, against what readers say."""

import pytest

from benchmarks.relations import Annotated, Tally, add, annotated, mapped
from kg.mapping.ontology import Ontology
from kg.model import Kind
from kg.vocab import KG, ontology_path

PARTS = ("train", "dev", "test")


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology.load(ontology_path())


def _one(phrase: str, object_: str, *relations: str, needed: bool = True) -> Annotated:
    return Annotated(
        subject="the rebels",
        subject_kind=Kind.ARMED_GROUP,
        phrase=phrase,
        object=object_,
        object_kind=Kind.PERSON,
        relations=frozenset(relations),
        needed=needed,
    )


def test_enough_is_annotated_in_terms_of_the_ontology(ontology: Ontology) -> None:
    found = list(annotated(PARTS))
    assert len(found) >= 600
    assert len(list(annotated(PARTS[1:]))) >= 200
    for one in found:
        for relation in one.relations:
            assert KG + relation.removesuffix("<") in ontology.properties, one
        assert bool(one.relations) >= one.needed, one


def test_a_count_is_a_number_first(ontology: Ontology) -> None:
    assert mapped(ontology, _one("kill", "more than 40 people")) == "killsNumber"
    assert mapped(ontology, _one("kill", "the mayor")) == "kills"


def test_right_wrong_and_missed_are_counted(ontology: Ontology) -> None:
    tally = Tally()
    add(tally, ontology, _one("kill", "the mayor", "kills", "injures"))
    add(tally, ontology, _one("kill", "the mayor", "arrests"))
    add(tally, ontology, _one("bamboozle", "the mayor", "arrests"))
    add(tally, ontology, _one("bamboozle", "the mayor", "arrests", needed=False))
    add(tally, ontology, _one("bamboozle", "the mayor", needed=False))
    table = tally.table()
    assert (table["statements"], table["mapped"]) == (5, 2)
    assert table["precision"] == 1 / 2
    assert table["recall"] == pytest.approx(1 / 3)
    assert [len(tally.wrong), len(tally.missed)] == [1, 1]
