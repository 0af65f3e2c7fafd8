"""Words that a parser hung across a verb, behind it, or on another noun."""

import pytest

from tests.unit.extract.notation import Cases, lines

RUMOURS: Cases = (
    (  # "Rumours fly that Ana fled": the clause is the rumours'
        """Rumours/rumour/NOUN/2/nsubj fly//VERB/0/root that//SCONJ/5/mark
        Ana//PROPN/5/nsubj fled/flee/VERB/2/ccomp/Tense=Past""",
        ("Rumours | fly", "Ana | fled | possible"),
    ),
    (  # "dismissed as baseless a rumour, spread by Ben, that Ana had fled"
        """Oslo//PROPN/2/nsubj dismissed/dismiss/VERB/0/root/Tense=Past as//ADP/4/case
        baseless//ADJ/2/obl a//DET/6/det rumour//NOUN/4/obj ,//PUNCT/8/punct
        spread//VERB/6/acl/Tense=Past|VerbForm=Part online//ADV/8/advmod
        ,//PUNCT/14/punct that//SCONJ/14/mark Ana//PROPN/14/nsubj had/have/AUX/14/aux
        fled/flee/VERB/6/acl/Tense=Past""",
        (
            "Oslo | dismissed | a rumour",
            "a rumour | was spread",
            "Ana | had fled | not | claimed | dismissed by Oslo",
        ),
    ),
    (  # "dismissed as false" behind a verb: the report, judged by an adjective
        """Ana//PROPN/2/nsubj dismissed/dismiss/VERB/0/root as//ADP/4/case
        false//ADJ/2/obl a//DET/6/det report//NOUN/4/obj that//SCONJ/9/mark
        Ben//PROPN/9/nsubj fled/flee/VERB/6/acl""",
        (
            "Ana | dismissed | a report that Ben fled",
            "Ben | fled | not | claimed | dismissed by Ana",
        ),
    ),
    (  # "asked why Ana had not gone": only the question says that she had not
        """Ben//PROPN/2/nsubj asked/ask/VERB/0/root why//ADV/7/advmod Ana//PROPN/7/nsubj
        had/have/AUX/7/aux not//PART/7/advmod gone/go/VERB/2/ccomp to//ADP/9/case
        court//NOUN/7/obl""",
        ("Ana | had gone to | court | not | hypothetical",),
    ),
    (  # "ordered the vote to be repeated": nobody ordered a vote
        """Ana//PROPN/2/nsubj ordered/order/VERB/0/root votes/vote/NOUN/2/obj
        to//PART/6/mark be//AUX/6/aux:pass repeated/repeat/VERB/2/xcomp""",
        ("votes | to be repeated | requested | ordered by Ana",),
    ),
    (  # "blamed the wire rather than the cells": not these
        """Ana//PROPN/2/nsubj blamed/blame/VERB/0/root wires/wire/NOUN/2/obj
        rather//ADV/6/cc than//ADP/4/fixed cells/cell/NOUN/3/conj""",
        ("Ana | blamed | wires", "Ana | blamed | cells | not"),
    ),
    (  # "did not build it, as papers claimed": they claimed that she did
        """Ana//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod build//VERB/0/root
        boats/boat/NOUN/4/obj ,//PUNCT/9/punct as//SCONJ/9/mark
        papers/paper/NOUN/9/nsubj claimed/claim/VERB/4/advcl/Tense=Past""",
        ("Ana | did build | boats | not",),
    ),
    (  # "did not say whether Ana would get a prize, which she has refused"
        """Ben//PROPN/4/nsubj did/do/AUX/4/aux not//PART/4/advmod say//VERB/0/root
        whether//SCONJ/8/mark Ana//PROPN/8/nsubj would//AUX/8/aux win//VERB/4/ccomp
        prizes/prize/NOUN/8/obj ,//PUNCT/14/punct which//PRON/14/obj
        Mia//PROPN/14/nsubj had/have/AUX/14/aux refused/refuse/VERB/9/acl:relcl""",
        ("Ana | would win | prizes | hypothetical", "Mia | had refused | prizes"),
    ),
    (  # "make ferries safe" is not to make ferries, wherever a parser has the "safe"
        """Oslo//PROPN/2/nsubj made/make/VERB/0/root ferries/ferry/NOUN/2/obj
        safe//ADJ/3/amod""",
        (),
    ),
    (  # "will be looked at" has its preposition
        """Costs/cost/NOUN/4/nsubj:pass will//AUX/4/aux be//AUX/4/aux:pass
        looked/look/VERB/0/root at//ADP/4/obl""",
        ("Costs | will be looked at | planned",),
    ),
)

