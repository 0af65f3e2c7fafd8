"""Acts that nouns name, and roles, capitals and places that noun phrases state."""

import pytest

from tests.unit.extract.notation import statements

ACTS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        """Iran//PROPN/3/nmod:poss 's//PART/1/case support//NOUN/6/nsubj for//ADP/5/case
        Hamas//PROPN/3/nmod grew/grow/VERB/0/root""",
        (("Iran | support for | Hamas", "support"),),
    ),
    (  # what is denied of the act does not touch it
        """Iran//PROPN/4/nsubj will//AUX/4/aux not//PART/4/advmod welcome//VERB/0/root
        Ana//PROPN/7/nmod:poss 's//PART/5/case arrest//NOUN/4/obj of//ADP/9/case
        Ben//PROPN/7/nmod""",
        (("Ana | arrest of | Ben", "arrest"),),
    ),
    (  # by whom
        """The//DET/2/det arrest//NOUN/7/nsubj of//ADP/4/case Ben//PROPN/2/nmod
        by//ADP/6/case Iran//PROPN/2/nmod angered/anger/VERB/0/root Ana//PROPN/7/obj""",
        (("Iran | arrest of | Ben", "arrest"),),
    ),
    (  # of what country
        """Iranian//ADJ/2/amod/named:nationality attacks/attack/NOUN/5/nsubj
        on//ADP/4/case Iraq//PROPN/2/nmod grew/grow/VERB/0/root""",
        (("Iranian | attacks on | Iraq", "attack"),),
    ),
    (  # on each
        """Iran//PROPN/3/nmod:poss 's//PART/1/case attack//NOUN/8/nsubj on//ADP/5/case
        Iraq//PROPN/3/nmod and//CCONJ/7/cc Oman//PROPN/5/conj grew/grow/VERB/0/root""",
        (("Iran | attack on | Iraq", "attack"), ("Iran | attack on | Oman", "attack")),
    ),
    (  # who resigns does so without an object
        """The//DET/2/det resignation//NOUN/5/nsubj of//ADP/4/case Ana//PROPN/2/nmod
        angered/anger/VERB/0/root Ben//PROPN/5/obj""",
        (("Ana | resignation", "resign"),),
    ),
    (  # who is arrested by whom
        """Ana//PROPN/3/nmod:poss 's//PART/1/case arrest//NOUN/6/nsubj by//ADP/5/case
        Iran//PROPN/3/nmod angered/anger/VERB/0/root Ben//PROPN/6/obj""",
        (("Iran | arrest | Ana", "arrest"),),
    ),
    (  # "by" hung on the wrong noun
        """The//DET/2/det forgery//NOUN/8/nsubj of//ADP/5/case a//DET/5/det
        drawing//NOUN/2/nmod by//ADP/7/case Ben//PROPN/5/nmod
        angered/anger/VERB/0/root Ana//PROPN/8/obj""",
        (("Ben | forgery of | a drawing", "forge"),),
    ),
    (  # to whom
        """Ana//PROPN/3/nmod:poss 's//PART/1/case sale//NOUN/8/nsubj of//ADP/5/case
        Shell//PROPN/3/nmod to//ADP/7/case Ben//PROPN/3/nmod
        angered/anger/VERB/0/root""",
        (("Ana | sale of | Shell | to Ben", "sell"),),
    ),
    (  # a death needs nobody else
        """Ana//PROPN/3/nmod:poss 's//PART/1/case death//NOUN/4/nsubj
        angered/anger/VERB/0/root Ben//PROPN/4/obj""",
        (("Ana | death", "die"),),
    ),
    (  # nobody knows who arrests
        """The//DET/2/det arrest//NOUN/5/nsubj of//ADP/4/case Ben//PROPN/2/nmod
        angered/anger/VERB/0/root Ana//PROPN/5/obj""",
        (),
    ),
    (  # what is only possible is told as such
        """Iran//PROPN/4/nmod:poss 's//PART/1/case possible//ADJ/4/amod
        attack//NOUN/7/nsubj on//ADP/6/case Iraq//PROPN/4/nmod
        loomed/loom/VERB/0/root""",
        (("Iran | attack on | Iraq | possible", "attack"),),
    ),
    (  # what there is none of did not happen
        """Iran//PROPN/3/nmod:poss 's//PART/1/case attack//NOUN/10/nsubj on//ADP/5/case
        Iraq//PROPN/3/nmod without//ADP/7/case support//NOUN/10/obl of//ADP/9/case
        Oman//PROPN/7/nmod grew/grow/VERB/0/root""",
        (("Iran | attack on | Iraq", "attack"),),
    ),
    (  # a phrase of another sort is no target
        """Iran//PROPN/3/nmod:poss 's//PART/1/case attack//NOUN/6/nsubj in//ADP/5/case
        May//PROPN/3/nmod grew/grow/VERB/0/root""",
        (),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), ACTS)
