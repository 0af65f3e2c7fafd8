"""How a statement stands to the facts by words around it: scope, verdicts, wishes."""

import pytest

from tests.unit.extract.notation import Cases, lines

SCOPE: Cases = (
    (  # "he fled; rebels won, according to Ana"
        """Ben//PROPN/2/nsubj fled/flee/VERB/0/root ;//PUNCT/5/punct
        rebels/rebel/NOUN/5/nsubj won/win/VERB/2/parataxis ,//PUNCT/9/punct
        according/accord/VERB/9/case to//ADP/7/fixed Ana//PROPN/5/obl""",
        ("Ben | fled", "rebels | won | claimed | according to Ana"),
    ),
    (  # "denied a story according to which Ben had fled"
        """Ana//PROPN/2/nsubj read/read/VERB/0/root story//NOUN/2/obj
        according/accord/VERB/6/case to//ADP/4/fixed which//PRON/9/obl
        Ben//PROPN/9/nsubj had/have/AUX/9/aux robbed/rob/VERB/3/acl:relcl
        Rome//PROPN/9/obj""",
        (
            "Ana | read | story",
            "Ben | had robbed | Rome | claimed | according to story",
        ),
    ),
    (  # what is told in passing under "failed to show" is no one's word
        """Ana//PROPN/2/nsubj failed/fail/VERB/0/root to//PART/4/mark
        show//VERB/2/xcomp that//SCONJ/10/mark cash//NOUN/10/nsubj
        wired/wire/VERB/6/acl/Tense=Past by//ADP/9/case Ben//PROPN/7/obl:agent
        vanished/vanish/VERB/4/ccomp""",
        ("cash | vanished | hypothetical", "cash | wired by | Ben"),
    ),
    (  # "now that Mali pays" is so
        """Rome//PROPN/3/nsubj will//AUX/3/aux stay//VERB/0/root now//ADV/3/advmod
        that//SCONJ/7/mark Mali//PROPN/7/nsubj pays/pay/VERB/4/ccomp""",
        ("Rome | will stay | planned", "Mali | pays"),
    ),
    (  # what nobody knew was so all the same
        """Nobody/nobody/PRON/2/nsubj knew/know/VERB/0/root that//SCONJ/5/mark
        Ana//PROPN/5/nsubj fled/flee/VERB/2/ccomp""",
        ("Ana | fled",),
    ),
    (  # "recalled that" is somebody's word, "recall that" the article's own
        """Ben//PROPN/2/nsubj recalled/recall/VERB/0/root that//SCONJ/5/mark
        Ana//PROPN/5/nsubj fled/flee/VERB/2/ccomp""",
        ("Ana | fled | claimed | recalled by Ben",),
    ),
    (
        """Recall/recall/VERB/0/root that//SCONJ/4/mark Ana//PROPN/4/nsubj
        fled/flee/VERB/1/ccomp""",
        ("Ana | fled",),
    ),
)

COURTS: Cases = (
    (  # "pleaded guilty to lying" admits it
        """Ana//PROPN/2/nsubj pleaded/plead/VERB/0/root guilty//ADJ/2/xcomp
        to//SCONJ/5/mark robbing/rob/VERB/2/advcl/VerbForm=Ger Ben//PROPN/5/obj""",
        ("Ana | pleaded guilty", "Ana | robbing | Ben | pleaded by Ana"),
    ),
    (
        """Ana//PROPN/2/nsubj pleaded/plead/VERB/0/root not//PART/4/advmod
        guilty//ADJ/2/xcomp to//SCONJ/6/mark
        robbing/rob/VERB/2/advcl/VerbForm=Ger Ben//PROPN/6/obj""",
        (
            "Ana | pleaded not guilty",
            "Ana | robbing | Ben | not | claimed | pleaded by Ana",
        ),
    ),
)