ASIDES: Cases = (
    (  # "The ruling, given on Monday, shocked lawyers": they are not shocked ones
        """The//DET/2/det ruling//NOUN/4/nsubj ,//PUNCT/4/punct
        given/give/VERB/0/root/Tense=Past|VerbForm=Part in//ADP/6/case Oslo//PROPN/4/obl
        ,//PUNCT/9/punct shocked/shock/VERB/9/amod/Tense=Past
        lawyers/lawyer/NOUN/4/obj""",
        ("The ruling | shocked | lawyers", "The ruling | was given | in Oslo"),
    ),
    (  # the same of a noun with a relative clause, in a sentence with no other verb
        """The//DET/2/det deal//NOUN/0/root ,//PUNCT/6/punct which//PRON/6/obj
        Ana//PROPN/6/nsubj signed/sign/VERB/2/acl:relcl ,//PUNCT/9/punct
        angered/anger/VERB/9/amod/Tense=Past farmers/farmer/NOUN/2/appos""",
        ("The deal | angered | farmers", "Ana | signed | The deal"),
    ),
    (  # "Ana, who leads the union, accused managers of lying"
        """Ana//PROPN/0/root ,//PUNCT/4/punct who//PRON/4/nsubj
        leads/lead/VERB/1/acl:relcl unions/union/NOUN/4/obj ,//PUNCT/1/punct
        accused/accuse/VERB/8/amod/Tense=Past managers/manager/NOUN/10/obj
        of//SCONJ/10/mark lying/lie/VERB/4/advcl/VerbForm=Ger""",
        (
            "Ana | accused | managers | of lying",
            "Ana | leads | unions",
            "managers | lying | claimed | accused by Ana",
        ),
    ),
    (  # a true apposition has its article: "The deal, a signed paper"
        """The//DET/2/det deal//NOUN/0/root ,//PUNCT/6/punct which//PRON/6/obj
        Ana//PROPN/6/nsubj made/make/VERB/2/acl:relcl ,//PUNCT/10/punct a//DET/10/det
        signed/sign/VERB/10/amod/Tense=Past paper//NOUN/2/appos""",
        ("Ana | made | The deal",),
    ),
    (  # "the film, which Ana directed, delighted critics": she directed no critics
        """film//NOUN/6/nsubj ,//PUNCT/5/punct which//PRON/5/obj Ana//PROPN/5/nsubj
        directed/direct/VERB/1/acl:relcl delighted/delight/VERB/0/root
        critics/critic/NOUN/5/obj""",
        ("film | delighted | critics", "Ana | directed | film"),
    ),
    (  # a comma that a parser hung on the object does not hide it
        """ban//NOUN/5/nsubj ,//PUNCT/3/punct imposed/impose/VERB/1/acl ,//PUNCT/6/punct
        angered/anger/VERB/0/root shopkeepers/shopkeeper/NOUN/5/nsubj""",
        ("ban | angered | shopkeepers",),
    ),
    (  # "bringing to three the number of dead"
        """Ana//PROPN/2/nsubj brings/bring/VERB/0/root to//ADP/4/case three//NUM/2/obj
        the//DET/6/det number//NOUN/2/obj""",
        ("Ana | brings | the number | to three",),
    ),
)

