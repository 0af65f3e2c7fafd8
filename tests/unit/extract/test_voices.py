"""Whose word it is."""

import pytest

from tests.unit.extract.notation import Cases, lines

VOICES: Cases = (
    (  # "says that tariffs could add to it but that firms paid": tariffs say nothing
        """Ana//PROPN/2/nsubj says/say/VERB/0/root that//SCONJ/6/mark
        tariffs/tariff/NOUN/6/nsubj could//AUX/6/aux add//VERB/2/ccomp
        points/point/NOUN/6/obj ,//PUNCT/12/punct but//CCONJ/12/cc that//SCONJ/12/mark
        firms/firm/NOUN/12/nsubj paid/pay/VERB/6/conj/VerbForm=Fin
        taxes/tax/NOUN/12/obj""",
        (
            "tariffs | could add | points | possible | says by Ana",
            "firms | paid | taxes | claimed | says by Ana",
        ),
    ),
    (  # "holds rates as Ana warns on tariffs": what she warns of is another thing
        """Oslo//PROPN/2/nsubj holds/hold/VERB/0/root rates/rate/NOUN/2/obj
        as//SCONJ/6/mark Ana//PROPN/6/nsubj warns/warn/VERB/2/advcl on//ADP/8/case
        tariffs/tariff/NOUN/6/obl""",
        ("Oslo | holds | rates", "Ana | warns on | tariffs"),
    ),
    (  # in a condition nobody finds it yet
        """If//SCONJ/3/mark auditors/auditor/NOUN/3/nsubj find//VERB/9/advcl
        that//SCONJ/6/mark Ben//PROPN/6/nsubj lied/lie/VERB/3/ccomp ,//PUNCT/3/punct
        Ana//PROPN/9/nsubj resigns/resign/VERB/0/root""",
        (
            "Ben | lied | conditional | find by auditors",
            "Ana | resigns | If auditors find that Ben lied | conditional",
        ),
    ),
    (  # nor where somebody only may
        """Auditors/auditor/NOUN/3/nsubj may//AUX/3/aux find//VERB/0/root
        that//SCONJ/6/mark Ben//PROPN/6/nsubj lied/lie/VERB/3/ccomp""",
        ("Ben | lied | possible | find by Auditors",),
    ),
    (  # "put it to Ana that Ben lied" is what counsel says
        """Counsel//NOUN/2/nsubj put//VERB/0/root it//PRON/2/expl to//ADP/5/case
        Ana//PROPN/2/obl that//SCONJ/8/mark Ben//PROPN/8/nsubj lied/lie/VERB/2/ccomp""",
        ("Counsel | put to | Ana", "Ben | lied | claimed | put by Counsel"),
    ),
    (  # "Asked whether he had paid, Ben left": it is not Ben who asked
        """Asked/ask/VERB/7/advcl/Tense=Past whether//SCONJ/4/mark he//PRON/4/nsubj
        paid/pay/VERB/1/ccomp ,//PUNCT/1/punct Ben//PROPN/7/nsubj
        left/leave/VERB/0/root""",
        ("he | paid | hypothetical", "Ben | left"),
    ),
    (  # "Ana studied law ("Ben was a bore"), ...": studying is no saying
        """Ana//PROPN/2/nsubj studied/study/VERB/0/root law//NOUN/2/obj (//PUNCT/9/punct
        "//PUNCT/9/punct Ben//PROPN/9/nsubj was/be/AUX/9/cop a//DET/9/det
        bore//NOUN/2/parataxis "//PUNCT/9/punct )//PUNCT/9/punct""",
        ("Ana | studied | law", "Ben | was | a bore"),
    ),
    (  # the leader called Said says nothing
        """leader//NOUN/2/nsubj Said/say/VERB/0/root Mze//PROPN/4/nsubj
        left/leave/VERB/2/ccomp/VerbForm=Fin""",
        ("Mze | left | claimed",),
    ),
    (  # before
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/4/nsubj
        fled/flee/VERB/2/ccomp""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # after
        """Ben//PROPN/2/nsubj fled/flee/VERB/0/root ,//PUNCT/5/punct Ana//PROPN/5/nsubj
        said/say/VERB/2/parataxis""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # in the middle, which says it of the whole
        """Ben//PROPN/6/nsubj ,//PUNCT/4/punct Ana//PROPN/4/nsubj
        said/say/VERB/6/parataxis ,//PUNCT/4/punct fled/flee/VERB/0/root
        to//PART/8/mark save//VERB/6/advcl Carol//PROPN/8/obj""",
        (
            "Ben | fled | claimed | said by Ana",
            "Ben | to save | Carol | planned | said by Ana",
        ),
    ),
    (
        """According/accord/VERB/3/case to//ADP/1/fixed Ana//PROPN/5/obl
        Ben//PROPN/5/nsubj fled/flee/VERB/0/root""",
        ("Ben | fled | claimed | according to Ana",),
    ),
    (  # a plan says nothing
        """According/accord/VERB/3/case to//ADP/1/fixed plan//NOUN/5/obl
        Ben//PROPN/5/nsubj fled/flee/VERB/0/root""",
        ("Ben | fled",),
    ),
    (
        """As//SCONJ/3/mark Ana//PROPN/3/nsubj said/say/VERB/5/advcl Ben//PROPN/5/nsubj
        fled/flee/VERB/0/root""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # "when Ana said" does not report
        """When//SCONJ/3/mark Ana//PROPN/3/nsubj said/say/VERB/5/advcl
        Ben//PROPN/5/nsubj fled/flee/VERB/0/root""",
        ("Ben | fled | When Ana said",),
    ),
    (  # who a clause before a colon and a quotation is about
        """Ana//PROPN/3/nsubj was/be/AUX/3/cop furious//ADJ/0/root :/:/PUNCT/7/punct
        "//PUNCT/7/punct Ben//PROPN/7/nsubj fled/flee/VERB/3/parataxis .//PUNCT/7/punct
        "//PUNCT/7/punct""",
        ("Ana | was furious", "Ben | fled | claimed | said by Ana"),
    ),
    (  # any verb reports beside a quotation
        """"//PUNCT/3/punct Ben//PROPN/3/nsubj fled/flee/VERB/0/root "//PUNCT/3/punct
        ,//PUNCT/3/punct thundered/thunder/VERB/3/parataxis Ana//PROPN/6/nsubj""",
        ("Ben | fled | claimed | thundered by Ana",),
    ),
    (  # and none but those of saying without one
        """Ben//PROPN/2/nsubj fled/flee/VERB/0/root ,//PUNCT/4/punct
        wept/weep/VERB/2/parataxis Ana//PROPN/4/nsubj""",
        ("Ben | fled",),
    ),
    (  # inverted, where the parser took the speaker for an object
        """Ben//PROPN/2/nsubj fled/flee/VERB/0/root ,//PUNCT/4/punct
        said/say/VERB/2/parataxis Ana//PROPN/4/obj""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # the innermost of two
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/4/nsubj
        claimed/claim/VERB/2/ccomp Carol//PROPN/6/nsubj fled/flee/VERB/4/ccomp""",
        ("Carol | fled | claimed | claimed by Ben",),
    ),
    (  # of a passive the agent, if it is named
        """It//PRON/3/nsubj:pass was/be/AUX/3/aux:pass said/say/VERB/0/root
        by//ADP/5/case Ana//PROPN/3/obl that//SCONJ/8/mark Ben//PROPN/8/nsubj
        fled/flee/VERB/3/ccomp""",
        ("Ben | fled | claimed | said by Ana",),
    ),
    (  # seeing somebody flee is no report, seeing that he fled is
        """Ana//PROPN/2/nsubj saw/see/VERB/0/root Ben//PROPN/4/nsubj
        flee//VERB/2/ccomp/VerbForm=Inf""",
        ("Ben | flee",),
    ),
    (
        """Data//NOUN/2/nsubj show//VERB/0/root that//SCONJ/5/mark Ben//PROPN/5/nsubj
        fled/flee/VERB/2/ccomp""",
        ("Ben | fled | show by Data",),
    ),
    (  # that he had fled is finite by its auxiliary
        """Ana//PROPN/2/nsubj saw/see/VERB/0/root Ben//PROPN/5/nsubj
        had/have/AUX/5/aux/VerbForm=Fin fled/flee/VERB/2/ccomp/VerbForm=Part""",
        ("Ben | had fled | claimed | saw by Ana",),
    ),
    (  # a saying reports what stands under it, not what it hangs on
        """Ana//PROPN/2/nsubj resigned/resign/VERB/0/root ,//PUNCT/4/punct
        saying/say/VERB/2/advcl Ben//PROPN/6/nsubj fled/flee/VERB/4/ccomp""",
        ("Ana | resigned", "Ben | fled | claimed | saying by Ana"),
    ),
    (  # nor what a semicolon parts from it
        """Ana//PROPN/2/nsubj resigned/resign/VERB/0/root ;//PUNCT/5/punct
        Ben//PROPN/5/nsubj says/say/VERB/2/parataxis Carol//PROPN/7/nsubj
        fled/flee/VERB/5/ccomp""",
        ("Ana | resigned", "Carol | fled | claimed | says by Ben"),
    ),
    (  # but at the end it holds for all
        """Ana//PROPN/2/nsubj resigned/resign/VERB/0/root ;//PUNCT/5/punct
        Carol//PROPN/5/nsubj fled/flee/VERB/2/parataxis ,//PUNCT/8/punct
        Ben//PROPN/8/nsubj said/say/VERB/5/parataxis .//PUNCT/2/punct""",
        (
            "Ana | resigned | claimed | said by Ben",
            "Carol | fled | claimed | said by Ben",
        ),
    ),
    (  # a name needs no relative clause, so that it is the article's own
        """Ana//PROPN/2/nsubj said/say/VERB/0/root Ben//PROPN/9/nsubj ,//PUNCT/6/punct
        who//PRON/6/nsubj leads/lead/VERB/3/acl:relcl Hamas//PROPN/6/obj
        ,//PUNCT/6/punct fled/flee/VERB/2/ccomp""",
        ("Ben | fled | claimed | said by Ana", "Ben | leads | Hamas"),
    ),
    (  # a title too
        """Ana//PROPN/2/nsubj said/say/VERB/0/root
        Hamas//PROPN/4/compound/named:armed_group
        leader//NOUN/5/compound Ben//PROPN/6/nsubj/named:person
        fled/flee/VERB/2/ccomp""",
        ("Ben | fled | claimed | said by Ana", "Ben | leader of | Hamas"),
    ),
    (  # whom a report cites
        """Ana//PROPN/5/nsubj ,//PUNCT/3/punct citing/cite/VERB/1/acl Ben//PROPN/3/obj
        said/say/VERB/0/root Carol//PROPN/7/nsubj fled/flee/VERB/5/ccomp""",
        ("Carol | fled | claimed | citing by Ben",),
    ),
    (
        """Ana//PROPN/2/nsubj quoted/quote/VERB/0/root Ben//PROPN/2/obj as//SCONJ/5/mark
        saying/say/VERB/2/advcl Carol//PROPN/7/nsubj fled/flee/VERB/5/ccomp""",
        ("Ana | quoted | Ben", "Carol | fled | claimed | saying by Ben"),
    ),
    (  # whose account it is
        """By//ADP/3/case her//PRON/3/nmod:poss account//NOUN/5/obl Ben//PROPN/5/nsubj
        fled/flee/VERB/0/root""",
        ("Ben | fled | By her account | claimed | account by her",),
    ),
    (  # the reason belongs to what is said
        """Ben//PROPN/2/nsubj fled/flee/VERB/0/root ,//PUNCT/5/punct Ana//PROPN/5/nsubj
        said/say/VERB/2/parataxis ,//PUNCT/9/punct because//SCONJ/9/mark
        Carol//PROPN/9/nsubj resigned/resign/VERB/5/advcl""",
        (
            "Ben | fled | claimed | said by Ana",
            "Carol | resigned | claimed | said by Ana",
        ),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), VOICES)
