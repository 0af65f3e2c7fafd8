"""What the words of a clause, its condition and its conjunct say of it."""

import pytest

from tests.unit.extract.notation import Cases, lines

OWN_WORDS: Cases = (
    (  # "I'd been fasting" had, and plans nothing
        """Ana//PROPN/4/nsubj 'd//AUX/4/aux been/be/AUX/4/aux fasting/fast/VERB/0/root
        .//PUNCT/4/punct""",
        ("Ana | 'd been fasting",),
    ),
    (  # "is not ready, nowhere near ready" denies it twice
        """Ana//PROPN/4/nsubj is/be/AUX/4/cop not//PART/4/advmod ready//ADJ/0/root
        Ana//PROPN/7/nsubj is/be/AUX/7/cop nowhere//ADV/4/advmod""",
        ("Ana | is ready | not",),
    ),
    (  # "opened late or shut early" may have done either
        """Shops/shop/NOUN/2/nsubj opened/open/VERB/0/root/VerbForm=Fin
        late//ADV/2/advmod or//CCONJ/5/cc shut//VERB/2/conj/VerbForm=Fin
        early//ADV/5/advmod""",
        ("Shops | opened | possible", "Shops | shut | possible"),
    ),
    (  # "Rain should ease" is expected, and nobody's duty
        "Rain/rain/NOUN/3/nsubj should//AUX/3/aux ease//VERB/0/root .//PUNCT/3/punct",
        ("Rain | should ease | possible",),
    ),
    (
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod
        resign//VERB/0/root""",
        ("Ana | did resign | not",),
    ),
    (
        """Ana//PROPN/4/nsubj no//ADV/3/advmod longer//ADV/4/advmod
        rules/rule/VERB/0/root Homs//PROPN/4/obj""",
        ("Ana | rules | Homs | not",),
    ),
    (
        """No//DET/2/det troops/troop/NOUN/3/nsubj entered/enter/VERB/0/root
        Homs//PROPN/3/obj""",
        ("troops | entered | Homs | not",),
    ),
    (  # twice is not at all
        """No//DET/2/det troops/troop/NOUN/4/nsubj never//ADV/4/advmod
        entered/enter/VERB/0/root Homs//PROPN/4/obj""",
        ("troops | entered | Homs",),
    ),
    (
        """Ana//PROPN/2/nsubj fled/flee/VERB/0/root without//SCONJ/4/mark
        paying/pay/VERB/2/advcl Ben//PROPN/4/obj""",
        ("Ana | fled", "Ana | paying | Ben | not"),
    ),
    (
        """Ana//PROPN/2/nsubj fled/flee/VERB/0/root rather//ADV/5/cc than//ADP/3/fixed
        pay//VERB/2/advcl Ben//PROPN/5/obj""",
        ("Ana | fled", "Ana | pay | Ben | not"),
    ),
    (  # it stands within its clause: who pays is said, and who does not
        """Ana//PROPN/5/nsubj rather//ADV/5/cc than//ADP/2/fixed Ben//PROPN/1/conj
        paid/pay/VERB/0/root Carol//PROPN/5/obj""",
        ("Ana | paid | Carol", "Ben | paid | Carol"),
    ),
    (  # what a deed is without does not undo it
        """Ana//PROPN/2/nsubj freed/free/VERB/0/root Ben//PROPN/2/obj with//ADP/6/case
        no//DET/6/det shoes/shoe/NOUN/2/obl""",
        ("Ana | freed | Ben | with no shoes",),
    ),
    (  # planned once, and not come about
        """Ana//PROPN/5/nsubj was/be/AUX/5/aux to//PART/5/mark have//AUX/5/aux
        met/meet/VERB/0/root Ben//PROPN/5/obj""",
        ("Ana | was to have met | Ben | hypothetical",),
    ),
    (
        """Ana//PROPN/3/nsubj nearly//ADV/3/advmod drowned/drown/VERB/0/root""",
        ("Ana | drowned | hypothetical",),
    ),
    (
        """Ana//PROPN/3/nsubj reportedly//ADV/3/advmod drowned/drown/VERB/0/root""",
        ("Ana | drowned | possible",),
    ),
    (
        """Ana//PROPN/3/nsubj may//AUX/3/aux resign//VERB/0/root""",
        ("Ana | may resign | possible",),
    ),
    (
        """Ana//PROPN/3/nsubj will//AUX/3/aux resign//VERB/0/root""",
        ("Ana | will resign | planned",),
    ),
    (
        """Ana//PROPN/3/nsubj must//AUX/3/aux resign//VERB/0/root""",
        ("Ana | must resign | requested",),
    ),
    (
        """Ana//PROPN/3/nsubj would//AUX/3/aux resign//VERB/0/root""",
        ("Ana | would resign | planned",),
    ),
    (  # told by nobody, "would not" is a refusal
        """Ana//PROPN/4/nsubj would//AUX/4/aux not//PART/4/advmod
        resign//VERB/0/root""",
        ("Ana | would resign | not",),
    ),
    (  # reported, it is the past of "will"
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/5/nsubj
        would//AUX/5/aux resign//VERB/2/ccomp""",
        ("Ben | would resign | planned | said by Ana",),
    ),
    (  # but "would have" did not
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/6/nsubj
        would//AUX/6/aux have//AUX/6/aux resigned/resign/VERB/2/ccomp""",
        ("Ben | would have resigned | hypothetical | said by Ana",),
    ),
    (  # what could not be done was not done
        """Ana//PROPN/4/nsubj could//AUX/4/aux n't/not/PART/4/advmod
        flee//VERB/0/root""",
        ("Ana | could flee | not",),
    ),
    (
        """Toyota//PROPN/3/nsubj to//PART/3/mark shut//VERB/0/root
        plants/plant/NOUN/3/obj""",
        ("Toyota | to shut | plants | planned",),
    ),
)

