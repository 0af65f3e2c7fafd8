"""Things are added to the mentions, and chains keep what they hold."""

from kg.language.names import Name
from kg.language.things import with_things
from kg.model import Kind
from tests.build import analysis

SUNG = """
Lena Lena PROPN 2 nsubj named:person#1
sang sing VERB 0 root
a a DET 5 det
short short ADJ 5 amod
cantata cantata NOUN 2 obj
she she PRON 7 nsubj pronoun:person#1
wrote write VERB 5 acl:relcl
"""


def test_things_stand_in_the_order_of_the_text() -> None:
    found = analysis(SUNG)
    thing = Name(4, 4, Kind.THING, 0.9)
    mentions, chains = with_things(
        found.article.text, found.sentences, found.mentions, found.chains, [[thing]]
    )
    assert [one.text for one in mentions] == ["Lena", "cantata", "she"]
    assert [[mentions[n].text for n in chain] for chain in chains] == [["Lena", "she"]]


def test_a_name_is_not_added_again() -> None:
    found = analysis(SUNG)
    thing = Name(0, 0, Kind.THING, 0.9)
    mentions, _ = with_things(
        found.article.text, found.sentences, found.mentions, found.chains, [[thing]]
    )
    assert mentions == found.mentions