CROSSING: Cases = (
    (  # "bought Acme for 4 crowns": the price is no object
        """Ana//PROPN/2/nsubj bought/buy/VERB/0/root Acme//PROPN/2/obj for//ADP/6/case
        4//NUM/6/nummod crowns/crown/NOUN/2/obj""",
        ("Ana | bought | Acme | for 4 crowns",),
    ),
    (  # "half of the firm, which Ben will lead": he leads the firm
        """Ana//PROPN/2/nsubj owns/own/VERB/0/root half//NOUN/2/obj of//ADP/6/case
        the//DET/6/det firm//NOUN/3/nmod ,//PUNCT/10/punct which//PRON/10/obj
        Ben//PROPN/10/nsubj leads/lead/VERB/3/acl:relcl""",
        ("Ana | owns | half of the firm", "Ben | leads | the firm"),
    ),
    (  # "accused the firm of breaking a pact": the firm is accused and broke it
        """Ana//PROPN/2/nsubj accused/accuse/VERB/0/root Acme//PROPN/5/obj
        of//SCONJ/5/mark breaking/break/VERB/2/advcl/VerbForm=Ger
        pacts/pact/NOUN/5/obj""",
        (
            "Ana | accused | Acme | of breaking pacts",
            "Acme | breaking | pacts | claimed | accused by Ana",
        ),
    ),
    (  # "brought her a seat": she has it
        """Riga//PROPN/2/nsubj brought/bring/VERB/0/root her//PRON/2/obj/pronoun:person
        seats/seat/NOUN/2/obj""",
        ("Riga | brought seats | her",),
    ),
    (  # "If the Seine floods the museum": no part of the name behind the verb
        """If/if/SCONJ/3/mark Seine//PROPN/5/compound floods/flood/VERB/7/advcl
        Orsay//PROPN/5/compound museum//NOUN/3/nsubj curators/curator/NOUN/7/nsubj
        left/leave/VERB/0/root""",
        (
            "Seine | floods | Orsay museum | conditional",
            "curators | left | If Seine floods Orsay museum | conditional",
        ),
    ),
    (  # "Workers reached no deal with the owner": no worker is with the owner
        """Workers/worker/NOUN/2/nsubj reached/reach/VERB/0/root no//DET/4/det
        deal//NOUN/2/obj with//ADP/7/case the//DET/7/det owner//NOUN/1/nmod""",
        ("Workers | reached no deal with | the owner | not",),
    ),
    (  # "the preposition of "in the farmer Tassco" is the farmer's
        """Ana//PROPN/2/nsubj invested/invest/VERB/0/root in//ADP/6/case the//DET/5/det
        farmer//NOUN/2/obl Tassco//PROPN/5/appos/named:organization""",
        ("Ana | invested in | Tassco", "Tassco | is | farmer"),
    ),
    (  # what is listed with part of a name is listed with the name
        """Novelist//NOUN/6/nsubj Yara//PROPN/1/flat Voss//PROPN/2/flat
        and//CCONJ/5/cc Ben//PROPN/2/conj slept/sleep/VERB/0/root""",
        ("Novelist Yara Voss | slept", "Ben | slept"),
    ),
    (  # "The mayor sacked the head of the army, Ana,": no mayor is called Ana
        """mayor//NOUN/2/nsubj sacked/sack/VERB/0/root the//DET/4/det head//NOUN/2/obj
        of//ADP/7/case the//DET/7/det army//NOUN/4/nmod ,//PUNCT/9/punct
        Ana//PROPN/1/appos/named:person ,//PUNCT/9/punct""",
        ("mayor | sacked | Ana", "Ana | head of | the army"),
    ),
    (  # "dissolved Forward Together, the party that won": the court did not win
        """court//NOUN/2/nsubj dissolved/dissolve/VERB/0/root Together//ADV/2/advmod
        ,//PUNCT/6/punct the//DET/6/det party//NOUN/1/appos that//PRON/8/nsubj
        won/win/VERB/6/acl:relcl seats/seat/NOUN/8/obj""",
        ("court | dissolved Together", "the party | won | seats"),
    ),
    (  # "Acme Group has agreed to buy Nord": no part of the other's name
        """Acme//PROPN/2/compound Group//PROPN/6/flat has/have/AUX/4/aux
        agreed/agree/VERB/0/root to//PART/7/mark Nord//PROPN/7/obj
        buy//VERB/4/xcomp""",
        ("Acme Group | has agreed to buy | Nord | planned",),
    ),
    (  # "took her off the list" took no list
        """board//NOUN/2/nsubj took/take/VERB/0/root Ana//PROPN/2/obj off//ADP/6/case
        the//DET/6/det list//NOUN/2/obj""",
        ("board | took | Ana | off the list",),
    ),
    (  # "the firm, which he said had broken the law": it is the firm that broke it
        """The//DET/2/det firm//NOUN/10/nsubj which//PRON/7/obj Ben//PROPN/5/nsubj
        said/say/VERB/2/acl:relcl/Tense=Past had/have/AUX/7/aux/VerbForm=Fin
        broken/break/VERB/5/ccomp the//DET/9/det law//NOUN/7/obj
        closed/close/VERB/0/root""",
        (
            "The firm | closed",
            "The firm | had broken | the law | claimed | said by Ben",
        ),
    ),
    (  # "Ana called it early, and Ben, having read it, delayed it"
        """Ana//PROPN/2/nsubj called/call/VERB/0/root rain//NOUN/2/obj ,//PUNCT/6/punct
        and//CCONJ/12/cc Ben//PROPN/2/nsubj ,//PUNCT/9/punct having/have/AUX/9/aux
        read//VERB/2/advcl papers//NOUN/9/obj ,//PUNCT/9/punct
        delayed/delay/VERB/2/conj talks//NOUN/12/obj""",
        (
            "Ana | called | rain",
            "Ben | delayed | talks",
            "Ben | having read | papers",
        ),
    ),
    (  # "a march that, organisers say, drew thousands": they say no more than that
        """Ana//PROPN/2/nsubj joined/join/VERB/0/root a//DET/4/det march//NOUN/2/obj
        that//PRON/10/nsubj ,//PUNCT/8/punct organisers/organiser/NOUN/8/nsubj
        say//VERB/4/parataxis ,//PUNCT/8/punct drew/draw/VERB/4/acl:relcl
        thousands/thousand/NOUN/10/obj""",
        (
            "Ana | joined | a march",
            "a march | drew | thousands | claimed | say by organisers",
        ),
    ),
    (  # "hand over 53 people" hands over all that there are
        """Ana//PROPN/2/nsubj handed/hand/VERB/0/root over//ADV/5/advmod
        53//NUM/5/nummod captives/captive/NOUN/2/obj""",
        ("Ana | handed over | 53 captives",),
    ),
)

