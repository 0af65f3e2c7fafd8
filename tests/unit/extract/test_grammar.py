"""Words that a parser hung where they cannot hang."""

import pytest

from kg.extract.grammar import settled
from tests.build import analysis
from tests.unit.extract.notation import Cases, lines

CASES: Cases = (
    (  # "It had been due to leave", with all of "had been" on the leaving
        """Train//NOUN/4/nsubj had/have/AUX/6/aux been/be/AUX/6/cop due//ADJ/0/root
        to//PART/6/mark leave//VERB/4/advcl Oslo//PROPN/6/obj""",
        ("Train | had been due to leave | Oslo | planned",),
    ),
    (  # "Ana said costs hit Ben, and accused Carol": no costs accuse
        """Ana//PROPN/2/nsubj said/say/VERB/0/root/Tense=Past|VerbForm=Fin
        costs/cost/NOUN/4/nsubj hit//VERB/2/ccomp/Tense=Past|VerbForm=Fin
        Ben//PROPN/4/obj ,//PUNCT/8/punct and//CCONJ/8/cc
        accused/accuse/VERB/4/conj/Tense=Past|VerbForm=Fin Carol//PROPN/8/obj""",
        ("Ana | accused | Carol", "costs | hit | Ben | claimed | said by Ana"),
    ),
    (  # "Ana said Ben was ill and was considering Rome": Ben is
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/5/nsubj was/be/AUX/5/cop
        ill//ADJ/2/ccomp and//CCONJ/8/cc was/be/AUX/8/aux
        considering/consider/VERB/2/conj Rome//PROPN/8/obj""",
        (
            "Ben | was ill | claimed | said by Ana",
            "Ben | was considering | Rome | claimed | said by Ana",
        ),
    ),
    (  # "Ana said Ben was ill and has left Rome": no pair, so Ana has
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/5/nsubj was/be/AUX/5/cop
        ill//ADJ/2/ccomp and//CCONJ/8/cc has/have/AUX/8/aux
        left/leave/VERB/2/conj Rome//PROPN/8/obj""",
        ("Ana | has left | Rome", "Ben | was ill | claimed | said by Ana"),
    ),
    (  # what it hinges on is the selling: "it hinges on Rome selling Alba"
        """Deal//NOUN/2/nsubj hinges/hinge/VERB/0/root on//ADP/4/case
        Rome//PROPN/2/obl selling/sell/VERB/4/acl/VerbForm=Ger Alba//PROPN/5/obj""",
        ("Rome | selling | Alba | conditional",),
    ),
    (  # no verb has two subjects: "Ben fled, Ana said"
        """Ben//PROPN/2/nsubj fled/flee/VERB/5/ccomp ,//PUNCT/2/punct
        Ana//PROPN/2/nsubj said/say/VERB/0/root""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # a modal is followed by an infinitive
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/5/nsubj should//AUX/5/aux
        resign//VERB/2/ccomp and//CCONJ/7/cc
        freed/free/VERB/5/conj/Tense=Past|VerbForm=Fin Carol//PROPN/7/obj""",
        ("Ana | freed | Carol", "Ben | should resign | requested | said by Ana"),
    ),
    (  # where the verb above has its subject, nothing moves
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/4/nsubj
        fled/flee/VERB/2/ccomp and//CCONJ/6/cc
        hid/hide/VERB/4/conj/Tense=Past|VerbForm=Fin Carol//PROPN/6/obj""",
        (
            "Ben | fled | claimed | said by Ana",
            "Ben | hid | Carol | claimed | said by Ana",
        ),
    ),
    (  # the name right behind a noun is in apposition, no second subject
        """group//NOUN/3/nsubj Zeppelin//PROPN/3/nsubj/named:organization
        grew/grow/VERB/0/root""",
        ("Zeppelin | grew",),
    ),
    (  # a "subject" behind the verb is its object
        """courts/court/NOUN/2/nsubj freed/free/VERB/0/root Ben//PROPN/2/nsubj""",
        ("courts | freed | Ben",),
    ),
    (  # so it is of one of saying that wants somebody to say it of
        """Chad//PROPN/2/nsubj accuses/accuse/VERB/0/root Mali//PROPN/2/nsubj
        of//SCONJ/5/mark lying/lie/VERB/2/advcl/VerbForm=Ger""",
        (
            "Chad | accuses | Mali | of lying",
            "Mali | lying | claimed | accuses by Chad",
        ),
    ),
    (  # a participle between commas tells of the noun before it
        """Boys/boy/NOUN/7/nsubj ,//PUNCT/3/punct
        trapped/trap/VERB/7/parataxis/Tense=Past|VerbForm=Part by//ADP/5/case
        Ana//PROPN/3/obl ,//PUNCT/3/punct slept/sleep/VERB/0/root""",
        ("Boys | slept", "Boys | trapped by | Ana"),
    ),
    (  # a subject has no preposition
        """Beside//ADP/2/case him/he/PRON/3/nsubj stood/stand/VERB/0/root
        Ben//PROPN/3/nsubj""",
        ("Ben | stood | Beside him",),
    ),
    (  # a clause that lacks an object belongs to the noun before it
        """Ana//PROPN/2/nsubj left/leave/VERB/0/root shops/shop/NOUN/2/obj
        he//PRON/5/nsubj robbed/rob/VERB/2/advcl""",
        ("Ana | left | shops", "he | robbed | shops"),
    ),
    (  # what a participle behind a comma tells is the outcome of the verb
        """Police//NOUN/2/nsubj shelled/shell/VERB/0/root towns/town/NOUN/2/obj
        ,//PUNCT/5/punct killing/kill/VERB/3/acl/VerbForm=Part|Tense=Pres
        Ben//PROPN/5/obj""",
        ("Police | shelled | towns", "Police | killing | Ben"),
    ),
    (  # "by" right behind a participle is its agent
        """Rebels/rebel/NOUN/5/nsubj led/lead/VERB/1/acl/Tense=Past|VerbForm=Part
        by//ADP/4/case Ana//PROPN/5/obl fled/flee/VERB/0/root""",
        ("Rebels | fled", "Rebels | led by | Ana"),
    ),
    (  # nor has it two where the second names the first
        """The//DET/2/det mayor//NOUN/4/nsubj Ana//PROPN/4/nsubj/named:person
        said/say/VERB/0/root Ben//PROPN/6/nsubj fled/flee/VERB/4/ccomp""",
        ("Ana | is | mayor", "Ben | fled | claimed | said by Ana"),
    ),
    (  # the subject before the saying is that of the saying
        """Ana//PROPN/4/nsubj said/say/VERB/0/root Ben//PROPN/4/nsubj
        fled/flee/VERB/2/ccomp""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # "said in a statement that"
        """Ana//PROPN/2/nsubj said/say/VERB/0/root in//ADP/5/case a//DET/5/det
        statement//NOUN/2/obl that//SCONJ/8/mark Ben//PROPN/8/nsubj
        fled/flee/VERB/5/acl""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # a tag: no relative clause without a pronoun stands behind a comma
        """Ben//PROPN/2/nsubj left/leave/VERB/0/root Homs//PROPN/2/obj ,//PUNCT/3/punct
        an//DET/6/det aide//NOUN/7/nsubj said/say/VERB/3/acl:relcl .//PUNCT/2/punct""",
        ("Ben | left | Homs | claimed | said by an aide",),
    ),
    (  # nor is its subject an apposition
        """Ben//PROPN/2/nsubj left/leave/VERB/7/ccomp Homs//PROPN/2/obj ,//PUNCT/6/punct
        an//DET/6/det aide//NOUN/3/appos said/say/VERB/0/root .//PUNCT/7/punct""",
        ("Ben | left | Homs | claimed | said by an aide",),
    ),
    (  # also with a relative clause between
        """Ben//PROPN/2/nsubj left/leave/VERB/10/ccomp Homs//PROPN/2/obj
        ,//PUNCT/5/punct Oslo//PROPN/3/appos ,//PUNCT/8/punct which//PRON/8/nsubj
        helps/help/VERB/1/acl:relcl ,//PUNCT/8/punct said/say/VERB/0/root
        .//PUNCT/10/punct""",
        ("Ben | left | Homs | claimed | said by Oslo",),
    ),
    (  # the speaker behind the verb
        """Ben//PROPN/2/nsubj fled/flee/VERB/0/root Homs//PROPN/2/obj ,//PUNCT/5/punct
        said/say/VERB/3/acl Ana//PROPN/5/obj .//PUNCT/2/punct""",
        ("Ben | fled | Homs | claimed | said by Ana",),
    ),
    (  # a tag between subject and verb
        """Tests/test/NOUN/4/parataxis ,//PUNCT/1/punct Ana//PROPN/4/nsubj
        says/say/VERB/0/root ,//PUNCT/4/punct found/find/VERB/4/ccomp/VerbForm=Fin
        lead//NOUN/6/obj""",
        ("Tests | found | lead | claimed | says by Ana",),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_settled(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected


def test_what_hangs_on_itself_stays() -> None:
    """A tag torn out of an apposition would carry its own clause."""
    (sentence,) = analysis(
        """Oslo Oslo PROPN 2 nsubj
left leave VERB 12 ccomp
ten ten NUM 4 nummod
allies ally NOUN 2 obj
; ; PUNCT 6 punct
Lin Lin PROPN 4 appos
, , PUNCT 10 punct
its its PRON 10 nmod:poss
foreign foreign ADJ 10 amod
minister minister NOUN 6 appos
, , PUNCT 6 punct
said say VERB 0 root
Ana Ana PROPN 14 nsubj
fled flee VERB 12 ccomp"""
    ).sentences
    heads = [token.head for token in settled(sentence).tokens]
    assert heads.count(-1) == 1
