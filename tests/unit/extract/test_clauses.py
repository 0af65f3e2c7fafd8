"""Who acts in which clause."""

import pytest

from tests.unit.extract.notation import Cases, lines, statements

CASES: Cases = (
    (  # "each share they hold" is no share in particular
        """Ana//PROPN/2/nsubj paid/pay/VERB/0/root for//ADP/5/case each//DET/5/det
        share//NOUN/2/obl they//PRON/7/nsubj hold//VERB/5/acl:relcl""",
        ("Ana | paid for | each share",),
    ),
    (  # "shook hands" is one act
        """Ana//PROPN/2/nsubj shook/shake/VERB/0/root hands/hand/NOUN/2/obj
        in//ADP/5/case Oslo//PROPN/2/obl""",
        ("Ana | shook hands in | Oslo",),
    ),
    (  # "has yet to sign" has not signed
        """Ana//PROPN/2/nsubj has/have/VERB/0/root yet//ADV/2/advmod to//PART/5/mark
        sign//VERB/2/xcomp pacts/pact/NOUN/5/obj""",
        ("Ana | sign | pacts | not",),
    ),
    (  # "with a rosary and no passport" has none
        """Ana//PROPN/2/nsubj walked/walk/VERB/0/root with//ADP/5/case a//DET/5/det
        rosary//NOUN/2/obl and//CCONJ/8/cc no//DET/8/det passport//NOUN/5/conj""",
        ("Ana | walked with | a rosary",),
    ),
    (  # "paid Ben to leave it": he leaves
        """Ana//PROPN/2/nsubj paid/pay/VERB/0/root Ben//PROPN/2/iobj to//PART/5/mark
        leave//VERB/2/advcl/VerbForm=Inf Oslo//PROPN/5/obj""",
        ("Ana | paid | Ben", "Ben | to leave | Oslo | planned"),
    ),
    (  # "accused Ben of robbing Mia, which he denies": he does not deny her
        """Ana//PROPN/2/nsubj accused/accuse/VERB/0/root Ben//PROPN/2/obj
        of//SCONJ/5/mark robbing/rob/VERB/2/advcl/VerbForm=Ger Mia//PROPN/5/obj
        which//PRON/9/obj he//PRON/9/nsubj denies/deny/VERB/6/acl:relcl""",
        (
            "Ana | accused | Ben | of robbing Mia",
            "Ben | robbing | Mia | claimed | accused by Ana",
        ),
    ),
    (  # whoever stole it is nobody in particular
        """Whoever//PRON/2/nsubj stole/steal/VERB/4/csubj it//PRON/2/obj
        fled/flee/VERB/0/root""",
        (),
    ),
    (  # "a network of volunteers that documents abuses": the network does
        """Ana//PROPN/2/nsubj met/meet/VERB/0/root a//DET/4/det
        network//NOUN/2/obj/Number=Sing of//ADP/6/case
        volunteers/volunteer/NOUN/4/nmod/Number=Plur that//PRON/8/nsubj
        documents/document/VERB/6/acl:relcl/Tense=Pres|VerbForm=Fin
        abuses/abuse/NOUN/8/obj""",
        (
            "Ana | met | a network of volunteers",
            "a network of volunteers | documents | abuses",
        ),
    ),
    (  # "any law that would ease rules" is no law
        """Ana//PROPN/2/nsubj vetoed/veto/VERB/0/root any//DET/4/det law//NOUN/2/obj
        that//PRON/7/nsubj would//AUX/7/aux ease//VERB/4/acl:relcl rules//NOUN/7/obj""",
        ("Ana | vetoed | any law",),
    ),
    (  # "failing to act would have cost it": who fails is not who came
        """Ana//PROPN/2/nsubj came/come/VERB/0/root and//CCONJ/6/cc
        failing/fail/VERB/6/csubj would//AUX/6/aux cost//VERB/2/conj
        votes//NOUN/6/obj""",
        ("Ana | came",),
    ),
    (  # the relative pronoun stands for the noun
        """Rebels/rebel/NOUN/5/nsubj who//PRON/3/nsubj seized/seize/VERB/1/acl:relcl
        Homs//PROPN/3/obj fled/flee/VERB/0/root""",
        ("Rebels | fled", "Rebels | seized | Homs"),
    ),
    (  # also in what is coordinated with the relative clause
        """Rebels/rebel/NOUN/8/nsubj who//PRON/3/nsubj seized/seize/VERB/1/acl:relcl
        Homs//PROPN/3/obj and//CCONJ/6/cc burned/burn/VERB/3/conj Hama//PROPN/6/obj
        fled/flee/VERB/0/root""",
        ("Rebels | fled", "Rebels | seized | Homs", "Rebels | burned | Hama"),
    ),
    (  # who does it is no body that somebody is of
        """Ana//PROPN/8/nsubj Reyes//PROPN/1/flat of//ADP/5/case Acme//PROPN/5/compound
        Bank//PROPN/1/nmod who//PRON/7/nsubj fled/flee/VERB/5/acl:relcl
        spoke/speak/VERB/0/root""",
        ("Ana Reyes of Acme Bank | spoke", "Ana Reyes of Acme Bank | fled"),
    ),
    (  # who is appealed to does not appeal
        """Ana//PROPN/2/nsubj appealed/appeal/VERB/0/root to//ADP/4/case
        nurses/nurse/NOUN/2/obl to//PART/6/mark end//VERB/2/xcomp
        strikes/strike/NOUN/6/obj""",
        (
            "Ana | appealed to | nurses",
            "nurses | to end | strikes | requested | appealed by Ana",
        ),
    ),
    (  # beside something else it was done, which is not to have done it
        """Ana//PROPN/4/nsubj had/have/AUX/4/aux never//ADV/4/advmod run/run/VERB/0/root
        further//ADV/4/advmod than//ADP/7/case Ben//PROPN/5/obl""",
        (),
    ),
    (  # without a denial it was
        """Ana//PROPN/2/nsubj ran/run/VERB/0/root further//ADV/2/advmod than//ADP/5/case
        Ben//PROPN/2/obl""",
        ("Ana | ran | than Ben",),
    ),
    (  # the relative pronoun as object
        """Homs//PROPN/6/nsubj ,//PUNCT/5/punct which//PRON/5/obj
        rebels/rebel/NOUN/5/nsubj seized/seize/VERB/1/acl:relcl
        fell/fall/VERB/0/root""",
        ("Homs | fell", "rebels | seized | Homs"),
    ),
    (  # no pronoun at all
        """The//DET/2/det deal//NOUN/5/nsubj they//PRON/4/nsubj
        signed/sign/VERB/2/acl:relcl collapsed/collapse/VERB/0/root""",
        ("The deal | collapsed", "they | signed | The deal"),
    ),
    (  # "the day they met" is no object
        """The//DET/2/det day//NOUN/6/nsubj when//ADV/5/advmod they//PRON/5/nsubj
        resigned/resign/VERB/2/acl:relcl arrived/arrive/VERB/0/root""",
        ("The day | arrived", "they | resigned"),
    ),
    (  # coordinated verbs share subject and the object behind both
        """Troops/troop/NOUN/2/nsubj entered/enter/VERB/0/root and//CCONJ/4/cc
        burned/burn/VERB/2/conj the//DET/6/det town//NOUN/2/obj""",
        ("Troops | entered | the town", "Troops | burned | the town"),
    ),
    (  # an object before the second verb is not shared
        """Troops/troop/NOUN/2/nsubj entered/enter/VERB/0/root Homs//PROPN/2/obj
        and//CCONJ/5/cc fled/flee/VERB/2/conj""",
        ("Troops | entered | Homs", "Troops | fled"),
    ),
    (  # each with each
        """Ana//PROPN/4/nsubj and//CCONJ/3/cc Ben//PROPN/1/conj met/meet/VERB/0/root
        Carol//PROPN/4/obj and//CCONJ/7/cc Dan//PROPN/5/conj""",
        (
            "Ana | met | Carol",
            "Ana | met | Dan",
            "Ben | met | Carol",
            "Ben | met | Dan",
        ),
    ),
    (  # "but not" leaves the second out
        """Ana//PROPN/5/nsubj but//CCONJ/4/cc not//PART/4/advmod Ben//PROPN/1/conj
        met/meet/VERB/0/root Carol//PROPN/5/obj""",
        ("Ana | met | Carol",),
    ),
    (  # "between" is of no single one
        """Ana//PROPN/2/nsubj mediated/mediate/VERB/0/root between//ADP/4/case
        Ben//PROPN/2/obl and//CCONJ/6/cc Carol//PROPN/4/conj""",
        ("Ana | mediated between | Ben", "Ana | mediated between | Carol"),
    ),
    (  # the object controls the infinitive
        """Washington//PROPN/2/nsubj urged/urge/VERB/0/root Iran//PROPN/2/obj
        to//PART/5/mark free//VERB/2/xcomp Ana//PROPN/5/obj""",
        (
            "Washington | urged | Iran | to free Ana",
            "Iran | to free | Ana | requested | urged by Washington",
        ),
    ),
    (  # but the subject does under "promised"
        """Ben//PROPN/2/nsubj promised/promise/VERB/0/root Carol//PROPN/2/obj
        to//PART/5/mark free//VERB/2/xcomp Ana//PROPN/5/obj""",
        (
            "Ben | promised | Carol | to free Ana",
            "Ben | to free | Ana | planned | promised by Ben",
        ),
    ),
    (  # of whom it is asked acts
        """Kyiv//PROPN/2/nsubj called/call/VERB/0/root on//ADP/4/case
        Moscow//PROPN/2/obl to//PART/6/mark free//VERB/2/advcl Ana//PROPN/6/obj""",
        (
            "Kyiv | called on | Moscow",
            "Moscow | to free | Ana | requested | called by Kyiv",
        ),
    ),
    (  # who is asked without a name does not act in the asker's stead
        """Ben//PROPN/2/nsubj recommended/recommend/VERB/0/root to//PART/4/mark
        free//VERB/2/xcomp Ana//PROPN/4/obj""",
        (),
    ),
    (  # who is accused acts, as the accuser says
        """Kyiv//PROPN/2/nsubj accused/accuse/VERB/0/root Moscow//PROPN/2/obj
        of//SCONJ/5/mark shelling/shell/VERB/2/advcl Odesa//PROPN/5/obj""",
        (
            "Kyiv | accused | Moscow | of shelling Odesa",
            "Moscow | shelling | Odesa | claimed | accused by Kyiv",
        ),
    ),
    (  # a participle goes on with the subject
        """Troops/troop/NOUN/2/nsubj entered/enter/VERB/0/root Homs//PROPN/2/obj
        ,//PUNCT/5/punct killing/kill/VERB/2/advcl Ana//PROPN/5/obj""",
        ("Troops | entered | Homs", "Troops | killing | Ana"),
    ),
    (  # but not behind "although", whose clause has its own
        """Troops/troop/NOUN/2/nsubj fled/flee/VERB/0/root although//SCONJ/4/mark
        beating/beat/VERB/2/advcl Ana//PROPN/4/obj""",
        ("Troops | fled",),
    ),
    (  # reduced relatives: passive and active
        """The//DET/2/det rebels/rebel/NOUN/6/nsubj
        led/lead/VERB/2/acl/Tense=Past|VerbForm=Part by//ADP/5/case Ana//PROPN/3/obl
        fled/flee/VERB/0/root""",
        ("The rebels | fled", "The rebels | led by | Ana"),
    ),
    (
        """Rebels/rebel/NOUN/4/nsubj holding/hold/VERB/1/acl/Tense=Pres|VerbForm=Part
        Homs//PROPN/2/obj fled/flee/VERB/0/root""",
        ("Rebels | fled", "Rebels | holding | Homs"),
    ),
    (  # who has the plan carries it out
        """Iran//PROPN/3/nmod:poss 's//PART/1/case plan//NOUN/7/nsubj to//PART/5/mark
        buy//VERB/3/acl jets/jet/NOUN/5/obj collapsed/collapse/VERB/0/root""",
        ("Iran's plan to buy jets | collapsed", "Iran | to buy | jets | not | planned"),
    ),
    (
        """Iran//PROPN/2/nsubj presented/present/VERB/0/root plans/plan/NOUN/2/obj
        to//PART/5/mark buy//VERB/3/acl jets/jet/NOUN/5/obj""",
        ("Iran | presented | plans to buy jets", "Iran | to buy | jets | planned"),
    ),
    (  # the verbs above are part of the predicate
        """Iran//PROPN/2/nsubj plans/plan/VERB/0/root to//PART/4/mark buy//VERB/2/xcomp
        jets/jet/NOUN/4/obj""",
        ("Iran | plans to buy | jets | planned",),
    ),
    (  # the recipient controls it too
        """Ana//PROPN/2/nsubj told/tell/VERB/0/root Ben//PROPN/2/iobj to//PART/5/mark
        sue//VERB/2/xcomp Carol//PROPN/5/obj""",
        ("Ben | to sue | Carol | requested | told by Ana",),
    ),
    (  # a participle has the time of its verb
        """Troops/troop/NOUN/2/nsubj fled/flee/VERB/0/root on//ADP/4/case
        Sunday//PROPN/2/obl/named:date ,//PUNCT/6/punct killing/kill/VERB/2/advcl
        Ana//PROPN/6/obj""",
        (
            "Troops | fled | on Sunday | 2024-12-08",
            "Troops | killing | Ana | 2024-12-08",
        ),
    ),
    (  # "made him resign" says nothing of making him
        """Ana//PROPN/2/nsubj made/make/VERB/0/root Ben//PROPN/2/obj
        resign//VERB/2/xcomp""",
        ("Ben | resign",),
    ),
    (  # a question states nothing
        """Did/do/AUX/3/aux Ana//PROPN/3/nsubj resign//VERB/0/root ?//PUNCT/3/punct""",
        (),
    ),
)

