"""Which verbs say something whole with a subject alone."""

import pytest

from tests.unit.extract.notation import Cases, lines, statements

CASES: Cases = (
    (  # what was found, though finding may only report
        """Ten//NUM/2/nummod bodies/body/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass
        found/find/VERB/0/root/VerbForm=Part""",
        ("Ten bodies | were found",),
    ),
    (
        """Ben//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass
        told/tell/VERB/0/root/VerbForm=Part""",
        (),
    ),
    (  # "stopped short of leaving" has not stopped
        """Ana//PROPN/2/nsubj stopped/stop/VERB/0/root short//ADV/2/advmod
        of//SCONJ/5/mark leaving/leave/VERB/3/advcl/VerbForm=Ger""",
        ("Ana | leaving | not",),
    ),
    ("Ben//PROPN/2/nsubj listened/listen/VERB/0/root", ("Ben | listened",)),
    ("Ben//PROPN/2/nsubj made/make/VERB/0/root", ()),  # what is missing
    ("Officials/official/NOUN/2/nsubj say//VERB/0/root", ()),  # the content says it
    (
        """Ben//PROPN/3/nsubj never//ADV/3/advmod replied/reply/VERB/0/root""",
        ("Ben | replied | not",),
    ),
    (  # the infinitive says it
        """Ben//PROPN/2/nsubj went/go/VERB/0/root to//PART/4/mark
        buy//VERB/2/advcl/VerbForm=Inf coal//NOUN/4/obj""",
        ("Ben | to buy | coal | planned",),
    ),
    (  # cut short by "than"
        """Floods/flood/NOUN/2/nsubj drowned/drown/VERB/0/root cows/cow/NOUN/2/obj
        than//SCONJ/6/mark drought//NOUN/6/nsubj killed/kill/VERB/2/advcl""",
        ("Floods | drowned | cows",),
    ),
    (  # what belongs to the verb
        """Ben//PROPN/2/nsubj flew/fly/VERB/0/root home//ADV/2/advmod""",
        ("Ben | flew home",),
    ),
    (  # and the phrase on it
        """Ben//PROPN/2/nsubj stayed/stay/VERB/0/root away//ADV/2/advmod
        from//ADP/5/case talks/talk/NOUN/3/obl""",
        ("Ben | stayed away from | talks",),
    ),
    (  # the place that "where" stands for
        """Texas//PROPN/6/nsubj ,//PUNCT/5/punct where//ADV/5/advmod he//PRON/5/nsubj
        lives/live/VERB/1/acl:relcl votes/vote/VERB/0/root""",
        ("Texas | votes", "he | lives in | Texas"),
    ),
    (  # the person that "whom" stands for
        """Ana//PROPN/6/nsubj for//ADP/3/case whom//PRON/5/obl he//PRON/5/nsubj
        fought/fight/VERB/1/acl:relcl died/die/VERB/0/root""",
        ("Ana | died", "he | fought for | Ana"),
    ),
    (  # said the other way round
        """Among//ADP/2/case them/they/PRON/4/nmod was/be/AUX/4/cop
        Ana//PROPN/0/root""",
        ("Ana | was among | them",),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), CASES)
def test_alone(tree: str, expected: tuple[str, ...]) -> None:
    assert lines(tree) == expected


def test_what_stands_for_a_phrase_comes_behind_in_the_canonical_one() -> None:
    found = statements(CASES[-2][0])
    assert [s.phrase for s in found] == ["die", "fight for"]