def test_voice(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected


OPENED = """\u201c//PUNCT/3/punct Ben//PROPN/3/nsubj fled/flee/VERB/0/root
    ,//PUNCT/3/punct \u201d//PUNCT/3/punct said/say/VERB/3/parataxis Ana//PROPN/6/nsubj
    .//PUNCT/3/punct"""
QUOTED = """\u201c//PUNCT/3/punct Carol//PROPN/3/nsubj fled/flee/VERB/0/root
    .//PUNCT/3/punct \u201d//PUNCT/3/punct"""
BEFORE = "Ana//PROPN/2/nsubj/named:person resigned/resign/VERB/0/root .//PUNCT/2/punct"
BEHIND = """\u201c//PUNCT/3/punct Ben//PROPN/3/nsubj fled/flee/VERB/6/ccomp
    ,//PUNCT/3/punct \u201d//PUNCT/3/punct said/say/VERB/0/root Ana//PROPN/6/nsubj
    as//SCONJ/10/mark she//PRON/10/nsubj resigned/resign/VERB/3/advcl
    .//PUNCT/6/punct"""
PLAIN = "Carol//PROPN/2/nsubj fled/flee/VERB/0/root"


@pytest.mark.parametrize(
    ("trees", "line"),
    [
        ((OPENED, QUOTED), "Carol | fled | claimed | said by Ana"),
        ((QUOTED, OPENED), "Carol | fled | claimed | said by Ana"),
        ((OPENED, PLAIN), "Carol | fled"),
        ((QUOTED,), "Carol | fled | claimed"),
        ((BEFORE, QUOTED), "Carol | fled | claimed | said by Ana"),
        ((BEHIND,), "she | resigned"),
    ],
)
def test_a_quotation_goes_on(trees: tuple[str, ...], line: str) -> None:
    assert line in lines(*trees)