REPORTS: Cases = (
    (  # "a claim that Bamako rejects" is told by the article
        """Rebels/rebel/NOUN/2/nsubj say/say/VERB/0/root Ana//PROPN/4/nsubj
        left/leave/VERB/2/ccomp Rome//PROPN/4/obj ,//PUNCT/8/punct a//DET/8/det
        claim//NOUN/5/appos Bamako//PROPN/10/nsubj
        rejects/reject/VERB/8/acl:relcl .//PUNCT/2/punct""",
        ("Ana | left | Rome | claimed | say by Rebels", "Bamako | rejects | a claim"),
    ),
    (  # "the plant, where Ben works," is known without it
        """Ana//PROPN/2/nsubj said/say/VERB/0/root firm//NOUN/4/nsubj
        closed/close/VERB/2/ccomp the//DET/6/det plant//NOUN/4/obj ,//PUNCT/10/punct
        which//PRON/10/obj Ben//PROPN/10/nsubj built/build/VERB/6/acl:relcl
        .//PUNCT/2/punct""",
        (
            "firm | closed | the plant | claimed | said by Ana",
            "Ben | built | the plant",
        ),
    ),
    (  # "rumours that Ana had fled proved false"
        """Rumours/rumour/NOUN/6/nsubj that//SCONJ/5/mark Ana//PROPN/5/nsubj
        had/have/AUX/5/aux fled/flee/VERB/1/acl proved/prove/VERB/0/root
        false//ADJ/6/xcomp .//PUNCT/6/punct""",
        ("Rumours that Ana had fled | proved false", "Ana | had fled | not"),
    ),
    (  # "if elected, Ana would scrap it and sack Ben"
        """If/if/SCONJ/2/mark elected/elect/VERB/5/advcl Ana//PROPN/5/nsubj
        would//AUX/5/aux scrap//VERB/0/root Rome//PROPN/5/obj and//CCONJ/8/cc
        sack//VERB/5/conj Ben//PROPN/8/obj .//PUNCT/5/punct""",
        (
            "Ana | would scrap | Rome | If elected | conditional",
            "Ana | sack | Ben | conditional",
        ),
    ),
)

AIMS: Cases = (
    (  # a denial of a wish says all
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod ask//VERB/0/root
        to//PART/6/mark join//VERB/4/xcomp Mali//PROPN/6/obj""",
        ("Ana | did ask to join | Mali | not",),
    ),
    (  # "let him show it"
        """Let/let/VERB/6/ccomp Ben//PROPN/1/obj show//VERB/1/xcomp Rome//PROPN/3/obj
        Ana//PROPN/6/nsubj said/say/VERB/0/root""",
        ("Ben | show | Rome | requested | said by Ana",),
    ),
    (  # who marches to demand demands
        """Crowds/crowd/NOUN/2/nsubj
        marched/march/VERB/0/root/Tense=Past|VerbForm=Fin to//PART/4/mark
        demand//VERB/2/advcl/VerbForm=Inf reform//NOUN/4/obj
        .//PUNCT/2/punct""",
        ("Crowds | marched", "Crowds | to demand | reform"),
    ),
    (  # who marches to bring it has not: "bring" is no gerund
        """Crowds/crowd/NOUN/2/nsubj
        marched/march/VERB/0/root/Tense=Past|VerbForm=Fin to//PART/4/mark
        bring//VERB/2/advcl/VerbForm=Inf reform//NOUN/4/obj
        .//PUNCT/2/punct""",
        ("Crowds | marched", "Crowds | to bring | reform | planned"),
    ),
    (  # who beats others to win has won
        """Ana//PROPN/2/nsubj beat//VERB/0/root/Tense=Past|VerbForm=Fin
        Ben//PROPN/2/obj to//PART/5/mark win//VERB/2/advcl/VerbForm=Inf
        cup//NOUN/5/obj""",
        ("Ana | beat | Ben", "Ana | to win | cup"),
    ),
    (  # "would take effect once Mali agreed"
        """Law/law/NOUN/3/nsubj would//AUX/3/aux apply//VERB/0/root
        once//SCONJ/6/mark Mali//PROPN/6/nsubj agreed/agree/VERB/3/advcl""",
        (
            "Law | would apply | once Mali agreed | conditional",
            "Mali | agreed | conditional",
        ),
    ),
    (  # "shuts as they argue over pay" is nobody's word
        """Port/port/NOUN/2/nsubj shuts/shut/VERB/0/root as//SCONJ/5/mark
        owners/owner/NOUN/5/nsubj argue//VERB/2/advcl over//ADP/7/case
        pay//NOUN/5/obl .//PUNCT/2/punct""",
        ("Port | shuts", "owners | argue over | pay"),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), SCOPE + COURTS + REPORTS + AIMS)
def test_standing(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected
