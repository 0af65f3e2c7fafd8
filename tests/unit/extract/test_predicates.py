"""What the verb says: light verbs, empty objects, "be", obliques."""

import pytest

from tests.unit.extract.notation import statements

Read = tuple[str, str, str]
"""The line, the canonical phrase and the rule."""

CASES: tuple[tuple[str, tuple[Read, ...]], ...] = (
    (  # a light verb hands on to what its noun is of
        """HTS//PROPN/2/nsubj took/take/VERB/0/root full//ADJ/4/amod
        control//NOUN/2/obj of//ADP/6/case Homs//PROPN/4/nmod""",
        (("HTS | took full control of | Homs", "take control of", "light verb"),),
    ),
    (  # or to the phrase on the verb
        """Ana//PROPN/2/nsubj imposed/impose/VERB/0/root sanctions/sanction/NOUN/2/obj
        on//ADP/5/case Iran//PROPN/2/obl""",
        (("Ana | imposed sanctions on | Iran", "impose sanction on", "light verb"),),
    ),
    (  # with each of those coordinated
        """Ana//PROPN/2/nsubj imposed/impose/VERB/0/root sanctions/sanction/NOUN/2/obj
        on//ADP/5/case Iran//PROPN/2/obl and//CCONJ/7/cc Cuba//PROPN/5/conj""",
        (
            ("Ana | imposed sanctions on | Iran", "impose sanction on", "light verb"),
            ("Ana | imposed sanctions on | Cuba", "impose sanction on", "light verb"),
        ),
    ),
    (  # but not to where or when
        """Ana//PROPN/2/nsubj signed/sign/VERB/0/root an//DET/4/det
        agreement//NOUN/2/obj in//ADP/6/case Paris//PROPN/2/obl/named:location""",
        (("Ana | signed | an agreement | in Paris", "sign", "verb"),),
    ),
    (
        """Ana//PROPN/2/nsubj took/take/VERB/0/root control//NOUN/2/obj on//ADP/5/case
        Sunday//PROPN/2/obl/named:date""",
        (("Ana | took | control | on Sunday | 2024-12-08", "take", "verb"),),
    ),
    (  # nor is it light with a noun that names a thing
        """Ana//PROPN/2/nsubj took/take/VERB/0/root pictures/picture/NOUN/2/obj
        of//ADP/5/case Homs//PROPN/3/nmod""",
        (("Ana | took | pictures of Homs", "take", "verb"),),
    ),
    (  # nor is another verb with a noun that names an act
        """Ana//PROPN/2/nsubj saw/see/VERB/0/root the//DET/4/det attack//NOUN/2/obj
        on//ADP/6/case Homs//PROPN/4/nmod""",
        (("Ana | saw | the attack on Homs", "see", "verb"),),
    ),
    (  # who loses a war to somebody does not lose it about him
        """Ana//PROPN/2/nsubj lost/lose/VERB/0/root a//DET/4/det battle//NOUN/2/obj
        to//ADP/6/case Ben//PROPN/2/obl""",
        (("Ana | lost | a battle | to Ben", "lose", "verb"),),
    ),
    (  # an empty object is part of the verb
        """Talks/talk/NOUN/2/nsubj took/take/VERB/0/root place//NOUN/2/obj
        in//ADP/5/case Paris//PROPN/2/obl/named:location""",
        (("Talks | took place in | Paris", "take place in", "light verb"),),
    ),
    (  # a phrase stands in for the object
        """Egypt//PROPN/2/nsubj relies/rely/VERB/0/root on//ADP/4/case
        wheat//NOUN/2/obl""",
        (("Egypt | relies on | wheat", "rely on", "verb"),),
    ),
    (  # with the particle
        """Ana//PROPN/2/nsubj gave/give/VERB/0/root up//ADP/2/compound:prt
        power//NOUN/2/obj""",
        (("Ana | gave up | power", "give up", "verb"),),
    ),
    (  # what one calls "it" is seldom a thing
        """Ana//PROPN/2/nsubj called/call/VERB/0/root it//PRON/2/obj/pronoun:thing
        a//DET/5/det disgrace//NOUN/2/xcomp""",
        (),
    ),
    (  # an amount up is another than an amount down
        """Shares/share/NOUN/5/nsubj are/be/AUX/5/cop down//ADV/5/advmod
        2//NUM/5/nummod percent//NOUN/0/root""",
        (("Shares | are down | 2 percent", "be down", "verb"),),
    ),
    (  # an auxiliary behind a comma is another verb's
        """Ana//PROPN/2/nsubj appealed/appeal/VERB/0/root for//ADP/4/case
        help//NOUN/2/obl ,//PUNCT/8/punct which//PRON/8/obj has/have/AUX/2/aux
        come/come/VERB/4/acl:relcl""",
        (("Ana | appealed for | help", "appeal for", "verb"),),
    ),
    (  # a phrase of time or circumstance does not
        """Ana//PROPN/2/nsubj resigned/resign/VERB/0/root after//ADP/4/case
        protests/protest/NOUN/2/obl""",
        (("Ana | resigned | after protests", "resign", "verb"),),
    ),
    (
        """Ana//PROPN/2/nsubj resigned/resign/VERB/0/root at//ADP/5/case the//DET/5/det
        moment//NOUN/2/obl""",
        (("Ana | resigned | at the moment", "resign", "verb"),),
    ),
    (  # verbs that say nothing alone
        """Ana//PROPN/2/nsubj continued/continue/VERB/0/root""",
        (),
    ),
    (  # money goes to somebody
        """Ana//PROPN/2/nsubj paid/pay/VERB/0/root Ben//PROPN/2/iobj
        $5//SYM/2/obj/named:money""",
        (("Ana | paid | Ben | $5", "pay", "verb"),),
    ),
    (  # else the recipient qualifies
        """Ana//PROPN/2/nsubj sent/send/VERB/0/root Ben//PROPN/2/iobj
        jets/jet/NOUN/2/obj""",
        (("Ana | sent | jets | Ben", "send", "verb"),),
    ),
    (  # what somebody is made
        """Ana//PROPN/2/nsubj named/name/VERB/0/root Ben//PROPN/2/obj
        chairman//NOUN/2/xcomp""",
        (("Ana | named | Ben | chairman", "name", "verb"),),
    ),
    (  # a phrase on the object that is no part of it qualifies
        """Ana//PROPN/2/nsubj crossed/cross/VERB/0/root the//DET/4/det
        border//NOUN/2/obj from//ADP/6/case Libya//PROPN/4/nmod""",
        (("Ana | crossed | the border | from Libya", "cross", "verb"),),
    ),
    (  # what somebody is, becomes
        """Lima//PROPN/4/nsubj is/be/AUX/4/cop the//DET/4/det capital//NOUN/0/root
        of//ADP/6/case Peru//PROPN/4/nmod""",
        (("Lima | is the capital of | Peru", "be capital of", "light verb"),),
    ),
    (
        """Lima//PROPN/5/nsubj is/be/AUX/5/cop Peru//PROPN/5/nmod:poss 's//PART/3/case
        capital//NOUN/0/root""",
        (("Lima | is capital | Peru", "be capital of", "light verb"),),
    ),
    (
        """Ana//PROPN/2/nsubj became/become/VERB/0/root president//NOUN/2/xcomp
        of//ADP/5/case Peru//PROPN/3/nmod""",
        (("Ana | became president of | Peru", "become president of", "light verb"),),
    ),
    (  # the subject may stand behind
        """Among//ADP/2/case them//PRON/4/nmod was/be/AUX/4/cop Ana//PROPN/0/root""",
        (("Ana | was among | them", "be among", "verb"),),
    ),
    (  # "it was Ana who fled" says that she fled
        """It/it/PRON/3/nsubj was/be/AUX/3/cop Ana//PROPN/0/root who//PRON/5/nsubj
        fled/flee/VERB/3/acl:relcl""",
        (("Ana | fled", "flee", "verb"),),
    ),
    (  # an adjective is whole without when, not without what for
        """Ana//PROPN/3/nsubj was/be/AUX/3/cop awake//ADJ/0/root when//ADV/6/advmod
        Ben//PROPN/6/nsubj fled/flee/VERB/3/advcl""",
        (
            ("Ana | was awake | when Ben fled", "be awake", "verb"),
            ("Ben | fled", "flee", "verb"),
        ),
    ),
    (
        """talks/talk/NOUN/3/nsubj are/be/AUX/3/cop over//ADV/0/root""",
        (("talks | are over", "be over", "verb"),),
    ),
    (
        """Ana//PROPN/4/nsubj is/be/AUX/4/cop in//ADP/4/case Lima//PROPN/0/root""",
        (("Ana | is in | Lima", "be in", "verb"),),
    ),
    (
        """Ana//PROPN/3/nsubj is/be/AUX/3/cop critical//ADJ/0/root of//ADP/5/case
        Ben//PROPN/3/obl""",
        (("Ana | is critical of | Ben", "be critical of", "verb"),),
    ),
    (
        """Ana//PROPN/3/nsubj is/be/AUX/3/cop dead//ADJ/0/root""",
        (("Ana | is dead", "be dead", "verb"),),
    ),
    (  # but "is ready" is half of "is ready to flee"
        """Ana//PROPN/3/nsubj is/be/AUX/3/cop ready//ADJ/0/root to//PART/5/mark
        flee//VERB/3/xcomp""",
        (("Ana | is ready to flee | planned", "flee", "verb"),),
    ),
    (  # when something is, is no end
        """Talks/talk/NOUN/4/nsubj are/be/AUX/4/cop on//ADP/4/case
        Sunday//PROPN/0/root/named:date""",
        (),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_predicate(tree: str, expected: tuple[Read, ...]) -> None:
    found = statements(tree)
    assert tuple((str(s), s.phrase, s.rule) for s in found) == expected