CONDITIONS: Cases = (
    (  # "provided pay rises", with both on the verb above
        """Ana//PROPN/2/nsubj stays/stay/VERB/0/root ,//PUNCT/4/punct
        provided/provide/VERB/2/advcl pay//NOUN/6/nsubj rises/rise/VERB/2/advcl""",
        ("Ana | stays | conditional", "pay | rises | conditional"),
    ),
    (  # both sides
        """If//SCONJ/3/mark Ana//PROPN/3/nsubj resigns/resign/VERB/7/advcl
        ,//PUNCT/3/punct Ben//PROPN/7/nsubj would//AUX/7/aux flee//VERB/0/root""",
        (
            "Ana | resigns | conditional",
            "Ben | would flee | If Ana resigns | conditional",
        ),
    ),
    (  # also where "case" is read as a noun
        """In//ADP/3/case case//NOUN/3/compound prices/price/NOUN/4/nsubj
        fell/fall/VERB/0/root""",
        ("case prices | fell | conditional",),
    ),
    (  # by inversion; what would have been was not
        """Had/have/AUX/3/aux Ana//PROPN/3/nsubj resigned/resign/VERB/8/advcl
        ,//PUNCT/3/punct Ben//PROPN/8/nsubj would//AUX/8/aux have//AUX/8/aux
        fled/flee/VERB/0/root""",
        ("Ana | Had resigned | hypothetical", "Ben | would have fled | hypothetical"),
    ),
    (
        """Provided/provide/VERB/6/advcl Ana//PROPN/3/nsubj resigns/resign/VERB/1/ccomp
        ,//PUNCT/1/punct Ben//PROPN/6/nsubj flees/flee/VERB/0/root""",
        ("Ana | resigns | conditional", "Ben | flees | conditional"),
    ),
    (
        """Ana//PROPN/3/nsubj will//AUX/3/aux stay//VERB/0/root as//ADV/5/advmod
        long//ADV/3/advmod as//SCONJ/8/mark Ben//PROPN/8/nsubj
        flees/flee/VERB/5/advcl""",
        ("Ana | will stay | planned", "Ben | flees | conditional"),
    ),
    (  # "if costly" grants what it says
        """Plans/plan/NOUN/4/nsubj if//SCONJ/3/mark costly//ADJ/4/advcl
        prevail//VERB/0/root""",
        ("Plans | prevail | if costly",),
    ),
    (  # what is coordinated with a condition is one
        """If//SCONJ/3/mark Ana//PROPN/3/nsubj resigns/resign/VERB/7/advcl
        and//CCONJ/5/cc dies/die/VERB/3/conj Ben//PROPN/7/nsubj
        flees/flee/VERB/0/root""",
        (
            "Ana | resigns | conditional",
            "Ana | dies | conditional",
            "Ben | flees | If Ana resigns and dies | conditional",
        ),
    ),
    (
        """Ana//PROPN/2/nsubj knows/know/VERB/0/root whether//SCONJ/5/mark
        Ben//PROPN/5/nsubj fled/flee/VERB/2/ccomp""",
        ("Ben | fled | hypothetical",),
    ),
    (  # "before" it has not happened, unless it is told as past
        """Ana//PROPN/2/nsubj fled/flee/VERB/0/root before//SCONJ/5/mark
        Ben//PROPN/5/nsubj dies/die/VERB/2/advcl/Tense=Pres""",
        ("Ana | fled | before Ben dies", "Ben | dies | possible"),
    ),
    (
        """Ana//PROPN/2/nsubj fled/flee/VERB/0/root before//SCONJ/5/mark
        Ben//PROPN/5/nsubj died/die/VERB/2/advcl/Tense=Past""",
        ("Ana | fled | before Ben died", "Ben | died"),
    ),
)

COORDINATIONS: Cases = (
    (  # the modal holds for both
        """Ana//PROPN/3/nsubj may//AUX/3/aux resign//VERB/0/root or//CCONJ/5/cc
        flee//VERB/3/conj""",
        ("Ana | may resign | possible", "Ana | flee | possible"),
    ),
    (  # so does the negation over "or"
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod resign//VERB/0/root
        or//CCONJ/6/cc flee//VERB/4/conj""",
        ("Ana | did resign | not", "Ana | flee | not"),
    ),
    (  # but not over "but"
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod resign//VERB/0/root
        but//CCONJ/6/cc fled/flee/VERB/4/conj""",
        ("Ana | did resign | not", "Ana | fled"),
    ),
    (  # who has an own subject has an own modal
        """Ana//PROPN/3/nsubj may//AUX/3/aux resign//VERB/0/root and//CCONJ/6/cc
        Ben//PROPN/6/nsubj fled/flee/VERB/3/conj""",
        ("Ana | may resign | possible", "Ben | fled"),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), OWN_WORDS + CONDITIONS + COORDINATIONS)
def test_own_words(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected
