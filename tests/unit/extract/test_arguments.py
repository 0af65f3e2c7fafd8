"""The words of one end: what it names, not the clause around it."""

import pytest

from tests.unit.extract.notation import statements

ENDS = (
    (  # a name behind its noun is what it is about
        """The//DET/2/det president//NOUN/6/nsubj ,//PUNCT/4/punct
        Ana//PROPN/2/appos/named:person ,//PUNCT/4/punct resigned/resign/VERB/0/root""",
        "Ana",
    ),
    (
        """leader//NOUN/3/nsubj Ana//PROPN/1/flat/named:person
        resigned/resign/VERB/0/root""",
        "Ana",
    ),
    (
        """The//DET/2/det city//NOUN/5/nsubj of//ADP/4/case
        Homs//PROPN/2/nmod/named:location fell/fall/VERB/0/root""",
        "Homs",
    ),
    (  # but a part of a place is not the place
        """The//DET/2/det north//NOUN/5/nsubj of//ADP/4/case
        Syria//PROPN/2/nmod/named:location fell/fall/VERB/0/root""",
        "The north of Syria",
    ),
    (  # nor what a company has the company
        """Apple//PROPN/2/compound/named:organization shares/share/NOUN/3/nsubj
        fell/fall/VERB/0/root""",
        "Apple shares",
    ),
    (  # an amount is no name of its own when it is "of" something
        """Half//NUM/4/nsubj/named:number of//ADP/3/case troops/troop/NOUN/1/nmod
        fled/flee/VERB/0/root""",
        "Half of troops",
    ),
    (  # all that it is of, with the commas between
        """Mayors/mayor/NOUN/9/nsubj of//ADP/3/case Oslo//PROPN/1/nmod ,//PUNCT/5/punct
        Rome//PROPN/3/conj ,//PUNCT/8/punct and//CCONJ/8/cc Bern//PROPN/3/conj
        met/meet/VERB/0/root""",
        "Mayors of Oslo, Rome, and Bern",
    ),
    (  # "of" belongs to the noun
        """The//DET/2/det risk//NOUN/5/nsubj of//ADP/4/case flooding//NOUN/2/nmod
        grew/grow/VERB/0/root""",
        "The risk of flooding",
    ),
    (  # other phrases only where the noun names an act
        """The//DET/2/det attack//NOUN/5/nsubj on//ADP/4/case Homs//PROPN/2/nmod
        failed/falter/VERB/0/root""",
        "The attack on Homs",
    ),
    (
        """The//DET/2/det border//NOUN/5/nsubj from//ADP/4/case Libya//PROPN/2/nmod
        closed/close/VERB/0/root""",
        "The border",
    ),
    (  # the clause that says what a noun is about
        """Interest//NOUN/5/nsubj in//SCONJ/3/mark
        buying/buy/VERB/1/acl/VerbForm=Ger clubs/club/NOUN/3/obj
        grew/grow/VERB/0/root""",
        "Interest in buying clubs",
    ),
    (
        """Permission//NOUN/5/nsubj to//PART/3/mark drill//VERB/1/acl/VerbForm=Inf
        wells/well/NOUN/3/obj lapsed/lapse/VERB/0/root""",
        "Permission to drill wells",
    ),
    (  # not what a thing is for
        """Plants/plant/NOUN/5/nsubj to//PART/3/mark make//VERB/1/acl/VerbForm=Inf
        chips/chip/NOUN/3/obj closed/close/VERB/0/root""",
        "Plants",
    ),
    (  # what is coordinated inside stays inside
        """The//DET/2/det risk//NOUN/7/nsubj of//ADP/4/case fire//NOUN/2/nmod
        and//CCONJ/6/cc theft//NOUN/4/conj grew/grow/VERB/0/root""",
        "The risk of fire and theft",
    ),
    (  # a name at once behind its noun
        """Cyclone//NOUN/3/nsubj Freddy//PROPN/1/appos fell/fall/VERB/0/root""",
        "Cyclone Freddy",
    ),
    (  # but not an aside
        """The//DET/2/det storm//NOUN/7/nsubj ,//PUNCT/5/punct a//DET/5/det
        typhoon//NOUN/2/appos ,//PUNCT/5/punct fell/fall/VERB/0/root""",
        "The storm",
    ),
    (  # an adverb on an adjective before the noun
        """Very//ADV/2/advmod old//ADJ/3/amod trees/tree/NOUN/4/nsubj
        fell/fall/VERB/0/root""",
        "Very old trees",
    ),
    (  # hyphens and quotation marks inside are kept, and in pairs
        """Anti//ADJ/4/amod -//PUNCT/1/punct tank//NOUN/1/compound
        missiles/missile/NOUN/5/nsubj fell/fall/VERB/0/root""",
        "Anti - tank missiles",
    ),
    (
        """The//DET/3/det "//PUNCT/3/punct Reset//NOUN/5/nsubj "//PUNCT/3/punct
        failed/falter/VERB/0/root""",
        'The " Reset "',
    ),
    (  # the polarity says "no"
        """No//DET/2/det troops/troop/NOUN/3/nsubj fled/flee/VERB/0/root""",
        "troops",
    ),
    (  # a clause on a modifier is left out
        """The//DET/5/det newly//ADV/3/advmod built/build/VERB/5/amod
        London//PROPN/5/compound bridge//NOUN/6/nsubj fell/fall/VERB/0/root""",
        "The newly built London bridge",
    ),
)


