"""Each phrase leads to one relation, and to the one that a reader expects."""

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from rdflib import RDFS, Graph, Namespace, URIRef

from kg import vocab
from kg.mapping.ontology import Ontology
from kg.mapping.phrases import property_of
from kg.model import Kind

KG = Namespace(vocab.KG)
ONTOLOGY = Path(__file__).parents[2] / "ontology"
FORM = re.compile(r"[a-z0-9'-]+( [a-z0-9'-]+)*")
ARTICLES = frozenset({"the", "a", "an"})

Use = tuple[URIRef, frozenset[str], frozenset[str]]
"""A relation and the kinds that a phrase of it has before and after it."""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(ONTOLOGY / "kg.ttl").parse(ONTOLOGY / "phrases.ttl")


@pytest.fixture(scope="module")
def uses(graph: Graph) -> dict[str, set[Use]]:
    """Who uses a phrase; "be" before it makes no difference."""
    found: dict[str, set[Use]] = defaultdict(set)
    for link, ends in ((KG.phrasing, (0, 1)), (KG.inversePhrase, (1, 0))):
        for place, phrase in graph.subject_objects(link):
            relation = graph.value(place, KG.evokes) or place
            assert isinstance(relation, URIRef)
            kinds = [
                frozenset(map(str, graph.objects(place, KG[end])))
                for end in ("domainKind", "rangeKind")
            ]
            key = str(phrase).removeprefix("be ")
            found[key].add((relation, kinds[ends[0]], kinds[ends[1]]))
    return found


def test_phrases_belong_to_relations_or_their_frames(graph: Graph) -> None:
    for link in (KG.phrasing, KG.inversePhrase, KG.preferredOver):
        for place in graph.subjects(link):
            relation = graph.value(place, KG.evokes) or place
            assert (relation, RDFS.label, None) in graph, place
            assert (place, KG.domainKind, None) in graph, place


def test_frames_are_narrower_than_their_relations(graph: Graph) -> None:
    framed = list(graph.subject_objects(KG.evokes))
    assert len(framed) > 50
    for frame, relation in framed:
        for end in (KG.domainKind, KG.rangeKind):
            kinds = set(graph.objects(frame, end))
            assert kinds, frame
            assert kinds <= set(graph.objects(relation, end)), frame


def test_every_relation_is_said_somehow(graph: Graph) -> None:
    """But for those that only turn another round."""
    said = {
        graph.value(place, KG.evokes) or place
        for link in (KG.phrasing, KG.inversePhrase)
        for place in graph.subjects(link)
    }
    silent = {
        r for r in graph.subjects(KG.domainKind) if (r, RDFS.label, None) in graph
    }
    silent -= said
    assert silent
    for relation in silent:
        turned = graph.value(relation, URIRef(vocab.PREFIXES["owl"] + "inverseOf"))
        assert turned in said, relation


def test_phrases_are_canonical(uses: dict[str, set[Use]]) -> None:
    for phrase in uses:
        assert FORM.fullmatch(phrase), phrase
        assert not ARTICLES & set(phrase.split()), phrase


def test_no_phrase_has_two_meanings_without_a_preference(
    graph: Graph, uses: dict[str, set[Use]]
) -> None:
    for phrase, using in sorted(uses.items()):
        for (one, start, end), (other, start2, end2) in combinations(
            sorted(using, key=str), 2
        ):
            if one == other or not (start & start2 and end & end2):
                continue
            decided = any(
                (a, link, b) in graph
                for a, b in ((one, other), (other, one))
                for link in (KG.preferredOver, RDFS.subPropertyOf)
            )
            assert decided, (phrase, one, other)


def test_preferences_are_needed_and_have_no_circles(
    graph: Graph, uses: dict[str, set[Use]]
) -> None:
    meeting = {
        (one[0], other[0])
        for using in uses.values()
        for one in using
        for other in using
        if one[1] & other[1] and one[2] & other[2]
    }
    for winner, loser in graph.subject_objects(KG.preferredOver):
        assert (winner, loser) in meeting, (winner, loser)
        assert winner not in set(graph.transitive_objects(loser, KG.preferredOver))


