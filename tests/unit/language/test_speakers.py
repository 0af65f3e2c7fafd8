import pytest

from kg.language.mentions import mentions
from kg.language.names import Name
from kg.language.speakers import Voices
from kg.model import Kind
from tests.trees import sentences

QUOTED = """
\u201c \u201c PUNCT 4 punct
{who} {who} PRON 4 nsubj PronType=Prs|Person=1|Number={number}
will will AUX 4 aux
stay stay VERB 7 ccomp
, , PUNCT 4 punct
\u201d \u201d PUNCT 4 punct
said say VERB 0 root
Acme Acme PROPN 10 nmod:poss
's 's PART 8 case
director director NOUN 7 nsubj Number=Sing
, , PUNCT 12 punct
Ana Ana PROPN 10 appos
Lund Lund PROPN 12 flat
"""
NAMES = [[Name(7, 7, Kind.ORGANIZATION, 1), Name(11, 12, Kind.PERSON, 1)]]


def test_the_first_person_in_a_quotation_is_who_is_quoted() -> None:
    text, parsed = sentences(QUOTED.format(who="I", number="Sing"))
    found = mentions(text, parsed, NAMES)
    pairs = Voices(parsed, found).first_persons()
    assert [(found[i].text, found[s].text) for i, s in pairs] == [
        ("I", "Acme 's director")
    ]


def test_we_in_a_quotation_is_the_body_of_the_speaker() -> None:
    text, parsed = sentences(QUOTED.format(who="We", number="Plur"))
    found = mentions(text, parsed, NAMES)
    voices = Voices(parsed, found)
    assert not list(voices.first_persons())
    pairs = voices.bodies(lambda speaker: [speaker])
    assert [(found[w].text, found[b].text) for w, b in pairs] == [("We", "Acme")]


def test_outside_a_quotation_nobody_is_known_to_speak() -> None:
    table = QUOTED.format(who="I", number="Sing").replace("\u201c", ",")
    text, parsed = sentences(table.replace("\u201d", ","))
    assert not list(Voices(parsed, mentions(text, parsed, NAMES)).first_persons())


def test_what_is_said_opens_with_who_says_it() -> None:
    text, parsed = sentences(
        """
Wolf Wolf PROPN 3 nsubj Number=Sing
had have AUX 3 aux
promised promise VERB 0 root
her she PRON 3 iobj PronType=Prs|Person=3|Gender=Fem
that that SCONJ 7 mark
she she PRON 7 nsubj PronType=Prs|Person=3|Gender=Fem
sign sign VERB 3 ccomp
"""
    )
    found = mentions(text, parsed, [[Name(0, 0, Kind.PERSON, 1)]])
    pairs = Voices(parsed, found).said_of_themselves()
    assert [(found[p].text, found[s].text) for p, s in pairs] == [("she", "Wolf")]


HIS_LAWYER = """
His his PRON 2 nmod:poss Gender=Masc|Number=Sing|Person=3|PronType=Prs
{0} {0} NOUN 3 nsubj Number=Sing
said say VERB 0 root
he he PRON 5 nsubj Gender=Masc|Number=Sing|Person=3|PronType=Prs
slept sleep VERB 3 ccomp
"""


@pytest.mark.parametrize(
    ("noun", "meant"), [("lawyer", "His"), ("brother", "His brother")]
)
def test_a_lawyer_speaks_of_the_client(noun: str, meant: str) -> None:
    text, parsed = sentences(HIS_LAWYER.format(noun))
    found = mentions(text, parsed, [[]])
    pairs = Voices(parsed, found).said_of_themselves()
    assert [(found[p].text, found[m].text) for p, m in pairs] == [("he", meant)]
