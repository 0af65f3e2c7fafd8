import pytest

from kg.language.mentions import mentions
from kg.language.names import Name
from kg.language.quantities import completed
from kg.model import Form, Kind
from tests.trees import sentences

REYES = """
President president PROPN 4 nsubj Number=Sing
Ana Ana PROPN 1 flat Number=Sing
Reyes Reyes PROPN 1 flat Number=Sing
thanked thank VERB 0 root
the the DET 6 det
rebels rebel NOUN 4 obj Number=Plur
, , PUNCT 9 punct
who who PRON 9 nsubj PronType=Rel
fought fight VERB 6 acl:relcl
, , PUNCT 13 punct
and and CCONJ 13 cc
their their PRON 13 nmod:poss PronType=Prs|Poss=Yes|Number=Plur
leader leader NOUN 6 conj Number=Sing
. . PUNCT 4 punct
"""


def test_names_noun_phrases_and_pronouns() -> None:
    text, parsed = sentences(REYES)
    found = mentions(text, parsed, [[Name(1, 2, Kind.PERSON, 0.9)]])
    assert [(m.text, m.kind, m.form) for m in found] == [
        ("Ana Reyes", Kind.PERSON, Form.NAMED),
        ("the rebels", Kind.PERSON, Form.NOMINAL),
        ("their leader", Kind.PERSON, Form.NOMINAL),
        ("their", Kind.THING, Form.PRONOUN),
    ]
    assert all(text[m.span.start : m.span.end] == m.text for m in found)
    assert found[0].confidence == pytest.approx(0.9)


BANK = """
The the DET 3 det
World World PROPN 3 compound
Bank Bank PROPN 5 nmod:poss Number=Sing
's 's PART 3 case
chief chief NOUN 6 nsubj Number=Sing
left leave VERB 0 root
. . PUNCT 6 punct
"""


def test_articles_and_possessives_are_trimmed() -> None:
    text, parsed = sentences(BANK)
    found = mentions(text, parsed, [[Name(0, 3, Kind.ORGANIZATION, 1)]])
    assert [m.text for m in found] == ["The World Bank 's chief", "World Bank"]


def test_a_name_of_nothing_but_marks_is_none() -> None:
    text, parsed = sentences("the the DET 2 det\nend end NOUN 0 root")
    found = mentions(text, parsed, [[Name(0, 0, Kind.PERSON, 1)]])
    assert [m.text for m in found] == ["the end"]


AMOUNTS = """
It it PRON 2 nsubj PronType=Prs|Gender=Neut
paid pay VERB 0 root
$ $ SYM 2 obj
3.5 3.5 NUM 5 compound NumType=Card
billion billion NUM 3 nummod NumType=Card
to to ADP 8 case
two two NUM 8 nummod NumType=Card
firms firm NOUN 2 obl Number=Plur
in in ADP 10 case
2011 2011 NUM 2 obl NumType=Card
, , PUNCT 13 punct
12 12 NUM 13 nummod NumType=Card
percent percent NOUN 2 obl
more more ADJ 13 amod
"""


def test_amounts_that_the_network_missed() -> None:
    text, parsed = sentences(AMOUNTS)
    found = mentions(text, parsed, completed(parsed, [[]]))
    named = [(m.text, m.kind) for m in found if m.form is Form.NAMED]
    assert named == [
        ("$ 3.5 billion", Kind.MONEY),
        ("two", Kind.NUMBER),
        ("2011", Kind.DATE),
        ("12 percent", Kind.PERCENT),
    ]


def test_amounts_keep_off_what_is_named() -> None:
    _, parsed = sentences(AMOUNTS)
    network = [Name(2, 4, Kind.MONEY, 0.99), Name(6, 7, Kind.ORGANIZATION, 0.5)]
    (found,) = completed(parsed, [network])
    assert set(network) <= set(found)
    assert len(found) == 4


def test_a_title_before_a_name_is_no_mention() -> None:
    text, parsed = sentences(
        """
Prime prime ADJ 2 amod
Minister minister NOUN 3 nmod:desc Number=Sing
Ana Ana PROPN 5 nsubj Number=Sing
Reyes Reyes PROPN 3 flat Number=Sing
left leave VERB 0 root
"""
    )
    found = mentions(text, parsed, [[Name(2, 3, Kind.PERSON, 1)]])
    assert [m.text for m in found] == ["Ana Reyes"]


MINISTRY = """
They they PRON 2 nsubj PronType=Prs|Number=Plur
accused accuse VERB 0 root
the the DET 4 det
ministry ministry NOUN 2 obj Number=Sing
of of ADP 6 case
fraud fraud NOUN 2 obl
"""
AGED = """
The the DET 5 det
19 19 NUM 4 nummod
- - PUNCT 4 punct
year year NOUN 5 compound
old old ADJ 6 nsubj
scored score VERB 0 root
"""
CASE = """
Court court NOUN 2 nsubj Number=Sing
clears clear VERB 0 root
doctor doctor NOUN 2 obj Number=Sing
in in ADP 5 case
Lyon Lyon PROPN 6 compound
case case NOUN 2 obl Number=Sing
"""


def test_a_name_neither_ends_in_a_preposition_nor_is_all_small() -> None:
    text, parsed = sentences(MINISTRY)
    found = mentions(text, parsed, [[Name(3, 4, Kind.GOVERNMENT_BODY, 0.5)]])
    assert [m.text for m in found] == ["They", "the ministry", "fraud"]


def test_who_is_so_many_years_old_is_a_person() -> None:
    text, parsed = sentences(AGED)
    aged = next(m for m in mentions(text, parsed, [[]]) if m.head == 4)
    assert (aged.text, aged.kind) == ("The 19 - year old", Kind.PERSON)


def test_a_preposition_inside_a_phrase_does_not_open_it() -> None:
    text, parsed = sentences(CASE)
    assert [m.text for m in mentions(text, parsed, [[]])][-1] == "Lyon case"