CASES = """
take control of      | armed_group     | location        | controls
capture              | armed_group     | location        | takesControlOf
capture              | government_body | person          | arrests
seize                | armed_group     | location        | takesControlOf
seize                | government_body | product         | seizes
fall to              | location        | armed_group     | takesControlOf <
lose to              | organization    | organization    | defeats <
beat                 | person          | person          | defeats
beat                 | government_body | person          | injures
beat                 | government_body | location        | -
control              | armed_group     | location        | controls
be under control of  | location        | armed_group     | controls <
occupy               | location        | location        | takesControlOf
invade               | location        | location        | invades
withdraw from        | location        | document        | withdrawsFrom
bomb                 | government_body | location        | bombs
attack               | armed_group     | facility        | attacks
kill                 | armed_group     | person          | kills
kill                 | event           | number          | killsNumber
arrest               | government_body | person          | arrests
charge               | government_body | person          | charges
be charged with      | person          | thing           | chargedWith
be sentenced to      | person          | thing           | sentencedTo
sue                  | organization    | organization    | sues
impose sanction on   | location        | organization    | sanctions
ban                  | location        | product         | bans
accuse               | location        | location        | accuses
condemn              | organization    | event           | criticizes
support              | location        | document        | supports
reiterate support for| location        | document        | supports
oppose               | organization    | document        | opposes
call for             | organization    | event           | callsFor
call for             | organization    | person          | -
urge                 | organization    | location        | urges
urge                 | organization    | event           | callsFor
warn                 | organization    | person          | warns
warn of              | organization    | event           | warns
deny                 | organization    | location        | -
reject               | organization    | document        | rejects
meet with            | person          | person          | meets
hold talk with       | location        | location        | meets
negotiate with       | location        | armed_group     | negotiatesWith
sign                 | person          | document        | signs
sign agreement with  | organization    | organization    | signsWith
ceasefire with       | location        | armed_group     | ceasesFireWith
ratify               | government_body | document        | approves
pass                 | government_body | document        | approves
veto                 | location        | document        | rejects
visit                | person          | location        | visits
arrive in            | person          | location        | travelsTo
fly to               | person          | location        | travelsTo
host                 | location        | event           | hosts
flee to              | person          | location        | fleesTo
leave                | person          | location        | leaves
leave                | person          | organization    | leaves
appoint              | person          | person          | appoints
dismiss              | person          | person          | dismisses
dismiss              | person          | event           | rejects
order                | person          | government_body | urges
resign as            | person          | thing           | resignsFrom
step down as         | person          | thing           | resignsFrom
be named             | person          | person          | hasRole
be elected           | person          | person          | hasRole
succeed              | person          | person          | succeeds
be replaced by       | person          | person          | succeeds <
leader of            | person          | armed_group     | heads
be president of      | person          | location        | heads
former president of  | person          | location        | formerlyHeaded
foreign minister of  | person          | location        | holdsOfficeIn
spokesman for        | person          | government_body | represents
member of            | person          | organization    | memberOf
work for             | person          | organization    | worksFor
play for             | person          | organization    | playsFor
found                | person          | organization    | founded
acquire              | organization    | organization    | acquires
buy                  | organization    | product         | acquires
merge with           | organization    | organization    | mergesWith
invest in            | organization    | location        | funds
report profit of     | organization    | money           | reportsProfit
win                  | person          | event           | wins
defeat               | person          | person          | defeats
be capital of        | location        | location        | capitalOf
be located in        | facility        | location        | locatedIn
border               | location        | location        | borders
be born in           | person          | location        | bornIn
be born in           | person          | date            | bornOn
die in               | person          | location        | diedIn
die in               | person          | event           | diedOf
be married to        | person          | person          | spouseOf
son of               | person          | person          | childOf
father of            | person          | person          | childOf <
graduate from        | person          | organization    | educatedAt
write                | person          | work            | created
publish              | organization    | document        | publishes
release              | government_body | thing           | -
release              | government_body | person          | releases
declare              | person          | event           | announces
be known as          | armed_group     | organization    | alsoKnownAs
protest against      | person          | document        | protestsAgainst
support              | document        | document        | -
kill                 | armed_group     | date            | -
be capital of        | person          | location        | -
complete             | organization    | thing           | completes
agree with           | organization    | organization    | -
defend               | government_body | location        | protects
be based in          | thing           | location        | locatedIn
belong to            | facility        | location        | owns <
import               | location        | thing           | acquires
abandon              | organization    | thing           | ends
be killed in         | person          | thing           | diedOf
repay                | organization    | money           | pays
challenge            | organization    | document        | opposes
be deputy of         | person          | person          | worksFor
"""


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology.load(ONTOLOGY)


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_phrases_mean_what_readers_take_them_to_mean(
    case: str, ontology: Ontology
) -> None:
    phrase, subject, object_, expected = (cell.strip() for cell in case.split("|"))
    sense = property_of(ontology, phrase, Kind(subject), Kind(object_))
    found = "-"
    if sense:
        found = sense.property.iri.removeprefix(vocab.KG)
        found += " <" if sense.inverse else ""
    assert found == expected