MUTUAL: Cases = (
    (  # who does it to whom by "each other"
        """Ana//PROPN/4/nsubj and//CCONJ/3/cc Ben//PROPN/1/conj sued/sue/VERB/0/root
        each//DET/4/obj other//ADJ/5/fixed""",
        ("Ana | sued | Ben", "Ben | sued | Ana"),
    ),
    (
        """Ana//PROPN/4/nsubj and//CCONJ/3/cc Ben//PROPN/1/conj
        accused/accuse/VERB/0/root one//PRON/4/obj another//DET/5/fixed
        of//SCONJ/8/mark robbing/rob/VERB/4/advcl Carol//PROPN/8/obj""",
        (
            "Ana | accused | Ben | of robbing Carol",
            "Ana | robbing | Carol | claimed | accused by Ben",
            "Ben | accused | Ana | of robbing Carol",
            "Ben | robbing | Carol | claimed | accused by Ana",
        ),
    ),
)

ADJECTIVES: Cases = (
    (
        """Homs//PROPN/2/nsubj stayed/stay/VERB/0/root loyal//ADJ/2/xcomp
        to//ADP/5/case Assad//PROPN/3/obl""",
        ("Homs | stayed loyal to | Assad",),
    ),
    (  # whoever says it, and what is excepted is not so
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass found/find/VERB/0/root
        guilty//ADJ/3/xcomp of//ADP/6/case fraud//NOUN/4/obl but//CCONJ/10/cc
        not//PART/10/advmod of//ADP/10/case theft//NOUN/6/conj ,//PUNCT/13/punct
        Ben//PROPN/13/nsubj confirmed/confirm/VERB/3/parataxis""",
        (
            "Ana | was found guilty of | fraud | confirmed by Ben",
            "Ana | was found guilty of | theft | not | confirmed by Ben",
        ),
    ),
    (  # "which" stands for no people
        """Crews/crew/NOUN/7/nsubj of//ADP/3/case Grace//PROPN/1/nmod ,//PUNCT/6/punct
        which//PRON/6/nsubj sank/sink/VERB/1/acl:relcl drowned/drown/VERB/0/root""",
        ("Crews of Grace | drowned", "Grace | sank"),
    ),
    (  # whoever is found guilty of it did it
        """Courts/court/NOUN/2/nsubj found/find/VERB/0/root Ana//PROPN/2/obj
        guilty//ADJ/2/xcomp of//SCONJ/6/mark lying/lie/VERB/4/advcl/VerbForm=Ger""",
        ("Courts | found guilty | Ana", "Ana | lying | found by Courts"),
    ),
    (  # those who meet meet each other
        """Ana//PROPN/4/nsubj and//CCONJ/3/cc Ben//PROPN/1/conj met/meet/VERB/0/root
        in//ADP/6/case Riga//PROPN/4/obl/named:location""",
        ("Ana | met | Ben | in Riga",),
    ),
    (  # where they meet somebody else, each does
        """Ana//PROPN/4/nsubj and//CCONJ/3/cc Ben//PROPN/1/conj met/meet/VERB/0/root
        with//ADP/6/case Carol//PROPN/4/obl""",
        ("Ana | met with | Carol", "Ben | met with | Carol"),
    ),
    (
        """Ana//PROPN/2/nsubj pleaded/plead/VERB/0/root not//PART/4/advmod
        guilty//ADJ/2/xcomp to//ADP/6/case fraud//NOUN/4/obl""",
        ("Ana | pleaded not guilty to | fraud",),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES + MUTUAL + ADJECTIVES)
def test_who_acts(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected


def test_what_a_clause_is_said_of_does_not_act_in_it() -> None:
    (found,) = statements(
        """Trouble//NOUN/5/nsubj:outer is/be/AUX/5/cop that//SCONJ/5/mark
        Ana//PROPN/5/nsubj fled/flee/VERB/0/root"""
    )
    assert found.subject.text == "Ana"


def test_who_is_urged_is_to_act() -> None:
    assert "Iran | was urged to free | Ana | requested" in lines(
        """Iran//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass urged/urge/VERB/0/root
        to//PART/5/mark free//VERB/3/xcomp Ana//PROPN/5/obj"""
    )


def test_a_clause_with_too_many_pairs_is_misread() -> None:
    names = " ".join(f"N{n}//PROPN/1/conj" for n in range(2, 8))
    goal = " ".join(f"M{n}//PROPN/9/conj" for n in range(2))
    tree = f"N1//PROPN/8/nsubj {names} met/meet/VERB/0/root M//PROPN/8/obj {goal}"
    assert lines(tree) == ()


def test_who_is_accused_is_said_to_have_acted() -> None:
    assert "Ana | beating | Ben | claimed" in lines(
        """Ana//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass accused/accuse/VERB/0/root
        of//SCONJ/5/mark beating/beat/VERB/3/advcl Ben//PROPN/5/obj"""
    )