BEHIND: Cases = (
    (  # "dismissed as invented a report that Ben fled"
        """Ana//PROPN/2/nsubj dismissed/dismiss/VERB/0/root as//SCONJ/4/mark
        invented/invent/VERB/2/advcl a//DET/6/det report//NOUN/4/obj
        that//SCONJ/9/mark Ben//PROPN/9/nsubj fled/flee/VERB/6/acl""",
        (
            "Ana | dismissed | a report that Ben fled",
            "Ben | fled | not | claimed | dismissed by Ana",
        ),
    ),
    (  # whoever stands behind a gerund does not do it
        """Ivo//PROPN/2/nsubj died/die/VERB/0/root after//SCONJ/4/mark
        divorcing/divorce/VERB/2/advcl/VerbForm=Ger Ana//PROPN/4/nsubj""",
        ("Ivo | died | after divorcing Ana", "Ivo | divorcing | Ana"),
    ),
    (  # those who are charged charge nobody
        """court//NOUN/2/nsubj freed/free/VERB/0/root on//ADP/4/case bail//NOUN/2/obl
        two//NUM/6/nummod men/man/NOUN/7/nsubj/Number=Plur
        charged/charge/VERB/2/ccomp/Tense=Past|VerbForm=Fin with//SCONJ/9/mark
        soliciting/solicit/VERB/7/advcl/VerbForm=Ger bribes/bribe/NOUN/9/obj""",
        (
            "court | freed | two men | on bail",
            "two men | were charged with | soliciting bribes",
            "two men | soliciting | bribes | claimed",
        ),
    ),
    (  # "caught boys burning huts": the boys are caught, the huts burnt
        """Ana//PROPN/2/nsubj caught/catch/VERB/0/root boys/boy/NOUN/2/obj
        burning/burn/VERB/2/xcomp/VerbForm=Ger huts/hut/NOUN/2/obj""",
        ("Ana | caught | boys", "boys | burning | huts"),
    ),
    (  # no name is polluting
        """judge//NOUN/2/nsubj held/hold/VERB/0/root brewery//NOUN/2/obj
        liable//ADJ/2/xcomp for//ADP/7/case polluting/pollute/VERB/7/amod
        Naivasha//PROPN/4/obl""",
        (
            "judge | held liable | brewery",
            "brewery | polluting | Naivasha | held by judge",
        ),
    ),
)

