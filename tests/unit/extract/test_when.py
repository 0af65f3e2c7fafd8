"""Which statement has which time; published on Monday 9 December 2024."""

import pytest

from tests.unit.extract.notation import Cases, lines

CASES: Cases = (
    (  # "get a premium to Friday's close": not on Friday
        """Owners/owner/NOUN/3/nsubj will//AUX/3/aux get//VERB/0/root
        premiums/premium/NOUN/3/obj to//ADP/8/case Friday//PROPN/8/nmod:poss/named:date
        's//PART/6/case close//NOUN/3/obl""",
        ("Owners | will get | premiums | to Friday's close | planned",),
    ),
    (  # "is the second strike in four years": not in four years from now
        """Rain//NOUN/5/nsubj is/be/AUX/5/cop/Tense=Pres|VerbForm=Fin the//DET/5/det
        second//ADJ/5/amod strike//NOUN/0/root in//ADP/8/case four//NUM/8/nummod
        years/year/NOUN/5/nmod/named:date""",
        ("Rain | is | the second strike in four years",),
    ),
    (  # what is told is not dated by the telling
        """Ana//PROPN/2/nsubj said/say/VERB/0/root on//ADP/4/case
        Friday//PROPN/7/obl/named:date Ben//PROPN/7/nsubj had/have/AUX/7/aux
        fled/flee/VERB/2/ccomp in//ADP/9/case March//PROPN/7/obl/named:date""",
        ("Ben | had fled | on Friday | in March | claimed | 2024-03 | said by Ana",),
    ),
    (  # coordinated verbs go on at one time
        """Troops/troop/NOUN/2/nsubj took/take/VERB/0/root/Tense=Past|VerbForm=Fin
        Homs//PROPN/2/obj on//ADP/5/case Sunday//PROPN/2/obl/named:date
        and//CCONJ/7/cc burned/burn/VERB/2/conj/Tense=Past|VerbForm=Fin
        Hama//PROPN/7/obj""",
        (
            "Troops | took | Homs | on Sunday | 2024-12-08",
            "Troops | burned | Hama | 2024-12-08",
        ),
    ),
    (  # what had happened before is not
        """Troops/troop/NOUN/2/nsubj took/take/VERB/0/root/Tense=Past|VerbForm=Fin
        Homs//PROPN/2/obj on//ADP/5/case Sunday//PROPN/2/obl/named:date
        and//CCONJ/8/cc had/have/AUX/8/aux/Tense=Past|VerbForm=Fin
        burned/burn/VERB/2/conj/Tense=Past|VerbForm=Part Hama//PROPN/8/obj""",
        (
            "Troops | took | Homs | on Sunday | 2024-12-08",
            "Troops | had burned | Hama",
        ),
    ),
    (  # "in 2009, when they had left": when is not told
        """In//ADP/2/case 2009//NUM/8/obl/named:date when//ADV/6/advmod
        troops/troop/NOUN/6/nsubj had/have/AUX/6/aux left/leave/VERB/8/advcl
        Ana//PROPN/8/nsubj fled/flee/VERB/0/root""",
        ("troops | had left", "Ana | fled | In 2009 | when troops had left | 2009"),
    ),
    (  # "worked for years, leaving in 1989" lasted till then, nobody knows from when
        """Ana//PROPN/2/nsubj worked/work/VERB/0/root in//ADP/4/case Homs//PROPN/2/obl
        for//ADP/6/case years/year/NOUN/2/obl ,//PUNCT/8/punct
        leaving/leave/VERB/2/advcl/VerbForm=Part in//ADP/10/case
        1989//NUM/8/obl/named:date""",
        ("Ana | worked in | Homs | for years", "Ana | leaving | in 1989 | 1989"),
    ),
    (  # the time right behind "if they agree" is theirs
        """Ana//PROPN/3/nsubj will//AUX/3/aux resign//VERB/0/root if//SCONJ/6/mark
        Ben//PROPN/6/nsubj agrees/agree/VERB/3/advcl next//ADJ/8/amod
        month//NOUN/3/obl:unmarked/named:date""",
        (
            "Ana | will resign | if Ben agrees next month | conditional",
            "Ben | agrees | month | conditional | 2025-01",
        ),
    ),
    (  # counted from another clause
        """Ana//PROPN/2/nsubj resigned/resign/VERB/0/root/Tense=Past|VerbForm=Fin
        on//ADP/4/case Sunday//PROPN/2/obl/named:date two//NUM/6/nummod
        days/day/NOUN/9/obl:unmarked after//SCONJ/9/mark Ben//PROPN/9/nsubj
        fled/flee/VERB/2/advcl/Tense=Past|VerbForm=Fin""",
        (
            "Ana | resigned | on Sunday | two days after Ben fled | 2024-12-08",
            "Ben | fled | 2024-12-06",
        ),
    ),
    (  # the present tense of a day to come
        """Ana//PROPN/2/nsubj visits/visit/VERB/0/root/Tense=Pres|VerbForm=Fin
        Oslo//PROPN/2/obj on//ADP/5/case Friday//PROPN/2/obl/named:date""",
        ("Ana | visits | Oslo | on Friday | planned | 2024-12-13",),
    ),
    (  # a time that stands at the object
        """Ana//PROPN/2/nsubj emptied/empty/VERB/0/root the//DET/4/det
        vault//NOUN/2/obj on//ADP/6/case Friday//PROPN/4/nmod/named:date""",
        ("Ana | emptied | the vault | on Friday | 2024-12-06",),
    ),
    (  # what a verb of the past was about
        """Ana//PROPN/2/nsubj called/call/VERB/0/root/Tense=Past|VerbForm=Fin
        elections/election/NOUN/2/obj for//ADP/5/case
        Friday//PROPN/2/obl/named:date""",
        ("Ana | called | elections | for Friday",),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_when(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected


def test_counted_from_the_sentence_before() -> None:
    found = lines(
        """Ana//PROPN/2/nsubj fled/flee/VERB/0/root in//ADP/4/case
        2011//NUM/2/obl/named:date""",
        """Ben//PROPN/2/nsubj fled/flee/VERB/0/root two//NUM/4/nummod
        years/year/NOUN/5/obl:unmarked later//ADV/2/advmod""",
    )
    assert found == ("Ana | fled | in 2011 | 2011", "Ben | fled | 2013")