OBJECTS = (
    (  # more than what
        """Birds/bird/NOUN/2/nsubj eat//VERB/0/root more/much/ADJ/4/amod
        plastic//NOUN/2/obj than//SCONJ/6/mark thought/think/VERB/2/advcl""",
        "more plastic than thought",
    ),
)


@pytest.mark.parametrize(("tree", "expected"), OBJECTS)
def test_what_would_mislead_when_cut(tree: str, expected: str) -> None:
    found = [str(s.object) for s in statements(tree) if s.rule == "verb"]
    assert found[:1] == [expected]


@pytest.mark.parametrize(("tree", "expected"), ENDS)
def test_end(tree: str, expected: str) -> None:
    found = [s for s in statements(tree) if s.rule == "verb"]
    assert [s.subject.text for s in found] == [expected]


def test_what_a_report_says_is_part_of_it() -> None:
    (found,) = statements(
        """Ana//PROPN/2/nsubj heard/hear/VERB/0/root reports/report/NOUN/2/obj
        that//SCONJ/6/mark it//PRON/6/expl rained/rain/VERB/3/acl"""
    )
    assert str(found.object) == "reports that it rained"


def test_long_phrases_lose_what_trails() -> None:
    chain = " ".join(
        f"of//ADP/{n + 1}/case loss//NOUN/{n - 1}/nmod" for n in range(2, 22, 2)
    )
    (found,) = statements(f"Risk//NOUN/22/nsubj {chain} grew/grow/VERB/0/root")
    assert found.subject.text == "Risk" + " of loss" * 7


NAMELESS = (
    """Others/other/NOUN/2/nsubj collapsed/collapse/VERB/0/root""",
    """They//PRON/2/nsubj like//VERB/0/root this//DET/2/obj""",
)


@pytest.mark.parametrize("tree", NAMELESS)
def test_what_names_nothing_is_no_end(tree: str) -> None:
    assert statements(tree) == ()


def test_nobody_is_an_end_where_the_polarity_says_so() -> None:
    (found,) = statements("Nobody//PRON/2/nsubj fled/flee/VERB/0/root")
    assert str(found) == "Nobody | fled | not"


def test_whose_is_no_part_of_a_name() -> None:
    found = statements(
        """Ana//PROPN/5/nsubj whose//PRON/3/nmod:poss brother//NOUN/4/nsubj
        fled/flee/VERB/1/acl:relcl resigned/resign/VERB/0/root"""
    )
    assert [str(s) for s in found] == ["Ana | resigned", "brother | fled"]


ROLES = (
    ("with//ADP/4/case knives/knife/NOUN/2/obl", "instrument", "with knives"),
    ("for//ADP/4/case love//NOUN/2/obl", "purpose", "for love"),
    ("in//ADP/4/case Homs//PROPN/2/obl/named:location", "place", "in Homs"),
    ("for//ADP/4/case $5//SYM/2/obl/named:money", "amount", "for $5"),
    ("despite//ADP/4/case rain//NOUN/2/obl", "circumstance", "despite rain"),
    ("on//ADP/4/case Sunday//PROPN/2/obl/named:date", "time", "on Sunday"),
)


@pytest.mark.parametrize(("phrase", "role", "text"), ROLES)
def test_qualifier(phrase: str, role: str, text: str) -> None:
    (found,) = statements(
        f"Ana//PROPN/2/nsubj met/meet/VERB/0/root {phrase} x//NOUN/2/obj"
    )
    (qualifier,) = found.qualifiers
    assert (qualifier.role, qualifier.text) == (role, text)


def test_what_lies_between_two_things_lies_between_both() -> None:
    found = statements(
        """Ana//PROPN/2/nsubj/named:person built/build/VERB/0/root homes/home/NOUN/2/obj
        between//ADP/5/case walls/wall/NOUN/2/obl and//CCONJ/7/cc
        gates/gate/NOUN/5/conj"""
    )
    assert [q.text for q in found[0].qualifiers] == ["between walls and gates"]
