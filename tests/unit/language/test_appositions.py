"""Noun phrases beside a name, wherever a parser hung them."""

import pytest

from kg.language.appositions import apposed
from kg.language.mentions import mentions
from kg.language.names import Name
from kg.model import Kind
from tests.trees import sentences

HUNG_ON_SUBJECT = """
The the DET 2 det
mayor mayor NOUN 3 nsubj Number=Sing
sacked sack VERB 0 root
his his PRON 5 nmod:poss
driver driver NOUN 3 obj Number=Sing
, , PUNCT 7 punct
Ben Ben PROPN 2 appos Number=Sing
"""
SECOND_SUBJECT = """
The the DET 2 det
lawyer lawyer NOUN 4 nsubj Number=Sing
Ben Ben PROPN 4 nsubj Number=Sing
left leave VERB 0 root
"""
BEHIND_NOTHING = """
The the DET 2 det
court court NOUN 3 nsubj Number=Sing
sat sit VERB 0 root
, , PUNCT 5 punct
Ben Ben PROPN 2 appos Number=Sing
"""


@pytest.mark.parametrize(
    ("tree", "name", "pairs"),
    [
        (HUNG_ON_SUBJECT, 6, {("Ben", "his driver")}),
        (SECOND_SUBJECT, 2, {("The lawyer", "Ben")}),
        (BEHIND_NOTHING, 4, set()),
    ],
)
def test_what_a_name_explains(
    tree: str, name: int, pairs: set[tuple[str, str]]
) -> None:
    text, parsed = sentences(tree)
    found = mentions(text, parsed, [[Name(name, name, Kind.PERSON, 1)]])
    linked = {(found[a].text, found[b].text) for a, b in apposed(parsed, found)}
    assert linked == pairs
