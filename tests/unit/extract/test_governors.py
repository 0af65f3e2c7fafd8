"""What the verb, adjective or noun above a clause says of it."""

import pytest

from tests.unit.extract.notation import Cases, lines

INFINITIVES: Cases = tuple(
    (
        f"""Ana//PROPN/2/nsubj {verb}/0/root to//PART/4/mark free//VERB/2/xcomp
        Ben//PROPN/4/obj""",
        (f"Ana | {words} | Ben{status}",),
    )
    for verb, words, status in (
        ("failed/fail/VERB", "free", " | not"),
        ("refused/refuse/VERB", "free", " | not"),
        ("managed/manage/VERB", "managed to free", ""),
        ("plans/plan/VERB", "plans to free", " | planned"),
        ("seemed/seem/VERB", "seemed to free", " | possible"),
        ("asked/ask/VERB", "asked to free", " | requested | asked by Ana"),
    )
)

COMPLEMENTS: Cases = (
    (  # what somebody is to explain is so
        """Oslo//PROPN/2/nsubj demanded/demand/VERB/0/root that//SCONJ/5/mark
        Ana//PROPN/5/nsubj explain//VERB/2/ccomp why//ADV/8/advmod Ben//PROPN/8/nsubj
        fled/flee/VERB/5/ccomp Riga//PROPN/8/obj""",
        ("Ben | fled | Riga",),
    ),
    (  # who was fined, not the fine, failed
        """Oslo//PROPN/2/nsubj fined/fine/VERB/0/root Ben//PROPN/2/iobj
        millions/million/NOUN/2/obj for//SCONJ/6/mark
        suing/sue/VERB/2/advcl/VerbForm=Ger Carol//PROPN/6/obj""",
        (
            "Oslo | fined | millions | Ben | for suing Carol",
            "Ben | suing | Carol",
        ),
    ),
    (  # what one does to oneself
        """Ana//PROPN/3/nsubj has/have/AUX/3/aux recused/recuse/VERB/0/root
        herself/herself/PRON/3/obj from//ADP/6/case talks/talk/NOUN/3/obl""",
        ("Ana | has recused herself from | talks",),
    ),
    (
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod fail//VERB/0/root
        to//PART/6/mark free//VERB/4/xcomp Ben//PROPN/6/obj""",
        ("Ana | free | Ben",),
    ),
    (
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod plan//VERB/0/root
        to//PART/6/mark free//VERB/4/xcomp Ben//PROPN/6/obj""",
        ("Ana | did plan to free | Ben | not | planned",),
    ),
    (  # adjectives: realised, not, open
        """Ana//PROPN/3/nsubj was/be/AUX/3/cop able//ADJ/0/root to//PART/5/mark
        free//VERB/3/xcomp Ben//PROPN/5/obj""",
        ("Ana | was able to free | Ben",),
    ),
    (
        """Ana//PROPN/3/nsubj was/be/AUX/3/cop unable//ADJ/0/root to//PART/5/mark
        free//VERB/3/xcomp Ben//PROPN/5/obj""",
        ("Ana | free | Ben | not",),
    ),
    (
        """Ana//PROPN/3/nsubj was/be/AUX/3/cop eager//ADJ/0/root to//PART/5/mark
        free//VERB/3/xcomp Ben//PROPN/5/obj""",
        ("Ana | was eager to free | Ben | possible",),
    ),
    (  # what is allowed may be done
        """Ana//PROPN/2/nsubj allowed/allow/VERB/0/root Ben//PROPN/2/obj
        to//PART/5/mark sell//VERB/2/xcomp jets/jet/NOUN/5/obj""",
        ("Ana | allowed | Ben | to sell jets", "Ben | to sell | jets | possible"),
    ),
    (  # whose purpose it is that something is done to something nobody says
        """Pumps/pump/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass
        cut/cut/VERB/0/root/VerbForm=Part to//PART/5/mark
        save//VERB/3/advcl/VerbForm=Inf power//NOUN/5/obj""",
        ("Pumps | were cut",),
    ),
    (  # but who is sent is to do it
        """Troops/troop/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass
        sent/send/VERB/0/root/VerbForm=Part to//PART/5/mark
        save//VERB/3/advcl/VerbForm=Inf Homs//PROPN/5/obj""",
        ("Troops | were sent", "Troops | to save | Homs | planned"),
    ),
    (  # purposes
        """Ana//PROPN/2/nsubj fled/flee/VERB/0/root to//PART/4/mark
        save//VERB/2/advcl Ben//PROPN/4/obj""",
        ("Ana | fled", "Ana | to save | Ben | planned"),
    ),
    (
        """Ana//PROPN/2/nsubj intends/intend/VERB/0/root on//SCONJ/4/mark
        suing/sue/VERB/2/advcl Ben//PROPN/4/obj""",
        ("Ana | suing | Ben | planned",),
    ),
    (
        """Ana//PROPN/2/nsubj stopped/stop/VERB/0/root Ben//PROPN/2/obj
        from//SCONJ/5/mark suing/sue/VERB/2/advcl Carol//PROPN/5/obj""",
        ("Ana | stopped | Ben | from suing Carol", "Ben | suing | Carol | not"),
    ),
    (
        """Ana//PROPN/2/nsubj fell/fall/VERB/0/root short//ADV/2/advmod
        of//SCONJ/5/mark suing/sue/VERB/2/advcl Ben//PROPN/5/obj""",
        ("Ana | suing | Ben | not",),
    ),
    (
        """Ana//PROPN/2/nsubj suspected/suspect/VERB/0/root Ben//PROPN/2/obj
        of//SCONJ/5/mark suing/sue/VERB/2/advcl Carol//PROPN/5/obj""",
        (
            "Ana | suspected | Ben | of suing Carol",
            "Ben | suing | Carol | possible | suspected by Ana",
        ),
    ),
    (  # a reason is a fact, also where the parser hangs it on who is barred
        """Ana//PROPN/2/nsubj barred/bar/VERB/0/root Ben//PROPN/2/obj
        for//SCONJ/5/mark suing/sue/VERB/3/acl Carol//PROPN/5/obj""",
        ("Ana | barred | Ben | for suing Carol", "Ben | suing | Carol"),
    ),
    (  # the same where the parser takes the gerund for a complement
        """Ana//PROPN/2/nsubj stopped/stop/VERB/0/root Ben//PROPN/2/obj
        from//SCONJ/5/mark suing/sue/VERB/2/xcomp Carol//PROPN/5/obj""",
        ("Ana | stopped | Ben | from suing Carol", "Ben | suing | Carol | not"),
    ),
    (  # what is refused aside is not what follows a comma
        """Ana//PROPN/2/nsubj refused/refuse/VERB/0/root help//NOUN/2/obj
        ,//PUNCT/5/punct blaming/blame/VERB/2/advcl Ben//PROPN/5/obj""",
        ("Ana | refused | help", "Ana | blaming | Ben"),
    ),
)