def test_act(tree: str, expected: tuple[tuple[str, str], ...]) -> None:
    found = [s for s in statements(tree) if s.rule == "noun"]
    assert tuple((str(s), s.phrase) for s in found) == expected


DOCUMENTS: tuple[tuple[str, list[str]], ...] = (
    (  # by a verb
        """Ana//PROPN/2/nsubj backs/back/VERB/0/root talks/talk/NOUN/2/obj
        based/base/VERB/3/acl on//ADP/7/case UN//PROPN/7/compound/named:document
        242//PROPN/4/obl/+""",
        ["Ana | backs | UN 242"],
    ),
    (  # by a noun
        """Ana//PROPN/2/nsubj voiced/voice/VERB/0/root support//NOUN/2/obj
        for//ADP/5/case talks/talk/NOUN/3/nmod under//ADP/7/case
        R242//PROPN/5/nmod/named:document""",
        ["Ana | support for | R242"],
    ),
    (  # attending is no attitude
        """Ana//PROPN/2/nsubj attends/attend/VERB/0/root talks/talk/NOUN/2/obj
        under//ADP/5/case R242//PROPN/3/nmod/named:document""",
        [],
    ),
    (  # nor does "against" make it hold of the document
        """Ana//PROPN/2/nsubj backs/back/VERB/0/root talks/talk/NOUN/2/obj
        against//ADP/5/case R242//PROPN/3/nmod/named:document""",
        [],
    ),
)


@pytest.mark.parametrize(("tree", "expected"), DOCUMENTS)
def test_document(tree: str, expected: list[str]) -> None:
    found = [s for s in statements(tree) if s.rule == "through document"]
    assert [str(s) for s in found] == expected


