"""What a mention is taken for, and whether that is clear."""

import pytest

from kg.language.binding import apart
from kg.language.choice import choose
from kg.language.clusters import Clusters
from kg.language.mentions import mentions
from kg.language.names import Name
from kg.language.traits import trait
from kg.model import Kind
from tests.trees import sentences

NOUNS = """
The the DET 2 det
firm firm NOUN 3 {0} Number=Sing
met meet VERB 0 root
the the DET 5 det
bank bank NOUN 3 {1} Number=Sing
"""
TAKEN_UP = "It it PRON 2 nsubj PronType=Prs|Number=Sing\nleft leave VERB 0 root"
SAID = """
the the DET 2 det
company company NOUN 3 nsubj Number=Sing
left leave VERB 0 root
"""

WE = """
We we PRON 2 nsubj Number=Plur|Person=1|PronType=Prs
left leave VERB 0 root
Acme Acme PROPN 2 obl Number=Sing
"""
SWEDISH = """
the the DET 3 det
Swedish Swedish ADJ 3 amod
company company NOUN 4 nsubj Number=Sing
left leave VERB 0 root
"""


@pytest.mark.parametrize(("lead", "doubtful"), [(2.0, True), (4.0, False)])
def test_what_is_of_a_nation_must_lead_by_more(lead: float, *, doubtful: bool) -> None:
    text, parsed = sentences(NOUNS.format("obl", "obl"), SWEDISH)
    found = mentions(text, parsed, [[], [Name(1, 1, Kind.NATIONALITY, 1)]])
    number = next(n for n, m in enumerate(found) if "company" in m.text)
    nations = {number: "swedish"}
    traits = [trait(parsed[m.sentence], m, nations.get(n)) for n, m in enumerate(found)]
    clusters = Clusters(traits, {})
    links = {number: [(5.0, 0), (5.0 - lead, 1)]}
    assert choose(parsed, found, clusters, links) == ({number} if doubtful else set())


HIS_CLIENT = """
Ben Ben PROPN 2 nsubj Number=Sing
says say VERB 0 root
his his PRON 4 nmod:poss Gender=Masc|Number=Sing|Person=3|PronType=Prs
client client NOUN 5 nsubj Number=Sing
left leave VERB 2 ccomp
"""


def test_nobody_is_his_own_client() -> None:
    text, parsed = sentences(HIS_CLIENT)
    found = mentions(text, parsed, [[Name(0, 0, Kind.PERSON, 1)]])
    ben, client, his = (
        next(n for n, m in enumerate(found) if m.text == words)
        for words in ("Ben", "his client", "his")
    )
    traits = [trait(parsed[m.sentence], m) for m in found]
    clusters = Clusters(traits, apart(parsed, found))
    choose(parsed, found, clusters, {client: [(9.0, ben)], his: [(5.0, ben)]})
    assert clusters.first(his) == clusters.first(ben) != clusters.first(client)


def test_what_a_rule_made_a_name_no_network_makes_another() -> None:
    text, parsed = sentences(NOUNS.format("obl", "obl"), WE)
    found = mentions(text, parsed, [[], [Name(2, 2, Kind.ORGANIZATION, 1)]])
    we, acme = (
        next(n for n, m in enumerate(found) if m.text == words)
        for words in ("We", "Acme")
    )
    clusters = Clusters([trait(parsed[m.sentence], m) for m in found], {})
    clusters.take_for_body(we)
    assert clusters.join(we, acme)
    choose(parsed, found, clusters, {we: [(9.0, 0)]})
    assert clusters.first(we) != clusters.first(0)


@pytest.mark.parametrize(
    ("roles", "later", "scores", "meant", "doubtful"),
    [
        (("obl", "obl"), TAKEN_UP, (3.0, 1.0), 0, False),
        (("obl", "obl"), TAKEN_UP, (3.0, 2.9), 0, True),
        (("nsubj", "obl"), TAKEN_UP, (2.9, 3.0), 0, False),  # who leads goes on to
        (("obl", "obl"), SAID, (3.0, 1.0), 0, False),
        (("obl", "obl"), SAID, (3.0, 2.9), 0, True),
        (("obl", "obl"), SAID, (0.5, -3.0), 0, True),  # not likely enough
        (("obl", "obl"), SAID, (-0.5, -3.0), None, False),
    ],
)
def test_what_comes_near_makes_a_choice_doubtful(
    roles: tuple[str, str],
    later: str,
    scores: tuple[float, float],
    meant: int | None,
    *,
    doubtful: bool,
) -> None:
    text, parsed = sentences(NOUNS.format(*roles), later)
    found = mentions(text, parsed, [[], []])
    traits = [trait(parsed[m.sentence], m) for m in found]
    clusters = Clusters(traits, {})
    links = {2: [(score, number) for number, score in enumerate(scores)]}
    unsure = choose(parsed, found, clusters, links)
    assert clusters.first(2) == (2 if meant is None else meant)
    assert unsure == ({2} if doubtful else set())