DENIALS: Cases = (
    (  # what nobody disputes is so
        """Ana//PROPN/4/nsubj does/do/AUX/4/aux not//PART/4/advmod
        dispute//VERB/0/root that//SCONJ/7/mark Ben//PROPN/7/nsubj
        fled/flee/VERB/4/ccomp""",
        ("Ben | fled",),
    ),
    (  # of another's deed, and of one's own
        """Ana//PROPN/2/nsubj denied/deny/VERB/0/root that//SCONJ/5/mark
        Ben//PROPN/5/nsubj fled/flee/VERB/2/ccomp""",
        ("Ben | fled | not | claimed | denied by Ana",),
    ),
    (
        """Ana//PROPN/2/nsubj denied/deny/VERB/0/root beating/beat/VERB/2/xcomp
        Ben//PROPN/3/obj""",
        ("Ana | beating | Ben | not | claimed | denied by Ana",),
    ),
    (  # not denied, it is still only said
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod deny//VERB/0/root
        that//SCONJ/7/mark Ben//PROPN/7/nsubj fled/flee/VERB/4/ccomp""",
        ("Ben | fled | possible",),
    ),
    (
        """Ana//PROPN/2/nsubj rejected/reject/VERB/0/root reports/report/NOUN/2/obj
        that//SCONJ/6/mark Ben//PROPN/6/nsubj fled/flee/VERB/3/acl""",
        (
            "Ana | rejected | reports that Ben fled",
            "Ben | fled | not | claimed | rejected by Ana",
        ),
    ),
    (  # not said is not known
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod say//VERB/0/root
        that//SCONJ/7/mark Ben//PROPN/7/nsubj fled/flee/VERB/4/ccomp""",
        ("Ben | fled | hypothetical",),
    ),
    (  # what a relative takes for granted is not denied, but still Ana's word
        """Ana//PROPN/2/nsubj denied/deny/VERB/0/root that//SCONJ/5/mark
        Ben//PROPN/5/nsubj signed/sign/VERB/2/ccomp the//DET/7/det pact//NOUN/5/obj
        that//PRON/9/nsubj ended/end/VERB/7/acl:relcl the//DET/11/det
        war//NOUN/9/obj""",
        (
            "Ben | signed | the pact | not | claimed | denied by Ana",
            "the pact | ended | the war | claimed | denied by Ana",
        ),
    ),
)

