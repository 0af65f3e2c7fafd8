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
        ["Ana | former President of | Syrian"],
    ),
    (
        """Ana//PROPN/7/nsubj/named:person ,//PUNCT/4/punct the//DET/4/det
        owner//NOUN/1/appos of//ADP/6/case Shell//PROPN/4/nmod fled/flee/VERB/0/root""",
        ["Ana | owner of | Shell"],
    ),
    (  # who is only designate holds nothing yet
        """Designate//ADJ/3/amod Syrian//ADJ/3/amod/named:nationality
        President//PROPN/4/compound Ana//PROPN/5/nsubj/named:person
        fled/flee/VERB/0/root""",
        [],
    ),
    (  # an economist only comes from a country
        """Syrian//ADJ/2/amod/named:nationality economist//NOUN/4/nsubj
        Ana//PROPN/2/flat/named:person fled/flee/VERB/0/root""",
        [],
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
        ["Ana | is | a nurse"],
    ),
    (  # a place beside its country, and one listed after another
        """Idlib//PROPN/4/nsubj/named:location ,//PUNCT/3/punct
        Syria//PROPN/1/appos/named:location fell/fall/VERB/0/root""",
        ["Idlib | in | Syria"],
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