HOMES: Cases = (
    (  # ""We won," Ana says, pouring tea": she says no tea
        """We//PRON/2/nsubj won/win/VERB/5/ccomp/VerbForm=Fin ,//PUNCT/5/punct
        Ana//PROPN/5/nsubj says/say/VERB/0/root ,//PUNCT/7/punct
        pouring/pour/VERB/5/ccomp/VerbForm=Ger tea//NOUN/7/obj""",
        ("We | won | claimed | says by Ana", "Ana | pouring | tea"),
    ),
    (  # "she said, despite assurances from Ben that Mia left": his word, if at all
        """Oslo//PROPN/2/nsubj fell/fall/VERB/5/ccomp/VerbForm=Fin ,//PUNCT/5/punct
        Ana//PROPN/5/nsubj said/say/VERB/0/root ,//PUNCT/8/punct despite//ADP/8/case
        assurances/assurance/NOUN/2/obl from//ADP/10/case Ben//PROPN/8/nmod
        that//SCONJ/13/mark Mia//PROPN/13/nsubj left/leave/VERB/5/ccomp/VerbForm=Fin""",
        (
            "Oslo | fell | despite assurances | claimed | said by Ana",
            "Mia | left | possible | assurances by Ben",
        ),
    ),
    (  # "said it would close, blaming rain": it blames now
        """Acme//PROPN/2/nsubj said/say/VERB/0/root shops/shop/NOUN/5/nsubj
        would//AUX/5/aux close//VERB/2/ccomp ,//PUNCT/7/punct
        blaming/blame/VERB/5/advcl rain//NOUN/7/obj""",
        ("Acme | blaming | rain", "shops | would close | planned | said by Acme"),
    ),
    (  # "sold the firm, which Ana had built, and left": it is Ben who left
        """Ben//PROPN/2/nsubj sold/sell/VERB/0/root/Tense=Past|VerbForm=Fin
        firm//NOUN/2/obj ,//PUNCT/8/punct which//PRON/8/obj Ana//PROPN/8/nsubj
        had/have/AUX/8/aux built/build/VERB/3/acl:relcl ,//PUNCT/10/punct
        and//CCONJ/11/cc left/leave/VERB/8/conj/Tense=Past|VerbForm=Fin""",
        ("Ben | sold | firm", "Ben | left", "Ana | had built | firm"),
    ),
    (  # "Reports that Ana fled are false, firms said": no firms are false
        """Reports/report/NOUN/9/nsubj that//SCONJ/4/mark Ana//PROPN/4/nsubj
        fled/flee/VERB/1/acl are/be/AUX/6/cop/VerbForm=Fin false//ADJ/9/ccomp
        ,//PUNCT/9/punct firms/firm/NOUN/6/nsubj said/say/VERB/0/root""",
        (
            "Reports that Ana fled | are false | claimed | said by firms",
            "Ana | fled | not | claimed | said by firms",
        ),
    ),
    (  # "left after a clinic was raided by agents", with the clinic read as a time
        """Ana//PROPN/2/nsubj left/leave/VERB/0/root after//ADP/5/case a//DET/5/det
        clinic//NOUN/2/obl was/be/AUX/7/aux:pass/VerbForm=Fin
        raided/raid/VERB/2/advcl by//ADP/9/case agents/agent/NOUN/7/obl:agent""",
        (
            "Ana | left | after a clinic was raided by agents",
            "a clinic | was raided by | agents",
        ),
    ),
    (  # a name needs no "that": the convoy near Sidon carried Ana
        """drone//NOUN/2/nsubj missed/miss/VERB/0/root convoy//NOUN/2/obj
        near//ADP/5/case Sidon//PROPN/3/nmod that//PRON/7/nsubj
        carried/carry/VERB/5/acl:relcl Ana//PROPN/7/obj""",
        ("drone | missed | convoy | near Sidon", "convoy | carried | Ana"),
    ),
    (  # who speaks is no pronoun: "said Ana, who claims that Ben fled"
        """Carol//PROPN/2/nsubj:pass sacked/sack/VERB/4/ccomp ,//PUNCT/4/punct
        said/say/VERB/0/root Ana//PROPN/4/nsubj ,//PUNCT/8/punct who//PRON/8/nsubj
        claims/claim/VERB/4/advcl:relcl Ben//PROPN/10/nsubj fled/flee/VERB/8/ccomp
        .//PUNCT/4/punct""",
        (
            "Carol | was sacked | claimed | said by Ana",
            "Ben | fled | claimed | claims by Ana",
        ),
    ),
    (  # nor is it who is said not to have done it: "Ana, not Ben, who made it"
        """it//PRON/3/nsubj was/be/AUX/3/cop Ana//PROPN/0/root ,//PUNCT/6/punct
        not//ADV/6/advmod Ben//PROPN/3/conj ,//PUNCT/9/punct who//PRON/9/nsubj
        made/make/VERB/3/advcl:relcl films/film/NOUN/9/obj .//PUNCT/3/punct""",
        (),
    ),
    (  # what is past has no condition ahead
        """Cork//PROPN/3/nsubj will//AUX/3/aux honour//VERB/0/root Ana//PROPN/3/obj
        ,//PUNCT/7/punct who//PRON/7/nsubj
        fled/flee/VERB/4/acl:relcl/Tense=Past|VerbForm=Fin ,//PUNCT/11/punct
        if//SCONJ/11/mark Ben//PROPN/11/nsubj agrees/agree/VERB/7/advcl""",
        (
            "Cork | will honour | Ana | if Ben agrees | conditional",
            "Ana | fled",
            "Ben | agrees | conditional",
        ),
    ),
    (  # "would have bought the brewery Kranz had Ana not come"
        """Tindal//PROPN/4/nsubj would//AUX/4/aux have//AUX/4/aux
        bought/buy/VERB/0/root the//DET/6/det brewery//NOUN/4/obj
        Kranz//PROPN/11/nsubj/named:organization had/have/AUX/11/aux
        Ana//PROPN/11/nsubj not//PART/11/advmod come//VERB/6/acl:relcl""",
        (
            "Tindal | would have bought | Kranz | hypothetical",
            "Kranz | is | brewery",
            "Ana | had come | not | hypothetical",
        ),
    ),
    (  # "after a night of haggling the union has agreed": it did not haggle with it
        """After/after/ADP/2/case night//NOUN/7/obl of//SCONJ/4/mark
        haggling/haggle/VERB/2/acl/VerbForm=Ger union//NOUN/4/nsubj
        has/have/AUX/7/aux/VerbForm=Fin agreed/agree/VERB/0/root""",
        ("union | has agreed | After night of haggling",),
    ),
    (  # an infinitive of a headline, hung as a purpose
        """Qatar//PROPN/0/root to//PART/3/mark host//VERB/1/advcl
        final//NOUN/3/obj""",
        ("Qatar | to host | final | planned",),
    ),
    (  # "the smuggler extradited by Ghana", with a participle read as finite
        """smuggler//NOUN/5/nsubj extradited/extradite/VERB/1/acl/Tense=Past
        by//ADP/4/case Ghana//PROPN/2/obl:agent fled/flee/VERB/0/root""",
        ("smuggler | fled", "smuggler | extradited by | Ghana"),
    ),
    (  # a gerund after "admitted" is what its subject did
        """Ana//PROPN/2/nsubj admitted/admit/VERB/0/root
        forging/forge/VERB/2/ccomp/VerbForm=Ger notes/note/NOUN/3/obj""",
        ("Ana | forging | notes | admitted by Ana",),
    ),
    (  # a storm is a name with its kind
        """Cyclone/cyclone/NOUN/2/compound Belna//PROPN/3/nsubj/named:event
        hit//VERB/0/root Mozambique//PROPN/3/obj""",
        ("Cyclone Belna | hit | Mozambique",),
    ),
)

