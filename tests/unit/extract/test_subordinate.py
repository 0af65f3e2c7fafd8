"""Clauses kept as qualifiers of the statement above."""

import pytest

from kg.extract import extract
from tests.unit.extract.notation import lines, read

CASES = (
    (  # what somebody is urged to do, but not what is told of an end of it
        """Ana//PROPN/2/nsubj urged/urge/VERB/0/root Ben//PROPN/2/obj to//PART/5/mark
        sue//VERB/2/xcomp Mia//PROPN/5/obj
        who//PRON/8/nsubj fled/flee/VERB/6/acl:relcl""",
        "Ana | urged | Ben | to sue Mia",
    ),
    (  # a condition, also of somebody who is not named
        """Ana//PROPN/2/nsubj resigns/resign/VERB/0/root ,//PUNCT/6/punct
        if//SCONJ/6/mark
        he//PRON/6/nsubj wins/win/VERB/2/advcl ,//PUNCT/2/punct""",
        "Ana | resigns | if he wins | conditional",
    ),
    (  # a time that a pronoun leaves open is none
        """Ana//PROPN/2/nsubj resigned/resign/VERB/0/root after//SCONJ/5/mark
        he//PRON/5/nsubj won/win/VERB/2/advcl""",
        "Ana | resigned",
    ),
    (  # a plan of one's own is in the predicate
        """Ana//PROPN/2/nsubj vowed/vow/VERB/0/root to//PART/4/mark
        sue//VERB/2/xcomp Ben//PROPN/4/obj""",
        "Ana | vowed to sue | Ben | planned | vowed by Ana",
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_upper_statement(tree: str, expected: str) -> None:
    assert expected in lines(tree)


def test_a_long_clause_is_left_out() -> None:
    many = " ".join(f"Mia{n}//PROPN/6/flat" for n in range(7, 24))
    tree = f"""Ana//PROPN/2/nsubj urged/urge/VERB/0/root Ben//PROPN/2/obj
        to//PART/5/mark
        sue//VERB/2/xcomp Mia//PROPN/5/obj {many}"""
    assert "Ana | urged | Ben" in lines(tree)


def test_role_and_words_without_the_opening_one() -> None:
    tree = """Ana//PROPN/2/nsubj fled/flee/VERB/0/root because//SCONJ/5/mark
        Ben//PROPN/5/nsubj won/win/VERB/2/advcl"""
    (fled, *_), _ = extract(read(tree), least=0.0)
    (because,) = fled.qualifiers
    assert (because.role, because.argument.text) == ("cause", "Ben won")
