"""Roles: who holds them, and in what."""

import pytest

from tests.unit.extract.notation import lines

CASES = (
    (  # behind more words than the name has
        """The//DET/2/det commander//NOUN/10/nsubj of//ADP/5/case the//DET/5/det
        force//NOUN/2/nmod ,//PUNCT/8/punct Major//PROPN/8/nmod:desc
        Ana//PROPN/2/appos/named:person ,//PUNCT/2/punct fled/flee/VERB/0/root""",
        "Ana | commander of | the force",
    ),
    (  # where a parser has the name only as who says something
        """Ben//PROPN/2/nsubj fled/flee/VERB/10/ccomp ,//PUNCT/5/punct the//DET/5/det
        head//NOUN/1/appos of//ADP/7/case banks/bank/NOUN/5/nmod ,//PUNCT/9/punct
        Ana//PROPN/10/nsubj/named:person said/say/VERB/0/root""",
        "Ana | head of | banks",
    ),
    (  # in what "whose" stands for
        """Ben//PROPN/2/nsubj left/leave/VERB/0/root
        Wave//PROPN/2/obj/named:organization ,//PUNCT/6/punct whose//PRON/6/nmod:poss
        owner//NOUN/10/nsubj ,//PUNCT/8/punct Ana//PROPN/6/appos/named:person
        ,//PUNCT/6/punct fled/flee/VERB/3/acl:relcl""",
        "Ana | owner of | Wave",
    ),
    (  # in each of several
        """Ana//PROPN/10/nsubj/named:person ,//PUNCT/4/punct the//DET/4/det
        bishop//NOUN/1/appos of//ADP/6/case Goa//PROPN/4/nmod/named:location
        and//CCONJ/8/cc Daman//PROPN/6/conj/named:location ,//PUNCT/1/punct
        fled/flee/VERB/0/root""",
        "Ana | bishop of | Daman",
    ),
    (  # in what the name behind the title is "of"
        """Judge//NOUN/2/nmod:desc Ana//PROPN/6/nsubj/named:person of//ADP/5/case
        the//DET/5/det court//NOUN/2/nmod/named:government_body
        fled/flee/VERB/0/root""",
        "Ana | Judge of | the court",
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_held(tree: str, expected: str) -> None:
    assert expected in lines(tree)


def test_each_of_two_is_one() -> None:
    found = lines(
        """Two//NUM/2/nummod ministers/minister/NOUN/6/nsubj/Number=Plur
        ,//PUNCT/4/punct Ana//PROPN/2/appos/named:person ,//PUNCT/2/punct
        fled/flee/VERB/0/root"""
    )
    assert "Ana | is | minister" in found


def test_what_a_role_says_is_not_said_again() -> None:
    assert "Ana | of | the court" not in lines(CASES[-1][0])


def test_the_leader_of_whom_somebody_speaks_is_not_the_speaker() -> None:
    found = lines(
        """A//DET/2/det spokesman//NOUN/9/nsubj for//ADP/5/case the//DET/5/det
        leader//NOUN/2/nmod ,//PUNCT/7/punct Ana//PROPN/2/appos/named:person
        ,//PUNCT/7/punct fled/flee/VERB/0/root"""
    )
    assert "Ana | is | leader" not in found
