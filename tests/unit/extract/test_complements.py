"""What a verb says of its subject or object with an adjective or a second noun."""

import pytest

from tests.unit.extract.notation import Cases, lines, statements

CASES: Cases = (
    (  # "face up to 12 years" faces years, and no "up"
        """Ana//PROPN/3/nsubj could//AUX/3/aux face//VERB/0/root up//ADP/3/compound:prt
        to//ADP/7/case 12//NUM/7/nummod years/year/NOUN/3/obl""",
        ("Ana | could face | up to 12 years | possible",),
    ),
    (  # "is worth $5" is worth something
        """Land//NOUN/3/nsubj is/be/AUX/3/cop worth//ADJ/0/root $//SYM/3/obj
        5//NUM/4/nummod""",
        ("Land | is worth | $5",),
    ),
    (  # "between 830 and 790" says when
        """Tests/test/NOUN/2/nsubj put//VERB/0/root death//NOUN/2/obj
        between//ADP/5/case 830//NUM/2/obl and//CCONJ/7/cc 790//NUM/5/conj""",
        ("Tests | put | death | between 830 and 790",),
    ),
    (  # "disputed that, insisting" disputes that, and nothing that is insisted on
        """Ana//PROPN/2/nsubj disputed/dispute/VERB/0/root that//SCONJ/5/mark
        ,//PUNCT/5/punct insisting/insist/VERB/2/advcl/VerbForm=Ger Ben//PROPN/7/nsubj
        left/leave/VERB/5/ccomp/VerbForm=Fin""",
        ("Ben | left | claimed | insisting by Ana",),
    ),
    (  # "sent her home" sends her
        """Ben//PROPN/2/nsubj sent/send/VERB/0/root her//PRON/2/iobj
        home//NOUN/2/obj""",
        ("Ben | sent home | her",),
    ),
    (  # "pay $5 a share" pays no share
        """Acme//PROPN/2/nsubj pays/pay/VERB/0/root $//SYM/2/iobj 5//NUM/3/nummod
        a//DET/6/det share//NOUN/2/obj""",
        ("Acme | pays | $5 a share",),
    ),
    (  # "called the plan shortsighted", with a verb for what it is called
        """Ana//PROPN/2/nsubj called/call/VERB/0/root the//DET/4/det plan//NOUN/5/obj
        shortsighted//VERB/2/xcomp""",
        ("Ana | called | the plan | shortsighted",),
    ),
    (  # an adjective is part of what the verb says
        """Hatches/hatch/NOUN/2/nsubj came/come/VERB/0/root loose//ADJ/2/xcomp""",
        ("Hatches | came loose",),
    ),
    (  # so it is where a parser has it as an adverb, with its phrase
        """Ana//PROPN/2/nsubj walked/walk/VERB/0/root free//ADJ/2/advmod
        from//ADP/5/case court//NOUN/3/obl""",
        ("Ana | walked free from | court",),
    ),
    (  # how something seems is not what it is
        """Ana//PROPN/2/nsubj seemed/seem/VERB/0/root tired//ADJ/2/xcomp""",
        (),
    ),
    (  # of an object: no subject of "guilty"
        """Courts/court/NOUN/2/nsubj found/find/VERB/0/root Ana//PROPN/4/nsubj
        guilty//ADJ/2/ccomp""",
        ("Courts | found guilty | Ana",),
    ),
    (  # in the passive, with who does it
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass declared/declare/VERB/0/root
        dead//ADJ/3/xcomp by//ADP/6/case judges/judge/NOUN/3/obl:agent""",
        ("Ana | was declared dead by | judges",),
    ),
    (  # the count of a vote is no object
        """Members/member/NOUN/2/nsubj voted/vote/VERB/0/root 31//NUM/2/obj
        to//ADP/5/case 22//NUM/3/nmod against//ADP/7/case bill//NOUN/2/obl""",
        ("Members | voted against | bill | 31 to 22",),
    ),
    (  # nor is it before what was voted for
        """Members/member/NOUN/2/nsubj voted/vote/VERB/0/root 12//NUM/2/obj
        -//SYM/5/case 3//NUM/3/nmod to//PART/7/mark sell//VERB/2/advcl
        land//NOUN/7/obj""",
        ("Members | voted to sell | land | planned",),
    ),
    (  # who is wanted banned is not said to be it
        """Drivers/driver/NOUN/2/nsubj want//VERB/0/root Uber//PROPN/2/obj
        banned/ban/VERB/2/xcomp/Tense=Past|VerbForm=Part""",
        ("Uber | to be banned | requested | want by Drivers",),
    ),
    (  # of two objects of "call" the second is what the first is called
        """Ana//PROPN/2/nsubj called/call/VERB/0/root plans/plan/NOUN/2/obj
        traps/trap/NOUN/2/obj""",
        ("Ana | called | plans | traps",),
    ),
    (
        """Ana//PROPN/2/nsubj called/call/VERB/0/root plans/plan/NOUN/2/obj
        illegal//ADJ/2/xcomp""",
        ("Ana | called | plans | illegal",),
    ),
    (  # of two of "give" the first is who gets it, and a welcome is what is done
        """Ana//PROPN/2/nsubj gave/give/VERB/0/root plans/plan/NOUN/2/obj
        a//DET/5/det welcome//NOUN/2/obj""",
        ("Ana | gave a welcome | plans",),
    ),
    (  # or as what it is described
        """Ana//PROPN/2/nsubj dismissed/dismiss/VERB/0/root sums/sum/NOUN/2/obj
        as//ADP/5/case low//ADJ/2/xcomp""",
        ("Ana | dismissed | sums | as low",),
    ),
    (
        """Sums/sum/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass
        described/describe/VERB/0/root as//ADP/5/case low//ADJ/3/obl""",
        ("Sums | were described as low",),
    ),
    (  # not what another verb says
        """Ports/port/NOUN/2/nsubj reported/report/VERB/0/root thefts/theft/NOUN/2/obj
        but//CCONJ/5/cc remained/remain/VERB/2/conj open//ADJ/2/xcomp""",
        ("Ports | reported | thefts",),
    ),
    (  # what others did stands apart
        """Ten//NUM/2/nsubj/named:number voted/vote/VERB/0/root for//ADP/4/case
        Ana//PROPN/2/obl ,//PUNCT/6/punct four//NUM/2/obj/named:number""",
        ("Ten | voted for | Ana",),
    ),
    (  # what something amounts to belongs to it
        """Ana//PROPN/2/nsubj faces/face/VERB/0/root a//DET/4/det penalty//NOUN/2/obj
        of//ADP/6/case $//SYM/4/nmod/named:money 5//NUM/6/nummod/+""",
        ("Ana | faces | a penalty of $5",),
    ),
    (  # what one is fined
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass fined/fine/VERB/0/root
        $//SYM/3/obj/named:money 5//NUM/4/nummod/+ by//ADP/7/case
        judges/judge/NOUN/3/obl:agent""",
        ("Ana | was fined by | judges | $5",),
    ),
    (  # too high is another thing than high
        """Fees/fee/NOUN/4/nsubj are/be/AUX/4/cop too//ADV/4/advmod high//ADJ/0/root""",
        ("Fees | are too high",),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_complements(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected


def test_the_canonical_phrase_keeps_the_adjective() -> None:
    found = [statement.phrase for tree, _ in CASES for statement in statements(tree)]
    assert {"come loose", "find guilty", "be too high", "give welcome"} <= {*found}
