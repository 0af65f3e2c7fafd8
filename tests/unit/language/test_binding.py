import pytest

from kg.language.binding import apart
from kg.language.descriptions import described
from kg.language.mentions import mentions
from kg.language.names import Name
from kg.model import Kind
from tests.trees import sentences

REED = """
Reed Reed PROPN 2 nsubj Number=Sing
praised praise VERB 0 root
{pronoun}
and and CCONJ 6 cc
his his PRON 6 nmod:poss PronType=Prs|Poss=Yes
brother brother NOUN 3 conj Number=Sing
"""


@pytest.mark.parametrize(
    ("pronoun", "expected"),
    [
        ("him he PRON 2 obj PronType=Prs", {("Reed", "him")}),
        ("himself he PRON 2 obj PronType=Prs|Reflex=Yes", set()),
    ],
)
def test_what_grammar_keeps_apart(pronoun: str, expected: set[tuple[str, str]]) -> None:
    text, parsed = sentences(REED.format(pronoun=pronoun))
    found = mentions(text, parsed, [[Name(0, 0, Kind.PERSON, 1)]])
    pairs = {
        (found[one].text, found[other].text)
        for one, others in apart(parsed, found).items()
        for other in others
        if one < other
    }
    word = pronoun.split(maxsplit=1)[0]
    assert pairs == expected | {(word, "his brother"), ("his brother", "his")}


SHARED = (
    """
Reed Reed PROPN 2 nsubj Number=Sing
wants want VERB 0 root
to to PART 4 mark
sack sack VERB 2 xcomp VerbForm=Inf
him he PRON 4 obj PronType=Prs
""",
    """
Reed Reed PROPN 2 nsubj Number=Sing
left leave VERB 0 root
, , PUNCT 4 punct
praising praise VERB 2 advcl VerbForm=Ger
him he PRON 4 obj PronType=Prs
""",
    """
Reed Reed PROPN 2 nsubj Number=Sing
came come VERB 0 root
and and CCONJ 4 cc
spoke speak VERB 2 conj
to to ADP 6 case
him he PRON 4 obl PronType=Prs
""",
)
FREE = (
    """
Reed Reed PROPN 2 nsubj Number=Sing
fell fall VERB 0 root
when when SCONJ 5 mark
she she PRON 5 nsubj PronType=Prs
hit hit VERB 2 advcl
him he PRON 5 obj PronType=Prs
""",
    """
Reed Reed PROPN 2 nsubj Number=Sing
took take VERB 0 root
it it PRON 2 obj PronType=Prs
with with ADP 5 case
him he PRON 2 obl PronType=Prs
""",
)


@pytest.mark.parametrize(
    ("table", "expected"),
    [*((table, True) for table in SHARED), *((table, False) for table in FREE)],
)
def test_nobody_acts_on_himself_by_a_pronoun(table: str, *, expected: bool) -> None:
    text, parsed = sentences(table)
    found = mentions(text, parsed, [[Name(0, 0, Kind.PERSON, 1)]])
    him = next(n for n, mention in enumerate(found) if mention.text == "him")
    assert (0 in apart(parsed, found).get(him, set())) is expected


def test_an_apposition_is_not_apart() -> None:
    text, parsed = sentences(
        """
Reed Reed PROPN 0 root Number=Sing
, , PUNCT 4 punct
the the DET 4 det
mayor mayor NOUN 1 appos Number=Sing
"""
    )
    found = mentions(text, parsed, [[Name(0, 0, Kind.PERSON, 1)]])
    assert apart(parsed, found) == {}


INTRODUCED = """
Environment environment NOUN 2 compound
Minister minister NOUN 3 nmod:desc Number=Sing
Ana Ana PROPN 5 nsubj Number=Sing
Reyes Reyes PROPN 3 flat Number=Sing
joined join VERB 0 root
World World PROPN 7 compound
Bank Bank PROPN 5 obj Number=Sing
"""
ENVIRONMENT_MINISTER = """
The the DET 3 det
environment environment NOUN 3 compound
minister minister NOUN 4 nsubj"""
NAMES = [[Name(2, 3, Kind.PERSON, 1), Name(5, 6, Kind.ORGANIZATION, 1)], []]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The the DET 2 det\nminister minister NOUN 3 nsubj", "Ana Reyes"),
        ("The the DET 2 det\nbank bank NOUN 3 nsubj", "World Bank"),
        (
            "The the DET 3 det\nruling ruling ADJ 3 amod\nbank bank NOUN 4 nsubj",
            None,
        ),
        (ENVIRONMENT_MINISTER, "Ana Reyes"),
        ("A a DET 2 det\nbank bank NOUN 3 nsubj", None),
        ("The the DET 2 det\nmayor mayor NOUN 3 nsubj", None),
        ("The the DET 2 det\nministers minister NOUN 3 nsubj Number=Plur", None),
    ],
)
def test_a_description_takes_up_its_name(phrase: str, name: str | None) -> None:
    text, parsed = sentences(INTRODUCED, phrase + "\nleft leave VERB 0 root")
    found = mentions(text, parsed, NAMES)
    bearers = [found[n].text for _, names in described(parsed, found) for n in names]
    assert bearers == ([name] if name else [])