UNDER_NOUNS: Cases = (
    (
        """Ana//PROPN/3/nmod:poss 's//PART/1/case refusal//NOUN/7/nsubj to//PART/5/mark
        free//VERB/3/acl Ben//PROPN/5/obj angered/anger/VERB/0/root
        Carol//PROPN/7/obj""",
        ("Ana's refusal to free Ben | angered | Carol", "Ana | to free | Ben | not"),
    ),
    (
        """Rumours/rumour/NOUN/5/nsubj that//SCONJ/4/mark Ben//PROPN/4/nsubj
        fled/flee/VERB/1/acl spread//VERB/0/root""",
        ("Rumours that Ben fled | spread", "Ben | fled | possible"),
    ),
    (
        """Rumours/rumour/NOUN/7/nsubj that//SCONJ/4/mark Ben//PROPN/4/nsubj
        fled/flee/VERB/1/acl:relcl to//ADP/6/case Homs//PROPN/4/obl
        spread//VERB/0/root""",
        ("Rumours that Ben fled to Homs | spread", "Ben | fled to | Homs | possible"),
    ),
    (  # a relative takes its clause for granted even on a plan
        """Plans/plan/NOUN/5/nsubj that//PRON/4/obj Ben//PROPN/4/nsubj
        welcomed/welcome/VERB/1/acl:relcl collapsed/collapse/VERB/0/root""",
        ("Plans | collapsed", "Ben | welcomed | Plans"),
    ),
    (
        """Ana//PROPN/2/nsubj abandoned/abandon/VERB/0/root no//DET/4/det
        plan//NOUN/2/obj to//PART/6/mark sue//VERB/4/acl Ben//PROPN/6/obj""",
        (
            "Ana | abandoned | plan to sue Ben | not",
            "Ana | to sue | Ben | not | planned",
        ),
    ),
    (  # who confirms a report speaks, whatever the parser takes the noun for
        """Ana//PROPN/2/nsubj confirmed/confirm/VERB/0/root reports/report/NOUN/2/obj
        that//SCONJ/6/mark Ben//PROPN/6/nsubj fled/flee/VERB/3/ccomp""",
        ("Ana | confirmed | reports", "Ben | fled | confirmed by Ana"),
    ),
    (  # of a finding it is who found it
        """Ana//PROPN/2/nsubj accepted/accept/VERB/0/root Carol//PROPN/5/nmod:poss
        's//PART/3/case finding//NOUN/2/obj that//SCONJ/8/mark Ben//PROPN/8/nsubj
        fled/flee/VERB/5/acl""",
        ("Ana | accepted | Carol's finding", "Ben | fled | finding by Carol"),
    ),
    (  # the two negations of "spare no effort" undo each other
        """Ana//PROPN/3/nsubj will//AUX/3/aux spare//VERB/0/root no//DET/5/det
        effort//NOUN/3/obj to//PART/7/mark help//VERB/5/acl Ben//PROPN/7/obj""",
        (
            "Ana | will spare | effort to help Ben | not | planned",
            "Ana | to help | Ben | planned",
        ),
    ),
)