TITLES: tuple[tuple[str, list[str]], ...] = (
    (
        """HTS//PROPN/2/compound/named:armed_group leader//NOUN/4/nsubj
        Ana//PROPN/2/flat/named:person fled/flee/VERB/0/root""",
        ["Ana | leader of | HTS"],
    ),
    (
        """Former//ADJ/3/amod Syrian//ADJ/3/amod/named:nationality
        President//PROPN/4/compound
        Ana//PROPN/5/nsubj/named:person fled/flee/VERB/0/root""",
        ["Ana | Former President of | Syrian"],
    ),
    (
        """Ana//PROPN/7/nsubj/named:person ,//PUNCT/4/punct the//DET/4/det
        owner//NOUN/1/appos of//ADP/6/case Shell//PROPN/4/nmod fled/flee/VERB/0/root""",
        ["Ana | owner of | Shell"],
    ),
    (  # "designate" stays in the phrase, so that it is no president that is meant
        """Designate//ADJ/3/amod Syrian//ADJ/3/amod/named:nationality
        President//PROPN/4/compound Ana//PROPN/5/nsubj/named:person
        fled/flee/VERB/0/root""",
        ["Ana | Designate President of | Syrian"],
    ),
    (  # an economist only comes from a country
        """Syrian//ADJ/2/amod/named:nationality economist//NOUN/4/nsubj
        Ana//PROPN/2/flat/named:person fled/flee/VERB/0/root""",
        ["Ana | is | Syrian economist"],
    ),
    (  # "of state" is part of the office
        """Ana//PROPN/9/nsubj/named:person ,//PUNCT/4/punct the//DET/4/det
        secretary//NOUN/1/appos of//ADP/6/case state//NOUN/4/nmod of//ADP/8/case
        Peru//PROPN/4/nmod fled/flee/VERB/0/root""",
        ["Ana | secretary of state of | Peru"],
    ),
    (  # what holds nothing only is what it is
        """Ana//PROPN/5/nsubj/named:person ,//PUNCT/4/punct a//DET/4/det
        nurse//NOUN/1/appos fled/flee/VERB/0/root""",
        ["Ana | is | nurse"],
    ),
    (  # a title without a holder
        """Chief//ADJ/2/amod negotiator//NOUN/3/nmod:desc
        Ana//PROPN/4/nsubj/named:person fled/flee/VERB/0/root""",
        ["Ana | is | Chief negotiator"],
    ),
    (  # "Mr" says nothing, nor does "man"
        """Mr//PROPN/2/nmod:desc Ana//PROPN/3/nsubj/named:person
        fled/flee/VERB/0/root""",
        [],
    ),
    (
        """a//DET/2/det man//NOUN/5/nsubj named/name/VERB/2/acl/Tense=Past
        Ben//PROPN/3/xcomp/named:person fled/flee/VERB/0/root""",
        [],
    ),
    (  # held at, and a place that only says where
        """Ana//PROPN/9/nsubj/named:person ,//PUNCT/4/punct a//DET/4/det
        nurse//NOUN/1/appos at//ADP/6/case Mercy//PROPN/4/nmod/named:organization
        in//ADP/8/case Lima//PROPN/4/nmod/named:location fled/flee/VERB/0/root""",
        ["Ana | nurse at | Mercy | in Lima"],
    ),
    (  # known as
        """an//DET/3/det ELN//PROPN/3/compound/named:armed_group
        commander//NOUN/7/nsubj known/know/VERB/3/acl/Tense=Past as//ADP/6/case
        Ben//PROPN/4/obl/named:person fled/flee/VERB/0/root""",
        ["Ben | commander of | ELN"],
    ),
    (  # one of several
        """Ana//PROPN/7/nsubj/named:person ,//PUNCT/3/punct one//NUM/1/appos
        of//ADP/6/case two//NUM/6/nummod judges/judge/NOUN/3/nmod
        fled/flee/VERB/0/root""",
        ["Ana | one of | two judges"],
    ),
    (  # the head of a service is not the service
        """The//DET/2/det head//NOUN/8/nsubj of//ADP/5/case the//DET/5/det
        service//NOUN/2/nmod ,//PUNCT/7/punct Ana//PROPN/2/appos/named:person
        fled/flee/VERB/0/root""",
        ["Ana | head of | the service"],
    ),
    (  # whom somebody is of
        """Ana//PROPN/5/nsubj/named:person of//ADP/4/case the//DET/4/det
        UN//PROPN/1/nmod/named:organization fled/flee/VERB/0/root""",
        ["Ana | of | UN"],
    ),
    (  # a place beside its country, and one listed after another
        """Idlib//PROPN/5/nsubj/named:location ,//PUNCT/3/punct
        Syria//PROPN/1/appos/named:location ,//PUNCT/3/punct fell/fall/VERB/0/root""",
        ["Idlib | in | Syria"],
    ),
    (
        """Idlib//PROPN/4/nsubj/named:location ,//PUNCT/3/punct
        Syria//PROPN/1/appos/named:location fell/fall/VERB/0/root""",
        [],
    ),
    (
        """Idlib//PROPN/3/nsubj/named:location Homs//PROPN/1/appos/named:location
        fell/fall/VERB/0/root""",
        [],
    ),
)


@pytest.mark.parametrize(("tree", "expected"), TITLES)
def test_role(tree: str, expected: list[str]) -> None:
    wanted = {"role", "apposition", "place"}
    assert [str(s) for s in statements(tree) if s.rule in wanted] == expected
