"""The ontology is complete, consistent, and speaks of the kinds that the code has."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.collection import Collection

from kg import vocab
from kg.model import LITERAL_KINDS, Granularity, Kind, Modality, Polarity

KG = Namespace(vocab.KG)
ONTOLOGY = Path(__file__).parents[2] / "ontology"
CODES = frozenset(
    """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT
    THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT""".split()
)
"""The event types of PLOVER."""
ALIGNED = (SKOS.exactMatch, SKOS.closeMatch, SKOS.relatedMatch, RDFS.seeAlso)
"""Links to the same, the like, the related; `rdfs:seeAlso` to what runs backwards."""
COMPLEX = frozenset(
    {OWL.IrreflexiveProperty, OWL.AsymmetricProperty, OWL.FunctionalProperty}
)
"""What OWL 2 DL forbids on a transitive property."""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(ONTOLOGY / "kg.ttl")


@pytest.fixture(scope="module")
def relations(graph: Graph) -> list[URIRef]:
    found = {s for s in graph.subjects(KG.domainKind) if isinstance(s, URIRef)}
    return sorted(found)


def kinds(graph: Graph, relation: URIRef, end: str) -> set[str]:
    return {str(kind) for kind in graph.objects(relation, KG[end + "Kind"])}


def test_every_term_has_one_label_and_one_comment(graph: Graph) -> None:
    terms = {s for s in graph.subjects() if isinstance(s, URIRef)}
    assert len(terms) > 200
    for term in terms:
        assert len(list(graph.objects(term, RDFS.label))) == 1, term
        assert len(list(graph.objects(term, RDFS.comment))) == 1, term


def test_an_analyst_can_learn_it_by_heart(
    graph: Graph, relations: list[URIRef]
) -> None:
    assert 100 <= len(relations) <= 140
    assert 40 <= len(set(graph.subjects(KG.kind))) <= 60


def test_every_class_of_things_has_an_example(graph: Graph) -> None:
    for class_ in set(graph.subjects(KG.kind)) - {KG.Value}:
        assert (class_, RDF.type, OWL.Class) in graph, class_
        assert len(str(graph.value(class_, SKOS.example))) > 1, class_


def test_most_relations_are_known_elsewhere(
    graph: Graph, relations: list[URIRef]
) -> None:
    """By a code of PLOVER or by a property of Wikidata, schema.org or SEM."""
    aligned = {
        relation
        for relation in relations
        for link in (KG.plover, *ALIGNED)
        if (relation, link, None) in graph
    }
    assert len(aligned) >= 0.9 * len(relations), sorted(set(relations) - aligned)


def test_labels_of_relations_differ(graph: Graph, relations: list[URIRef]) -> None:
    labels = [str(graph.value(relation, RDFS.label)) for relation in relations]
    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_its_class(graph: Graph, kind: Kind) -> None:
    named = KG["".join(word.title() for word in kind.value.split("_"))]
    assert (named, RDF.type, OWL.Class) in graph
    assert str(kind) in {str(k) for k in graph.objects(named, KG.kind)}


@pytest.mark.parametrize(
    ("values", "class_"),
    [
        (list(Polarity), KG.Polarity),
        (list(Modality), KG.Modality),
        (list(Granularity), KG.Granularity),
    ],
)
def test_values_are_individuals(
    graph: Graph, values: list[str], class_: URIRef
) -> None:
    members = Collection(graph, graph.value(class_, OWL.oneOf))  # type: ignore[arg-type]
    assert set(members) == {KG[value] for value in values}
    assert set(graph.subjects(RDF.type, class_)) == set(members)


def test_relations_are_whole(graph: Graph, relations: list[URIRef]) -> None:
    known = set(Kind)
    for relation in relations:
        assert graph.value(relation, RDFS.domain), relation
        assert graph.value(relation, RDFS.range), relation
        start, end = kinds(graph, relation, "domain"), kinds(graph, relation, "range")
        assert start, relation
        assert end, relation
        assert start | end <= known, relation
        assert not start & LITERAL_KINDS, relation
        value = (relation, RDF.type, OWL.DatatypeProperty) in graph
        thing = (relation, RDF.type, OWL.ObjectProperty) in graph
        assert value != thing, relation
        assert value == bool(end & LITERAL_KINDS) == (end <= LITERAL_KINDS), relation


def test_examples_show_relations_in_use(graph: Graph, relations: list[URIRef]) -> None:
    for relation in relations:
        example = str(graph.value(relation, SKOS.example))
        assert example[0].isupper(), relation
        assert example.endswith("."), relation


def test_kinds_belong_to_the_classes_at_both_ends(
    graph: Graph, relations: list[URIRef]
) -> None:
    for relation in relations:
        for end, link in (("domain", RDFS.domain), ("range", RDFS.range)):
            class_ = graph.value(relation, link)
            if class_ == KG.Thing or str(class_).startswith(str(RDFS) + "Lit"):
                continue
            if not str(class_).startswith(str(KG)):
                continue
            allowed = {str(k) for k in graph.objects(class_, KG.kind)} | {"thing"}
            assert kinds(graph, relation, end) <= allowed, (relation, end)


def test_a_class_holds_the_kinds_of_the_classes_below_it(graph: Graph) -> None:
    for below, above in graph.subject_objects(RDFS.subClassOf):
        if above in {KG.Thing, KG.Value, KG.Actor} or not str(above).startswith(KG):
            continue
        kinds_below = set(graph.objects(below, KG.kind))
        assert kinds_below <= set(graph.objects(above, KG.kind)), below


def test_no_class_is_below_two_that_exclude_each_other(graph: Graph) -> None:
    apart: dict[str, set[str]] = defaultdict(set)
    for node in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        members = map(str, Collection(graph, graph.value(node, OWL.members)))  # type: ignore[arg-type]
        for one, other in combinations(members, 2):
            apart[one].add(other)
            apart[other].add(one)
    assert apart
    for class_ in graph.subjects(RDF.type, OWL.Class):
        above = set(map(str, graph.transitive_objects(class_, RDFS.subClassOf)))
        for one in above:
            assert not apart[one] & above, class_


def test_inverses_mirror_each_other(graph: Graph) -> None:
    pairs = list(graph.subject_objects(OWL.inverseOf))
    assert pairs
    for one, other in pairs:
        assert (other, OWL.inverseOf, one) in graph, one
        assert isinstance(one, URIRef)
        assert isinstance(other, URIRef)
        assert graph.value(one, RDFS.domain) == graph.value(other, RDFS.range)
        assert kinds(graph, one, "domain") == kinds(graph, other, "range"), one


def test_symmetric_relations_have_the_same_kinds_at_both_ends(graph: Graph) -> None:
    found = list(graph.subjects(RDF.type, OWL.SymmetricProperty))
    assert found
    for relation in found:
        assert isinstance(relation, URIRef)
        start, end = kinds(graph, relation, "domain"), kinds(graph, relation, "range")
        assert start == end, relation
        assert (relation, RDF.type, OWL.AsymmetricProperty) not in graph, relation


def test_transitive_relations_stay_within_owl_dl(graph: Graph) -> None:
    """Neither they nor what is above may be irreflexive, asymmetric or functional."""
    for relation in graph.subjects(RDF.type, OWL.TransitiveProperty):
        for above in graph.transitive_objects(relation, RDFS.subPropertyOf):
            assert not COMPLEX & set(graph.objects(above, RDF.type)), above


def test_narrower_relations_fit_into_the_wider_ones(
    graph: Graph, relations: list[URIRef]
) -> None:
    for relation in relations:
        for wider in graph.objects(relation, RDFS.subPropertyOf):
            assert isinstance(wider, URIRef)
            assert wider in relations
            for end in ("domain", "range"):
                assert kinds(graph, relation, end) <= kinds(graph, wider, end), relation
            assert relation not in set(
                graph.transitive_objects(wider, RDFS.subPropertyOf)
            ), relation


def test_plover_codes_are_those_of_plover(graph: Graph) -> None:
    codes = {str(code) for code in graph.objects(None, KG.plover)}
    assert codes == CODES


def test_alignments_point_into_known_vocabularies(graph: Graph) -> None:
    places = tuple(
        vocab.PREFIXES[p] for p in ("wd", "wdt", "schema", "sem", "prov", "rdf")
    )
    for link in ALIGNED:
        for term, target in graph.subject_objects(link):
            if term == KG.plover:  # its documentation
                continue
            assert str(target).startswith(places), term


def test_two_relations_are_not_exactly_the_same_elsewhere(graph: Graph) -> None:
    seen: dict[str, str] = {}
    for term, target in graph.subject_objects(SKOS.exactMatch):
        assert str(target) not in seen, (term, seen.get(str(target)))
        seen[str(target)] = str(term)
