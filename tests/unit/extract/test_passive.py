"""What is done to whom, by whom."""

import pytest

from tests.unit.extract.notation import statements

PASSIVE = (
    (  # by whom
        """Homs//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass seized/seize/VERB/0/root
        by//ADP/5/case rebels/rebel/NOUN/3/obl""",
        ("Homs | was seized by | rebels", "seize", True),
    ),
    (  # by whose boat, not "by boat"
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass saved/save/VERB/0/root
        by//ADP/6/case a//DET/6/det boat//NOUN/3/obl:agent""",
        ("Ana | was saved by | a boat", "save", True),
    ),
    (  # by when is no agent
        """Homs//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass
        seized/seize/VERB/0/root/Tense=Past|VerbForm=Part by//ADP/5/case
        Sunday//PROPN/3/obl/named:date""",
        ("Homs | was seized | by Sunday | ../2024-12-08", "be seized", False),
    ),
    (  # what somebody was made
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass named/name/VERB/0/root
        chairman//NOUN/3/xcomp of//ADP/6/case Shell//PROPN/4/nmod""",
        ("Ana | was named chairman of | Shell", "be named chairman of", False),
    ),
    (  # where something is
        """Shell//PROPN/3/nsubj:pass is/be/AUX/3/aux:pass based/base/VERB/0/root
        in//ADP/5/case London//PROPN/3/obl""",
        ("Shell | is based in | London", "be based in", False),
    ),
    (  # but where something happened is beside the point
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass killed/kill/VERB/0/root
        in//ADP/5/case London//PROPN/3/obl""",
        ("Ana | was killed | in London", "be killed", False),
    ),
    (  # what somebody is given
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass shown/show/VERB/0/root
        photographs/photograph/NOUN/3/obj""",
        ("Ana | was shown | photographs", "be shown", False),
    ),
    (  # where it leads, not where it comes from
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass flown/fly/VERB/0/root
        from//ADP/5/case London//PROPN/3/obl to//ADP/7/case Lima//PROPN/3/obl""",
        ("Ana | was flown to | Lima | from London", "be flown to", False),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), PASSIVE)
def test_passive(tree: str, expected: tuple[str, str, bool]) -> None:
    (found,) = statements(tree)
    assert (str(found), found.phrase, found.inverse) == expected


PARTICIPLES = (
    (  # reduced relatives: of the past passive, of the present active
        """Rebels/rebel/NOUN/3/nsubj trained/train/VERB/1/acl/Tense=Past|VerbForm=Part
        fled/flee/VERB/0/root""",
        {"flee", "be trained"},
    ),
    (
        """Rebels/rebel/NOUN/3/nsubj
        retreating/retreat/VERB/1/acl/Tense=Pres|VerbForm=Part fled/flee/VERB/0/root""",
        {"flee", "retreat"},
    ),
    (  # the auxiliary of the perfect
        """Ana//PROPN/3/nsubj has/have/AUX/3/aux
        resigned/resign/VERB/0/root/Tense=Past|VerbForm=Part""",
        {"resign"},
    ),
    (  # behind a conjunction only the feature tells
        """Ana//PROPN/2/nsubj fled/flee/VERB/0/root and//CCONJ/4/cc
        drowned/drown/VERB/2/conj/Tense=Past|VerbForm=Part""",
        {"flee", "drown"},
    ),
    (  # which says nothing where there is no "was" to share
        """Ana//PROPN/2/nsubj fled/flee/VERB/0/root/VerbForm=Fin and//CCONJ/4/cc
        drowned/drown/VERB/2/conj/Tense=Past|VerbForm=Part|Voice=Pass""",
        {"flee", "drown"},
    ),
    (
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass tried/try/VERB/0/root
        and//CCONJ/5/cc jailed/jail/VERB/3/conj/Tense=Past|VerbForm=Part|Voice=Pass""",
        {"be tried", "be jailed"},
    ),
    (  # "had neither left nor paid" shares its "had"
        """Ana//PROPN/3/nsubj had/have/AUX/3/aux left/leave/VERB/0/root nor//CCONJ/5/cc
        paid/pay/VERB/3/conj/Tense=Past|VerbForm=Part|Voice=Pass""",
        {"leave", "pay"},
    ),
)


@pytest.mark.parametrize(("tree", "phrases"), PARTICIPLES)
def test_participle(tree: str, phrases: set[str]) -> None:
    assert {statement.phrase for statement in statements(tree)} == phrases