HEADLINES: Cases = (
    (  # "Kestrel Mining poisoned wells, elders say": they say no wells
        """Kestrel//PROPN/2/compound Mining/mining/PROPN/4/compound
        poisoned/poison/VERB/4/amod/Tense=Past wells/well/NOUN/7/obj ,//PUNCT/7/punct
        elders/elder/NOUN/7/nsubj say//VERB/0/root""",
        ("Kestrel Mining | poisoned | wells | claimed | say by elders",),
    ),
    (  # "Storm shuts airport": no airport shuts a storm
        """Storm//PROPN/2/obl:unmarked shuts/shut/VERB/0/root
        airport//NOUN/2/nsubj:pass""",
        ("Storm | shuts | airport",),
    ),
    (  # "Police suspect Pedro Lins of burning it": it is no title of his
        """Police/police/NOUN/2/compound suspect//NOUN/0/root Pedro//PROPN/2/flat
        Lins//PROPN/3/flat of//SCONJ/6/mark
        burning/burn/VERB/2/advcl/VerbForm=Ger Rome//PROPN/6/obj .//PUNCT/2/punct""",
        (
            "Police | suspect | Pedro Lins | of burning Rome",
            "Pedro Lins | burning | Rome | possible | suspect by Police",
        ),
    ),
    (  # "called Mali brave for having freed Ben": Mali freed him
        """Ana//PROPN/2/nsubj called/call/VERB/0/root Mali//PROPN/2/xcomp
        brave//ADJ/2/xcomp for//SCONJ/7/mark having/have/AUX/7/aux
        freed/free/VERB/2/advcl Ben//PROPN/7/obj .//PUNCT/2/punct""",
        ("Ana | called | Mali | brave", "Mali | having freed | Ben"),
    ),
    (  # so too where the gerund hangs on the adjective
        """Ana//PROPN/2/nsubj called/call/VERB/0/root Mali//PROPN/2/obj
        brave//ADJ/2/xcomp for//SCONJ/7/mark having/have/AUX/7/aux
        freed/free/VERB/4/advcl Ben//PROPN/7/obj .//PUNCT/2/punct""",
        ("Ana | called | Mali | brave", "Mali | having freed | Ben"),
    ),
    (  # what the reporter did besides is nobody's word
        """Army/army/NOUN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj
        killed/kill/VERB/2/ccomp Ben//PROPN/4/obj ,//PUNCT/8/punct but//CCONJ/8/cc
        gave/give/VERB/4/conj/Tense=Past no//DET/10/det evidence//NOUN/8/obj
        .//PUNCT/2/punct""",
        (
            "Army | gave | evidence | not",
            "troops | killed | Ben | claimed | said by Army",
        ),
    ),
    (  # a name in small letters belongs to its noun
        """the//DET/2/det herb//NOUN/4/nsubj ama//NOUN/2/appos cures/cure/VERB/0/root
        colds/cold/NOUN/4/obj .//PUNCT/4/punct""",
        ("the herb ama | cures | colds",),
    ),
)


@pytest.mark.parametrize(
    ("tree", "expected"), RUMOURS + ASIDES + CROSSING + BEHIND + HOMES + HEADLINES
)
def test_what_is_said_of_words_hung_elsewhere(
    tree: str, expected: tuple[str, ...]
) -> None:
    assert lines(tree) == expected