DEMANDS: Cases = (
    (  # asked for, where "that" opens it; what is relative to it is not
        """Ana//PROPN/2/nsubj asked/ask/VERB/0/root that//SCONJ/5/mark
        Ben//PROPN/5/nsubj join/join/VERB/2/ccomp the//DET/7/det pact//NOUN/5/obj
        that//PRON/9/nsubj ended/end/VERB/7/acl:relcl the//DET/11/det
        war//NOUN/9/obj""",
        (
            "Ben | join | the pact | requested | asked by Ana",
            "the pact | ended | the war",
        ),
    ),
    (  # what another thing hinges on
        """Talks/talk/NOUN/2/nsubj hinge//VERB/0/root on//SCONJ/5/mark
        Ben//PROPN/5/nsubj freeing/free/VERB/2/advcl Carol//PROPN/5/obj""",
        ("Talks | hinge", "Ben | freeing | Carol | conditional"),
    ),
    (
        """Ana//PROPN/2/nsubj demanded/demand/VERB/0/root that//SCONJ/5/mark
        Ben//PROPN/5/nsubj flee//VERB/2/ccomp""",
        ("Ben | flee | requested | demanded by Ana",),
    ),
    (
        """Ana//PROPN/2/nsubj believes/believe/VERB/0/root that//SCONJ/5/mark
        Ben//PROPN/5/nsubj fled/flee/VERB/2/ccomp""",
        ("Ben | fled | possible | believes by Ana",),
    ),
    (  # what would follow is as open as the verb above it
        """It//PRON/3/nsubj would//AUX/3/aux imply//VERB/0/root that//SCONJ/6/mark
        Ben//PROPN/6/nsubj fled/flee/VERB/3/ccomp""",
        ("Ben | fled | planned",),
    ),
    (  # who confirms it vouches for it
        """Ana//PROPN/2/nsubj confirmed/confirm/VERB/0/root that//SCONJ/5/mark
        Ben//PROPN/5/nsubj fled/flee/VERB/2/ccomp""",
        ("Ben | fled | confirmed by Ana",),
    ),
    (  # what is heard without "that" did happen
        """Ana//PROPN/2/nsubj heard/hear/VERB/0/root Ben//PROPN/4/nsubj
        accuse//VERB/2/ccomp/VerbForm=Inf Carol//PROPN/4/obj""",
        ("Ben | accuse | Carol",),
    ),
    (  # believed by nobody named it is as open
        """It//PRON/3/expl is/be/AUX/3/aux:pass believed/believe/VERB/0/root
        that//SCONJ/6/mark Ben//PROPN/6/nsubj fled/flee/VERB/3/ccomp""",
        ("Ben | fled | possible",),
    ),
    (
        """It//PRON/3/expl is/be/AUX/3/cop likely//ADJ/0/root that//SCONJ/6/mark
        Ben//PROPN/6/nsubj fled/flee/VERB/3/csubj""",
        ("Ben | fled | possible",),
    ),
)


@pytest.mark.parametrize(
    ("tree", "expected"), INFINITIVES + COMPLEMENTS + DENIALS + UNDER_NOUNS + DEMANDS
)
def test_under_its_governor(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected
