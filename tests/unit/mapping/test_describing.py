"""What a thing without a name is called: the fullest that its article says."""

from dataclasses import replace

import pytest

from kg import vocab
from kg.mapping.ends import End, Ends
from kg.model import Entity, Kind, Link, Links
from tests.build import analysis, argument

VOTE = """
They they PRON 2 nsubj
delayed delay VERB 0 root
a a DET 4 det nominal:thing#0
proposal proposal NOUN 2 obj +
to to PART 6 mark
ban ban VERB 4 acl
phones phone NOUN 6 obj
in in ADP 13 case
all all DET 13 det
other other ADJ 13 amod
public public ADJ 13 amod
primary primary ADJ 13 amod
schools school NOUN 7 nmod
of of ADP 15 case
Norland Norland PROPN 13 nmod
"""
COURT = """
A a DET 2 det nominal:thing#0
court court NOUN 7 nsubj +
in in ADP 4 case
Abera Abera PROPN 2 nmod named:location
on on ADP 6 case
Friday Friday PROPN 2 nmod named:date
cleared clear VERB 0 root
a a DET 9 det
doctor doctor NOUN 7 obj
accused accuse VERB 9 acl
of of SCONJ 12 mark
lying lie VERB 10 advcl
"""
BARE = (
    "The the DET 2 det nominal:thing{1}\n{0} {0} NOUN 3 nsubj +\nended end VERB 0 root"
)
ISSUED = """
Bonds bond NOUN 5 nsubj nominal:thing
issued issue VERB 1 acl
by by ADP 4 case
Acme Acme PROPN 2 obl named:organization
fell fall VERB 0 root
after after ADP 8 case
a a DET 8 det nominal:thing
strike strike NOUN 5 obl +
in in ADP 10 case
2021 2021 NUM 8 nmod named:date
"""
PAYMENTS = """
They they PRON 2 nsubj
noticed notice VERB 0 root
payments payment NOUN 2 obj nominal:thing
to to ADP 6 case
a a DET 6 det
firm firm NOUN 3 nmod
that that PRON 8 nsubj
vanished vanish VERB 6 acl:relcl
"""
RELATIVE = """
A a DET 2 det nominal:thing
bus bus NOUN 5 nsubj +
that that PRON 4 nsubj
left leave VERB 2 acl:relcl
crashed crash VERB 0 root
"""
OWNED = """
The the DET 2 det nominal:location
city city NOUN 4 nmod:poss +
's 's PART 2 case
museum museum NOUN 5 nsubj nominal:facility
closed close VERB 0 root
"""
UNION = """
The the DET 2 det nominal:organization#0
union union NOUN 3 nsubj +
met meet VERB 0 root
its its PRON 5 nmod:poss pronoun:thing#0
members member NOUN 3 obj nominal:person
"""
TRIER = Entity(iri=vocab.entity("Trier"), name="Trier", kind=Kind.LOCATION)


@pytest.mark.parametrize(
    ("tables", "words", "name"),
    [
        ([VOTE], "a proposal", "proposal to ban phones"),
        (
            [VOTE, BARE.format("proposal", "#0")],
            "The proposal",
            "proposal to ban phones",
        ),
        ([COURT], "A court", "court in Abera"),
        ([COURT, BARE.format("court", "#0")], "The court", "court in Abera"),
        ([COURT], "a doctor", "doctor accused of lying"),
        ([ISSUED], "Bonds", "Bonds"),
        ([ISSUED], "a strike", "strike in 2021"),
        ([PAYMENTS], "payments", "payments to a firm"),
        ([RELATIVE], "A bus", "bus"),
        ([OWNED], "The city's museum", "Trier's museum"),
        ([UNION], "its members", "union\u2019s members"),
        ([BARE.format("proposal", "")], "The proposal", "proposal"),
    ],
)
def test_a_thing_is_called_by_the_fullest_of_its_descriptions(
    tables: list[str], words: str, name: str
) -> None:
    found = analysis(*tables)
    city = [n for n, m in enumerate(found.mentions) if m.text == "The city"]
    links = Links(by_mention={n: Link(entity=TRIER, score=1, reason="") for n in city})
    end = Ends(found, links).end(argument(found, words))
    assert isinstance(end, End)
    assert isinstance(end.thing, Entity)
    assert end.thing.name == name


def test_a_doubtful_word_keeps_to_itself() -> None:
    found = analysis(VOTE, BARE.format("proposal", "#0"))
    mentions = (*found.mentions[:-1], replace(found.mentions[-1], doubtful=True))
    doubted = replace(found, mentions=mentions)
    end = Ends(doubted, Links()).end(argument(doubted, "The proposal"))
    assert isinstance(end, End)
    assert isinstance(end.thing, Entity)
    assert end.thing.name == "proposal"


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("president", "Trier\u2019s president"),
        ("mayor", "mayor"),
        ("minister", "minister"),
    ],
)
def test_an_office_is_that_of_the_state_that_the_article_is_set_in(
    noun: str, name: str
) -> None:
    found = analysis(BARE.format(noun, ""))
    end = Ends(found, Links(setting=TRIER)).end(argument(found, f"The {noun}"))
    assert isinstance(end, End)
    assert isinstance(end.thing, Entity)
    assert end.thing.name == name
